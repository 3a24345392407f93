package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Why a session stands still. No clock runs meanwhile, and of what the seat sends only the answer to the item on the page is taken. */
public sealed interface Pause {

    Instant since();

    /** The person takes a break where the form allows it. */
    record ByPerson(Instant since) implements Pause {}

    /**
     * The invigilator has paused the seat.
     *
     * @param by the invigilator's account
     * @param reason in the invigilator's words
     */
    record ByInvigilator(Instant since, UUID by, String reason) implements Pause {}

    /**
     * The seat is back after an absence, and the invigilator has to say how much of the time is given back.
     *
     * @param lost the time that is neither counted nor given back yet
     */
    record ForLostTime(Instant since, Duration lost) implements Pause {}
}
