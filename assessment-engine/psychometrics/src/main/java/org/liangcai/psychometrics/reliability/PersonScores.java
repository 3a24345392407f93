package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.data.ScoreMatrix;

/** Scores of persons over all items. */
final class PersonScores {

    private PersonScores() {}

    /** The mean over the available items, NaN for a person without any. */
    static double[] means(ScoreMatrix scores) {
        double[] means = new double[scores.rowCount()];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            int count = 0;
            for (int column = 0; column < scores.columnCount(); column++) {
                double score = scores.stored(row, column);
                if (!Double.isNaN(score)) {
                    sum += score;
                    count++;
                }
            }
            means[row] = sum / count;
        }
        return means;
    }

    /** The sum over all items, NaN for a person with a missing score. */
    static double[] sums(ScoreMatrix scores) {
        double[] sums = new double[scores.rowCount()];
        for (int row = 0; row < sums.length; row++) {
            for (int column = 0; column < scores.columnCount(); column++) {
                sums[row] += scores.stored(row, column);
            }
        }
        return sums;
    }

    static void requireDichotomous(ScoreMatrix scores) {
        for (int row = 0; row < scores.rowCount(); row++) {
            for (int column = 0; column < scores.columnCount(); column++) {
                double score = scores.stored(row, column);
                if (!Double.isNaN(score) && score != 0 && score != 1) {
                    throw new IllegalArgumentException("The score (%s) of item (%s) in row (%d) must be 0 or 1."
                            .formatted(score, scores.columns().get(column), row + 1));
                }
            }
        }
    }
}
