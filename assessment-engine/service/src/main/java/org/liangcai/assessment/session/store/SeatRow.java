package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.session.Seats;

/** A row of {@code seat}. */
@MappedEntity("seat")
record SeatRow(@Id String tokenSha256, UUID visitId, Instant claimedAt, boolean takenOver) {

    Seats.Seat seat() {
        return new Seats.Seat(visitId, tokenSha256, claimedAt, takenOver);
    }
}
