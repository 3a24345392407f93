package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.special.Beta;

/** Student's t distribution. */
public final class StudentT {

    private StudentT() {}

    /**
     * The probability that a t variable is above a value.
     *
     * @param degrees the degrees of freedom, positive
     */
    public static double upperTail(double value, double degrees) {
        if (Double.isInfinite(value)) {
            return value > 0 ? 0 : 1;
        }
        double tail = 0.5 * Beta.regularizedBeta(degrees / (degrees + value * value), degrees / 2, 0.5);
        return value >= 0 ? tail : 1 - tail;
    }
}
