package org.liangcai.assessment.hall;

import java.util.Optional;

/**
 * What the computer of a seat is to show.
 *
 * @param hall the name of the hall
 * @param seat the number of the seat
 * @param kiosk whether nothing else may be shown
 * @param phase which page
 * @param number the number of the queue of whoever sits there or is called to it
 * @param name the name of whoever sits there, masked
 * @param movedTo the number of the seat to which whoever sat here has been moved
 */
public record SeatPage(
        String hall,
        int seat,
        boolean kiosk,
        Phase phase,
        Optional<Integer> number,
        Optional<String> name,
        Optional<Integer> movedTo) {

    /** The pages of a seat. */
    public enum Phase {
        /** Welcome: the next person enters a code. */
        FREE,
        /** A number is called to this seat; its owner enters the code. */
        CALLED,
        /** The invigilator will come and check. */
        CHECKED_IN,
        /** The invigilator will start everybody together. */
        WAITING,
        /** The test is to be opened now. */
        TEST,
        /** The test is over; the next person may sit down once this one has left. */
        OVER,
        /** A rehearsal: press the button. */
        DRILL
    }
}
