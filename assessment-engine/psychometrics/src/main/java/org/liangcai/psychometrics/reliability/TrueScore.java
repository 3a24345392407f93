package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * What can be said of the true score behind an observed score.
 *
 * @param observed the observed score x
 * @param estimate Kelley's regressed estimate ρ x + (1 − ρ) μ (Kelley 1947)
 * @param standardErrorOfMeasurement of the observed score around the true one: σ √(1 − ρ)
 * @param standardErrorOfEstimation of the true score around the estimate: σ √(ρ (1 − ρ))
 */
public record TrueScore(
        double observed, double estimate, double standardErrorOfMeasurement, double standardErrorOfEstimation) {

    /**
     * The true score behind an observed one.
     *
     * @param mean of the group the person comes from
     * @param standardDeviation of that group, positive
     * @param reliability in that group, from 0 to 1
     */
    public static TrueScore of(double observed, double mean, double standardDeviation, double reliability) {
        Require.finite("observed score", observed);
        Require.finite("mean", mean);
        Require.positive("standard deviation", standardDeviation);
        Require.reliability(reliability);
        return new TrueScore(
                observed,
                reliability * observed + (1 - reliability) * mean,
                standardDeviation * Math.sqrt(1 - reliability),
                standardDeviation * Math.sqrt(reliability * (1 - reliability)));
    }

    /** Kelley's interval: around the regressed estimate, with the standard error of estimation. */
    public ConfidenceInterval intervalAroundEstimate(double level) {
        return around(estimate, standardErrorOfEstimation, level);
    }

    /** The interval around the observed score, with the standard error of measurement. */
    public ConfidenceInterval intervalAroundObserved(double level) {
        return around(observed, standardErrorOfMeasurement, level);
    }

    private static ConfidenceInterval around(double centre, double error, double level) {
        Require.level(level);
        double reach = SpecialFunctions.normalQuantile(0.5 + level / 2) * error;
        return new ConfidenceInterval(centre - reach, centre + reach, level);
    }
}
