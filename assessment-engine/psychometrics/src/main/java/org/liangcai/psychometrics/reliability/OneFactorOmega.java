package org.liangcai.psychometrics.reliability;

import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.factor.ExtractedFactors;
import org.liangcai.psychometrics.factor.FactorExtraction;

/**
 * ω of items that one factor explains, from a minres factor of the correlations (McDonald 1999).
 *
 * @param total (Σλ)² / ((Σλ)² + Σψ)
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
        ExtractedFactors factor = FactorExtraction.MINIMUM_RESIDUAL.extract(Omega.matrix(covariance.correlations()), 1);
        double[] loadings = factor.loadings().column(0);
        return new OneFactorOmega(
                CompositeReliability.of(loadings, factor.uniquenesses()).reliability(), loadings, factor.converged());
    }

    @Override
    public double[] loadings() {
        return loadings.clone();
    }
}
