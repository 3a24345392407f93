package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.hall.RecordedSittingEvent;

/** A row of {@code sitting_event}. */
@MappedEntity("sitting_event")
record SittingEventRow(
        @Id @GeneratedValue @Nullable Long id,
        UUID sittingId,
        long version,
        Instant happenedAt,
        @Nullable UUID byId,
        String byName,
        String type,
        String payload) {

    RecordedSittingEvent recorded(HallJson json, String remark) {
        return new RecordedSittingEvent(
                version, happenedAt, Optional.ofNullable(byId), byName, json.event(type, payload), remark);
    }
}
