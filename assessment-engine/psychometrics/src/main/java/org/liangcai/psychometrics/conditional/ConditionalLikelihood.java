package org.liangcai.psychometrics.conditional;

import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.ScoreConditioning;

/**
 * The logarithm of the conditional likelihood of the responses given the raw scores, with its first and second derivatives with respect
 * to the easiness parameters (Andersen 1972; Fischer and Ponocny 1994).
 */
final class ConditionalLikelihood {

    private static final int MOST_CHUNKS = 16;

    private final Easiness layout;
    private final ScoreGroups scores;
    private final Chunks.Mode mode;

    ConditionalLikelihood(Easiness layout, ScoreGroups scores, Chunks.Mode mode) {
        this.layout = layout;
        this.scores = scores;
        this.mode = mode;
    }

    /**
     * The value and the derivatives at one point.
     *
     * @param hessian row by row
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Point(double logLikelihood, double[] gradient, double[] hessian) {}

    /** Only the value: about a tenth of the work. */
    double value(double[] easiness) {
        Sums sums = accumulate(easiness, false);
        return numerator(easiness) - sums.logDenominator;
    }

    Point at(double[] easiness) {
        Sums sums = accumulate(easiness, true);
        double[] gradient = scores.totals().clone();
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] -= sums.expected[k];
        }
        double[] hessian = new double[sums.covariance.length];
        for (int k = 0; k < hessian.length; k++) {
            hessian[k] = -sums.covariance[k];
        }
        return new Point(numerator(easiness) - sums.logDenominator, gradient, hessian);
    }

    private double numerator(double[] easiness) {
        double sum = 0;
        for (int k = 0; k < easiness.length; k++) {
            sum += scores.totals()[k] * easiness[k];
        }
        return sum;
    }

    private Sums accumulate(double[] easiness, boolean derivatives) {
        List<ScoreGroups.Group> groups = scores.groups();
        int chunks = Math.min(MOST_CHUNKS, groups.size());
        Sums[] parts = new Sums[chunks];
        Chunks.run(mode, chunks, chunk -> {
            Sums sums = new Sums(layout.size(), derivatives);
            for (int group = chunk; group < groups.size(); group += chunks) {
                add(groups.get(group), easiness, sums);
            }
            parts[chunk] = sums;
        });
        Sums all = new Sums(layout.size(), derivatives);
        for (Sums part : parts) {
            all.add(part);
        }
        return all;
    }

    private void add(ScoreGroups.Group group, double[] easiness, Sums sums) {
        int[] items = group.items();
        double[][] logits = new double[items.length][];
        int[] places = new int[layout.size()];
        int size = 0;
        for (int j = 0; j < items.length; j++) {
            logits[j] = new double[layout.highest(items[j]) + 1];
            for (int category = 1; category < logits[j].length; category++) {
                places[size] = layout.index(items[j], category);
                logits[j][category] = easiness[places[size]];
                size++;
            }
        }
        ScoreConditioning given = ScoreConditioning.of(logits, group.counts(), sums.derivatives);
        sums.logDenominator += given.logDenominator();
        if (sums.derivatives) {
            sums.add(given, places, size);
        }
    }

    /** What persons add up. */
    private static final class Sums {

        private final boolean derivatives;
        private final double[] expected;
        private final double[] covariance;
        private double logDenominator;

        private Sums(int size, boolean derivatives) {
            this.derivatives = derivatives;
            expected = new double[derivatives ? size : 0];
            covariance = new double[derivatives ? size * size : 0];
        }

        private void add(ScoreConditioning given, int[] places, int size) {
            double[] moments = given.expected();
            double[] products = given.covariance();
            int all = expected.length;
            for (int row = 0; row < size; row++) {
                expected[places[row]] += moments[row];
                for (int column = 0; column < size; column++) {
                    covariance[places[row] * all + places[column]] += products[row * size + column];
                }
            }
        }

        private void add(Sums other) {
            logDenominator += other.logDenominator;
            for (int k = 0; k < expected.length; k++) {
                expected[k] += other.expected[k];
            }
            for (int k = 0; k < covariance.length; k++) {
                covariance[k] += other.covariance[k];
            }
        }
    }
}
