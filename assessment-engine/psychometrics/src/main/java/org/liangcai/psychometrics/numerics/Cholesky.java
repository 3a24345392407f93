package org.liangcai.psychometrics.numerics;

import java.util.Optional;

/** The factor L of a symmetric positive definite matrix A = L Lᵀ. Immutable. */
public final class Cholesky {

    private final int size;
    private final double[] factor;

    private Cholesky(int size, double[] factor) {
        this.size = size;
        this.factor = factor;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix row by row, {@code size} × {@code size}; only the lower triangle is read
     * @return the factor, or empty if the matrix is not positive definite to working precision
     */
    public static Optional<Cholesky> of(double[] matrix, int size) {
        double[] factor = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row * size + column];
                for (int k = 0; k < column; k++) {
                    sum -= factor[row * size + k] * factor[column * size + k];
                }
                if (row == column) {
                    if (!(sum > 1e-14 * Math.abs(matrix[row * size + row])) || Double.isInfinite(sum)) {
                        return Optional.empty();
                    }
                    factor[row * size + row] = Math.sqrt(sum);
                } else {
                    factor[row * size + column] = sum / factor[column * size + column];
                }
            }
        }
        return Optional.of(new Cholesky(size, factor));
    }

    /** x with A x = {@code right}. */
    public double[] solve(double[] right) {
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= factor[row * size + k] * x[k];
            }
            x[row] /= factor[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= factor[k * size + row] * x[k];
            }
            x[row] /= factor[row * size + row];
        }
        return x;
    }

    /** A column of L; A is the sum of the columns' outer products. */
    public double[] column(int column) {
        double[] entries = new double[size];
        for (int row = column; row < size; row++) {
            entries[row] = factor[row * size + column];
        }
        return entries;
    }

    /** A⁻¹, row by row. */
    public double[] inverse() {
        double[] inverse = new double[size * size];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] solution = solve(unit);
            for (int row = 0; row < size; row++) {
                inverse[row * size + column] = solution[row];
            }
        }
        return inverse;
    }

    /** ln det A. */
    public double logDeterminant() {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += 2 * Math.log(factor[k * size + k]);
        }
        return sum;
    }
}
