package org.liangcai.assessment.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * Up to when the erasure has followed the calendar, for all processes together. Each method is one transaction, or part of the one under
 * way.
 */
public interface RetentionRuns {

    /** When the last run was whose date was believed; empty before the first. */
    Optional<Instant> last();

    /** Enters a run whose date was believed. What another process has entered is never moved back. */
    void advance(Instant at);

    /** Enters a moment that a person has confirmed, be it later or earlier. */
    void confirm(Instant at);
}
