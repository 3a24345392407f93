package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Items one by one: how hard they are and how they go with the rest. Means and standard deviations are those of all scores of the item,
 * correlations follow the covariance asked for.
 *
 * @param items one for every item, in order
 */
public record ItemAnalysis(List<Item> items) {

    public ItemAnalysis {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param item its name
     * @param responses how many scores it has
     * @param mean of its scores; of a right or wrong item the proportion that is right
     * @param standardDeviation with divisor n − 1
     * @param totalCorrelation with the person's mean over all available items, this one included
     * @param standardisedTotalCorrelation with the sum of all items brought to equal variance
     * @param overlapCorrectedCorrelation with that sum when the item's own part in it is only what it shares with the others (its squared
     *     multiple correlation in place of its variance); empty if the correlations are not positive definite
     * @param restCorrelation with the sum of the other items
     * @param frequencies how often each score comes, in ascending order
     */
    public record Item(
            String item,
            int responses,
            double mean,
            double standardDeviation,
            double totalCorrelation,
            double standardisedTotalCorrelation,
            OptionalDouble overlapCorrectedCorrelation,
            double restCorrelation,
            List<Frequency> frequencies) {

        public Item {
            frequencies = List.copyOf(frequencies);
        }
    }

    /**
     * How often a score comes.
     *
     * @param proportion of the scores of the item that are not missing
     */
    public record Frequency(double score, int count, double proportion) {}

    /**
     * Analyses items.
     *
     * @throws IllegalArgumentException if there are fewer than two items, or an item has no variance
     */
    public static ItemAnalysis of(ScoreMatrix scores, MissingScores missing) {
        ScoreCovariance covariance = ScoreCovariance.of(scores, missing);
        Require.items(covariance, 2);
        ScoreCovariance correlations = covariance.correlations();
        Optional<double[]> residual = SquaredMultipleCorrelations.residualVariances(correlations);
        ScoreMatrix correlated = missing == MissingScores.COMPLETE_ROWS ? scores.completeRows() : scores;
        double[] means = PersonScores.means(correlated);
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < scores.columnCount(); item++) {
            double[] column = scores.column(item);
            items.add(new Item(
                    scores.columns().get(item),
                    Moments.count(column),
                    Moments.mean(column),
                    Moments.standardDeviation(column),
                    Moments.correlation(correlated.column(item), means),
                    correlations.rowSum(item) / Math.sqrt(correlations.sum()),
                    overlapCorrected(correlations, residual, item),
                    rest(covariance, item),
                    frequencies(column)));
        }
        return new ItemAnalysis(items);
    }

    /**
     * The correlation of every item with the sum of all items, over the persons who answered all (of a right or wrong item: its
     * point-biserial correlation).
     */
    public static double[] totalCorrelations(ScoreMatrix scores) {
        ScoreMatrix complete = scores.completeRows();
        double[] sums = PersonScores.sums(complete);
        double[] correlations = new double[scores.columnCount()];
        for (int item = 0; item < correlations.length; item++) {
            correlations[item] = Moments.correlation(complete.column(item), sums);
        }
        return correlations;
    }

    /** The correlation of every item with the sum of the others, over the persons who answered all. */
    public static double[] restCorrelations(ScoreMatrix scores) {
        ScoreMatrix complete = scores.completeRows();
        double[] sums = PersonScores.sums(complete);
        double[] correlations = new double[scores.columnCount()];
        for (int item = 0; item < correlations.length; item++) {
            double[] column = complete.column(item);
            correlations[item] = Moments.correlation(column, difference(sums, column));
        }
        return correlations;
    }

    /**
     * The biserial correlation of every right or wrong item with the sum of all items: what a normal variable behind it would show, over
     * the persons who answered all (Lord and Novick 1968, chapter 15). It can exceed 1 when the sum is far from normal.
     *
     * @throws IllegalArgumentException if an item has scores other than 0 and 1, or only one of them
     */
    public static double[] biserialTotalCorrelations(ScoreMatrix scores) {
        return biserial(scores.completeRows(), totalCorrelations(scores));
    }

    /**
     * The biserial correlation of every right or wrong item with the sum of the others, over the persons who answered all.
     *
     * @throws IllegalArgumentException if an item has scores other than 0 and 1, or only one of them
     */
    public static double[] biserialRestCorrelations(ScoreMatrix scores) {
        return biserial(scores.completeRows(), restCorrelations(scores));
    }

    private static double[] biserial(ScoreMatrix complete, double[] pointBiserial) {
        PersonScores.requireDichotomous(complete);
        double[] correlations = pointBiserial.clone();
        for (int item = 0; item < correlations.length; item++) {
            double p = Moments.mean(complete.column(item));
            if (!(p > 0) || !(p < 1)) {
                throw new IllegalArgumentException("The item (%s) must have scores 0 and 1; its mean is %s."
                        .formatted(complete.columns().get(item), p));
            }
            double density = SpecialFunctions.normalDensity(SpecialFunctions.normalQuantile(p));
            correlations[item] *= Math.sqrt(p * (1 - p)) / density;
        }
        return correlations;
    }

    private static double[] difference(double[] first, double[] second) {
        double[] difference = first.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= second[i];
        }
        return difference;
    }

    private static OptionalDouble overlapCorrected(
            ScoreCovariance correlations, Optional<double[]> residual, int item) {
        if (residual.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] unexplained = residual.get();
        double total = correlations.sum();
        for (double part : unexplained) {
            total -= part;
        }
        return OptionalDouble.of((correlations.rowSum(item) - unexplained[item]) / Math.sqrt(total));
    }

    private static double rest(ScoreCovariance covariance, int item) {
        double own = covariance.at(item, item);
        double shared = covariance.rowSum(item) - own;
        double others = covariance.sum() - 2 * shared - own;
        return shared / Math.sqrt(own * others);
    }

    private static List<Frequency> frequencies(double[] column) {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (double score : column) {
            if (!Double.isNaN(score)) {
                counts.merge(score, 1, Integer::sum);
            }
        }
        double observed = Moments.count(column);
        return counts.entrySet().stream()
                .map(entry -> new Frequency(entry.getKey(), entry.getValue(), entry.getValue() / observed))
                .toList();
    }
}
