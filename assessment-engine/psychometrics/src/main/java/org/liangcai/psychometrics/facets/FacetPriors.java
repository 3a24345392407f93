package org.liangcai.psychometrics.facets;

import java.util.OptionalDouble;

/**
 * Normal priors with mean 0, which keep the estimates of a small panel finite and sober; without one, the likelihood alone decides.
 *
 * @param severity the standard deviation of severities in logits, for instance 0.5
 * @param difficulty the standard deviation of difficulties in logits
 * @param threshold the standard deviation of thresholds in logits; allows for categories that nobody gave
 */
public record FacetPriors(OptionalDouble severity, OptionalDouble difficulty, OptionalDouble threshold) {

    /** No priors. */
    public static final FacetPriors NONE =
            new FacetPriors(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public FacetPriors {
        require("severities", severity);
        require("difficulties", difficulty);
        require("thresholds", threshold);
    }

    /** A prior of severities alone. */
    public static FacetPriors ofSeverity(double standardDeviation) {
        return new FacetPriors(OptionalDouble.of(standardDeviation), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static void require(String what, OptionalDouble deviation) {
        if (deviation.isPresent() && !(deviation.getAsDouble() > 0 && Double.isFinite(deviation.getAsDouble()))) {
            throw new IllegalArgumentException("The prior standard deviation (%s) of %s must be positive and finite."
                    .formatted(deviation.getAsDouble(), what));
        }
    }
}
