package org.liangcai.psychometrics.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What became of one kind of parameter over many replications. The error of the simulation itself stands beside each figure: replications
 * are independent of each other, the estimates within one are not.
 *
 * @param bias mean of estimate − truth
 * @param biasError its Monte Carlo standard error
 * @param rmse root mean square of estimate − truth
 * @param standardError root mean square of the standard errors
 * @param ratioError the Monte Carlo standard error of {@link #ratio}
 * @param coverage the share of intervals estimate ± 1.96 standard errors that hold the truth
 * @param coverageError its Monte Carlo standard error
 * @param estimates how many
 */
public record Recovery(
        double bias,
        double biasError,
        double rmse,
        double standardError,
        double ratioError,
        double coverage,
        double coverageError,
        int estimates) {

    /** By how much the bias may differ from 0. */
    public static final double MOST_BIAS = 0.02;

    /** By how much the ratio may differ from 1. */
    public static final double MOST_EXCESS = 0.05;

    /** By how much the coverage may differ from .95. */
    public static final double MOST_COVERAGE = 0.02;

    /** The RMSE as a part of the standard error. */
    public double ratio() {
        return rmse / standardError;
    }

    /**
     * Whether bias, ratio and coverage keep their bounds.
     *
     * @param monteCarloErrors how many errors of the simulation are granted on top: 0 to judge the figures as they stand
     */
    public boolean within(double monteCarloErrors) {
        return Math.abs(bias) < MOST_BIAS + monteCarloErrors * biasError
                && Math.abs(ratio() - 1) < MOST_EXCESS + monteCarloErrors * ratioError
                && Math.abs(coverage - 0.95) < MOST_COVERAGE + monteCarloErrors * coverageError;
    }

    /** Collects estimates, replication by replication. */
    static final class Sums {

        private record Replication(int count, double error, double square, double variance, int covered) {

            Replication plus(double estimate, double truth, double standardError) {
                double difference = estimate - truth;
                return new Replication(
                        count + 1,
                        error + difference,
                        square + difference * difference,
                        variance + standardError * standardError,
                        covered + (Math.abs(difference) <= 1.959964 * standardError ? 1 : 0));
            }
        }

        private final List<Replication> replications = new ArrayList<>();
        private Replication current = new Replication(0, 0, 0, 0, 0);

        void add(double estimate, double truth, double standardError) {
            current = current.plus(estimate, truth, standardError);
        }

        void endReplication() {
            replications.add(current);
            current = new Replication(0, 0, 0, 0, 0);
        }

        Recovery recovery() {
            double count = sum(Replication::count);
            double bias = sum(Replication::error) / count;
            double variance = sum(Replication::variance) / count;
            double square = sum(Replication::square) / count;
            double coverage = sum(Replication::covered) / count;
            double squaredRatio = square / variance;
            return new Recovery(
                    bias,
                    error(replication -> replication.error() - bias * replication.count()),
                    Math.sqrt(square),
                    Math.sqrt(variance),
                    error(replication -> (replication.square() - squaredRatio * replication.variance()) / variance)
                            / (2 * Math.sqrt(squaredRatio)),
                    coverage,
                    error(replication -> replication.covered() - coverage * replication.count()),
                    (int) count);
        }

        private double sum(ToDoubleFunction<Replication> value) {
            return replications.stream().mapToDouble(value).sum();
        }

        /** The standard error of a ratio of sums over replications, from what each contributes to its numerator beyond its share. */
        private double error(ToDoubleFunction<Replication> residual) {
            double squares = sum(replication -> Math.pow(residual.applyAsDouble(replication), 2));
            double size = replications.size();
            return Math.sqrt(squares * size / (size - 1)) / sum(Replication::count);
        }
    }
}
