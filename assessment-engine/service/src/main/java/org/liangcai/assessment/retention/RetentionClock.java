package org.liangcai.assessment.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * How long what is kept.
 *
 * @param purpose for what
 * @param months how long
 * @param changed when and by which account it was set; empty for what the product comes with
 */
public record RetentionClock(RetentionPurpose purpose, int months, Optional<Change> changed) {

    public RetentionClock {
        if (months < purpose.least() || months > purpose.most()) {
            throw new IllegalArgumentException("The months (%d) for (%s) must be between %d and %d."
                    .formatted(months, purpose, purpose.least(), purpose.most()));
        }
    }

    /** Who set it, and when. */
    public record Change(UUID by, Instant at) {}

    static RetentionClock shipped(RetentionPurpose purpose) {
        return new RetentionClock(purpose, purpose.shipped(), Optional.empty());
    }

    /** Until when something is kept that began then. */
    public Instant until(Instant begun) {
        return begun.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** What began before this has been kept long enough. */
    Instant cutoff(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
