package org.liangcai.assessment.retention;

import java.util.Optional;

/** Where the clocks that differ from the shipped ones are kept. Each method is one transaction, or part of the one under way. */
public interface RetentionClocks {

    Optional<RetentionClock> find(RetentionPurpose purpose);

    /** The clock that counts: the one that was set, or else the shipped one. */
    default RetentionClock of(RetentionPurpose purpose) {
        return find(purpose).orElseGet(() -> RetentionClock.shipped(purpose));
    }

    void keep(RetentionClock clock);
}
