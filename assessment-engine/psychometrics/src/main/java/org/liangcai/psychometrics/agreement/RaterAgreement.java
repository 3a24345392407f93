package org.liangcai.psychometrics.agreement;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/** Agreement of several raters from all pairs of them, or subject by subject, over the subjects that all rated. */
public final class RaterAgreement {

    private RaterAgreement() {}

    /** The mean of Cohen's κ of all pairs of raters (Light 1971). */
    public static double lightKappa(Ratings ratings) {
        Ratings complete = ratings.completeSubjects();
        double sum = 0;
        int pairs = 0;
        for (int first = 0; first < complete.raterCount(); first++) {
            for (int second = first + 1; second < complete.raterCount(); second++) {
                sum += CohenKappa.of(complete.pair(first, second), AgreementWeights.UNWEIGHTED)
                        .kappa();
                pairs++;
            }
        }
        return sum / pairs;
    }

    /** The proportion of subjects that all raters put into the same category. */
    public static double unanimity(Ratings ratings) {
        Ratings complete = ratings.completeSubjects();
        int unanimous = 0;
        for (int subject = 0; subject < complete.subjectCount(); subject++) {
            boolean same = true;
            for (int rater = 1; rater < complete.raterCount(); rater++) {
                same &= complete.stored(subject, rater) == complete.stored(subject, 0);
            }
            unanimous += same ? 1 : 0;
        }
        return (double) unanimous / complete.subjectCount();
    }

    /**
     * The proportion of subjects whose highest and lowest rating are at most so far apart.
     *
     * @param tolerance 0 or more
     */
    public static double unanimity(ScoreMatrix scores, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("The tolerance (%s) must be 0 or more.".formatted(tolerance));
        }
        ScoreMatrix complete = scores.completeRows();
        int unanimous = 0;
        for (int subject = 0; subject < complete.rowCount(); subject++) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int rater = 0; rater < complete.columnCount(); rater++) {
                lowest = Math.min(lowest, complete.stored(subject, rater));
                highest = Math.max(highest, complete.stored(subject, rater));
            }
            unanimous += highest - lowest <= tolerance ? 1 : 0;
        }
        return (double) unanimous / complete.rowCount();
    }

    /**
     * Correlations of all pairs of raters.
     *
     * @param mean plain mean
     * @param meanByFisherZ mean of Fisher's z, turned back; correlations of ±1, whose z is infinite, are left out; NaN if all are
     * @param leftOut how many were left out
     */
    public record MeanCorrelation(double mean, double meanByFisherZ, int leftOut) {}

    /**
     * The mean of Pearson's correlations of all pairs of raters.
     *
     * @throws IllegalArgumentException if there are fewer than two raters, fewer than three subjects, or ratings of one do not vary
     */
    public static MeanCorrelation pearson(ScoreMatrix scores) {
        return meanCorrelation(scores, false);
    }

    /** The mean of Spearman's rank correlations of all pairs of raters. */
    public static MeanCorrelation spearman(ScoreMatrix scores) {
        return meanCorrelation(scores, true);
    }

    private static MeanCorrelation meanCorrelation(ScoreMatrix scores, boolean ranks) {
        ScoreMatrix complete = scores.completeRows();
        if (complete.columnCount() < 2 || complete.rowCount() < 3) {
            throw new IllegalArgumentException("There must be at least two raters (%d) and three subjects (%d)."
                    .formatted(complete.columnCount(), complete.rowCount()));
        }
        List<double[]> columns = new ArrayList<>();
        for (int rater = 0; rater < complete.columnCount(); rater++) {
            columns.add(ranks ? Moments.midRanks(complete.column(rater)) : complete.column(rater));
        }
        double sum = 0;
        double sumOfZ = 0;
        int pairs = 0;
        int leftOut = 0;
        for (int first = 0; first < columns.size(); first++) {
            for (int second = first + 1; second < columns.size(); second++) {
                double r = Moments.correlation(columns.get(first), columns.get(second));
                if (Double.isNaN(r)) {
                    throw new IllegalArgumentException("The ratings of (%s) or of (%s) do not vary."
                            .formatted(
                                    complete.columns().get(first),
                                    complete.columns().get(second)));
                }
                sum += r;
                pairs++;
                if (Math.abs(r) > 1 - 1e-14) {
                    leftOut++;
                } else {
                    sumOfZ += 0.5 * Math.log((1 + r) / (1 - r));
                }
            }
        }
        return new MeanCorrelation(
                sum / pairs, pairs == leftOut ? Double.NaN : Math.tanh(sumOfZ / (pairs - leftOut)), leftOut);
    }
}
