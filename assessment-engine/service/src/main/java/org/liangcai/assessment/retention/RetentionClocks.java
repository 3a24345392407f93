package org.liangcai.assessment.retention;

import java.util.Optional;

/** Where the clocks that differ from the shipped ones are kept. Each method is one transaction, or part of the one under way. */
public interface RetentionClocks {

    Optional<RetentionClock> find(RetentionPurpose purpose);

    void keep(RetentionClock clock);
}
