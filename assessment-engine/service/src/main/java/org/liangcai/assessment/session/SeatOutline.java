package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;

/**
 * What an invigilator may see of a seat: how far it is, never an answer and never a score.
 *
 * @param visit the visit
 * @param state what goes on
 * @param sectionNumber the section under way or last ended, from 1; 0 before the first
 * @param sections how many sections there are
 * @param sectionTitle its title
 * @param item the place of the item on the page, practice items counted apart
 * @param practice whether that is a practice item
 * @param timeLeft in the section, when it has a limit and is not over
 * @param lastContact the last sign of life of the seat, on the session's own clock
 * @param sinceContact how long ago that is; measured, so that a wall clock set anew does not change it
 * @param pause why the session stands still, if it does
 * @param awaySince since when the person has left the page, if so
 * @param leaves how often the page or full screen was left
 * @param interruptions how often the seat fell silent while the clock ran
 * @param irregularities how many were noted
 * @param accommodations how delivery is adapted
 */
public record SeatOutline(
        UUID visit,
        SeatState state,
        int sectionNumber,
        int sections,
        Optional<LocalizedText> sectionTitle,
        Optional<Integer> item,
        boolean practice,
        Optional<Duration> timeLeft,
        Optional<Instant> lastContact,
        Optional<Duration> sinceContact,
        Optional<Pause> pause,
        Optional<Instant> awaySince,
        int leaves,
        int interruptions,
        int irregularities,
        Accommodations accommodations) {

    /** Whether something calls for a look: a silent seat, a page left, time to decide on, an irregularity. */
    public boolean needsALook() {
        return warnings() > 0 || state == SeatState.WAITING || awaySince.isPresent();
    }

    /** How many things out of the ordinary there were: leaves of the page, absences, irregularities. */
    public int warnings() {
        return leaves + interruptions + irregularities;
    }
}
