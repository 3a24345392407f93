package org.liangcai.assessment.retention;

import java.time.Duration;
import java.time.Instant;
import org.liangcai.assessment.InMemoryOffice;

/** A station that stays open: while time passes, the run comes as often as it must for the date to be believed. */
final class OpenStation {

    private static final Duration LONGEST_GAP = Duration.ofDays(31);

    private final InMemoryOffice office;
    private final DueErasure erasure;

    OpenStation(InMemoryOffice office) {
        this.office = office;
        this.erasure = office.get(DueErasure.class);
    }

    /** Lets time pass. The run at its end is left to the test. */
    void pass(Duration time) {
        run();
        Instant end = office.clock().instant().plus(time);
        for (Duration left = time; left.compareTo(LONGEST_GAP) > 0; left = Duration.between(now(), end)) {
            office.pass(LONGEST_GAP);
            run();
        }
        office.pass(Duration.between(now(), end));
    }

    void passUntil(String moment) {
        pass(Duration.between(now(), Instant.parse(moment)));
    }

    /** The daily run, whose date has to be believed. */
    Erased run() {
        return switch (erasure.eraseDue()) {
            case Erased erased -> erased;
            case DailyRun.Withheld withheld -> throw new AssertionError(withheld);
        };
    }

    private Instant now() {
        return office.clock().instant();
    }
}
