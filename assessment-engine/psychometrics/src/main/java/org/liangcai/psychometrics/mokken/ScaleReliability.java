package org.liangcai.psychometrics.mokken;

import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Reliability of the sum score of a scale.
 *
 * @param molenaarSijtsma the estimate of Molenaar and Sijtsma (1988), which needs items that can be ordered (double monotonicity)
 * @param alpha Cronbach's coefficient (1951), a lower bound
 * @param lambda2 Guttman's second lower bound (1945)
 */
public record ScaleReliability(double molenaarSijtsma, double alpha, double lambda2) {

    /**
     * Computes the coefficients.
     *
     * @throws IllegalArgumentException if a response is missing or an item has no variance
     */
    public static ScaleReliability of(ResponseMatrix responses) {
        ScoreTable table = ScoreTable.of(responses);
        double[][] covariances = table.covariances();
        int items = covariances.length;
        double total = 0;
        double off = 0;
        double offSquares = 0;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                total += covariances[i][j];
                if (i != j) {
                    off += covariances[i][j];
                    offSquares += covariances[i][j] * covariances[i][j];
                }
            }
        }
        double factor = items / (items - 1.0);
        int persons = table.personCount();
        return new ScaleReliability(
                new StepProportions(table).trueScoreVariance() / (total * (persons - 1) / persons),
                factor * off / total,
                (off + Math.sqrt(factor * offSquares)) / total);
    }
}
