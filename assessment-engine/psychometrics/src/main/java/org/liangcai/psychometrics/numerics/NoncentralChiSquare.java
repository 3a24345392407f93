package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.special.Gamma;

/** The χ² distribution of a sum of squared normal variables whose means are not 0. */
public final class NoncentralChiSquare {

    private static final double NEGLIGIBLE = 1e-17;

    private NoncentralChiSquare() {}

    /**
     * The probability that a noncentral χ² variable is at most {@code value}: a Poisson mixture of central ones, summed outwards from its
     * heaviest term (Johnson, Kotz and Balakrishnan 1995, equation 29.2).
     *
     * @param degrees the degrees of freedom, positive
     * @param noncentrality the sum of the squared means, not negative
     */
    public static double distribution(double value, double degrees, double noncentrality) {
        if (value <= 0) {
            return 0;
        }
        double rate = noncentrality / 2;
        double half = value / 2;
        int middle = (int) Math.floor(rate);
        double weight = rate == 0 ? 1 : Math.exp(middle * Math.log(rate) - rate - Gamma.logGamma(middle + 1.0));
        double shape = degrees / 2 + middle;
        double below = Gamma.regularizedGammaP(shape, half);
        double density = Math.exp(shape * Math.log(half) - half - Gamma.logGamma(shape + 1));
        return weight * below
                + upwards(rate, half, middle, weight, shape, below, density)
                + downwards(rate, half, middle, weight, shape, below, density);
    }

    private static double upwards(
            double rate, double half, int middle, double weight, double shape, double below, double density) {
        double sum = 0;
        double w = weight;
        double p = below;
        double d = density;
        for (int k = middle + 1; w * p > NEGLIGIBLE; k++) {
            w *= rate / k;
            p = Math.max(0, p - d);
            d *= half / (shape + (k - middle));
            sum += w * p;
        }
        return sum;
    }

    private static double downwards(
            double rate, double half, int middle, double weight, double shape, double below, double density) {
        double sum = 0;
        double w = weight;
        double p = below;
        double d = density;
        for (int k = middle; k > 0 && w > NEGLIGIBLE; k--) {
            w *= k / rate;
            d *= (shape - (middle - k)) / half;
            p = Math.min(1, p + d);
            sum += w * p;
        }
        return sum;
    }

    /**
     * The noncentrality with which the probability of a value at most {@code value} is {@code probability}; 0 if it is smaller even
     * without any noncentrality.
     */
    public static double noncentrality(double value, double degrees, double probability) {
        if (distribution(value, degrees, 0) <= probability) {
            return 0;
        }
        double high = Math.max(value, 1);
        while (distribution(value, degrees, high) > probability) {
            high *= 2;
        }
        return Roots.between(trial -> distribution(value, degrees, trial) - probability, 0, high);
    }
}
