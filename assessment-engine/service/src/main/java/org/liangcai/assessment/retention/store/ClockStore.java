package org.liangcai.assessment.retention.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.liangcai.assessment.retention.RetentionClock;
import org.liangcai.assessment.retention.RetentionClocks;
import org.liangcai.assessment.retention.RetentionPurpose;

/** The clocks that were set, in the database. */
@Singleton
@Transactional
class ClockStore implements RetentionClocks {

    private final ClockRows rows;

    ClockStore(ClockRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<RetentionClock> find(RetentionPurpose purpose) {
        return rows.findById(purpose).map(ClockRow::clock);
    }

    @Override
    public void keep(RetentionClock clock) {
        if (rows.existsById(clock.purpose())) {
            rows.update(ClockRow.of(clock));
        } else {
            rows.save(ClockRow.of(clock));
        }
    }
}
