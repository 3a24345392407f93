package org.liangcai.psychometrics.reliability;

import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreCovariance;

/**
 * Lower bounds of reliability (Guttman 1945), from covariances.
 *
 * @param lambda1 1 − Σ item variances / total
 * @param lambda2 with the root of the squared covariances
 * @param lambda3 Cronbach's α
 * @param lambda4 of the split into odd and even items; {@link SplitHalf} has that of the best split
 * @param lambda5 with the item that covaries most
 * @param lambda6 with the errors of the regression of each item on the others; empty if the covariances are not positive definite
 * @param oddEvenCorrelation of the sums of odd and even items
 * @param oddEvenSpearmanBrown that correlation, stepped up to full length
 */
public record GuttmanLambdas(
        double lambda1,
        double lambda2,
        double lambda3,
        double lambda4,
        double lambda5,
        OptionalDouble lambda6,
        double oddEvenCorrelation,
        double oddEvenSpearmanBrown) {

    /**
     * Bounds for items in their order.
     *
     * @throws IllegalArgumentException if there are fewer than two items, or their sum has no variance
     */
    public static GuttmanLambdas of(ScoreCovariance covariance) {
        Require.items(covariance, 2);
        Require.positiveTotal(covariance);
        double k = covariance.size();
        double total = covariance.sum();
        double off = total - covariance.trace();
        double lambda1 = 1 - covariance.trace() / total;
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < covariance.size(); i++) {
            double column = squaredCovariances(covariance, i);
            squares += column;
            largest = Math.max(largest, column);
        }
        double odd = variance(covariance, 0, 0);
        double even = variance(covariance, 1, 1);
        double between = variance(covariance, 0, 1);
        double correlation = between / Math.sqrt(odd * even);
        return new GuttmanLambdas(
                lambda1,
                (off + Math.sqrt(k / (k - 1) * squares)) / total,
                CronbachAlpha.alpha(covariance),
                2 * (1 - (odd + even) / total),
                lambda1 + 2 * Math.sqrt(largest) / total,
                CronbachAlpha.lambda6(covariance),
                correlation,
                SpearmanBrown.lengthened(correlation, 2));
    }

    private static double squaredCovariances(ScoreCovariance covariance, int column) {
        double sum = 0;
        for (int row = 0; row < covariance.size(); row++) {
            if (row != column) {
                sum += covariance.at(row, column) * covariance.at(row, column);
            }
        }
        return sum;
    }

    /** The covariance of the sums of every other item, from {@code first} on and from {@code second} on. */
    private static double variance(ScoreCovariance covariance, int first, int second) {
        double sum = 0;
        for (int i = first; i < covariance.size(); i += 2) {
            for (int j = second; j < covariance.size(); j += 2) {
                sum += covariance.at(i, j);
            }
        }
        return sum;
    }
}
