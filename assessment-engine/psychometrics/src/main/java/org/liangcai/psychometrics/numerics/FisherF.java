package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.special.Beta;

/** Fisher's F distribution. */
public final class FisherF {

    private static final double ACCURACY = 1e-14;

    private FisherF() {}

    /** The probability that an F variable is above {@code value}; NaN where a number of degrees of freedom is not positive. */
    public static double upperTail(double value, double numerator, double denominator) {
        if (!(numerator > 0) || !(denominator > 0) || Double.isNaN(value)) {
            return Double.NaN;
        }
        if (value <= 0) {
            return 1;
        }
        if (Double.isInfinite(value)) {
            return 0;
        }
        return Beta.regularizedBeta(denominator / (denominator + numerator * value), denominator / 2, numerator / 2);
    }

    /** The value below which an F variable lies with the given probability; NaN where a number of degrees of freedom is not positive. */
    public static double quantile(double probability, double numerator, double denominator) {
        if (!(numerator > 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        return new FDistribution(null, numerator, denominator, ACCURACY).inverseCumulativeProbability(probability);
    }
}
