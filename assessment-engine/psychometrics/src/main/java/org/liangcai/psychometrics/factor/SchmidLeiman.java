package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Oblique factors turned into one general factor and uncorrelated group factors (Schmid and Leiman 1957).
 *
 * @param general each variable's loading on the general factor
 * @param groups variables × group factors
 * @param secondOrder each group factor's loading on the general factor
 * @param uniquenesses what neither explains
 * @param converged whether the rotation and the general factor were found to the last digits
 */
@SuppressWarnings("ArrayRecordComponent")
public record SchmidLeiman(
        double[] general, Matrix groups, double[] secondOrder, double[] uniquenesses, boolean converged) {

    public SchmidLeiman {
        general = general.clone();
        secondOrder = secondOrder.clone();
        uniquenesses = uniquenesses.clone();
    }

    /**
     * The transformation, with the general factor extracted from the factor correlations by minimum residuals. With two factors their
     * second-order loadings are taken to be of equal size; where the two correlate negatively, the second loads negatively.
     *
     * @throws IllegalArgumentException if there is only one factor
     */
    public static SchmidLeiman of(RotatedFactors oblique) {
        int m = oblique.loadings().columns();
        if (m < 2) {
            throw new IllegalArgumentException(
                    "The number of factors (%d) must be at least 2 for a general factor above them.".formatted(m));
        }
        SecondOrder second = secondOrder(oblique.factorCorrelations());
        double[] gamma = second.loadings();
        Matrix pattern = oblique.loadings();
        double[] general = pattern.times(gamma);
        Matrix groups = Matrix.of(
                pattern.rows(), m, (i, k) -> pattern.at(i, k) * Math.sqrt(Math.max(0, 1 - gamma[k] * gamma[k])));
        double[] uniquenesses = oblique.reproduced().diagonal();
        for (int i = 0; i < uniquenesses.length; i++) {
            uniquenesses[i] = 1 - uniquenesses[i];
        }
        return new SchmidLeiman(general, groups, gamma, uniquenesses, oblique.converged() && second.converged());
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record SecondOrder(double[] loadings, boolean converged) {}

    private static SecondOrder secondOrder(Matrix correlations) {
        if (correlations.rows() == 2) {
            double r = correlations.at(0, 1);
            double root = Math.sqrt(Math.abs(r));
            return new SecondOrder(new double[] {root, Math.copySign(root, r)}, true);
        }
        ExtractedFactors factor = FactorExtraction.MINIMUM_RESIDUAL.extract(correlations, 1);
        return new SecondOrder(factor.loadings().column(0), factor.converged());
    }

    @Override
    public double[] general() {
        return general.clone();
    }

    @Override
    public double[] secondOrder() {
        return secondOrder.clone();
    }

    @Override
    public double[] uniquenesses() {
        return uniquenesses.clone();
    }

    /** The part of the variance of the sum of all variables that is due to the general factor: ω hierarchical (McDonald 1999). */
    public double omegaHierarchical() {
        double sum = 0;
        for (double loading : general) {
            sum += loading;
        }
        return sum * sum / variance();
    }

    /** The part that is due to any factor: ω total. */
    public double omegaTotal() {
        double unique = 0;
        for (double value : uniquenesses) {
            unique += value;
        }
        return 1 - unique / variance();
    }

    private double variance() {
        double sum = 0;
        for (double loading : general) {
            sum += loading;
        }
        double variance = sum * sum;
        for (int k = 0; k < groups.columns(); k++) {
            double group = 0;
            for (double loading : groups.column(k)) {
                group += loading;
            }
            variance += group * group;
        }
        for (double value : uniquenesses) {
            variance += value;
        }
        return variance;
    }
}
