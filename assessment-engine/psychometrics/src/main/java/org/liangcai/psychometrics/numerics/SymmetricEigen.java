package org.liangcai.psychometrics.numerics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix. Immutable.
 */
public final class SymmetricEigen {

    private final double[] values;
    private final Matrix vectors;

    private SymmetricEigen(double[] values, Matrix vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes a matrix.
     *
     * @param matrix symmetric; the mean of the cells above and below the diagonal is used
     */
    public static SymmetricEigen of(Matrix matrix) {
        int size = matrix.rows();
        double[][] symmetric = Matrix.of(
                        size, size, (row, column) -> (matrix.at(row, column) + matrix.at(column, row)) / 2)
                .toArray();
        EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
        double[] unordered = decomposition.getRealEigenvalues();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -unordered[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = Arrays.stream(order).mapToDouble(k -> unordered[k]).toArray();
        double[][] columns = Arrays.stream(order)
                .mapToObj(k -> decomposition.getEigenvector(k).toArray())
                .toArray(double[][]::new);
        return new SymmetricEigen(values, Matrix.of(columns).transpose());
    }

    /** The eigenvalues, largest first. */
    public double[] values() {
        return values.clone();
    }

    /** The eigenvectors of length 1, one a column, in the order of the eigenvalues. */
    public Matrix vectors() {
        return vectors;
    }

    /** The symmetric matrix with the same eigenvectors whose eigenvalues are the given function of these. */
    public Matrix map(java.util.function.DoubleUnaryOperator function) {
        double[] mapped = Arrays.stream(values).map(function).toArray();
        Matrix scaled =
                Matrix.of(vectors.rows(), mapped.length, (row, column) -> vectors.at(row, column) * mapped[column]);
        return scaled.times(vectors.transpose());
    }
}
