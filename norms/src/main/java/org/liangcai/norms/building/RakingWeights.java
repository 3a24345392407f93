package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liangcai.norms.BilingualText;

/**
 * Weights that make a sample agree with a population in several respects at once: iterative proportional fitting (Deming, W. E. and
 * Stephan, F. F. (1940), Annals of Mathematical Statistics 11, 427–444). Immutable.
 */
public final class RakingWeights {

    private static final int MOST_ROUNDS = 1_000;
    private static final double SMALL_ENOUGH = 1e-10;

    private final double[] weights;
    private final int rounds;
    private final double largestDeviation;

    private RakingWeights(double[] weights, int rounds, double largestDeviation) {
        this.weights = weights;
        this.rounds = rounds;
        this.largestDeviation = largestDeviation;
    }

    /**
     * Finds the weights.
     *
     * @param margins at least one, all with the same people in the same order
     */
    public static RakingWeights of(List<Margin> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("Raking needs at least one margin.");
        }
        int people = margins.getFirst().categories().size();
        for (Margin margin : margins) {
            if (margin.categories().size() != people) {
                throw new IllegalArgumentException(
                        "The margin (%s) has %d people and (%s) has %d; they must be the same people."
                                .formatted(
                                        margin.name(),
                                        margin.categories().size(),
                                        margins.getFirst().name(),
                                        people));
            }
        }
        double[] weights = new double[people];
        Arrays.fill(weights, 1);
        double deviation = Double.POSITIVE_INFINITY;
        int round = 0;
        while (round < MOST_ROUNDS && deviation > SMALL_ENOUGH) {
            margins.forEach(margin -> adjust(weights, margin));
            deviation = margins.stream()
                    .mapToDouble(margin -> deviation(weights, margin))
                    .max()
                    .orElseThrow();
            round++;
        }
        return new RakingWeights(weights, round, deviation);
    }

    private static void adjust(double[] weights, Margin margin) {
        Map<String, Double> sums = sums(weights, margin);
        for (int person = 0; person < weights.length; person++) {
            String category = margin.categories().get(person);
            weights[person] *= share(margin.shares(), category) * weights.length / share(sums, category);
        }
    }

    private static double deviation(double[] weights, Margin margin) {
        Map<String, Double> sums = sums(weights, margin);
        return margin.shares().entrySet().stream()
                .mapToDouble(share -> Math.abs(share(sums, share.getKey()) / weights.length - share.getValue()))
                .max()
                .orElseThrow();
    }

    private static Map<String, Double> sums(double[] weights, Margin margin) {
        var sums = new HashMap<String, Double>();
        for (int person = 0; person < weights.length; person++) {
            sums.merge(margin.categories().get(person), weights[person], Double::sum);
        }
        return sums;
    }

    private static double share(Map<String, Double> shares, String category) {
        return Objects.requireNonNull(shares.get(category), category);
    }

    /** The weights in the order of the people; their mean is 1. */
    public double[] weights() {
        return weights.clone();
    }

    /** How often all margins were gone through. */
    public int rounds() {
        return rounds;
    }

    /** How far the weighted sample is from the population's shares at most. */
    public double largestDeviation() {
        return largestDeviation;
    }

    /** Whether the weighted sample has the population's shares; it may not where the margins contradict each other in this sample. */
    public boolean converged() {
        return largestDeviation <= SMALL_ENOUGH;
    }

    /** How many unweighted people would say as much: (Σw)²/Σw² (Kish 1965). */
    public double effectiveSampleSize() {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }

    /** How a norm was built, with what it was weighted to and how many people that leaves in effect. */
    public BilingualText described(BilingualText method, BilingualText margins) {
        long effective = Math.round(effectiveSampleSize());
        return new BilingualText(
                "%s。按总体比例加权（%s），%d 人的有效样本量为 %d。"
                        .formatted(method.zh().replaceFirst("。$", ""), margins.zh(), weights.length, effective),
                "%s. Weighted to shares of the population (%s); the effective sample size of %d people is %d."
                        .formatted(method.en().replaceFirst("\\.$", ""), margins.en(), weights.length, effective));
    }
}
