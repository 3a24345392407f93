package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a person may work on a section.
 *
 * @param standard what the form says; empty means no limit
 * @param extraTimePercent how much longer this person may, in per cent of the standard
 * @param extraTime what the invigilator gave in addition
 */
public record SectionLimit(Optional<Duration> standard, int extraTimePercent, Duration extraTime) {

    /** No limit at all. */
    public static final SectionLimit NONE = new SectionLimit(Optional.empty(), 0, Duration.ZERO);

    /** What holds for this person. */
    public Optional<Duration> inForce() {
        return standard.map(limit ->
                limit.plus(limit.multipliedBy(extraTimePercent).dividedBy(100)).plus(extraTime));
    }

    SectionLimit lengthen(Duration time) {
        return new SectionLimit(standard, extraTimePercent, extraTime.plus(time));
    }

    SectionLimit adapt(int toPercent) {
        return new SectionLimit(standard, toPercent, extraTime);
    }
}
