package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** How factors are extracted from a correlation matrix. */
public enum FactorExtraction {

    /**
     * Least squares on the correlations off the diagonal (Harman and Jones 1966), as unweighted least squares over the uniquenesses
     * (Jöreskog 1977): the two have the same minimum where no uniqueness is at its bound.
     */
    MINIMUM_RESIDUAL {
        @Override
        Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            return LeastSquaresDiscrepancy.at(correlations, uniquenesses, factors);
        }
    },

    /** Maximum likelihood for normal variables (Lawley 1940; Jöreskog 1967). */
    MAXIMUM_LIKELIHOOD {
        @Override
        Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            return LikelihoodDiscrepancy.at(correlations, uniquenesses, factors);
        }
    },

    /**
     * Principal axes of the correlations with communalities on the diagonal, until these no longer change (Thomson 1934): the same
     * loadings as {@link #MINIMUM_RESIDUAL}, reached in another way.
     */
    PRINCIPAL_AXIS {
        @Override
        Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            return LeastSquaresDiscrepancy.at(correlations, uniquenesses, factors);
        }
    },

    /** Generalised least squares, residuals weighted by the inverse of the correlations (Jöreskog and Goldberger 1972). */
    GENERALISED_LEAST_SQUARES {
        @Override
        Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            return GeneralisedDiscrepancy.at(correlations, uniquenesses, factors);
        }
    };

    /** The least uniqueness that is tried; a variable that ends there is a Heywood case. */
    public static final double LEAST_UNIQUENESS = 0.005;

    /**
     * Extracts factors.
     *
     * @param correlations p × p, symmetric, with ones on the diagonal
     * @param factors from 1 to p − 1
     * @return unrotated loadings
     * @throws IllegalArgumentException if the number of factors is out of range, the matrix is not a correlation matrix, or, for maximum
     *     likelihood, not positive definite
     */
    public ExtractedFactors extract(Matrix correlations, int factors) {
        Correlations.require(correlations);
        if (factors < 1 || factors >= correlations.rows()) {
            throw new IllegalArgumentException("The number of factors (%d) must be from 1 to %d for %d variables."
                    .formatted(factors, correlations.rows() - 1, correlations.rows()));
        }
        if (this == MAXIMUM_LIKELIHOOD || this == GENERALISED_LEAST_SQUARES) {
            Correlations.requirePositiveDefinite(correlations);
        }
        return UniquenessSearch.run(this, correlations, factors);
    }

    abstract Discrepancy at(Matrix correlations, double[] uniquenesses, int factors);

    /**
     * The discrepancy as a function of the uniquenesses, with the loadings at their best for these.
     *
     * @param value the discrepancy
     * @param gradient by uniqueness
     * @param hessian by two uniquenesses
     * @param approximation a positive definite stand-in for the Hessian far from the minimum
     * @param loadings the best loadings
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Discrepancy(double value, double[] gradient, Matrix hessian, Matrix approximation, Matrix loadings) {}

    private static final class LeastSquaresDiscrepancy {

        static Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            int size = uniquenesses.length;
            SymmetricEigen eigen = SymmetricEigen.of(correlations.minus(Matrix.diagonal(uniquenesses)));
            double[] e = eigen.values();
            Matrix v = eigen.vectors();
            double value = 0;
            double[] gradient = new double[size];
            for (int k = factors; k < size; k++) {
                value += e[k] * e[k] / 2;
                for (int i = 0; i < size; i++) {
                    gradient[i] -= e[k] * v.at(i, k) * v.at(i, k);
                }
            }
            Matrix rest = outside(v, factors);
            Matrix approximation = rest.timesCellwise(rest);
            Matrix hessian = Matrix.of(size, size, (i, j) -> {
                double sum = 0;
                for (int k = factors; k < size; k++) {
                    for (int l = 0; l < factors; l++) {
                        sum += 2 * e[k] / (e[k] - e[l]) * v.at(i, k) * v.at(j, k) * v.at(i, l) * v.at(j, l);
                    }
                }
                return approximation.at(i, j) + sum;
            });
            Matrix loadings = Matrix.of(size, factors, (i, k) -> v.at(i, k) * Math.sqrt(Math.max(e[k], 0)));
            return new Discrepancy(value, gradient, hessian, approximation, loadings);
        }
    }

    /**
     * Eigenvalues and eigenvectors of Ψ^−½RΨ^−½.
     *
     * @param roots the diagonal of Ψ^½
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Scaled(double[] roots, double[] values, Matrix vectors) {

        static Scaled of(Matrix correlations, double[] uniquenesses) {
            int size = uniquenesses.length;
            double[] roots = Arrays.stream(uniquenesses).map(Math::sqrt).toArray();
            SymmetricEigen eigen =
                    SymmetricEigen.of(Matrix.of(size, size, (i, j) -> correlations.at(i, j) / (roots[i] * roots[j])));
            return new Scaled(roots, eigen.values(), eigen.vectors());
        }

        /** The best loadings for these uniquenesses. */
        Matrix loadings(int factors) {
            return Matrix.of(
                    roots.length,
                    factors,
                    (i, k) -> roots[i] * vectors.at(i, k) * Math.sqrt(Math.max(values[k] - 1, 0)));
        }
    }

    private static final class LikelihoodDiscrepancy {

        static Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            int size = uniquenesses.length;
            Scaled scaled = Scaled.of(correlations, uniquenesses);
            double[] e = scaled.values();
            Matrix v = scaled.vectors();
            double value = 0;
            double[] byLogarithm = new double[size];
            for (int k = factors; k < size; k++) {
                value += e[k] - Math.log(e[k]) - 1;
                for (int i = 0; i < size; i++) {
                    byLogarithm[i] -= (e[k] - 1) * v.at(i, k) * v.at(i, k);
                }
            }
            Matrix rest = outside(v, factors);
            Matrix approximation = Matrix.of(
                    size, size, (i, j) -> rest.at(i, j) * rest.at(i, j) / (uniquenesses[i] * uniquenesses[j]));
            Matrix hessian = Matrix.of(size, size, (i, j) -> {
                double sum = i == j ? -byLogarithm[i] : 0;
                for (int k = factors; k < size; k++) {
                    double pair = v.at(i, k) * v.at(j, k);
                    for (int l = 0; l < size; l++) {
                        double weight = l < factors ? (e[k] - 1) * (e[k] + e[l]) / (e[k] - e[l]) : (e[k] + e[l]) / 2;
                        sum += weight * pair * v.at(i, l) * v.at(j, l);
                    }
                }
                return sum / (uniquenesses[i] * uniquenesses[j]);
            });
            double[] gradient = new double[size];
            for (int i = 0; i < size; i++) {
                gradient[i] = byLogarithm[i] / uniquenesses[i];
            }
            return new Discrepancy(value, gradient, hessian, approximation, scaled.loadings(factors));
        }
    }

    private static final class GeneralisedDiscrepancy {

        /** ½ Σ (1/e − 1)² over the eigenvalues e of Ψ^−½RΨ^−½ that belong to no factor; the same derivatives as for likelihood otherwise. */
        static Discrepancy at(Matrix correlations, double[] uniquenesses, int factors) {
            int size = uniquenesses.length;
            Scaled scaled = Scaled.of(correlations, uniquenesses);
            double[] e = scaled.values();
            Matrix v = scaled.vectors();
            double value = 0;
            double[] gradient = new double[size];
            for (int k = factors; k < size; k++) {
                double g = 1 / e[k];
                value += (g - 1) * (g - 1) / 2;
                for (int i = 0; i < size; i++) {
                    gradient[i] += (g - 1) * g * v.at(i, k) * v.at(i, k) / uniquenesses[i];
                }
            }
            double[] inverse = new double[size];
            for (int k = 0; k < size; k++) {
                inverse[k] = 1 / e[k];
            }
            Matrix approximation = Matrix.of(size, size, (i, j) -> {
                double sum = 0;
                for (int k = factors; k < size; k++) {
                    sum += inverse[k] * v.at(i, k) * v.at(j, k);
                }
                return sum * sum / (uniquenesses[i] * uniquenesses[j]);
            });
            return new Discrepancy(value, gradient, approximation, approximation, scaled.loadings(factors));
        }
    }

    /** The projection on the eigenvectors that belong to no factor. */
    private static Matrix outside(Matrix vectors, int factors) {
        int size = vectors.rows();
        Matrix rest = Matrix.of(size, size - factors, (row, column) -> vectors.at(row, column + factors));
        return rest.times(rest.transpose());
    }
}
