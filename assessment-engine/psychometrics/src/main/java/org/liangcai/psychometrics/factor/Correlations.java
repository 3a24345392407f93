package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/** What a correlation matrix must be. */
final class Correlations {

    private static final double ROUNDING = 1e-6;

    private Correlations() {}

    static void require(Matrix matrix) {
        if (matrix.rows() != matrix.columns() || matrix.rows() < 2) {
            throw new IllegalArgumentException(
                    "The correlation matrix (%d by %d) must be square, of at least two variables."
                            .formatted(matrix.rows(), matrix.columns()));
        }
        for (int row = 0; row < matrix.rows(); row++) {
            if (!(Math.abs(matrix.at(row, row) - 1) < ROUNDING)) {
                throw new IllegalArgumentException(
                        "The correlation (%s) of variable (%d) with itself must be 1.\nMaybe the matrix holds covariances."
                                .formatted(matrix.at(row, row), row + 1));
            }
            for (int column = 0; column < row; column++) {
                requireCell(matrix, row, column);
            }
        }
    }

    private static void requireCell(Matrix matrix, int row, int column) {
        double value = matrix.at(row, column);
        if (!(Math.abs(value) <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("The correlation (%s) of variables (%d) and (%d) must be from -1 to 1."
                    .formatted(value, row + 1, column + 1));
        }
        if (!(Math.abs(value - matrix.at(column, row)) < ROUNDING)) {
            throw new IllegalArgumentException(
                    "The correlation (%s) of variables (%d) and (%d) differs from that of (%d) and (%d) (%s)."
                            .formatted(value, row + 1, column + 1, column + 1, row + 1, matrix.at(column, row)));
        }
    }

    static void requirePositiveDefinite(Matrix matrix) {
        double[] values = SymmetricEigen.of(matrix).values();
        double least = values[values.length - 1];
        if (!(least > 1e-12)) {
            throw new IllegalArgumentException(
                    "The correlation matrix is not positive definite: its least eigenvalue (%s) must be positive.\nMaybe a variable is a sum of others, or correlations are from different persons (pairwise)."
                            .formatted(least));
        }
    }
}
