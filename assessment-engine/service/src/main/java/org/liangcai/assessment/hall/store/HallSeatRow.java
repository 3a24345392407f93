package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.hall.HallSeat;

/** A row of {@code hall_seat}. */
@MappedEntity("hall_seat")
record HallSeatRow(
        @Id UUID id,
        UUID hallId,
        int number,
        boolean spare,
        @Nullable String deviceSha256,
        @Nullable Instant registeredAt,
        @Nullable Instant lastSeen,
        @Nullable String readiness) {

    HallSeat seat(HallJson json) {
        return new HallSeat(
                id,
                hallId,
                number,
                spare,
                Optional.ofNullable(registeredAt),
                Optional.ofNullable(lastSeen),
                Optional.ofNullable(readiness).map(json::readiness));
    }
}
