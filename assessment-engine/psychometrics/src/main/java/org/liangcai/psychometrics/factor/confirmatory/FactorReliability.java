package org.liangcai.psychometrics.factor.confirmatory;

import org.liangcai.psychometrics.numerics.Matrix;

/**
 * How much a factor and its indicators have in common.
 *
 * @param factor its name
 * @param compositeReliability (Σ λ)² φ over the variance of the sum of the indicators in the sample (Raykov 1997; McDonald's 1999 ω)
 * @param modelCompositeReliability the same over the variance that the model implies
 * @param averageVarianceExtracted Σ λ² φ over the sum of the indicators' variances in the sample (Fornell and Larcker 1981)
 * @param modelAverageVarianceExtracted the same over the variances that the model implies
 */
public record FactorReliability(
        String factor,
        double compositeReliability,
        double modelCompositeReliability,
        double averageVarianceExtracted,
        double modelAverageVarianceExtracted) {

    static FactorReliability of(
            String factor, double variance, double[] loadings, int[] places, Matrix sample, Matrix implied) {
        double sum = 0;
        double squares = 0;
        for (double loading : loadings) {
            sum += loading;
            squares += loading * loading;
        }
        double ofSum = sum * sum * variance;
        double ofEach = squares * variance;
        Matrix own = sample.select(places, places);
        Matrix model = implied.select(places, places);
        return new FactorReliability(
                factor, ofSum / total(own), ofSum / total(model), ofEach / own.trace(), ofEach / model.trace());
    }

    private static double total(Matrix matrix) {
        double total = 0;
        for (double cell : matrix.toFlatArray()) {
            total += cell;
        }
        return total;
    }
}
