package org.liangcai.assessment.session.store;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.Seats;
import org.liangcai.assessment.session.SessionLog;

/** A row of {@code seat} with how far the session at it has come. */
@Introspected
record OccupiedSeatRow(
        String tokenSha256,
        UUID visitId,
        Instant claimedAt,
        boolean takenOver,
        @Nullable Long eventCount,
        @Nullable Instant lastSeen) {

    Seats.Occupied occupied() {
        return new Seats.Occupied(new Seats.Seat(visitId, tokenSha256, claimedAt, takenOver), standing());
    }

    private Optional<SessionLog.Standing> standing() {
        return eventCount == null || lastSeen == null
                ? Optional.empty()
                : Optional.of(new SessionLog.Standing(eventCount, lastSeen));
    }
}
