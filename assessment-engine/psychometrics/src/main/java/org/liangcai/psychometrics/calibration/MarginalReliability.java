package org.liangcai.psychometrics.calibration;

import java.util.function.DoubleUnaryOperator;

/** How reliable scores are over a whole distribution of ability. */
public final class MarginalReliability {

    private static final double REACH = 12;
    private static final int STEPS = 4000;

    private MarginalReliability() {}

    /**
     * ∫ I(θ) / (I(θ) + 1/σ²) φ(θ) dθ, I the test information and φ the normal density of ability (Green, Bock, Humphreys, Linn and
     * Reckase 1984), by the trapezoidal rule on twelve standard deviations to either side, exact to the last digits.
     *
     * @param testInformation I by θ
     * @param mean of ability
     * @param variance σ² of ability, positive
     * @return between 0 and 1
     */
    public static double of(DoubleUnaryOperator testInformation, double mean, double variance) {
        if (!(variance > 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "The mean (%s) must be finite and the variance (%s) positive.".formatted(mean, variance));
        }
        double total = 0;
        double sum = 0;
        for (int step = 0; step <= STEPS; step++) {
            double z = REACH * (2.0 * step / STEPS - 1);
            double theta = mean + z * Math.sqrt(variance);
            double weight = Math.exp(-z * z / 2);
            double information = testInformation.applyAsDouble(theta);
            total += weight;
            sum += weight * information / (information + 1 / variance);
        }
        return sum / total;
    }

    /**
     * The empirical reliability of scores, s²(θ̂) / (s²(θ̂) + mean SE²), s² with n − 1 (Bock and Mislevy 1982).
     *
     * @param thetas finite, two or more
     * @param standardErrors as many
     */
    public static double empirical(double[] thetas, double[] standardErrors) {
        if (thetas.length < 2 || thetas.length != standardErrors.length) {
            throw new IllegalArgumentException("There must be two or more scores (%d) and as many standard errors (%d)."
                    .formatted(thetas.length, standardErrors.length));
        }
        double mean = 0;
        double error = 0;
        for (int person = 0; person < thetas.length; person++) {
            mean += thetas[person] / thetas.length;
            error += standardErrors[person] * standardErrors[person] / thetas.length;
        }
        double variance = 0;
        for (double theta : thetas) {
            variance += (theta - mean) * (theta - mean) / (thetas.length - 1);
        }
        return variance / (variance + error);
    }
}
