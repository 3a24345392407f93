package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.numerics.FisherF;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Internal consistency of a sum score (Cronbach 1951).
 *
 * @param raw α of the scores as they are: k/(k−1) · (1 − Σ item variances / variance of the sum)
 * @param standardised α of the items brought to equal variance
 * @param lambda6 Guttman's λ₆ of the correlations: 1 − Σ(1 − R²ᵢ) / Σr, empty if they are not positive definite
 * @param averageCorrelation mean of the correlations between items
 * @param medianCorrelation their median
 * @param signalToNoise k r̄ / (1 − r̄)
 * @param standardError of {@code raw}, asymptotic (van Zyl, Neudecker and Nel 2000, equation 21)
 * @param items the number of items k, 2 or more
 * @param persons the number of rows n, 2 or more
 */
public record CronbachAlpha(
        double raw,
        double standardised,
        OptionalDouble lambda6,
        double averageCorrelation,
        double medianCorrelation,
        double signalToNoise,
        double standardError,
        int items,
        int persons) {

    /** How a confidence interval is found. */
    public enum Interval {
        /** From the F distribution of (1 − α)/(1 − α̂) when errors are normal and items essentially parallel (Feldt 1965). */
        FELDT,
        /** From the asymptotic standard error and the normal distribution (van Zyl, Neudecker and Nel 2000). */
        ASYMPTOTIC
    }

    /**
     * What remains when one item is left out.
     *
     * @param item the item that is left out
     * @param alpha the consistency of the others
     */
    public record WithoutItem(String item, CronbachAlpha alpha) {}

    /**
     * Consistency of items.
     *
     * @throws IllegalArgumentException if there are fewer than two items, or their sum has no variance
     */
    public static CronbachAlpha of(ScoreCovariance covariance) {
        Require.items(covariance, 2);
        Require.positiveTotal(covariance);
        ScoreCovariance correlations = covariance.correlations();
        int k = covariance.size();
        double[] between = belowDiagonal(correlations);
        double average = Arrays.stream(between).average().orElseThrow();
        return new CronbachAlpha(
                alpha(covariance),
                alpha(correlations),
                lambda6(correlations),
                average,
                median(between),
                k * average / (1 - average),
                standardError(covariance),
                k,
                covariance.rows());
    }

    /**
     * Consistency without each item in turn.
     *
     * @throws IllegalArgumentException if there are fewer than three items
     */
    public static List<WithoutItem> ifDeleted(ScoreCovariance covariance) {
        Require.items(covariance, 3);
        List<WithoutItem> without = new ArrayList<>();
        for (int item = 0; item < covariance.size(); item++) {
            without.add(new WithoutItem(covariance.columns().get(item), of(covariance.without(item))));
        }
        return without;
    }

    /**
     * An interval for α.
     *
     * @param level between 0 and 1, for instance 0.95
     */
    public ConfidenceInterval interval(Interval method, double level) {
        Require.level(level);
        double tail = (1 - level) / 2;
        return switch (method) {
            case FELDT -> {
                double numerator = persons - 1.0;
                double denominator = numerator * (items - 1);
                yield new ConfidenceInterval(
                        1 - (1 - raw) * FisherF.quantile(1 - tail, numerator, denominator),
                        1 - (1 - raw) * FisherF.quantile(tail, numerator, denominator),
                        level);
            }
            case ASYMPTOTIC -> {
                double reach = SpecialFunctions.normalQuantile(1 - tail) * standardError;
                yield new ConfidenceInterval(raw - reach, raw + reach, level);
            }
        };
    }

    static double alpha(ScoreCovariance covariance) {
        double k = covariance.size();
        return k / (k - 1) * (1 - covariance.trace() / covariance.sum());
    }

    /** λ₆ of a covariance or correlation matrix (Guttman 1945). */
    static OptionalDouble lambda6(ScoreCovariance covariance) {
        return SquaredMultipleCorrelations.residualVariances(covariance)
                .map(residual -> OptionalDouble.of(1 - Arrays.stream(residual).sum() / covariance.sum()))
                .orElse(OptionalDouble.empty());
    }

    private static double standardError(ScoreCovariance covariance) {
        double k = covariance.size();
        double total = covariance.sum();
        double trace = covariance.trace();
        double traceOfSquare = 0;
        double sumOfSquare = 0;
        for (int i = 0; i < covariance.size(); i++) {
            double row = covariance.rowSum(i);
            sumOfSquare += row * row;
            for (int j = 0; j < covariance.size(); j++) {
                traceOfSquare += covariance.at(i, j) * covariance.at(i, j);
            }
        }
        double spread = total * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare;
        double q = 2 * k * k / ((k - 1) * (k - 1) * total * total * total) * spread;
        return Math.sqrt(Math.max(q, 0) / covariance.rows());
    }

    private static double[] belowDiagonal(ScoreCovariance correlations) {
        int k = correlations.size();
        double[] between = new double[k * (k - 1) / 2];
        int at = 0;
        for (int i = 1; i < k; i++) {
            for (int j = 0; j < i; j++) {
                between[at++] = correlations.at(i, j);
            }
        }
        return between;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
