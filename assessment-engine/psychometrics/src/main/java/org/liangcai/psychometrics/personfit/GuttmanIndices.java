package org.liangcai.psychometrics.personfit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Indices of one person's fit to a dichotomous scale, with p the share of right answers to each item, r the person's right answers and k
 * items (Meijer and Sijtsma 2001; Karabatsos 2003). NaN where an index is undefined, as when the items that could be right are all
 * equally easy.
 *
 * @param guttmanErrors G: pairs of items with the easier one wrong and the harder one right (Guttman 1944); among equally easy items the
 *     first counts as the easier
 * @param normedGuttmanErrors G / (r (k − r)), from 0 to 1 (van der Flier 1977)
 * @param normConformity NCI = 1 − 2 G / (r (k − r)), from −1 to 1 (Tatsuoka and Tatsuoka 1983)
 * @param personalPointBiserial correlation of the answers with p (Donlon and Fischer 1968)
 * @param caution C = 1 − cov(x, p) / cov(Guttman pattern, p) (Sato 1975)
 * @param modifiedCaution C*: caution normed to 0 … 1 (Harnisch and Linn 1981)
 * @param u3 C* with ln(p / (1 − p)) in the place of p (van der Flier 1980); items everyone or nobody got right count as 0
 * @param standardisedU3 ZU3: U3 less its expectation over its standard deviation given r (van der Flier 1982)
 * @param agreement A = Σ x p (Kane and Brennan 1980)
 * @param disagreement D: how much higher A is in a Guttman pattern
 * @param dependability E: A over that of a Guttman pattern
 * @param transposedScalability Hᵗ: covariances with the other persons over the largest ones their totals allow (Sijtsma and Meijer
 *     1992)
 */
public record GuttmanIndices(
        double guttmanErrors,
        double normedGuttmanErrors,
        double normConformity,
        double personalPointBiserial,
        double caution,
        double modifiedCaution,
        double u3,
        double standardisedU3,
        double agreement,
        double disagreement,
        double dependability,
        double transposedScalability) {

    /**
     * The indices of every person; empty for those with all answers right or all wrong, which no index can tell apart.
     *
     * @throws IllegalArgumentException if a response is missing or neither 0 nor 1, or there are fewer than two items
     */
    public static List<Optional<GuttmanIndices>> of(ResponseMatrix data) {
        Sample sample = new Sample(data, CompleteScores.of(data, 1));
        List<Optional<GuttmanIndices>> indices = new ArrayList<>();
        for (int person = 0; person < data.personCount(); person++) {
            indices.add(sample.indices(person));
        }
        return List.copyOf(indices);
    }

    /** What the indices of all persons share. */
    private static final class Sample {

        private final ResponseMatrix data;
        private final int[][] scores;
        private final int items;
        private final double[] easiness;
        private final double[] logits;

        /** By the number of right answers. */
        private final List<Extremes> easinessExtremes;

        private final List<Extremes> logitExtremes;

        /** Item numbers from the easiest to the hardest. */
        private final int[] order;

        /** Weights of persons by their number of right answers. */
        private final double[] persons;

        /** Weighted right answers by item. */
        private final double[] right;

        Sample(ResponseMatrix data, int[][] scores) {
            this.data = data;
            this.scores = scores;
            items = data.itemCount();
            persons = new double[items + 1];
            right = new double[items];
            double total = 0;
            for (int person = 0; person < scores.length; person++) {
                double weight = data.weight(person);
                total += weight;
                persons[Arrays.stream(scores[person]).sum()] += weight;
                for (int item = 0; item < items; item++) {
                    right[item] += weight * scores[person][item];
                }
            }
            easiness = new double[items];
            logits = new double[items];
            for (int item = 0; item < items; item++) {
                easiness[item] = right[item] / total;
                logits[item] = Steps.logit(easiness[item]);
            }
            easinessExtremes = Extremes.ofEveryCount(easiness);
            logitExtremes = Extremes.ofEveryCount(logits);
            order = IntStream.range(0, items)
                    .boxed()
                    .sorted(Comparator.comparingDouble(item -> -easiness[item]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        Optional<GuttmanIndices> indices(int person) {
            int[] own = scores[person];
            int correct = Arrays.stream(own).sum();
            if (correct == 0 || correct == items) {
                return Optional.empty();
            }
            double errors = errors(own, correct);
            double normed = errors / (correct * (items - correct));
            Extremes byEasiness = easinessExtremes.get(correct);
            Extremes byLogit = logitExtremes.get(correct);
            double agreement = product(own, easiness);
            double mean = Arrays.stream(easiness).sum() * correct / items;
            double u3 = byLogit.distance(product(own, logits));
            return Optional.of(new GuttmanIndices(
                    errors,
                    normed,
                    1 - 2 * normed,
                    correlation(own, correct),
                    1 - (agreement - mean) / (byEasiness.top() - mean),
                    byEasiness.distance(agreement),
                    u3,
                    standardised(u3, byLogit, correct),
                    agreement,
                    byEasiness.top() - agreement,
                    agreement / byEasiness.top(),
                    scalability(person, correct)));
        }

        private double errors(int[] own, int correct) {
            double ranks = 0;
            for (int rank = 0; rank < items; rank++) {
                ranks += own[order[rank]] * (rank + 1.0);
            }
            return ranks - correct * (correct + 1) / 2.0;
        }

        private static double product(int[] own, double[] values) {
            double sum = 0;
            for (int item = 0; item < own.length; item++) {
                sum += own[item] * values[item];
            }
            return sum;
        }

        private double correlation(int[] own, int correct) {
            double mean = Arrays.stream(easiness).average().orElse(0);
            double variance = 0;
            for (double p : easiness) {
                variance += (p - mean) * (p - mean);
            }
            double share = (double) correct / items;
            return (product(own, easiness) - mean * correct) / Math.sqrt(variance * items * share * (1 - share));
        }

        private double standardised(double u3, Extremes extremes, int correct) {
            double sum = 0;
            double variances = 0;
            double products = 0;
            double logitVariances = 0;
            double squares = 0;
            for (int item = 0; item < items; item++) {
                double p = easiness[item];
                double variance = p * (1 - p);
                sum += p;
                variances += variance;
                products += p * logits[item];
                logitVariances += variance * logits[item];
                squares += variance * logits[item] * logits[item];
            }
            double expected = products + logitVariances * (correct - sum) / variances;
            double variance = squares - logitVariances * logitVariances / variances;
            double range = extremes.top() - extremes.bottom();
            return (u3 - (extremes.top() - expected) / range) / (Math.sqrt(variance) / range);
        }

        private double scalability(int person, int correct) {
            double own = (double) correct / items;
            double covariances = -data.weight(person) * own * (1 - own);
            double largest = covariances;
            covariances += product(scores[person], right) / items;
            for (int total = 0; total <= items; total++) {
                double other = (double) total / items;
                covariances -= persons[total] * own * other;
                largest += persons[total] * (Math.min(own, other) - own * other);
            }
            return covariances / largest;
        }
    }

    /** The sums of the largest and of the smallest of some values. */
    private record Extremes(double top, double bottom) {

        /** By how many values are summed, from 0 to all. */
        static List<Extremes> ofEveryCount(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            List<Extremes> extremes = new ArrayList<>(List.of(new Extremes(0, 0)));
            for (int i = 0; i < sorted.length; i++) {
                Extremes before = extremes.getLast();
                extremes.add(new Extremes(before.top + sorted[sorted.length - 1 - i], before.bottom + sorted[i]));
            }
            return extremes;
        }

        double distance(double value) {
            return (top - value) / (top - bottom);
        }
    }
}
