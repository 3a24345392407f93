package org.liangcai.assessment.pilot;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What is known of an item on trial without any model.
 *
 * @param answers how many there are
 * @param correct how many of them are right
 * @param itemTotal the correlation of right or wrong with ability by the answers that count; empty where either does not vary
 * @param meanTime the mean time for an answer, zero without answers
 */
public record PilotFigures(long answers, long correct, OptionalDouble itemTotal, Duration meanTime) {

    /** Before the first answer. */
    public static final PilotFigures NONE = new PilotFigures(0, 0, OptionalDouble.empty(), Duration.ZERO);

    /** The share of right answers, 0 to 1; empty without answers. */
    public OptionalDouble shareCorrect() {
        return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) correct / answers);
    }
}
