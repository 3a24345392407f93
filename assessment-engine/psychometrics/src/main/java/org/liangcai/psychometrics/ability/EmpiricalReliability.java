package org.liangcai.psychometrics.ability;

import java.util.List;

/** The reliability of ability estimates in a sample. */
public final class EmpiricalReliability {

    private EmpiricalReliability() {}

    /**
     * From posterior means and standard deviations: var(θ̂) / (var(θ̂) + mean(SE²)), the variance with divisor n − 1.
     *
     * @param estimates one for each person, two or more
     * @throws IllegalArgumentException if there are fewer than two, or all of them are equal and without error
     */
    public static double ofPosteriorMeans(List<AbilityEstimate.Finite> estimates) {
        double error = meanSquaredError(estimates);
        double variance = variance(estimates);
        requirePositive(variance + error);
        return variance / (variance + error);
    }

    /**
     * From estimates that are not drawn to a mean (ML, WLE): (var(θ̂) − mean(SE²)) / var(θ̂); negative where the errors are larger than
     * the differences.
     */
    public static double ofLikelihoodEstimates(List<AbilityEstimate.Finite> estimates) {
        double variance = variance(estimates);
        requirePositive(variance);
        return (variance - meanSquaredError(estimates)) / variance;
    }

    private static void requirePositive(double variance) {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("The estimates are all equal: they have no reliability.");
        }
    }

    private static double variance(List<AbilityEstimate.Finite> estimates) {
        if (estimates.size() < 2) {
            throw new IllegalArgumentException(
                    "The number of estimates (%d) must be 2 or more.".formatted(estimates.size()));
        }
        double mean = 0;
        for (AbilityEstimate.Finite estimate : estimates) {
            mean += estimate.theta() / estimates.size();
        }
        double squares = 0;
        for (AbilityEstimate.Finite estimate : estimates) {
            squares += (estimate.theta() - mean) * (estimate.theta() - mean);
        }
        return squares / (estimates.size() - 1);
    }

    private static double meanSquaredError(List<AbilityEstimate.Finite> estimates) {
        double sum = 0;
        for (AbilityEstimate.Finite estimate : estimates) {
            sum += estimate.standardError() * estimate.standardError();
        }
        return sum / estimates.size();
    }
}
