package org.liangcai.psychometrics.ability;

import java.util.List;

/**
 * Warm's weighted likelihood: the root of Σ P′ₓ / Pₓ + J / (2I) = 0 with J = Σ P′P″ / P over all categories (Warm 1989; Samejima
 * 1998). It removes most of the bias of maximum likelihood and is finite for every pattern with an answer under the usual models. The
 * standard error is 1 / √I with expected information.
 */
public record WeightedLikelihood() implements AbilityEstimator {

    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        List<ResponsePattern.Given> given = pattern.given();
        if (given.isEmpty()) {
            return new AbilityEstimate.Undetermined();
        }
        double theta = Objective.climb(at -> slope(given, at), Start.of(pattern, NormalPrior.STANDARD));
        return Double.isInfinite(theta)
                ? Objective.unbounded(theta)
                : Objective.estimate(theta, Objective.information(given, theta));
    }

    static double slope(List<ResponsePattern.Given> given, double theta) {
        double information = Objective.information(given, theta);
        double correction = information > 0 ? Objective.warmNumerator(given, theta) / (2 * information) : 0;
        return Objective.score(given, theta) + correction;
    }
}
