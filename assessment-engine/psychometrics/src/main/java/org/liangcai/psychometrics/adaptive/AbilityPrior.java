package org.liangcai.psychometrics.adaptive;

/** What is taken for known about ability before the first answer. */
public sealed interface AbilityPrior {

    /** Mean 0, standard deviation 1. */
    AbilityPrior STANDARD = new Normal(0, 1);

    /**
     * A normal distribution.
     *
     * @param mean finite
     * @param standardDeviation positive and finite
     */
    record Normal(double mean, double standardDeviation) implements AbilityPrior {
        public Normal {
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException("The mean (%s) must be finite.".formatted(mean));
            }
            if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException(
                        "The standard deviation (%s) must be positive and finite.".formatted(standardDeviation));
            }
        }
    }

    /**
     * Every ability between two limits is equally likely.
     *
     * @param lower finite
     * @param upper finite, above the lower
     */
    record Uniform(double lower, double upper) implements AbilityPrior {
        public Uniform {
            if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
                throw new IllegalArgumentException(
                        "The limits (%s, %s) of the prior must be finite and increase.".formatted(lower, upper));
            }
        }
    }

    /** Density proportional to the root of the information of the answered items (Jeffreys 1946). */
    record Jeffreys() implements AbilityPrior {}
}
