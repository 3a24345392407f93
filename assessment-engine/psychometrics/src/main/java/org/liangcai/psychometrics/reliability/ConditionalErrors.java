package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/** Standard errors of measurement that depend on the score, by several theories of error. */
public final class ConditionalErrors {

    private ConditionalErrors() {}

    /**
     * Binomial errors: items drawn at random from a pool, √(x (k − x) / (k − 1)) (Lord 1955).
     *
     * @param score number of right answers, from 0 to {@code items}
     * @param items number of right or wrong items, 2 or more
     */
    public static double lord(double score, int items) {
        if (items < 2) {
            throw new IllegalArgumentException("There must be at least 2 items (%d).".formatted(items));
        }
        if (!(score >= 0) || !(score <= items)) {
            throw new IllegalArgumentException(
                    "The score (%s) must be from 0 to the number of items (%d).".formatted(score, items));
        }
        return Math.sqrt(score * (items - score) / (items - 1));
    }

    /**
     * Binomial errors scaled so that their mean fits the reliability: Lord's error · √((1 − ρ) / (1 − KR-21)) (Keats 1957).
     *
     * @param reliability of the test, from 0 to 1
     * @param kr21 Kuder and Richardson's formula 21 of the same scores, below 1
     */
    public static double keats(double score, int items, double reliability, double kr21) {
        Require.reliability(reliability);
        if (!(kr21 < 1)) {
            throw new IllegalArgumentException("KR-21 (%s) must be below 1.".formatted(kr21));
        }
        return lord(score, items) * Math.sqrt((1 - reliability) / (1 - kr21));
    }

    /**
     * Compound binomial errors: items drawn at random within each content stratum, √Σ xₛ (kₛ − xₛ) / (kₛ − 1) (Feldt 1984).
     *
     * @param scores right answers in every stratum
     * @param items right or wrong items in every stratum, 2 or more each
     */
    public static double feldt(double[] scores, int[] items) {
        if (scores.length != items.length || scores.length == 0) {
            throw new IllegalArgumentException("There must be as many scores (%d) as strata (%d), at least one."
                    .formatted(scores.length, items.length));
        }
        double sum = 0;
        for (int stratum = 0; stratum < scores.length; stratum++) {
            double error = lord(scores[stratum], items[stratum]);
            sum += error * error;
        }
        return Math.sqrt(sum);
    }

    /**
     * Errors of persons with the same score, from the differences between halves of the test: the standard deviation (divisor n − 1) of
     * half − other half among persons with that sum (Thorndike 1951).
     *
     * @param firstHalf a score for every person, on a half that is parallel to the other
     * @param secondHalf a score for every person
     * @return for every sum that at least two persons have
     */
    public static SortedMap<Double, Double> thorndike(double[] firstHalf, double[] secondHalf) {
        requireSameLength(firstHalf, secondHalf);
        TreeMap<Double, List<Double>> differences = new TreeMap<>();
        for (int person = 0; person < firstHalf.length; person++) {
            Require.finite("score of person %d".formatted(person + 1), firstHalf[person]);
            Require.finite("score of person %d".formatted(person + 1), secondHalf[person]);
            differences
                    .computeIfAbsent(firstHalf[person] + secondHalf[person], sum -> new ArrayList<>())
                    .add(firstHalf[person] - secondHalf[person]);
        }
        SortedMap<Double, Double> errors = new TreeMap<>();
        differences.forEach((sum, group) -> {
            if (group.size() > 1) {
                errors.put(
                        sum,
                        Moments.standardDeviation(
                                group.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return errors;
    }

    /**
     * Errors of persons with the same score, from several parts of the test that are tau-equivalent but for their means: the root of the
     * mean of m/(m − 1) · Σ((xₕ − x̄ₕ) − (x − x̄)/m)² among persons with that sum (Feldt and Qualls 1996). With two parts it is
     * Thorndike's method with the group's mean difference replaced by everyone's.
     *
     * @param parts persons by parts, without missing scores
     */
    public static SortedMap<Double, Double> feldtQualls(ScoreMatrix parts) {
        int m = parts.columnCount();
        if (m < 2) {
            throw new IllegalArgumentException("There must be at least 2 parts (%d).".formatted(m));
        }
        double[] sums = PersonScores.sums(parts);
        double[] means = new double[m];
        for (int part = 0; part < m; part++) {
            means[part] = Moments.mean(parts.column(part));
        }
        double meanSum = Moments.mean(sums);
        TreeMap<Double, double[]> groups = new TreeMap<>();
        for (int person = 0; person < parts.rowCount(); person++) {
            if (Double.isNaN(sums[person])) {
                throw new IllegalArgumentException(
                        "The scores of row (%d) must not be missing.\nMaybe leave such rows out."
                                .formatted(person + 1));
            }
            double squares = 0;
            for (int part = 0; part < m; part++) {
                double deviation = parts.stored(person, part) - means[part] - (sums[person] - meanSum) / m;
                squares += deviation * deviation;
            }
            double[] group = groups.computeIfAbsent(sums[person], sum -> new double[2]);
            group[0] += squares * m / (m - 1);
            group[1]++;
        }
        SortedMap<Double, Double> errors = new TreeMap<>();
        groups.forEach((sum, group) -> errors.put(sum, Math.sqrt(group[0] / group[1])));
        return errors;
    }

    private static void requireSameLength(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "There must be as many scores of the first half (%d) as of the second (%d)."
                            .formatted(first.length, second.length));
        }
    }
}
