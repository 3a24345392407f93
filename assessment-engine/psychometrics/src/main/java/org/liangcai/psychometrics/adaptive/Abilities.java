package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.numerics.Roots;

/** Estimates ability from what has happened in a session. */
final class Abilities {

    private static final double SCAN = 0.125;

    private Abilities() {}

    static AbilityEstimate.Finite estimate(CatEstimator estimator, Progress progress) {
        Progress on = progress.tables.grid.equals(estimator.grid())
                ? progress
                : Progress.of(progress.pool, estimator.grid(), progress.administered());
        return switch (estimator.method()) {
            case EAP -> CloserNodes.where(estimator, on, moments(on.tables, posterior(estimator, on)));
            case MAP, ML, WL -> root(estimator, on);
        };
    }

    /** Likelihood times prior density times integration weight at the nodes, in the scale of the likelihood. */
    static double[] posterior(CatEstimator estimator, Progress progress) {
        double[] density = priorDensity(estimator.prior(), progress);
        for (int q = 0; q < density.length; q++) {
            density[q] *= progress.likelihood[q] * progress.tables.weights[q];
        }
        return density;
    }

    /** Likelihood times integration weight at the nodes. */
    static double[] weightedLikelihood(Progress progress) {
        double[] weighted = progress.likelihood.clone();
        for (int q = 0; q < weighted.length; q++) {
            weighted[q] *= progress.tables.weights[q];
        }
        return weighted;
    }

    static double[] priorDensity(AbilityPrior prior, Progress progress) {
        double[] nodes = progress.tables.nodes;
        double[] density = new double[nodes.length];
        switch (prior) {
            case AbilityPrior.Normal(double mean, double deviation) -> {
                double constant = 1 / (deviation * StrictMath.sqrt(2 * Math.PI));
                for (int q = 0; q < nodes.length; q++) {
                    double z = (nodes[q] - mean) / deviation;
                    density[q] = constant * StrictMath.exp(-z * z / 2);
                }
            }
            case AbilityPrior.Uniform(double lower, double upper) -> {
                for (int q = 0; q < nodes.length; q++) {
                    density[q] = nodes[q] >= lower && nodes[q] <= upper ? 1 / (upper - lower) : 0;
                }
            }
            case AbilityPrior.Jeffreys() -> {
                for (int position = 0; position < progress.length(); position++) {
                    if (progress.stored(position) > 0) {
                        double[] information = progress.tables.information[progress.item(position)];
                        for (int q = 0; q < nodes.length; q++) {
                            density[q] += information[q];
                        }
                    }
                }
                for (int q = 0; q < nodes.length; q++) {
                    density[q] = progress.answered() == 0 ? 1 : StrictMath.sqrt(density[q]);
                }
            }
        }
        return density;
    }

    static AbilityEstimate.Finite moments(GridTables tables, double[] posterior) {
        double total = 0;
        double first = 0;
        for (int q = 0; q < posterior.length; q++) {
            total += posterior[q];
            first += posterior[q] * tables.nodes[q];
        }
        if (!(total > 0)) {
            throw new ArithmeticException(
                    "The posterior vanishes at every node from %s to %s.%nMaybe a wider grid, or a prior that overlaps with it."
                            .formatted(tables.grid.lower(), tables.grid.upper()));
        }
        double mean = first / total;
        double second = 0;
        for (int q = 0; q < posterior.length; q++) {
            double deviation = tables.nodes[q] - mean;
            second += posterior[q] * deviation * deviation;
        }
        return new AbilityEstimate.Finite(mean, StrictMath.sqrt(second / total));
    }

    private static AbilityEstimate.Finite root(CatEstimator estimator, Progress progress) {
        if (progress.answered() == 0) {
            return beforeAnswers(estimator);
        }
        double lower = lower(estimator);
        double upper = upper(estimator);
        Roots.Function score = theta -> score(estimator, progress, theta);
        double theta = estimator.search() == CatEstimator.RootSearch.FROM_LIMITS
                ? fromLimits(score, lower, upper)
                : highest(score, lower, upper);
        double total = information(progress, theta) + priorInformation(estimator, progress, theta);
        return new AbilityEstimate.Finite(theta, total > 0 ? 1 / StrictMath.sqrt(total) : Double.POSITIVE_INFINITY);
    }

    private static AbilityEstimate.Finite beforeAnswers(CatEstimator estimator) {
        double lower = lower(estimator);
        double upper = upper(estimator);
        return estimator.method() == CatEstimator.Method.MAP
                        && estimator.prior() instanceof AbilityPrior.Normal(double mean, double deviation)
                ? new AbilityEstimate.Finite(Math.clamp(mean, lower, upper), deviation)
                : new AbilityEstimate.Finite(Math.clamp(0.0, lower, upper), Double.POSITIVE_INFINITY);
    }

    static double lower(CatEstimator estimator) {
        return estimator.method() == CatEstimator.Method.MAP
                        && estimator.prior() instanceof AbilityPrior.Uniform(double lower, double upper)
                ? Math.max(estimator.lower(), lower)
                : estimator.lower();
    }

    static double upper(CatEstimator estimator) {
        return estimator.method() == CatEstimator.Method.MAP
                        && estimator.prior() instanceof AbilityPrior.Uniform(double lower, double upper)
                ? Math.min(estimator.upper(), upper)
                : estimator.upper();
    }

    private static double fromLimits(Roots.Function score, double lower, double upper) {
        double low = score.at(lower);
        double high = score.at(upper);
        if (low * high > 0) {
            return low > 0 ? upper : lower;
        }
        return Roots.between(score, lower, upper);
    }

    /**
     * The maximum that is highest, by adding up the derivative from one limit to the other (trapezoids on a grid fine enough to part
     * a maximum from the minimum beside it).
     */
    private static double highest(Roots.Function score, double lower, double upper) {
        int steps = 2 * Math.max(2, (int) Math.ceil((upper - lower) / (2 * SCAN)));
        double step = (upper - lower) / steps;
        double here = score.at(lower);
        double height = 0;
        double best = here <= 0 ? lower : Double.NaN;
        double bestHeight = here <= 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            double left = lower + i * step;
            double right = i == steps - 1 ? upper : left + step;
            double next = score.at(right);
            if (here > 0 && next <= 0) {
                double root = Roots.between(score, left, right);
                double top = height + here * (root - left) / 2;
                if (top > bestHeight) {
                    best = root;
                    bestHeight = top;
                }
            }
            height += (here + next) / 2 * (right - left);
            here = next;
        }
        return here > 0 && height > bestHeight ? upper : best;
    }

    static double score(CatEstimator estimator, Progress progress, double theta) {
        ItemPool pool = progress.pool;
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            int stored = progress.stored(position);
            if (stored > 0) {
                sum += pool.logSlope(progress.item(position), stored - 1, theta);
            }
        }
        return switch (estimator.method()) {
            case EAP, ML -> sum;
            case MAP ->
                sum
                        + switch (estimator.prior()) {
                            case AbilityPrior.Normal(double mean, double deviation) ->
                                (mean - theta) / (deviation * deviation);
                            case AbilityPrior.Uniform uniform -> 0;
                            case AbilityPrior.Jeffreys jeffreys -> {
                                double information = information(progress, theta);
                                yield information > 0 ? informationSlope(progress, theta) / (2 * information) : 0;
                            }
                        };
            case WL -> {
                double information = information(progress, theta);
                yield information > 0 ? sum + warmNumerator(progress, theta) / (2 * information) : sum;
            }
        };
    }

    /** What a MAP estimator's prior adds to the information; minus the second derivative of its log density. */
    private static double priorInformation(CatEstimator estimator, Progress progress, double theta) {
        if (estimator.method() != CatEstimator.Method.MAP) {
            return 0;
        }
        return switch (estimator.prior()) {
            case AbilityPrior.Normal(double mean, double deviation) -> 1 / (deviation * deviation);
            case AbilityPrior.Uniform uniform -> 0;
            case AbilityPrior.Jeffreys jeffreys -> {
                // Central difference of I′ / (2I): accurate to 1e-8 or so.
                double h = 1e-4;
                yield (logInformationSlope(progress, theta - h) - logInformationSlope(progress, theta + h)) / (4 * h);
            }
        };
    }

    private static double logInformationSlope(Progress progress, double theta) {
        double information = information(progress, theta);
        return information > 0 ? informationSlope(progress, theta) / information : 0;
    }

    static double information(Progress progress, double theta) {
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            if (progress.stored(position) > 0) {
                sum += progress.pool.information(progress.item(position), theta);
            }
        }
        return sum;
    }

    private static double informationSlope(Progress progress, double theta) {
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            if (progress.stored(position) > 0) {
                sum += progress.pool.informationSlope(progress.item(position), theta);
            }
        }
        return sum;
    }

    private static double warmNumerator(Progress progress, double theta) {
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            if (progress.stored(position) > 0) {
                sum += progress.pool.warmNumerator(progress.item(position), theta);
            }
        }
        return sum;
    }
}
