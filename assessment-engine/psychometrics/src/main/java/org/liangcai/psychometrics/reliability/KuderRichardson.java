package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * Reliability of right or wrong items (Kuder and Richardson 1937, formulae 20 and 21), over the persons who answered all.
 *
 * @param kr20 with the variance of the sum with divisor n, as p(1 − p) has it: equal to α
 * @param kr20UnbiasedTotal with the variance of the sum with divisor n − 1
 * @param kr21 all items taken as equally hard, variance with divisor n
 * @param kr21UnbiasedTotal the same, variance with divisor n − 1
 */
public record KuderRichardson(double kr20, double kr20UnbiasedTotal, double kr21, double kr21UnbiasedTotal) {

    /**
     * Reliability of items.
     *
     * @throws IllegalArgumentException if a score is not 0 or 1, there are fewer than two items, or all sums are equal
     */
    public static KuderRichardson of(ScoreMatrix scores) {
        if (scores.columnCount() < 2) {
            throw new IllegalArgumentException("There must be at least 2 items (%d).".formatted(scores.columnCount()));
        }
        PersonScores.requireDichotomous(scores);
        ScoreMatrix complete = scores.completeRows();
        double[] sums = PersonScores.sums(complete);
        double unbiased = Moments.variance(sums);
        if (!(unbiased > 0)) {
            throw new IllegalArgumentException(
                    "The variance of the sum score (%s) must be positive.".formatted(unbiased));
        }
        double population = unbiased * (sums.length - 1) / sums.length;
        double itemVariance = 0;
        for (int item = 0; item < complete.columnCount(); item++) {
            double p = Moments.mean(complete.column(item));
            itemVariance += p * (1 - p);
        }
        double mean = Moments.mean(sums);
        double k = complete.columnCount();
        double equallyHard = mean * (k - mean) / k;
        double factor = k / (k - 1);
        return new KuderRichardson(
                factor * (1 - itemVariance / population),
                factor * (1 - itemVariance / unbiased),
                factor * (1 - equallyHard / population),
                factor * (1 - equallyHard / unbiased));
    }
}
