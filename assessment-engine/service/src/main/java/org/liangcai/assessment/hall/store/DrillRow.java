package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.hall.Halls;

/** A row of {@code hall_drill}. */
@MappedEntity("hall_drill")
record DrillRow(@Id UUID id, UUID seatId, Instant begunAt, String byName, long milliseconds) {

    Halls.Drill drill() {
        return new Halls.Drill(seatId, begunAt, byName, milliseconds);
    }
}
