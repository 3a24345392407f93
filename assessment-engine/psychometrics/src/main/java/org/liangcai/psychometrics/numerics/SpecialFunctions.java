package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** The beta function, and the standard normal and χ² distributions. */
public final class SpecialFunctions {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double ACCURACY = 1e-14;

    private SpecialFunctions() {}

    /** ln B(α, β). */
    public static double logBeta(double alpha, double beta) {
        return Beta.logBeta(alpha, beta);
    }

    /** The standard normal density. */
    public static double normalDensity(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The standard normal distribution function. */
    public static double normalDistribution(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The standard normal quantile. */
    public static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /** The probability that a standard normal variable is farther from 0 than {@code z}, on either side, to full relative precision. */
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : chiSquareUpperTail(z * z, 1);
    }

    /** The probability that a χ² variable with {@code degrees} degrees of freedom is above {@code value}. */
    public static double chiSquareUpperTail(double value, double degrees) {
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, value / 2);
    }

    /** The value below which a χ² variable lies with the given probability. */
    public static double chiSquareQuantile(double probability, double degrees) {
        return new ChiSquaredDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }
}
