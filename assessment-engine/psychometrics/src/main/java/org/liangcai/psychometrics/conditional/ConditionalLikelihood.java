package org.liangcai.psychometrics.conditional;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The logarithm of the conditional likelihood of the responses given the raw scores, with its first and second derivatives with respect
 * to the easiness parameters (Andersen 1972; Fischer and Ponocny 1994).
 *
 * <p>The elementary symmetric functions are sums of products built up item by item from both ends, and the probabilities of pairs come
 * from walks that begin with one item and end with the other: nothing is ever subtracted, so that there is no cancellation. Because
 * conditional probabilities are the same at every θ, the functions are computed as distributions of the score at a θ where the scores
 * in question are likely; should a span of scores be too wide for the range of a {@code double}, it is cut in two.
 */
final class ConditionalLikelihood {

    private static final int MOST_CHUNKS = 16;
    private static final double SMALLEST = 1e-250;

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
                ScoreGroups.Group of = groups.get(group);
                add(of, of.occurringScores(), easiness, sums);
            }
            parts[chunk] = sums;
        });
        Sums all = new Sums(layout.size(), derivatives);
        for (Sums part : parts) {
            all.add(part);
        }
        return all;
    }

    private void add(ScoreGroups.Group group, int[] span, double[] easiness, Sums sums) {
        double target = 0.5 * (span[0] + span[span.length - 1]);
        Walk walk = new Walk(layout, group, easiness, target);
        if (span.length > 1 && walk.smallest(span) < SMALLEST) {
            int half = span.length / 2;
            add(group, Arrays.copyOfRange(span, 0, half), easiness, sums);
            add(group, Arrays.copyOfRange(span, half, span.length), easiness, sums);
        } else {
            sums.logDenominator += walk.logDenominator(span);
            if (sums.derivatives) {
                walk.addMoments(span, sums.expected, sums.covariance);
            }
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
