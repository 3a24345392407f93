package org.liangcai.psychometrics.agreement;

import java.util.Arrays;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Concordance of the orders that raters give to subjects (Kendall and Babington Smith 1939), over the subjects that all rated.
 *
 * @param w from 0 to 1, corrected for ties
 * @param wUncorrected as if there were no ties
 * @param chiSquare m (n − 1) W
 * @param degrees n − 1
 * @param pValue that chance alone gives as much concordance
 */
public record KendallW(double w, double wUncorrected, double chiSquare, int degrees, double pValue) {

    /**
     * Concordance of raters.
     *
     * @throws IllegalArgumentException if there are fewer than two raters or subjects, or every rater ties all subjects
     */
    public static KendallW of(ScoreMatrix scores) {
        ScoreMatrix complete = scores.completeRows();
        double m = complete.columnCount();
        double n = complete.rowCount();
        if (m < 2 || n < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two raters (%.0f) and two subjects (%.0f).".formatted(m, n));
        }
        double[] rankSums = new double[complete.rowCount()];
        double ties = 0;
        for (int rater = 0; rater < complete.columnCount(); rater++) {
            double[] column = complete.column(rater);
            double[] ranks = Moments.midRanks(column);
            for (int subject = 0; subject < ranks.length; subject++) {
                rankSums[subject] += ranks[subject];
            }
            ties += ties(column);
        }
        double squares = 0;
        for (double sum : rankSums) {
            squares += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
        }
        double most = m * m * (n * n * n - n);
        if (!(most - m * ties > 0)) {
            throw new IllegalArgumentException("Every rater rates all subjects alike: there is no order to agree on.");
        }
        double w = 12 * squares / (most - m * ties);
        double chiSquare = m * (n - 1) * w;
        return new KendallW(
                w, 12 * squares / most, chiSquare, (int) n - 1, SpecialFunctions.chiSquareUpperTail(chiSquare, n - 1));
    }

    private static double ties(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                double t = i - start;
                sum += t * t * t - t;
                start = i;
            }
        }
        return sum;
    }
}
