package org.liangcai.psychometrics.data;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * Variances and covariances of columns of scores, with divisor n − 1. From pairs of columns with different rows the matrix need not be
 * positive definite. Immutable and safe for use by many threads.
 */
public final class ScoreCovariance {

    private final List<String> columns;
    private final int rows;
    private final double[] matrix;

    private ScoreCovariance(List<String> columns, int rows, double[] matrix) {
        this.columns = columns;
        this.rows = rows;
        this.matrix = matrix;
    }

    /**
     * Variances and covariances of scores.
     *
     * @throws IllegalArgumentException if a column has fewer than two scores or no variance, or two columns have fewer than two rows in
     *     common
     */
    public static ScoreCovariance of(ScoreMatrix scores, MissingScores missing) {
        ScoreMatrix used = missing == MissingScores.COMPLETE_ROWS ? scores.completeRows() : scores;
        int size = used.columnCount();
        double[] matrix = new double[size * size];
        double[][] columns = new double[size][];
        for (int column = 0; column < size; column++) {
            columns[column] = used.column(column);
            requireVariance(used.columns().get(column), columns[column]);
            for (int other = 0; other <= column; other++) {
                double covariance = Moments.covariance(columns[column], columns[other]);
                if (Double.isNaN(covariance)) {
                    throw new IllegalArgumentException(
                            "The columns (%s) and (%s) must have at least two rows in common."
                                    .formatted(
                                            used.columns().get(column),
                                            used.columns().get(other)));
                }
                matrix[column * size + other] = covariance;
                matrix[other * size + column] = covariance;
            }
        }
        return new ScoreCovariance(used.columns(), used.rowCount(), matrix);
    }

    /**
     * A covariance matrix that is known already.
     *
     * @param rows the number of rows it was computed from, 2 or more
     * @param matrix square and symmetric with positive diagonal
     * @throws IllegalArgumentException if it is not
     */
    public static ScoreCovariance of(List<String> columns, int rows, double[][] matrix) {
        int size = columns.size();
        if (matrix.length != size || rows < 2) {
            throw new IllegalArgumentException(
                    "There must be as many rows of the matrix (%d) as columns (%d), and at least two persons (%d)."
                            .formatted(matrix.length, size, rows));
        }
        double[] flat = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (matrix[i].length != size
                        || !(Math.abs(matrix[i][j] - matrix[j][i]) <= 1e-9 * Math.abs(matrix[i][j]) + 1e-12)
                        || !(matrix[i][i] > 0)) {
                    throw new IllegalArgumentException(
                            "The matrix must be square and symmetric with a positive diagonal; cell (%d, %d) is not so."
                                    .formatted(i + 1, j + 1));
                }
                flat[i * size + j] = matrix[i][j];
            }
        }
        return new ScoreCovariance(List.copyOf(columns), rows, flat);
    }

    private static void requireVariance(String name, double[] column) {
        int observed = 0;
        boolean varies = false;
        double first = Double.NaN;
        for (double score : column) {
            if (!Double.isNaN(score)) {
                observed++;
                if (observed == 1) {
                    first = score;
                }
                varies |= score != first;
            }
        }
        if (observed < 2) {
            throw new IllegalArgumentException(
                    "The column (%s) must have at least two scores (%d).".formatted(name, observed));
        }
        if (!varies) {
            throw new IllegalArgumentException(
                    "The column (%s) has the same score (%s) in every row: it has no variance.\nMaybe leave it out."
                            .formatted(name, first));
        }
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The number of columns. */
    public int size() {
        return columns.size();
    }

    /** The number of rows the matrix was computed from; with pairwise deletion that of all rows. */
    public int rows() {
        return rows;
    }

    /** The covariance of two columns, or the variance of one. */
    public double at(int column, int other) {
        return matrix[column * size() + other];
    }

    /** The matrix, row by row. */
    public double[] flat() {
        return matrix.clone();
    }

    /** The matrix divided by the standard deviations in its diagonal. */
    public ScoreCovariance correlations() {
        int size = size();
        double[] correlations = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlations[i * size + j] = i == j ? 1 : at(i, j) / Math.sqrt(at(i, i) * at(j, j));
            }
        }
        return new ScoreCovariance(columns, rows, correlations);
    }

    /** The matrix without one column. */
    public ScoreCovariance without(int column) {
        int size = size();
        double[] kept = new double[(size - 1) * (size - 1)];
        List<String> names = new ArrayList<>(columns);
        names.remove(column);
        int to = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i != column && j != column) {
                    kept[to++] = at(i, j);
                }
            }
        }
        return new ScoreCovariance(List.copyOf(names), rows, kept);
    }

    /**
     * The matrix with the signs of some columns turned.
     *
     * @param signs 1 or −1 for every column
     */
    public ScoreCovariance withSigns(int[] signs) {
        double[] turned = matrix.clone();
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                turned[i * size() + j] *= signs[i] * signs[j];
            }
        }
        return new ScoreCovariance(columns, rows, turned);
    }

    /** The sum of all cells: the variance of the sum score. */
    public double sum() {
        double sum = 0;
        for (double cell : matrix) {
            sum += cell;
        }
        return sum;
    }

    /** The sum of the variances. */
    public double trace() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += at(i, i);
        }
        return sum;
    }

    /** The sum of a row. */
    public double rowSum(int row) {
        double sum = 0;
        for (int column = 0; column < size(); column++) {
            sum += at(row, column);
        }
        return sum;
    }
}
