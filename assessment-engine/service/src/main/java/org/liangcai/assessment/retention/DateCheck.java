package org.liangcai.assessment.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.liangcai.assessment.StationTime;

/**
 * Whether the computer's date can be believed. What was erased by a wrong one would be gone for ever, so the erasure believes the calendar
 * only as far as it has followed it.
 *
 * @param present what the computer says
 * @param lastRun when the erasure last ran by a date that was believed; at a station where it never has, what is known instead
 */
public record DateCheck(Instant present, Instant lastRun) {

    /** A month in which the station was closed asks no question. */
    private static final Duration LONGEST_GAP = Duration.ofDays(31);

    /** The computers of one office may differ. */
    private static final Duration LONGEST_STEP_BACK = Duration.ofDays(1);

    /** The computer's date at the office. */
    public LocalDate date() {
        return dayOf(present);
    }

    /** The day of the last run at the office. */
    public LocalDate lastDate() {
        return dayOf(lastRun);
    }

    /** Whether the present follows from the last run. */
    public boolean believed() {
        Duration gap = Duration.between(lastRun, present);
        return gap.compareTo(LONGEST_GAP) <= 0 && gap.compareTo(LONGEST_STEP_BACK.negated()) >= 0;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(StationTime.ZONE).toLocalDate();
    }
}
