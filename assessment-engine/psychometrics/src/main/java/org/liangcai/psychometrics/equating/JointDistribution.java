package org.liangcai.psychometrics.equating;

import java.util.Arrays;
import java.util.List;

/**
 * How often each pair of a form's score and an anchor score was obtained. Immutable.
 *
 * @param lowest the lowest possible score of the form
 * @param lowestAnchor the lowest possible score of the anchor
 * @param frequencies one row for each score of the form, in it one number for each score of the anchor
 */
public record JointDistribution(int lowest, int lowestAnchor, List<List<Double>> frequencies) {

    public JointDistribution {
        frequencies = frequencies.stream().map(List::copyOf).toList();
        int width = frequencies.isEmpty() ? 0 : frequencies.getFirst().size();
        for (List<Double> row : frequencies) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "Every score must have as many anchor scores (%d and %d).".formatted(width, row.size()));
            }
            for (double frequency : row) {
                if (!(frequency >= 0) || Double.isInfinite(frequency)) {
                    throw new IllegalArgumentException(
                            "The frequency (%s) must be 0 or more and finite.".formatted(frequency));
                }
            }
        }
        if (frequencies.size() < 2 || width < 2) {
            throw new IllegalArgumentException("There must be two or more scores (%d) and anchor scores (%d)."
                    .formatted(frequencies.size(), width));
        }
    }

    /** From frequencies, by score and anchor score. */
    public static JointDistribution of(int lowest, int lowestAnchor, double[][] frequencies) {
        return new JointDistribution(
                lowest,
                lowestAnchor,
                Arrays.stream(frequencies)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    /**
     * Counts pairs of scores.
     *
     * @throws IllegalArgumentException if a score is out of range or a person lacks one
     */
    public static JointDistribution count(
            int lowest, int highest, int[] scores, int lowestAnchor, int highestAnchor, int[] anchorScores) {
        if (scores.length != anchorScores.length) {
            throw new IllegalArgumentException(
                    "Everybody needs both scores (%d and %d).".formatted(scores.length, anchorScores.length));
        }
        double[][] frequencies = new double[highest - lowest + 1][highestAnchor - lowestAnchor + 1];
        for (int person = 0; person < scores.length; person++) {
            int row = scores[person] - lowest;
            int column = anchorScores[person] - lowestAnchor;
            if (row < 0 || row >= frequencies.length || column < 0 || column >= frequencies[0].length) {
                throw new IllegalArgumentException(
                        "The score (%d) of person (%d) must be from %d to %d and the anchor score (%d) from %d to %d."
                                .formatted(
                                        scores[person],
                                        person + 1,
                                        lowest,
                                        highest,
                                        anchorScores[person],
                                        lowestAnchor,
                                        highestAnchor));
            }
            frequencies[row][column]++;
        }
        return of(lowest, lowestAnchor, frequencies);
    }

    double[][] array() {
        return frequencies.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** The distribution of the form's score. */
    public ScoreDistribution scores() {
        return ScoreDistribution.of(
                lowest,
                Arrays.stream(array())
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .toArray());
    }

    /** The distribution of the anchor score. */
    public ScoreDistribution anchors() {
        double[] sums = new double[frequencies.getFirst().size()];
        for (List<Double> row : frequencies) {
            for (int v = 0; v < sums.length; v++) {
                sums[v] += row.get(v);
            }
        }
        return ScoreDistribution.of(lowestAnchor, sums);
    }

    /** The number of persons. */
    public double total() {
        return scores().total();
    }

    /** The covariance of score and anchor score, denominator N − 1. */
    public double covariance() {
        double meanScore = scores().mean();
        double meanAnchor = anchors().mean();
        double sum = 0;
        double[][] cells = array();
        for (int x = 0; x < cells.length; x++) {
            for (int v = 0; v < cells[x].length; v++) {
                sum += cells[x][v] * (lowest + x - meanScore) * (lowestAnchor + v - meanAnchor);
            }
        }
        return sum / (total() - 1);
    }
}
