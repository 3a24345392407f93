package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Refinement;

/**
 * Integrates a posterior again that is too narrow for the grid of an adaptive test, on closer nodes around its mean within the limits of
 * the grid.
 */
final class CloserNodes {

    /** In distances of two nodes: a normal density this wide is integrated with an error below a hundredth of its deviation. */
    private static final double NARROWEST = 0.6;

    private static final int NODES = 61;

    /** In distances of two of the nodes before. */
    private static final double REACH = 4;

    private static final int MOST_ROUNDS = 6;

    private CloserNodes() {}

    static AbilityEstimate.Finite where(CatEstimator estimator, Progress progress, AbilityEstimate.Finite onGrid) {
        ThetaGrid grid = estimator.grid();
        double distance = (grid.upper() - grid.lower()) / (grid.nodes() - 1);
        AbilityEstimate.Finite estimate = onGrid;
        for (int round = 0;
                round < MOST_ROUNDS
                        && estimator.refinement() == Refinement.WHERE_NARROW
                        && estimate.standardError() < NARROWEST * distance;
                round++) {
            double from = Math.max(grid.lower(), estimate.theta() - REACH * distance);
            double to = Math.min(grid.upper(), estimate.theta() + REACH * distance);
            ThetaGrid closer = new ThetaGrid(from, to, NODES, ThetaGrid.Rule.TRAPEZOID);
            estimate = moments(estimator, progress, closer);
            distance = (to - from) / (NODES - 1);
        }
        return estimate;
    }

    private static AbilityEstimate.Finite moments(CatEstimator estimator, Progress progress, ThetaGrid grid) {
        double[] logPosterior = new double[grid.nodes()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < logPosterior.length; q++) {
            logPosterior[q] = logPosterior(estimator.prior(), progress, grid.node(q));
            largest = Math.max(largest, logPosterior[q]);
        }
        double total = 0;
        double first = 0;
        double[] posterior = new double[logPosterior.length];
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] = grid.weight(q) * StrictMath.exp(logPosterior[q] - largest);
            total += posterior[q];
            first += posterior[q] * grid.node(q);
        }
        double mean = first / total;
        double second = 0;
        for (int q = 0; q < posterior.length; q++) {
            double deviation = grid.node(q) - mean;
            second += posterior[q] * deviation * deviation;
        }
        return new AbilityEstimate.Finite(mean, StrictMath.sqrt(second / total));
    }

    private static double logPosterior(AbilityPrior prior, Progress progress, double theta) {
        double sum = switch (prior) {
            case AbilityPrior.Normal(double mean, double deviation) -> {
                double z = (theta - mean) / deviation;
                yield -z * z / 2;
            }
            case AbilityPrior.Uniform(double lower, double upper) ->
                theta >= lower && theta <= upper ? 0 : Double.NEGATIVE_INFINITY;
            case AbilityPrior.Jeffreys() -> StrictMath.log(Abilities.information(progress, theta)) / 2;
        };
        for (int position = 0; position < progress.length(); position++) {
            int stored = progress.stored(position);
            if (stored > 0) {
                sum += progress.pool
                        .model(progress.item(position))
                        .curve(theta, stored - 1)
                        .logProbability();
            }
        }
        return sum;
    }
}
