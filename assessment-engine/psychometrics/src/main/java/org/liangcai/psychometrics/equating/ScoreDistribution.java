package org.liangcai.psychometrics.equating;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How often each integer score of a form was obtained; frequencies need not be whole, as after smoothing. Immutable.
 *
 * @param lowest the lowest possible score
 * @param frequencies of the scores from the lowest to the highest possible one, 0 or more, not all 0
 */
public record ScoreDistribution(int lowest, List<Double> frequencies) {

    public ScoreDistribution {
        frequencies = List.copyOf(frequencies);
        double total = 0;
        for (int i = 0; i < frequencies.size(); i++) {
            double frequency = frequencies.get(i);
            if (!(frequency >= 0) || Double.isInfinite(frequency)) {
                throw new IllegalArgumentException("The frequency (%s) of score (%d) must be 0 or more and finite."
                        .formatted(frequency, lowest + i));
            }
            total += frequency;
        }
        if (frequencies.size() < 2 || !(total > 0)) {
            throw new IllegalArgumentException(
                    "A distribution needs two or more possible scores (%d) and somebody who took the form (%s)."
                            .formatted(frequencies.size(), total));
        }
    }

    /** From frequencies. */
    public static ScoreDistribution of(int lowest, double[] frequencies) {
        return new ScoreDistribution(lowest, Arrays.stream(frequencies).boxed().toList());
    }

    /**
     * Counts scores.
     *
     * @throws IllegalArgumentException if a score is out of range
     */
    public static ScoreDistribution count(int lowest, int highest, int[] scores) {
        double[] frequencies = new double[highest - lowest + 1];
        for (int person = 0; person < scores.length; person++) {
            if (scores[person] < lowest || scores[person] > highest) {
                throw new IllegalArgumentException("The score (%d) of person (%d) must be from %d to %d."
                        .formatted(scores[person], person + 1, lowest, highest));
            }
            frequencies[scores[person] - lowest]++;
        }
        return of(lowest, frequencies);
    }

    /** The highest possible score. */
    public int highest() {
        return lowest + frequencies.size() - 1;
    }

    /** The number of possible scores. */
    public int size() {
        return frequencies.size();
    }

    /** How often a score was obtained, 0 outside the possible ones. */
    public double frequency(int score) {
        return score < lowest || score > highest() ? 0 : frequencies.get(score - lowest);
    }

    /** The number of persons. */
    public double total() {
        double total = 0;
        for (double frequency : frequencies) {
            total += frequency;
        }
        return total;
    }

    /** The lowest score that somebody obtained. */
    public int lowestObserved() {
        int score = lowest;
        while (frequency(score) == 0) {
            score++;
        }
        return score;
    }

    /** The highest score that somebody obtained. */
    public int highestObserved() {
        int score = highest();
        while (frequency(score) == 0) {
            score--;
        }
        return score;
    }

    /** The mean score. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += frequencies.get(i) * (lowest + i);
        }
        return sum / total();
    }

    /** Σ f (x − mean)^{@code order} / N. */
    public double centralMoment(int order) {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += frequencies.get(i) * Math.pow(lowest + i - mean, order);
        }
        return sum / total();
    }

    /** The variance, denominator N − 1. */
    public double variance() {
        double total = total();
        return centralMoment(2) * total / (total - 1);
    }

    /** The standard deviation, denominator N − 1. */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** m₃ / s³ with m₃ = Σ f (x − mean)³ / N and s the standard deviation. */
    public double skewness() {
        return centralMoment(3) / Math.pow(standardDeviation(), 3);
    }

    /** m₄ / s⁴, 3 for a normal distribution. */
    public double kurtosis() {
        return centralMoment(4) / Math.pow(variance(), 2);
    }

    /** The share of persons at or below a score, 0 to 1. */
    public double cumulative(int score) {
        double sum = 0;
        for (int i = 0; i < size() && lowest + i <= score; i++) {
            sum += frequencies.get(i);
        }
        return Math.min(1, sum / total());
    }

    /**
     * The percentile rank as a proportion: everyone below the score's interval [x − ½, x + ½) and the share of those in it that lies
     * below {@code score}, from 0 to 1 (Kolen and Brennan 2014, chapter 2).
     */
    public double percentileRank(double score) {
        if (score < lowest - 0.5) {
            return 0;
        }
        if (score >= highest() + 0.5) {
            return 1;
        }
        int nearest = (int) Math.floor(score + 0.5);
        double total = total();
        return cumulative(nearest - 1) + (score - (nearest - 0.5)) * frequency(nearest) / total;
    }

    /** The distribution with every frequency times a factor. */
    public ScoreDistribution times(double factor) {
        return new ScoreDistribution(
                lowest,
                frequencies.stream().map(frequency -> frequency * factor).toList());
    }

    /** The frequencies as proportions. */
    public double[] proportions() {
        double total = total();
        return frequencies.stream().mapToDouble(frequency -> frequency / total).toArray();
    }

    /** Scores in a row, as a list. */
    List<Integer> scores() {
        Integer[] scores = new Integer[size()];
        Arrays.setAll(scores, i -> lowest + i);
        return Collections.unmodifiableList(Arrays.asList(scores));
    }
}
