package org.liangcai.assessment.retention;

import java.time.Instant;
import org.liangcai.assessment.evaluation.ResultKeeping;

/** Employers' results are kept for as long as the clocks say. */
public final class ResultKeepingByClocks implements ResultKeeping {

    private final RetentionClocks clocks;

    public ResultKeepingByClocks(RetentionClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Instant untilAfterClosing(Instant closedAt) {
        return clocks.of(RetentionPurpose.EMPLOYER_JOB_CLOSED).until(closedAt);
    }

    @Override
    public Instant untilAfterRequest(Instant requestedAt) {
        return clocks.of(RetentionPurpose.EMPLOYER_EVALUATION).until(requestedAt);
    }
}
