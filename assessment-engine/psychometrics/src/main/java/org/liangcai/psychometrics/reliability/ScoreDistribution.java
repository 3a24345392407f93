package org.liangcai.psychometrics.reliability;

import java.util.Arrays;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * How a score is distributed over persons.
 *
 * @param persons how many scores there are
 * @param mean of the scores
 * @param standardDeviation with divisor n − 1
 * @param variance with divisor n − 1
 * @param lowest the lowest score
 * @param highest the highest score
 * @param skewness third central moment (divisor n) / standard deviation (divisor n − 1) cubed: b₁ of Joanes and Gill (1998)
 * @param excessKurtosis fourth central moment likewise, minus 3: b₂ of Joanes and Gill (1998)
 */
public record ScoreDistribution(
        int persons,
        double mean,
        double standardDeviation,
        double variance,
        double lowest,
        double highest,
        double skewness,
        double excessKurtosis) {

    /**
     * The distribution of the sum of all items, over the persons who answered all.
     *
     * @throws IllegalArgumentException if fewer than two persons did
     */
    public static ScoreDistribution ofSums(ScoreMatrix scores) {
        return of(PersonScores.sums(scores.completeRows()));
    }

    /** The distribution of the mean over the available items, over the persons who answered any. */
    public static ScoreDistribution ofMeans(ScoreMatrix scores) {
        return of(PersonScores.means(scores.rowsWithAtLeast(1)));
    }

    /**
     * The distribution of scores.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one is not finite
     */
    public static ScoreDistribution of(double[] scores) {
        if (scores.length < 2) {
            throw new IllegalArgumentException("There must be at least two scores (%d).".formatted(scores.length));
        }
        for (double score : scores) {
            Require.finite("score", score);
        }
        double variance = Moments.variance(scores);
        double sd = Math.sqrt(variance);
        return new ScoreDistribution(
                scores.length,
                Moments.mean(scores),
                sd,
                variance,
                Arrays.stream(scores).min().orElseThrow(),
                Arrays.stream(scores).max().orElseThrow(),
                Moments.centralMoment(scores, 3) / (variance * sd),
                Moments.centralMoment(scores, 4) / (variance * variance) - 3);
    }

    /**
     * The standard error of measurement: standard deviation · √(1 − reliability).
     *
     * @param reliability from 0 to 1
     */
    public double standardErrorOfMeasurement(double reliability) {
        if (!(reliability <= 1)) {
            throw new IllegalArgumentException("The reliability (%s) must be at most 1.".formatted(reliability));
        }
        return standardDeviation * Math.sqrt(1 - reliability);
    }
}
