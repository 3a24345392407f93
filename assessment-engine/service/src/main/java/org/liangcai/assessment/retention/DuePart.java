package org.liangcai.assessment.retention;

import java.time.Instant;
import java.util.List;

/**
 * What one clock has run out for.
 *
 * @param clock which clock
 * @param count how many things are due now, those on hold included
 * @param held how many of them are on hold and stay
 * @param next the next ones to be erased, oldest first; for the audit log none are named
 */
public record DuePart(RetentionClock clock, long count, long held, List<Item> next) {

    public DuePart {
        next = List.copyOf(next);
    }

    /**
     * One thing that is due, without saying of whom it is.
     *
     * @param name a visit's or a request's reference
     * @param begun when its time began to run
     * @param held whether it is on hold
     */
    public record Item(String name, Instant begun, boolean held) {}
}
