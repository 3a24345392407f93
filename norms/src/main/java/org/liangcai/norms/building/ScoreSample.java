package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The raw scores of a norm sample, gathered by age: for each distinct pair of age and raw score the weight of the people who have it.
 * Ages and raw scores rise. Immutable.
 *
 * <p>What stands for an age is up to the caller: the exact age, the middle of an age group, or a school grade.
 */
public final class ScoreSample {

    private final double[] ages;
    private final double[] raws;
    private final double[] weights;
    private final int people;
    private final double total;

    private ScoreSample(double[] ages, double[] raws, double[] weights, int people) {
        this.ages = ages;
        this.raws = raws;
        this.weights = weights;
        this.people = people;
        this.total = Arrays.stream(weights).sum();
    }

    /** A sample in which everybody counts once. */
    public static ScoreSample of(double[] ages, double[] raws) {
        double[] ones = new double[ages.length];
        Arrays.fill(ones, 1);
        return weighted(ages, raws, ones);
    }

    /**
     * A sample with a weight for each person. The weights are brought to mean 1, so that they add up to the number of people.
     *
     * @throws IllegalArgumentException that names the first person whose figures cannot be used
     */
    public static ScoreSample weighted(double[] ages, double[] raws, double[] weights) {
        check(ages, raws, weights);
        double scale = ages.length / Arrays.stream(weights).sum();
        Integer[] order = new Integer[ages.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> ages[a] != ages[b] ? Double.compare(ages[a], ages[b]) : Double.compare(raws[a], raws[b]));
        double[] distinctAges = new double[ages.length];
        double[] distinctRaws = new double[ages.length];
        double[] gathered = new double[ages.length];
        int last = -1;
        for (int person : order) {
            if (last < 0 || distinctAges[last] != ages[person] || distinctRaws[last] != raws[person]) {
                last++;
                distinctAges[last] = ages[person];
                distinctRaws[last] = raws[person];
            }
            gathered[last] += weights[person] * scale;
        }
        return new ScoreSample(
                Arrays.copyOf(distinctAges, last + 1),
                Arrays.copyOf(distinctRaws, last + 1),
                Arrays.copyOf(gathered, last + 1),
                ages.length);
    }

    /**
     * A sample of pairs that are distinct and in order already; those that nobody has are left out. The weights are brought to mean 1.
     */
    static ScoreSample ofCells(double[] ages, double[] raws, double[] weights, int people) {
        double scale = people / Arrays.stream(weights).sum();
        int[] held = IntStream.range(0, weights.length)
                .filter(cell -> weights[cell] > 0)
                .toArray();
        return new ScoreSample(
                Arrays.stream(held).mapToDouble(cell -> ages[cell]).toArray(),
                Arrays.stream(held).mapToDouble(cell -> raws[cell]).toArray(),
                Arrays.stream(held).mapToDouble(cell -> weights[cell] * scale).toArray(),
                people);
    }

    private static void check(double[] ages, double[] raws, double[] weights) {
        if (ages.length == 0) {
            throw new IllegalArgumentException("A norm sample must hold at least one person.");
        }
        if (raws.length != ages.length || weights.length != ages.length) {
            throw new IllegalArgumentException(
                    "There are %d ages, %d raw scores and %d weights; there must be one of each a person."
                            .formatted(ages.length, raws.length, weights.length));
        }
        for (int i = 0; i < ages.length; i++) {
            if (!Double.isFinite(ages[i]) || !Double.isFinite(raws[i])) {
                throw new IllegalArgumentException("The age (%s) and the raw score (%s) of person %d must be finite."
                        .formatted(ages[i], raws[i], i + 1));
            }
            if (!(weights[i] > 0) || !Double.isFinite(weights[i])) {
                throw new IllegalArgumentException(
                        "The weight (%s) of person %d must be positive and finite.".formatted(weights[i], i + 1));
            }
        }
    }

    /** How many people there are. */
    public int people() {
        return people;
    }

    /** How many distinct pairs of age and raw score there are. */
    public int size() {
        return ages.length;
    }

    public double age(int index) {
        return ages[index];
    }

    public double raw(int index) {
        return raws[index];
    }

    /** The weight of all people of this age with this raw score. */
    public double weight(int index) {
        return weights[index];
    }

    /** The sum of all weights: the number of people. */
    public double totalWeight() {
        return total;
    }

    public double lowestAge() {
        return ages[0];
    }

    public double highestAge() {
        return ages[ages.length - 1];
    }

    public double lowestRaw() {
        return Arrays.stream(raws).min().orElseThrow();
    }

    public double highestRaw() {
        return Arrays.stream(raws).max().orElseThrow();
    }

    /** The index behind the last pair with the same age as the pair at {@code from}. */
    int endOfAge(int from) {
        int end = from;
        while (end < ages.length && ages[end] == ages[from]) {
            end++;
        }
        return end;
    }
}
