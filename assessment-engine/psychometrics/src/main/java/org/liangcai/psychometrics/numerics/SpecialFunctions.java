package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Special functions and distribution functions. */
public final class SpecialFunctions {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private SpecialFunctions() {}

    /** ln B(α, β). */
    public static double logBeta(double alpha, double beta) {
        return Beta.logBeta(alpha, beta);
    }

    /** The probability that a χ² variable with {@code degrees} degrees of freedom is above {@code value}. */
    public static double chiSquareUpperTail(double value, double degrees) {
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, value / 2);
    }

    /** The standard normal distribution function. */
    public static double normalDistribution(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The standard normal quantile. */
    public static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
