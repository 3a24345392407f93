package org.liangcai.psychometrics.agreement;

/**
 * A confidence interval.
 *
 * @param lower its lower limit
 * @param upper its upper limit
 * @param level the probability that it covers the true value, between 0 and 1
 */
public record Limits(double lower, double upper, double level) {

    public Limits {
        requireLevel(level);
    }

    static void requireLevel(double level) {
        if (!(level > 0) || !(level < 1)) {
            throw new IllegalArgumentException("The level (%s) must be between 0 and 1.".formatted(level));
        }
    }
}
