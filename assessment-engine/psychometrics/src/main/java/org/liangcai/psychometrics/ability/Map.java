package org.liangcai.psychometrics.ability;

import java.util.List;

/**
 * Maximum a posteriori: the mode of the posterior that is uphill from its mean (Bock and Mislevy 1982). Without responses it is the
 * prior.
 *
 * @param prior the distribution of ability before the test
 * @param information which information the standard error 1 / √(I + 1/σ²) uses
 */
public record Map(NormalPrior prior, InformationKind information) implements AbilityEstimator {

    /** Standard normal prior, expected information. */
    public static Map standard() {
        return new Map(NormalPrior.STANDARD, InformationKind.EXPECTED);
    }

    @Override
    public AbilityEstimate.Finite estimate(ResponsePattern pattern) {
        List<ResponsePattern.Given> given = pattern.given();
        double theta = Objective.climb(at -> slope(given, at), Start.of(pattern, prior));
        double total = switch (information) {
            case EXPECTED -> Objective.information(given, theta);
            case OBSERVED -> Objective.observedInformation(given, theta);
        };
        return Objective.estimate(theta, total + prior.precision());
    }

    double slope(List<ResponsePattern.Given> given, double theta) {
        return Objective.score(given, theta) - prior.precision() * (theta - prior.mean());
    }
}
