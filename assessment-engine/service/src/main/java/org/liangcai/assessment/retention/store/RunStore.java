package org.liangcai.assessment.retention.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.retention.RetentionRuns;

/** The last run of the erasure, in the database. */
@Singleton
@Transactional
class RunStore implements RetentionRuns {

    private final RunRows rows;

    RunStore(RunRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Instant> last() {
        return Optional.ofNullable(rows.read().believedAt());
    }

    @Override
    public void advance(Instant at) {
        rows.advance(at);
    }

    @Override
    public void confirm(Instant at) {
        rows.move(at);
    }
}
