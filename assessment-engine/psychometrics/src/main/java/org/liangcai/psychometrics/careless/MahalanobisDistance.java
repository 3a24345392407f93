package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Moments;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How far a person's answers are from everyone's mean, squared and in units of the covariances (Mahalanobis 1936). A missing answer
 * counts as the item's mean, so it adds nothing.
 *
 * @param squared D², empty for a person without any answer
 * @param pValue that a normal vector lies as far or farther, from χ² with as many degrees of freedom as items
 * @param flagged whether D² is above the quantile asked for
 */
public record MahalanobisDistance(OptionalDouble squared, OptionalDouble pValue, boolean flagged) {

    /**
     * The distance of every person.
     *
     * @param confidence probability below the threshold of the flag, between 0 and 1, usually 0.99 or more
     * @throws IllegalArgumentException if an item has no variance, or items depend on each other
     */
    public static List<MahalanobisDistance> of(ScoreMatrix scores, double confidence) {
        if (!(confidence > 0) || !(confidence < 1)) {
            throw new IllegalArgumentException("The confidence (%s) must be between 0 and 1.".formatted(confidence));
        }
        int items = scores.columnCount();
        ScoreCovariance covariance = ScoreCovariance.of(scores, MissingScores.PAIRWISE);
        Cholesky factor = Cholesky.of(covariance.flat(), items)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The covariances of the items (%d) of the persons (%d) cannot be inverted.\nMaybe an item is the sum of others, or there are too few persons, or too many answers are missing."
                                .formatted(items, scores.rowCount())));
        double[] means = new double[items];
        for (int item = 0; item < items; item++) {
            means[item] = Moments.mean(scores.column(item));
        }
        double threshold = SpecialFunctions.chiSquareQuantile(confidence, items);
        List<MahalanobisDistance> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            all.add(of(scores.row(person), means, factor, threshold));
        }
        return all;
    }

    private static MahalanobisDistance of(double[] answers, double[] means, Cholesky factor, double threshold) {
        double[] deviations = new double[answers.length];
        for (int item = 0; item < answers.length; item++) {
            deviations[item] = Double.isNaN(answers[item]) ? 0 : answers[item] - means[item];
        }
        if (Moments.count(answers) == 0) {
            return new MahalanobisDistance(OptionalDouble.empty(), OptionalDouble.empty(), false);
        }
        double[] solved = factor.solve(deviations);
        double squared = 0;
        for (int item = 0; item < answers.length; item++) {
            squared += deviations[item] * solved[item];
        }
        return new MahalanobisDistance(
                OptionalDouble.of(squared),
                OptionalDouble.of(SpecialFunctions.chiSquareUpperTail(squared, answers.length)),
                squared > threshold);
    }
}
