package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Time on task in a section: it runs from the first item to the end of the section, less the silences given back.
 *
 * @param startedAt when the first item was shown
 * @param stoppedAt when the section ended
 * @param givenBack the length of all silences
 * @param interruptions how many silences there were
 */
record SectionClock(Optional<Instant> startedAt, Optional<Instant> stoppedAt, Duration givenBack, int interruptions) {

    /** A silence longer than this stops the clock at the last sign of life. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    static final SectionClock NOT_STARTED = new SectionClock(Optional.empty(), Optional.empty(), Duration.ZERO, 0);

    boolean runs() {
        return startedAt.isPresent() && stoppedAt.isEmpty();
    }

    /** Starts the clock unless it runs already. */
    SectionClock start(Instant at) {
        return startedAt.isPresent() ? this : new SectionClock(Optional.of(at), stoppedAt, givenBack, interruptions);
    }

    SectionClock stop(Instant at) {
        return new SectionClock(startedAt, Optional.of(at), givenBack, interruptions);
    }

    SectionClock giveBack(Duration silence) {
        return new SectionClock(startedAt, stoppedAt, givenBack.plus(silence), interruptions + 1);
    }

    /** Whether nothing was heard for so long that the time is given back. */
    boolean isSilence(Instant lastSeen, Instant at) {
        return runs() && Duration.between(lastSeen, at).compareTo(LONGEST_SILENCE) > 0;
    }

    /** Time on task at an instant, never negative. */
    Duration used(Instant at) {
        return startedAt
                .map(start -> Duration.between(start, stoppedAt.orElse(at)).minus(givenBack))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
