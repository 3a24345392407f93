package org.liangcai.psychometrics.personfit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Indices of one person's fit to a scale of items with equally many categories, from the steps of the items (Molenaar 1991; Emons 2008).
 *
 * @param guttmanErrors pairs of steps with the easier one failed and the harder one passed
 * @param normedGuttmanErrors the same over the most there can be with the person's total; 0 where there can be none
 * @param u3 how far the sum of the passed steps' ln(p / (1 − p)) is from its largest value with the person's total, over the range of
 *     values there can be; 0 where there is only one
 */
public record PolytomousGuttmanIndices(double guttmanErrors, double normedGuttmanErrors, double u3) {

    /**
     * The indices of every person.
     *
     * @param categories of every item, 2 or more
     * @throws IllegalArgumentException if a response is missing or has no such category, or there are fewer than two items
     */
    public static List<PolytomousGuttmanIndices> of(ResponseMatrix data, int categories) {
        if (categories < 2) {
            throw new IllegalArgumentException(
                    "The number of categories (%d) must be 2 or more.".formatted(categories));
        }
        int[][] scores = CompleteScores.of(data, categories - 1);
        Steps steps = steps(data, scores, categories);
        double[][] ranks = ranks(steps);
        double[] mostErrors = highest(ranks, categories);
        double[] mostNegative = highest(negated(steps.logits), categories);
        double[] sorted = Arrays.stream(steps.logits)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        List<PolytomousGuttmanIndices> indices = new ArrayList<>();
        for (int[] own : scores) {
            int total = Arrays.stream(own).sum();
            double triangle = total * (total + 1) / 2.0;
            double errors = passed(ranks, own) - triangle;
            double most = mostErrors[total] - triangle;
            double largest = 0;
            for (int i = 0; i < total; i++) {
                largest += sorted[sorted.length - 1 - i];
            }
            double range = largest + mostNegative[total];
            boolean extreme = total == 0 || total == sorted.length;
            indices.add(new PolytomousGuttmanIndices(
                    errors,
                    extreme || most == 0 ? 0 : errors / most,
                    extreme || range == 0 ? 0 : (largest - passed(steps.logits, own)) / range));
        }
        return List.copyOf(indices);
    }

    private static Steps steps(ResponseMatrix data, int[][] scores, int categories) {
        double[][] easiness = new double[data.itemCount()][categories - 1];
        double total = 0;
        for (int person = 0; person < scores.length; person++) {
            total += data.weight(person);
            for (int item = 0; item < easiness.length; item++) {
                for (int step = 0; step < scores[person][item]; step++) {
                    easiness[item][step] += data.weight(person);
                }
            }
        }
        for (double[] item : easiness) {
            for (int step = 0; step < item.length; step++) {
                item[step] /= total;
            }
        }
        return new Steps(easiness);
    }

    private static double[][] ranks(Steps steps) {
        double[][] ranks = new double[steps.ranks.length][];
        for (int item = 0; item < ranks.length; item++) {
            ranks[item] = Arrays.stream(steps.ranks[item]).asDoubleStream().toArray();
        }
        return ranks;
    }

    private static double[][] negated(double[][] values) {
        double[][] negated = new double[values.length][];
        for (int item = 0; item < values.length; item++) {
            negated[item] = Arrays.stream(values[item]).map(value -> -value).toArray();
        }
        return negated;
    }

    private static double passed(double[][] values, int[] own) {
        double sum = 0;
        for (int item = 0; item < own.length; item++) {
            for (int step = 0; step < own[item]; step++) {
                sum += values[item][step];
            }
        }
        return sum;
    }

    /** The largest sum of passed steps' values by total score, a step being passed only with all lower ones of its item. */
    private static double[] highest(double[][] values, int categories) {
        double[] best = {0};
        for (double[] item : values) {
            double[] next = new double[best.length + categories - 1];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            double sum = 0;
            for (int score = 0; score < categories; score++) {
                sum += score == 0 ? 0 : item[score - 1];
                for (int before = 0; before < best.length; before++) {
                    next[before + score] = Math.max(next[before + score], best[before] + sum);
                }
            }
            best = next;
        }
        return best;
    }
}
