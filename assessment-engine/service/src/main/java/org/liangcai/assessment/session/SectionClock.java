package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Time on task in a section: it runs from the first item to the end of the section, less the time it was held and the time given back.
 *
 * @param startedAt when the first item was shown
 * @param stoppedAt when the section ended
 * @param givenBack the time given back after absences
 * @param interruptions how many absences there were
 * @param holds the pauses that are over
 * @param heldSince when the pause began that is under way
 */
record SectionClock(
        Optional<Instant> startedAt,
        Optional<Instant> stoppedAt,
        Duration givenBack,
        int interruptions,
        List<Hold> holds,
        Optional<Instant> heldSince) {

    /** A silence longer than this is an absence since the last sign of life. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    static final SectionClock NOT_STARTED =
            new SectionClock(Optional.empty(), Optional.empty(), Duration.ZERO, 0, List.of(), Optional.empty());

    SectionClock {
        holds = List.copyOf(holds);
    }

    /** A time in which the clock stood still. */
    record Hold(Instant from, Instant to) {

        Duration within(Instant start, Instant end) {
            Duration shared = Duration.between(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end);
            return shared.isNegative() ? Duration.ZERO : shared;
        }
    }

    /** Whether the section has begun and not ended. */
    boolean isOpen() {
        return startedAt.isPresent() && stoppedAt.isEmpty();
    }

    boolean runs() {
        return isOpen() && heldSince.isEmpty();
    }

    /** Starts the clock unless it runs already. */
    SectionClock start(Instant at) {
        return startedAt.isPresent()
                ? this
                : new SectionClock(Optional.of(at), stoppedAt, givenBack, interruptions, holds, heldSince);
    }

    SectionClock stop(Instant at) {
        SectionClock released = release(at);
        return new SectionClock(startedAt, Optional.of(at), givenBack, interruptions, released.holds, Optional.empty());
    }

    /** Stands still from an instant on; a clock that stands still already goes on standing still. */
    SectionClock hold(Instant at) {
        return new SectionClock(
                startedAt, stoppedAt, givenBack, interruptions, holds, Optional.of(heldSince.orElse(at)));
    }

    SectionClock release(Instant at) {
        if (heldSince.isEmpty()) {
            return this;
        }
        List<Hold> longer = new ArrayList<>(holds);
        longer.add(new Hold(heldSince.get(), at));
        return new SectionClock(startedAt, stoppedAt, givenBack, interruptions, longer, Optional.empty());
    }

    /** After an absence. */
    SectionClock resume(Duration time) {
        return new SectionClock(startedAt, stoppedAt, givenBack.plus(time), interruptions + 1, holds, heldSince);
    }

    SectionClock giveBack(Duration time) {
        return new SectionClock(startedAt, stoppedAt, givenBack.plus(time), interruptions, holds, heldSince);
    }

    /** The time between two instants less the time held; the later one must not lie in the future. */
    Duration counted(Instant from, Instant to) {
        return Duration.between(from, to).minus(held(from, to));
    }

    /** The time since an instant, or since the first item if that is later, less the time held. */
    Duration countedSince(Instant from, Instant to) {
        return startedAt
                .map(start -> start.isAfter(from) ? start : from)
                .filter(to::isAfter)
                .map(begin -> counted(begin, to))
                .orElse(Duration.ZERO);
    }

    /** The time up to an instant that does not count, from the first item on. */
    Duration notCounted(Instant at) {
        return startedAt.map(start -> givenBack.plus(held(start, at))).orElse(givenBack);
    }

    /** Time on task at an instant, never negative. */
    Duration used(Instant at) {
        return startedAt
                .map(start -> counted(start, stoppedAt.orElse(at)).minus(givenBack))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Duration held(Instant from, Instant to) {
        Duration over = holds.stream().map(hold -> hold.within(from, to)).reduce(Duration.ZERO, Duration::plus);
        return heldSince
                .map(since -> over.plus(new Hold(since, to).within(from, to)))
                .orElse(over);
    }
}
