package org.liangcai.psychometrics.ability;

import java.util.List;

/**
 * Maximum likelihood: the maximum that is uphill from the posterior mean under a standard normal prior. The likelihood of a pattern
 * whose answers all point the same way has none; the estimate then says so instead of a number. With lower or upper asymptotes the
 * likelihood can be higher still at infinity than at the maximum that is returned.
 *
 * @param information which information the standard error 1 / √I uses
 */
public record MaximumLikelihood(InformationKind information) implements AbilityEstimator {

    /** Expected information. */
    public static MaximumLikelihood standard() {
        return new MaximumLikelihood(InformationKind.EXPECTED);
    }

    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        List<ResponsePattern.Given> given = pattern.given();
        if (given.isEmpty()) {
            return new AbilityEstimate.Undetermined();
        }
        double theta = Objective.climb(at -> Objective.score(given, at), Start.of(pattern, NormalPrior.STANDARD));
        if (Double.isInfinite(theta)) {
            return Objective.unbounded(theta);
        }
        return Objective.estimate(
                theta,
                switch (information) {
                    case EXPECTED -> Objective.information(given, theta);
                    case OBSERVED -> Objective.observedInformation(given, theta);
                });
    }
}
