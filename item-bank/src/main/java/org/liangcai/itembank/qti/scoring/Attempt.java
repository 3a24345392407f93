package org.liangcai.itembank.qti.scoring;

import java.util.Map;
import java.util.TreeMap;
import org.liangcai.itembank.qti.model.QtiValue;

/**
 * What response processing works from.
 *
 * @param responses the answers by response identifier; one that is missing is NULL
 * @param number of the attempt, from 1
 * @param durationSeconds how long the attempt took
 * @param outcomesBefore the outcomes after the attempt before; only adaptive items keep them
 */
public record Attempt(
        Map<String, QtiValue> responses, int number, double durationSeconds, Map<String, QtiValue> outcomesBefore) {

    public Attempt {
        responses = Map.copyOf(new TreeMap<>(responses));
        outcomesBefore = Map.copyOf(new TreeMap<>(outcomesBefore));
        if (number < 1) {
            throw new IllegalArgumentException("The number (%d) of an attempt must be 1 or more.".formatted(number));
        }
    }

    /** The first attempt, its time not regarded. */
    public static Attempt first(Map<String, QtiValue> responses) {
        return new Attempt(responses, 1, 0, Map.of());
    }
}
