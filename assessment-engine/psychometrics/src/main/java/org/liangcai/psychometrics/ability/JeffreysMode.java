package org.liangcai.psychometrics.ability;

import java.util.List;

/**
 * The maximum of ln L + ½ ln I, the posterior mode under Jeffreys' prior. It equals {@link WeightedLikelihood} for the models without
 * asymptotes whose information is free of the answer (one and two parameters, the partial credit family), not for the three- and
 * four-parameter models. Some programs call it WLE.
 *
 * @param information EXPECTED for 1 / √I, OBSERVED for minus the second derivative of ln L + ½ ln I
 */
public record JeffreysMode(InformationKind information) implements AbilityEstimator {

    private static final double DIFFERENCE = 1e-4;

    /** Expected information. */
    public static JeffreysMode standard() {
        return new JeffreysMode(InformationKind.EXPECTED);
    }

    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        List<ResponsePattern.Given> given = pattern.given();
        if (given.isEmpty()) {
            return new AbilityEstimate.Undetermined();
        }
        double theta = Objective.climb(at -> slope(given, at), Start.of(pattern, NormalPrior.STANDARD));
        if (Double.isInfinite(theta)) {
            return Objective.unbounded(theta);
        }
        return Objective.estimate(
                theta,
                switch (information) {
                    case EXPECTED -> Objective.information(given, theta);
                    case OBSERVED ->
                        (slope(given, theta - DIFFERENCE) - slope(given, theta + DIFFERENCE)) / (2 * DIFFERENCE);
                });
    }

    static double slope(List<ResponsePattern.Given> given, double theta) {
        double information = Objective.information(given, theta);
        double correction = information > 0 ? Objective.informationSlope(given, theta) / (2 * information) : 0;
        return Objective.score(given, theta) + correction;
    }
}
