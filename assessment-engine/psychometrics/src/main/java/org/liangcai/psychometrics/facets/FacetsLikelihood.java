package org.liangcai.psychometrics.facets;

import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ScoreConditioning;

/**
 * The conditional log-likelihood of ratings given the total of every candidate, plus the log priors, with derivatives with respect to
 * difficulties, severities and thresholds (the linear rating scale and partial credit models: Fischer and Parzer 1991; Fischer and Ponocny
 * 1994).
 */
final class FacetsLikelihood {

    private static final int MOST_CHUNKS = 16;

    private final FacetsLayout layout;
    private final CandidateGroups candidates;
    private final double[] precisions;
    private final Chunks.Mode mode;

    FacetsLikelihood(FacetsLayout layout, CandidateGroups candidates, double[] precisions, Chunks.Mode mode) {
        this.layout = layout;
        this.candidates = candidates;
        this.precisions = precisions;
        this.mode = mode;
    }

    /**
     * The value and the derivatives at one point.
     *
     * @param logLikelihood without the priors
     * @param objective with the priors
     * @param information minus the second derivatives of the objective
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Point(double logLikelihood, double objective, double[] gradient, double[][] information) {}

    Point at(double[] parameters, boolean derivatives) {
        List<CandidateGroups.Group> groups = candidates.groups();
        int chunks = Math.min(MOST_CHUNKS, groups.size());
        Sums[] parts = new Sums[chunks];
        Chunks.run(mode, chunks, chunk -> {
            Sums sums = new Sums(layout.size());
            for (int group = chunk; group < groups.size(); group += chunks) {
                add(groups.get(group), parameters, derivatives, sums);
            }
            parts[chunk] = sums;
        });
        double[] gradient = candidates.totals().clone();
        double[][] information = new double[layout.size()][layout.size()];
        double logLikelihood = 0;
        double penalty = 0;
        for (int k = 0; k < gradient.length; k++) {
            logLikelihood += candidates.totals()[k] * parameters[k];
            gradient[k] -= precisions[k] * parameters[k];
            information[k][k] = precisions[k];
            penalty += 0.5 * precisions[k] * parameters[k] * parameters[k];
        }
        for (Sums part : parts) {
            logLikelihood -= part.logDenominator;
            for (int row = 0; row < gradient.length; row++) {
                gradient[row] -= part.expected[row];
                for (int column = 0; column < gradient.length; column++) {
                    information[row][column] += part.covariance[row][column];
                }
            }
        }
        return new Point(logLikelihood, logLikelihood - penalty, gradient, information);
    }

    private void add(CandidateGroups.Group group, double[] parameters, boolean derivatives, Sums sums) {
        int highest = layout.highest();
        double[][] logits = new double[group.cells().length][highest + 1];
        for (int cell = 0; cell < logits.length; cell++) {
            int item = group.cells()[cell][0];
            int rater = group.cells()[cell][1];
            int set = layout.thresholdSet(item, rater);
            for (int step = 1; step <= highest; step++) {
                logits[cell][step] = logits[cell][step - 1]
                        - parameters[item]
                        - parameters[layout.severity(rater)]
                        - parameters[layout.threshold(set, step)];
            }
        }
        ScoreConditioning given = ScoreConditioning.of(logits, group.counts(), derivatives);
        sums.logDenominator += given.logDenominator();
        if (derivatives) {
            addMoments(group, given, sums);
        }
    }

    /** Carries moments of categories over to the parameters that categories depend on. */
    private void addMoments(CandidateGroups.Group group, ScoreConditioning given, Sums sums) {
        int highest = layout.highest();
        int size = group.cells().length * highest;
        int[][] places = new int[size][];
        double[][] factors = new double[size][];
        for (int row = 0; row < size; row++) {
            int item = group.cells()[row / highest][0];
            int rater = group.cells()[row / highest][1];
            int category = row % highest + 1;
            int set = layout.thresholdSet(item, rater);
            places[row] = new int[category + 2];
            factors[row] = new double[category + 2];
            places[row][0] = item;
            places[row][1] = layout.severity(rater);
            factors[row][0] = -category;
            factors[row][1] = -category;
            for (int step = 1; step <= category; step++) {
                places[row][step + 1] = layout.threshold(set, step);
                factors[row][step + 1] = -1;
            }
        }
        double[] expected = given.expected();
        double[] covariance = given.covariance();
        for (int row = 0; row < size; row++) {
            double[] carried = new double[layout.size()];
            for (int column = 0; column < size; column++) {
                double value = covariance[row * size + column];
                for (int k = 0; k < places[column].length; k++) {
                    carried[places[column][k]] += value * factors[column][k];
                }
            }
            for (int k = 0; k < places[row].length; k++) {
                double factor = factors[row][k];
                double[] into = sums.covariance[places[row][k]];
                sums.expected[places[row][k]] += factor * expected[row];
                for (int column = 0; column < into.length; column++) {
                    into[column] += factor * carried[column];
                }
            }
        }
    }

    /** What candidates add up. */
    private static final class Sums {

        private final double[] expected;
        private final double[][] covariance;
        private double logDenominator;

        private Sums(int size) {
            expected = new double[size];
            covariance = new double[size][size];
        }
    }
}
