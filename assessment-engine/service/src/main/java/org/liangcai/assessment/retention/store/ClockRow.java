package org.liangcai.assessment.retention.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.retention.RetentionClock;
import org.liangcai.assessment.retention.RetentionPurpose;

/** A row of {@code retention_clock}. */
@MappedEntity("retention_clock")
record ClockRow(@Id RetentionPurpose purpose, int months, UUID changedBy, Instant changedAt) {

    static ClockRow of(RetentionClock clock) {
        RetentionClock.Change change =
                clock.changed().orElseThrow(() -> new IllegalArgumentException("Only a clock that was set is kept."));
        return new ClockRow(clock.purpose(), clock.months(), change.by(), change.at());
    }

    RetentionClock clock() {
        return new RetentionClock(purpose, months, Optional.of(new RetentionClock.Change(changedBy, changedAt)));
    }
}
