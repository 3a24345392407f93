package org.liangcai.psychometrics.agreement;

/**
 * Reliability of ratings by any number of raters with any number missing (Krippendorff 2019, chapter 12).
 *
 * @param alpha 1 − observed / expected disagreement
 * @param observedDisagreement mean squared difference of pairs within subjects
 * @param expectedDisagreement the same of pairs drawn from all ratings
 * @param pairableRatings ratings of subjects with at least two
 */
public record KrippendorffAlpha(
        double alpha, double observedDisagreement, double expectedDisagreement, int pairableRatings) {

    /** How different two categories are. */
    public enum Metric {
        /** 0 or 1. */
        NOMINAL,
        /** By how many ratings lie between them. */
        ORDINAL,
        /** By the difference of their values. */
        INTERVAL,
        /** By the difference of their values over their sum. */
        RATIO
    }

    /**
     * Reliability of ratings.
     *
     * @throws IllegalArgumentException if no subject has two ratings, all ratings are the same, or the metric needs numbers, those of
     *     ratios from 0, and the categories are others
     */
    public static KrippendorffAlpha of(Ratings ratings, Metric metric) {
        if (!ratings.isNumeric() && (metric == Metric.INTERVAL || metric == Metric.RATIO)) {
            throw new IllegalArgumentException(
                    "The metric (%s) needs numbers; the categories are %s.".formatted(metric, ratings.categories()));
        }
        Ratings paired = ratings.subjectsWithAtLeast(2);
        if (metric == Metric.RATIO) {
            Ratings.requireRatios(paired.categoryValues());
        }
        int q = paired.categoryCount();
        double[][] coincidences = coincidences(paired, q);
        double[] totals = new double[q];
        double n = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                totals[c] += coincidences[c][k];
            }
            n += totals[c];
        }
        if (q < 2) {
            throw new IllegalArgumentException("All ratings are the same (%s): there is no disagreement to expect."
                    .formatted(paired.categories()));
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < q; c++) {
            for (int k = 0; k < q; k++) {
                double difference = squaredDifference(metric, totals, paired.categoryValues(), c, k);
                observed += coincidences[c][k] * difference / n;
                expected += totals[c] * totals[k] * difference / (n * (n - 1));
            }
        }
        return new KrippendorffAlpha(1 - observed / expected, observed, expected, (int) Math.rint(n));
    }

    private static double[][] coincidences(Ratings paired, int q) {
        double[][] coincidences = new double[q][q];
        for (int[] counts : paired.counts()) {
            double m = 0;
            for (int count : counts) {
                m += count;
            }
            for (int c = 0; c < q; c++) {
                for (int k = 0; k < q; k++) {
                    coincidences[c][k] += counts[c] * (counts[k] - (c == k ? 1.0 : 0.0)) / (m - 1);
                }
            }
        }
        return coincidences;
    }

    private static double squaredDifference(Metric metric, double[] totals, double[] values, int c, int k) {
        if (c == k) {
            return 0;
        }
        double difference = switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> between(totals, Math.min(c, k), Math.max(c, k));
            case INTERVAL -> values[c] - values[k];
            case RATIO -> (values[c] - values[k]) / (values[c] + values[k]);
        };
        return difference * difference;
    }

    private static double between(double[] totals, int lower, int upper) {
        double sum = -(totals[lower] + totals[upper]) / 2;
        for (int g = lower; g <= upper; g++) {
            sum += totals[g];
        }
        return sum;
    }
}
