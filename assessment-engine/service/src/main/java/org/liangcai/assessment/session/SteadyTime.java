package org.liangcai.assessment.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of one session: it reads the wall clock once and from then on runs with a clock that nobody can set. A wall clock that is set
 * forwards or backwards changes nothing for it. Not safe for use by many threads.
 */
final class SteadyTime {

    private final MonotonicClock monotonic;
    private Instant anchor;
    private long anchoredAt;

    /**
     * A time that begins now.
     *
     * @param wall read once
     * @param monotonic runs on from there
     */
    SteadyTime(Clock wall, MonotonicClock monotonic) {
        this.monotonic = monotonic;
        this.anchor = wall.instant();
        this.anchoredAt = monotonic.nanoseconds();
    }

    /** Now, in whole milliseconds, so that a replay from disk is equal to what was lived. */
    Instant now() {
        return anchor.plus(Duration.ofNanos(monotonic.nanoseconds() - anchoredAt))
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** Goes on from what has happened already, should the wall clock have been behind it when it was read. */
    void notBefore(Instant happened) {
        if (now().isBefore(happened)) {
            anchor = happened;
            anchoredAt = monotonic.nanoseconds();
        }
    }
}
