package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.List;

/**
 * What the public screen of a hall shows: numbers and seats, never a name.
 *
 * @param at the moment
 * @param hall the name of the hall
 * @param called which number goes to which seat, the last called first
 * @param waiting the numbers that wait to be called
 * @param free the numbers of the free seats
 * @param taken how many seats are taken
 */
public record Wallboard(
        Instant at, String hall, List<Call> called, List<Integer> waiting, List<Integer> free, int taken) {

    public Wallboard {
        called = List.copyOf(called);
        waiting = List.copyOf(waiting);
        free = List.copyOf(free);
    }

    /** A number and its seat. */
    public record Call(int number, int seat) {}
}
