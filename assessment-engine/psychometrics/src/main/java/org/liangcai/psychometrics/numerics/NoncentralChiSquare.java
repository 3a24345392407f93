package org.liangcai.psychometrics.numerics;

import org.apache.commons.math3.special.Gamma;

/** The noncentral χ² distribution as a Poisson mixture of central ones (Johnson, Kotz and Balakrishnan 1995, chapter 29). */
public final class NoncentralChiSquare {

    private NoncentralChiSquare() {}

    /**
     * The probability that a noncentral χ² variable is at most {@code value}.
     *
     * @param value 0 or more
     * @param degrees degrees of freedom, positive
     * @param noncentrality λ, 0 or more; the mean is {@code degrees} + λ
     */
    public static double distribution(double value, double degrees, double noncentrality) {
        if (!(degrees > 0) || !(noncentrality >= 0)) {
            throw new IllegalArgumentException(
                    "The degrees of freedom (%s) must be positive and the noncentrality (%s) 0 or more."
                            .formatted(degrees, noncentrality));
        }
        if (value <= 0) {
            return 0;
        }
        double half = noncentrality / 2;
        int last = (int) (half + 12 * Math.sqrt(half + 1) + 30);
        int first = (int) Math.max(0, half - 12 * Math.sqrt(half + 1) - 30);
        // The central probabilities come from the last downwards, P(a) = P(a + 1) + xᵃ e⁻ˣ / Γ(a + 1), which only adds.
        double x = value / 2;
        double shape = degrees / 2 + last;
        double central = Gamma.regularizedGammaP(shape, x);
        double sum = 0;
        for (int j = last; j >= first; j--) {
            sum += poisson(j, half) * central;
            shape = degrees / 2 + j - 1;
            if (j > first) {
                central += Math.exp(shape * Math.log(x) - x - Gamma.logGamma(shape + 1));
            }
        }
        return Math.min(1, sum);
    }

    private static double poisson(int count, double mean) {
        return mean == 0 ? (count == 0 ? 1 : 0) : Math.exp(count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0));
    }

    /**
     * The noncentrality at which {@code value} has a cumulative probability, 0 where even the central distribution is below it.
     *
     * @param probability above 0, below 1
     */
    public static double noncentrality(double value, double degrees, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "The probability (%s) must be above 0 and below 1.".formatted(probability));
        }
        if (distribution(value, degrees, 0) <= probability) {
            return 0;
        }
        double upper = Math.max(1, value);
        while (distribution(value, degrees, upper) > probability) {
            upper *= 2;
        }
        return Roots.between(lambda -> distribution(value, degrees, lambda) - probability, 0, upper);
    }
}
