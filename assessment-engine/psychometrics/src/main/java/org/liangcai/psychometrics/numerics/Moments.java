package org.liangcai.psychometrics.numerics;

import java.util.Arrays;

/** Means, variances and correlations of numbers of which some may be missing (NaN); what is missing is left out. */
public final class Moments {

    private Moments() {}

    /** How many numbers are there. */
    public static int count(double[] values) {
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        return count;
    }

    /** The mean; NaN if all are missing. */
    public static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** The variance with divisor n − 1; NaN if there are fewer than two numbers. */
    public static double variance(double[] values) {
        return covariance(values, values);
    }

    /** The square root of {@link #variance}. */
    public static double standardDeviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** The mean of (x − mean)ʳ, divisor n. */
    public static double centralMoment(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += Math.pow(value - mean, power);
                count++;
            }
        }
        return sum / count;
    }

    /** The covariance with divisor n − 1 over the places where both are there; NaN if there are fewer than two. */
    public static double covariance(double[] first, double[] second) {
        return products(first, second)[2];
    }

    /**
     * The correlation over the places where both are there; NaN if there are fewer than two or one of them does not vary. Equal numbers
     * count as not varying whatever rounding makes of their mean.
     */
    public static double correlation(double[] first, double[] second) {
        if (!varies(first, second) || !varies(second, first)) {
            return Double.NaN;
        }
        double[] products = products(first, second);
        double r = products[2] / Math.sqrt(products[0] * products[1]);
        return Math.clamp(r, -1, 1);
    }

    private static boolean varies(double[] values, double[] other) {
        double first = Double.NaN;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(other[i])) {
                if (Double.isNaN(first)) {
                    first = values[i];
                } else if (values[i] != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both variances and the covariance over the places where both are there. */
    private static double[] products(double[] first, double[] second) {
        int count = 0;
        double sumFirst = 0;
        double sumSecond = 0;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                count++;
                sumFirst += first[i];
                sumSecond += second[i];
            }
        }
        double[] sums = new double[3];
        if (count < 2) {
            Arrays.fill(sums, Double.NaN);
            return sums;
        }
        double meanFirst = sumFirst / count;
        double meanSecond = sumSecond / count;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                double a = first[i] - meanFirst;
                double b = second[i] - meanSecond;
                sums[0] += a * a;
                sums[1] += b * b;
                sums[2] += a * b;
            }
        }
        for (int i = 0; i < 3; i++) {
            sums[i] /= count - 1;
        }
        return sums;
    }

    /** Ranks from 1; equal numbers share the mean of their ranks; NaN where a number is missing. */
    public static double[] midRanks(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = Double.isNaN(values[i]) ? Double.NaN : midRank(sorted, values[i]);
        }
        return ranks;
    }

    private static double midRank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }
}
