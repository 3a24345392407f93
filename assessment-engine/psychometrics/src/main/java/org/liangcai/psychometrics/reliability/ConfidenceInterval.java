package org.liangcai.psychometrics.reliability;

/**
 * An interval that covers the true value with a given probability.
 *
 * @param lower at most {@code upper}
 * @param level the probability, between 0 and 1
 */
public record ConfidenceInterval(double lower, double upper, double level) {

    public ConfidenceInterval {
        Require.level(level);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "The lower limit (%s) must not be above the upper (%s).".formatted(lower, upper));
        }
    }
}
