package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.numerics.Cholesky;

/** Fits the nested regressions of one item to its table: persons with equal score and group share one row. */
final class RegressionLadder {

    private final MatchedCounts counts;
    private final int focalGroups;
    private final int[] used;
    private final int[] stratumOf;
    private final int[] groupOf;

    /** Row by row, how often each used category was chosen. */
    private final double[] chosen;

    private final double centre;
    private final double spread;

    private RegressionLadder(MatchedCounts counts) {
        this.counts = counts;
        focalGroups = counts.groups - 1;
        used = counts.usedCategories();
        int rows = counts.strata * counts.groups;
        stratumOf = new int[rows];
        groupOf = new int[rows];
        chosen = new double[rows * used.length];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            stratumOf[row] = row / counts.groups;
            groupOf[row] = row % counts.groups;
            for (int k = 0; k < used.length; k++) {
                chosen[row * used.length + k] = counts.at(stratumOf[row], groupOf[row], used[k]);
            }
            sum += counts.groupSize(stratumOf[row], groupOf[row]) * counts.score[stratumOf[row]];
        }
        centre = sum / counts.size();
        double squares = 0;
        for (int k = 0; k < counts.strata; k++) {
            squares += counts.size(k) * (counts.score[k] - centre) * (counts.score[k] - centre);
        }
        spread = Math.sqrt(squares / counts.size());
        if (!(spread > 0)) {
            throw new IllegalArgumentException(
                    "Everyone has the same matching score (%d) for item (%s).".formatted(counts.score[0], counts.item));
        }
    }

    static RegressionDif logistic(MatchedCounts counts) {
        return new RegressionLadder(counts.requireDichotomous("logistic regression")).run(true);
    }

    static RegressionDif ordinal(MatchedCounts counts) {
        return new RegressionLadder(counts).run(false);
    }

    private RegressionDif run(boolean logistic) {
        List<Regression> regressions = new ArrayList<>();
        Map<DifEffect, Double> wald = new EnumMap<>(DifEffect.class);
        for (RegressionModel model : RegressionModel.values()) {
            Fit fit = logistic ? logistic(model) : ordinal(model);
            regressions.add(regression(model, fit, logistic));
            if (fit.converged()) {
                wald(model, fit, wald);
            }
        }
        return new RegressionDif(counts.item, counts.persons, nullLogLikelihood(), regressions, wald);
    }

    /** Coefficients of the standardised score: intercepts first. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Fit(
            double[] parameters, int intercepts, double logLikelihood, boolean converged, double[] covariance) {}

    private Fit logistic(RegressionModel model) {
        int width = 1 + model.terms(focalGroups);
        double[] successes = new double[stratumOf.length];
        double[] failures = new double[stratumOf.length];
        for (int row = 0; row < successes.length; row++) {
            failures[row] = chosen[row * 2];
            successes[row] = chosen[row * 2 + 1];
        }
        LogisticRegression fit = LogisticRegression.fit(design(model, true), width, successes, failures)
                .orElseThrow(this::collinear);
        return new Fit(fit.coefficients, 1, fit.logLikelihood, fit.converged, fit.covariance);
    }

    private Fit ordinal(RegressionModel model) {
        ProportionalOdds fit = ProportionalOdds.fit(design(model, false), model.terms(focalGroups), chosen, used.length)
                .orElseThrow(this::collinear);
        return new Fit(fit.parameters, used.length - 1, fit.logLikelihood, fit.converged, fit.covariance);
    }

    private IllegalArgumentException collinear() {
        return new IllegalArgumentException(
                "Score and group cannot be told apart for item (%s): maybe a group has only one matching score."
                        .formatted(counts.item));
    }

    private double[] design(RegressionModel model, boolean constant) {
        int first = constant ? 1 : 0;
        int width = first + model.terms(focalGroups);
        double[] design = new double[stratumOf.length * width];
        for (int row = 0; row < stratumOf.length; row++) {
            double score = (counts.score[stratumOf[row]] - centre) / spread;
            if (constant) {
                design[row * width] = 1;
            }
            design[row * width + first] = score;
            int group = groupOf[row];
            if (group > 0 && model != RegressionModel.SCORE) {
                design[row * width + first + group] = 1;
                if (model == RegressionModel.SCORE_GROUP_AND_PRODUCT) {
                    design[row * width + first + focalGroups + group] = score;
                }
            }
        }
        return design;
    }

    private double nullLogLikelihood() {
        double sum = 0;
        for (int category : used) {
            double total = counts.categoryTotal(category);
            sum += total * Math.log(total / counts.size());
        }
        return sum;
    }

    /**
     * Back to the raw score. With one intercept the predictor is α + …, with thresholds it is ζ − …, so that what moves out of the
     * slopes enters with the other sign.
     */
    private Regression regression(RegressionModel model, Fit fit, boolean logistic) {
        int size = fit.parameters().length;
        int intercepts = fit.intercepts();
        double[] transform = new double[size * size];
        double sign = logistic ? -1 : 1;
        for (int i = 0; i < size; i++) {
            transform[i * size + i] = 1;
        }
        for (int k = 0; k < intercepts; k++) {
            transform[k * size + intercepts] = sign * centre / spread;
        }
        transform[intercepts * size + intercepts] = 1 / spread;
        if (model == RegressionModel.SCORE_GROUP_AND_PRODUCT) {
            for (int g = 0; g < focalGroups; g++) {
                int group = intercepts + 1 + g;
                int product = group + focalGroups;
                transform[group * size + product] = -centre / spread;
                transform[product * size + product] = 1 / spread;
            }
        }
        double[] raw = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                raw[i] += transform[i * size + j] * fit.parameters()[j];
            }
        }
        return assemble(model, fit, raw, standardErrors(transform, fit));
    }

    private static List<Double> standardErrors(double[] transform, Fit fit) {
        int size = fit.parameters().length;
        if (fit.covariance().length == 0) {
            return List.of();
        }
        Double[] errors = new Double[size];
        for (int i = 0; i < size; i++) {
            double variance = 0;
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    variance += transform[i * size + j] * transform[i * size + k] * fit.covariance()[j * size + k];
                }
            }
            errors[i] = Math.sqrt(variance);
        }
        return Arrays.asList(errors);
    }

    private Regression assemble(RegressionModel model, Fit fit, double[] raw, List<Double> standardErrors) {
        int intercepts = fit.intercepts();
        boolean group = model != RegressionModel.SCORE;
        boolean product = model == RegressionModel.SCORE_GROUP_AND_PRODUCT;
        int first = intercepts + 1;
        return new Regression(
                model,
                Arrays.stream(raw, 0, intercepts).boxed().toList(),
                raw[intercepts],
                Arrays.stream(raw, first, first + (group ? focalGroups : 0))
                        .boxed()
                        .toList(),
                Arrays.stream(raw, first + (product ? focalGroups : 0), first + (product ? 2 * focalGroups : 0))
                        .boxed()
                        .toList(),
                standardErrors,
                fit.logLikelihood(),
                fit.converged());
    }

    private void wald(RegressionModel model, Fit fit, Map<DifEffect, Double> wald) {
        int first = fit.intercepts() + 1;
        switch (model) {
            case SCORE -> {}
            case SCORE_AND_GROUP -> wald.put(DifEffect.UNIFORM, waldStatistic(fit, first, focalGroups));
            case SCORE_GROUP_AND_PRODUCT -> {
                wald.put(DifEffect.BOTH, waldStatistic(fit, first, 2 * focalGroups));
                wald.put(DifEffect.NON_UNIFORM, waldStatistic(fit, first + focalGroups, focalGroups));
            }
        }
    }

    private static double waldStatistic(Fit fit, int first, int count) {
        int size = fit.parameters().length;
        double[] block = new double[count * count];
        double[] estimates = Arrays.copyOfRange(fit.parameters(), first, first + count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                block[i * count + j] = fit.covariance()[(first + i) * size + first + j];
            }
        }
        double[] solved = Cholesky.of(block, count).orElseThrow().solve(estimates);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += estimates[i] * solved[i];
        }
        return sum;
    }
}
