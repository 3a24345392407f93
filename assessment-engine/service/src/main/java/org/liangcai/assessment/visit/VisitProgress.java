package org.liangcai.assessment.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a visit has come, as the counsellor sees it: never an answer, never a score.
 *
 * @param status where it stands
 * @param consent the consent given, withdrawals included
 * @param section the number of the section under way or last ended, from 1; 0 before the first
 * @param sections how many sections the battery has
 * @param answered how many items have been answered, practice not counted
 * @param interruptions how often the seat fell silent while the clock ran
 * @param interrupted how much time was given back for that in all
 * @param lastSeen when the seat last gave a sign of life
 * @param completedAt when the last section ended
 */
public record VisitProgress(
        VisitStatus status,
        Optional<Consent> consent,
        int section,
        int sections,
        int answered,
        int interruptions,
        Duration interrupted,
        Optional<Instant> lastSeen,
        Optional<Instant> completedAt) {

    /** The progress of a visit whose seat code has not been used. */
    public static VisitProgress invited(int sections) {
        return new VisitProgress(
                VisitStatus.INVITED,
                Optional.empty(),
                0,
                sections,
                0,
                0,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty());
    }
}
