package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution. */
public final class StudentT {

    private static final double ACCURACY = 1e-14;

    private StudentT() {}

    /** The probability that a t variable is above {@code value}; NaN where the degrees of freedom are not positive. */
    public static double upperTail(double value, double degrees) {
        double tail = twoSided(value, degrees) / 2;
        return value < 0 ? 1 - tail : tail;
    }

    /** The probability that a t variable is farther from 0 than {@code value}, on either side; NaN as above. */
    public static double twoSided(double value, double degrees) {
        if (!(degrees > 0) || Double.isNaN(value)) {
            return Double.NaN;
        }
        if (Double.isInfinite(value)) {
            return 0;
        }
        return Beta.regularizedBeta(degrees / (degrees + value * value), degrees / 2, 0.5);
    }

    /** The value below which a t variable lies with the given probability. */
    public static double quantile(double probability, double degrees) {
        return new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }
}
