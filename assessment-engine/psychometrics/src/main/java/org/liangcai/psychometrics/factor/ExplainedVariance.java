package org.liangcai.psychometrics.factor;

/**
 * The variance that factors account for, in the order of the factors.
 *
 * @param sumsOfSquares the variance of each factor: the diagonal of Φ Λᵀ Λ
 * @param proportions of the number of variables
 * @param cumulativeProportions their running sum
 * @param proportionsExplained of what all factors explain together
 * @param cumulativeProportionsExplained their running sum
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExplainedVariance(
        double[] sumsOfSquares,
        double[] proportions,
        double[] cumulativeProportions,
        double[] proportionsExplained,
        double[] cumulativeProportionsExplained) {

    public ExplainedVariance {
        sumsOfSquares = sumsOfSquares.clone();
        proportions = proportions.clone();
        cumulativeProportions = cumulativeProportions.clone();
        proportionsExplained = proportionsExplained.clone();
        cumulativeProportionsExplained = cumulativeProportionsExplained.clone();
    }

    /** That of given factors. */
    public static ExplainedVariance of(RotatedFactors factors) {
        double[] squares = factors.sumsOfSquares();
        double total = 0;
        for (double square : squares) {
            total += square;
        }
        double[] proportions = divided(squares, factors.loadings().rows());
        double[] explained = divided(squares, total);
        return new ExplainedVariance(squares, proportions, running(proportions), explained, running(explained));
    }

    @Override
    public double[] sumsOfSquares() {
        return sumsOfSquares.clone();
    }

    @Override
    public double[] proportions() {
        return proportions.clone();
    }

    @Override
    public double[] cumulativeProportions() {
        return cumulativeProportions.clone();
    }

    @Override
    public double[] proportionsExplained() {
        return proportionsExplained.clone();
    }

    @Override
    public double[] cumulativeProportionsExplained() {
        return cumulativeProportionsExplained.clone();
    }

    private static double[] divided(double[] values, double by) {
        double[] quotients = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            quotients[k] = values[k] / by;
        }
        return quotients;
    }

    private static double[] running(double[] values) {
        double[] sums = values.clone();
        for (int k = 1; k < sums.length; k++) {
            sums[k] += sums[k - 1];
        }
        return sums;
    }
}
