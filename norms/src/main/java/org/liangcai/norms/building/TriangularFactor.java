package org.liangcai.norms.building;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The triangular factor R of [1, X, y] after the constant is taken out: all that least squares on any subset of the columns of X needs.
 * Powers of the same variable are nearly collinear, and normal equations would lose what an orthogonal factor keeps.
 * Immutable.
 */
final class TriangularFactor {

    /** Upper triangular, one row and column for each predictor and a last one for y. */
    private final double[][] r;

    private TriangularFactor(double[][] r) {
        this.r = r;
    }

    /**
     * Factors the columns.
     *
     * @param columns the predictors without the constant, each with one value a row
     * @param y the values to predict
     * @param weights how often each row counts
     */
    static TriangularFactor of(double[][] columns, double[] y, double[] weights) {
        int predictors = columns.length;
        RealMatrix matrix = new Array2DRowRealMatrix(y.length, predictors + 2);
        for (int row = 0; row < y.length; row++) {
            double root = StrictMath.sqrt(weights[row]);
            matrix.setEntry(row, 0, root);
            for (int p = 0; p < predictors; p++) {
                matrix.setEntry(row, p + 1, root * columns[p][row]);
            }
            matrix.setEntry(row, predictors + 1, root * y[row]);
        }
        RealMatrix r = new QRDecomposition(matrix).getR();
        double[][] centred = new double[predictors + 1][predictors + 1];
        int rows = Math.min(predictors + 1, r.getRowDimension() - 1);
        for (int i = 0; i < rows; i++) {
            for (int j = i; j <= predictors; j++) {
                centred[i][j] = r.getEntry(i + 1, j + 1);
            }
        }
        return new TriangularFactor(centred);
    }

    /** One row of R. */
    void copyRow(int row, double[] target) {
        System.arraycopy(r[row], 0, target, 0, r.length);
    }

    int predictors() {
        return r.length - 1;
    }

    /** The sum of squares of y around its mean. */
    double totalSumOfSquares() {
        int y = predictors();
        double sum = 0;
        for (double[] row : r) {
            sum += row[y] * row[y];
        }
        return sum;
    }

    /** The residual sum of squares of all predictors together. */
    double residualSumOfSquares() {
        double last = r[predictors()][predictors()];
        return last * last;
    }

    /** The slopes of least squares on some of the predictors, in their order. */
    double[] slopes(int[] subset) {
        int size = subset.length;
        double[][] chosen = new double[predictors() + 1][size + 1];
        for (int row = 0; row <= predictors(); row++) {
            for (int j = 0; j < size; j++) {
                chosen[row][j] = r[row][subset[j]];
            }
            chosen[row][size] = r[row][predictors()];
        }
        if (size == 0) {
            return new double[0];
        }
        RealMatrix factor = new QRDecomposition(new Array2DRowRealMatrix(chosen, false)).getR();
        double[] slopes = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = factor.getEntry(i, size);
            for (int j = i + 1; j < size; j++) {
                rest -= factor.getEntry(i, j) * slopes[j];
            }
            slopes[i] = rest / factor.getEntry(i, i);
        }
        return slopes;
    }
}
