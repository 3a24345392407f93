package org.liangcai.assessment.visit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.visit.SeatCode;

/** A row of {@code seat_code}. */
@MappedEntity("seat_code")
record SeatCodeRow(@Id String code, UUID visitId, Instant issuedAt, Instant expiresAt, boolean replaced) {

    SeatCode seatCode() {
        return new SeatCode(code, expiresAt);
    }
}
