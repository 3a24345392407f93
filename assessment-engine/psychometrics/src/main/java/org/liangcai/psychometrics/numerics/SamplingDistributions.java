package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Tails and quantiles of the F, t, χ² and normal distributions, as tests and confidence intervals need them. */
public final class SamplingDistributions {

    private static final double ACCURACY = 1e-14;

    private SamplingDistributions() {}

    /** The probability that an F variable is above {@code value}; NaN where a number of degrees of freedom is not positive. */
    public static double fUpperTail(double value, double numerator, double denominator) {
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

    /** The value below which an F variable lies with the given probability. */
    public static double fQuantile(double probability, double numerator, double denominator) {
        if (!(numerator > 0) || !(denominator > 0)) {
            return Double.NaN;
        }
        return new FDistribution(null, numerator, denominator, ACCURACY).inverseCumulativeProbability(probability);
    }

    /** The probability that a t variable is farther from 0 than {@code value}, on either side. */
    public static double tTwoSided(double value, double degrees) {
        if (!(degrees > 0) || Double.isNaN(value)) {
            return Double.NaN;
        }
        if (Double.isInfinite(value)) {
            return 0;
        }
        return Beta.regularizedBeta(degrees / (degrees + value * value), degrees / 2, 0.5);
    }

    /** The value below which a t variable lies with the given probability. */
    public static double tQuantile(double probability, double degrees) {
        return new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }

    /** The value below which a χ² variable lies with the given probability. */
    public static double chiSquareQuantile(double probability, double degrees) {
        return new ChiSquaredDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(probability);
    }

    /** The probability that a standard normal variable is farther from 0 than {@code z}, on either side, to full relative precision. */
    public static double normalTwoSided(double z) {
        return Double.isNaN(z) ? Double.NaN : SpecialFunctions.chiSquareUpperTail(z * z, 1);
    }

    /** The standard normal density. */
    public static double normalDensity(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
