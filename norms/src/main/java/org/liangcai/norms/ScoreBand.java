package org.liangcai.norms;

/**
 * An interval that covers a person's true score in nine of ten measurements.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower
 */
public record ScoreBand(double lower, double upper) {

    public ScoreBand {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "The band (%s to %s) must not end below its beginning.".formatted(lower, upper));
        }
    }
}
