package org.liangcai.selfcheck;

import java.util.List;
import org.liangcai.psychometrics.agreement.CohenKappa;
import org.liangcai.psychometrics.agreement.KrippendorffAlpha;
import org.liangcai.psychometrics.agreement.Ratings;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;

/**
 * The numbers that known defects of other packages give. They serve one purpose: a reference value that the engine does not meet is
 * excused only if it is just what the defect makes of the same data. {@code deviations.json} holds the proofs.
 */
final class PeerDefects {

    private PeerDefects() {}

    /**
     * Krippendorff's alpha as irr 0.84.1 has it: without missing ratings it counts every pair of a unit fully instead of dividing by the
     * number of raters less one, so that the number of ratings n enters the expected disagreement that many times too large.
     */
    static double krippendorffAlpha(Ratings ratings, KrippendorffAlpha.Metric metric) {
        KrippendorffAlpha right = KrippendorffAlpha.of(ratings, metric);
        double times = isComplete(ratings) ? ratings.raterCount() - 1.0 : 1;
        double n = right.pairableRatings();
        return 1 - (1 - right.alpha()) * (times * n - 1) / (times * (n - 1));
    }

    private static boolean isComplete(Ratings ratings) {
        for (int subject = 0; subject < ratings.subjectCount(); subject++) {
            for (int rater = 0; rater < ratings.raterCount(); rater++) {
                if (ratings.rating(subject, rater).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The large-sample variance of weighted kappa as psych 2.2.9 has it: where Fleiss, Cohen and Everitt (1969) have the mean weight of a
     * column, Σ w_ij p_i., it has the first rater's margin of the same place times the sum of the weights, p_j. Σ w_ij.
     */
    static double weightedKappaVariance(CohenKappa kappa, double[][] weights) {
        int[][] table = kappa.table();
        int q = table.length;
        double n = kappa.subjects();
        double[] first = new double[q];
        double[] second = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                first[i] += table[i][j] / n;
                second[j] += table[i][j] / n;
            }
        }
        double observed = kappa.observedAgreement();
        double expected = kappa.expectedAgreement();
        double centre = observed * expected - 2 * expected + observed;
        double sum = -centre * centre;
        for (int i = 0; i < q; i++) {
            double meanOfRow = 0;
            for (int j = 0; j < q; j++) {
                meanOfRow += weights[i][j] * second[j];
            }
            for (int j = 0; j < q; j++) {
                double ofColumn = 0;
                for (int k = 0; k < q; k++) {
                    ofColumn += weights[k][j] * first[j];
                }
                double term = weights[i][j] * (1 - expected) - (meanOfRow + ofColumn) * (1 - observed);
                sum += table[i][j] / n * term * term;
            }
        }
        return sum / (n * Math.pow(1 - expected, 4));
    }

    /**
     * The first step of an item of the generalised partial credit model with the standard error that mirt 1.45.1 gives it: the delta method
     * with the gradient of the second step, −(d₂ − d₁)/a by a and d₁, in the place of that of the first, −d₁/a.
     */
    static DerivedValue firstStep(
            Calibration calibration,
            String group,
            String item,
            Covariance<ParameterKey> covariance,
            DerivedValue right) {
        ParameterKey slope = new ParameterKey.OfItem(group, item, ParameterName.of(Kind.SLOPE));
        ParameterKey first = new ParameterKey.OfItem(group, item, new ParameterName(Kind.INTERCEPT, 1));
        ParameterName second = new ParameterName(Kind.INTERCEPT, 2);
        if (!calibration.parameters(group, item).containsKey(second)) {
            return right;
        }
        double a = calibration.value(slope);
        double gap = calibration.value(new ParameterKey.OfItem(group, item, second)) - calibration.value(first);
        return new DerivedValue(
                right.value(), covariance.standardError(List.of(slope, first), List.of(gap / (a * a), 1 / a)));
    }
}
