package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.data.ScoreCovariance;

/**
 * ω of items that one factor explains, from a minres factor of the correlations (McDonald 1999).
 *
 * @param total (Σλ)² / ((Σλ)² + Σ(1 − λ²))
 * @param loadings one for every item, with a sum that is not negative
 * @param converged whether the factor was found to the last digits
 */
@SuppressWarnings("ArrayRecordComponent")
public record OneFactorOmega(double total, double[] loadings, boolean converged) {

    public OneFactorOmega {
        loadings = loadings.clone();
    }

    /**
     * ω of items.
     *
     * @throws IllegalArgumentException if there are fewer than three items
     */
    public static OneFactorOmega of(ScoreCovariance covariance) {
        Require.items(covariance, 3);
        LeastResiduals factor = LeastResiduals.of(Omega.square(covariance.correlations()), 1);
        double[] loadings = new double[covariance.size()];
        for (int item = 0; item < loadings.length; item++) {
            loadings[item] = factor.loadings()[item][0];
        }
        return new OneFactorOmega(
                CompositeReliability.ofStandardised(loadings).reliability(), loadings, factor.converged());
    }

    @Override
    public double[] loadings() {
        return loadings.clone();
    }
}
