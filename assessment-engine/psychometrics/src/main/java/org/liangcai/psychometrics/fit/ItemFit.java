package org.liangcai.psychometrics.fit;

import java.util.OptionalDouble;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How well the model of one item describes how its categories go with the sum score.
 *
 * @param item its id
 * @param statistic S-X², 0 or more
 * @param degreesOfFreedom cells that can vary less the item's free parameters; can be 0 or less for a short test
 * @param persons the sum of the weights of the complete rows
 * @param rows groups of sum scores that were left after collapsing
 */
public record ItemFit(String item, double statistic, int degreesOfFreedom, double persons, int rows) {

    /** How probable a larger statistic is when the model holds; empty without degrees of freedom. */
    public OptionalDouble probability() {
        return degreesOfFreedom > 0
                ? OptionalDouble.of(SpecialFunctions.chiSquareUpperTail(statistic, degreesOfFreedom))
                : OptionalDouble.empty();
    }

    /** √(max(0, (X² / df − 1) / (N − 1))); empty without degrees of freedom. */
    public OptionalDouble rmsea() {
        return degreesOfFreedom > 0
                ? OptionalDouble.of(Math.sqrt(Math.max(0, (statistic / degreesOfFreedom - 1) / (persons - 1))))
                : OptionalDouble.empty();
    }
}
