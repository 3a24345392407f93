package org.liangcai.assessment.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.assessment.visit.VisitStatus;

/**
 * How far a test has come, as an invigilator may know it: never an answer, never a score.
 *
 * @param status where the visit stands
 * @param paused whether an invigilator has stopped it
 * @param section the number of the section under way or last ended, from 1; 0 before the first
 * @param sections how many there are
 * @param answered how many items have been answered, practice not counted
 * @param timeLeft of the section, when its clock has a limit and has begun
 * @param lastSeen the last sign of life of the seat
 * @param interruptions how often the seat fell silent
 * @param pagesLeft how often the page was left
 * @param lostTime how much time was lost while the seat was away and waits for a decision
 */
public record TestOutline(
        VisitStatus status,
        boolean paused,
        int section,
        int sections,
        int answered,
        Optional<Duration> timeLeft,
        Optional<Instant> lastSeen,
        int interruptions,
        int pagesLeft,
        Optional<Duration> lostTime) {

    /** How much of the lost time is given back when at most so many minutes are; empty when none waits for a decision. */
    Optional<Duration> granted(int minutes) {
        Duration most = Duration.ofMinutes(minutes);
        return lostTime.map(lost -> lost.compareTo(most) < 0 ? lost : most);
    }
}
