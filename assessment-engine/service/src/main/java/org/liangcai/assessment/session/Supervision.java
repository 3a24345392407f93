package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.Optional;

/**
 * What surrounds the answering.
 *
 * @param pause why the session stands still, if it does
 * @param accommodations how delivery is adapted
 * @param awaySince since when the person has left the page
 * @param leaves how often the page or full screen was left
 * @param irregularities how many irregularities were noted
 */
record Supervision(
        Optional<Pause> pause,
        Accommodations accommodations,
        Optional<Instant> awaySince,
        int leaves,
        int irregularities) {

    static final Supervision NONE = new Supervision(Optional.empty(), Accommodations.NONE, Optional.empty(), 0, 0);

    Supervision pause(Pause begun) {
        return new Supervision(Optional.of(begun), accommodations, awaySince, leaves, irregularities);
    }

    Supervision goOn() {
        return new Supervision(Optional.empty(), accommodations, awaySince, leaves, irregularities);
    }

    Supervision adapt(Accommodations to) {
        return new Supervision(pause, to, awaySince, leaves, irregularities);
    }

    Supervision leave(PageLeave how, Instant at) {
        Optional<Instant> away = how == PageLeave.FULL_SCREEN ? awaySince : Optional.of(awaySince.orElse(at));
        return new Supervision(pause, accommodations, away, leaves + 1, irregularities);
    }

    Supervision comeBack() {
        return new Supervision(pause, accommodations, Optional.empty(), leaves, irregularities);
    }

    Supervision note() {
        return new Supervision(pause, accommodations, awaySince, leaves, irregularities + 1);
    }
}
