package org.liangcai.itembank.form;

import java.time.Duration;
import java.util.Optional;

/**
 * How a section is gone through.
 *
 * @param navigation whether a person may go back
 * @param pausable whether a person may take a break between its items; never in a section with a time limit
 * @param itemTimeLimit how long each item may be looked at; only where items come in a fixed order and nobody goes back
 * @param timePolicy what becomes of lost time
 */
public record Conduct(
        Navigation navigation, boolean pausable, Optional<Duration> itemTimeLimit, TimePolicy timePolicy) {

    /** Item by item, no way back, a break only where there is no limit. */
    public static final Conduct STANDARD = new Conduct(Navigation.LOCKED, true, Optional.empty(), TimePolicy.STANDARD);

    public Conduct {
        if (itemTimeLimit.isPresent() && navigation != Navigation.LOCKED) {
            throw new IllegalArgumentException(
                    "A limit on each item (%s) needs locked navigation and not %s.\nMaybe the section as a whole should be limited."
                            .formatted(itemTimeLimit.get(), navigation));
        }
        if (itemTimeLimit.filter(limit -> !limit.isPositive()).isPresent()) {
            throw new IllegalArgumentException(
                    "The limit on each item (%s) must be positive.".formatted(itemTimeLimit.get()));
        }
    }

    /** Whether a person may go back. */
    public enum Navigation {
        /** An item that was left stays left. */
        LOCKED,
        /** Back to every item shown so far, each answered before the next is shown. */
        FREE,
        /** Free, items may be left unanswered and marked, and a page before the end shows what is open. */
        REVIEW
    }
}
