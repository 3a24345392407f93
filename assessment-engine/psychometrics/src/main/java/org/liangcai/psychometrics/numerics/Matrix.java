package org.liangcai.psychometrics.numerics;

import java.util.Arrays;
import java.util.Optional;

/** A rectangular matrix of numbers. Immutable; made for matrices of at most a few hundred rows. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] cells;

    private Matrix(int rows, int columns, double[] cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
    }

    /** The value of a cell, from its row and column. */
    @FunctionalInterface
    public interface Cell {
        /** The value at {@code row} and {@code column}. */
        double at(int row, int column);
    }

    /** A matrix whose cells a function gives. */
    public static Matrix of(int rows, int columns, Cell cell) {
        double[] cells = new double[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = cell.at(row, column);
            }
        }
        return new Matrix(rows, columns, cells);
    }

    /**
     * A matrix of given rows.
     *
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] cells = new double[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException("The length (%d) of row (%d) must be that of the first (%d)."
                        .formatted(rows[row].length, row + 1, columns));
            }
            System.arraycopy(rows[row], 0, cells, row * columns, columns);
        }
        return new Matrix(rows.length, columns, cells);
    }

    /**
     * A matrix whose cells are given row by row.
     *
     * @throws IllegalArgumentException if the number of cells is not that of the matrix
     */
    public static Matrix rowByRow(int rows, int columns, double[] cells) {
        if (cells.length != rows * columns) {
            throw new IllegalArgumentException(
                    "The number of cells (%d) must be %d times %d.".formatted(cells.length, rows, columns));
        }
        return new Matrix(rows, columns, cells.clone());
    }

    /** The square matrix with ones on the diagonal. */
    public static Matrix identity(int size) {
        return of(size, size, (row, column) -> row == column ? 1 : 0);
    }

    /** The square matrix with the given diagonal and zeros elsewhere. */
    public static Matrix diagonal(double[] diagonal) {
        double[] values = diagonal.clone();
        return of(values.length, values.length, (row, column) -> row == column ? values[row] : 0);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** A cell. */
    public double at(int row, int column) {
        return cells[row * columns + column];
    }

    /** A row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(cells, row * columns, (row + 1) * columns);
    }

    /** A column. */
    public double[] column(int column) {
        double[] copy = new double[rows];
        for (int row = 0; row < rows; row++) {
            copy[row] = at(row, column);
        }
        return copy;
    }

    /** The cells whose row and column are the same. */
    public double[] diagonal() {
        double[] diagonal = new double[Math.min(rows, columns)];
        for (int k = 0; k < diagonal.length; k++) {
            diagonal[k] = at(k, k);
        }
        return diagonal;
    }

    /** The rows as arrays. */
    public double[][] toArray() {
        double[][] copy = new double[rows][];
        for (int row = 0; row < rows; row++) {
            copy[row] = row(row);
        }
        return copy;
    }

    /** The cells row by row. */
    public double[] toFlatArray() {
        return cells.clone();
    }

    /** The rows and columns of the given numbers, in that order. */
    public Matrix select(int[] chosenRows, int[] chosenColumns) {
        return of(chosenRows.length, chosenColumns.length, (row, column) -> at(chosenRows[row], chosenColumns[column]));
    }

    /** The transpose. */
    public Matrix transpose() {
        return of(columns, rows, (row, column) -> at(column, row));
    }

    /** This plus another. */
    public Matrix plus(Matrix other) {
        requireSameSize(other);
        return of(rows, columns, (row, column) -> at(row, column) + other.at(row, column));
    }

    /** This minus another. */
    public Matrix minus(Matrix other) {
        requireSameSize(other);
        return of(rows, columns, (row, column) -> at(row, column) - other.at(row, column));
    }

    /** Every cell times a number. */
    public Matrix times(double factor) {
        return of(rows, columns, (row, column) -> factor * at(row, column));
    }

    /** The product of cells at the same place. */
    public Matrix timesCellwise(Matrix other) {
        requireSameSize(other);
        return of(rows, columns, (row, column) -> at(row, column) * other.at(row, column));
    }

    /** The matrix product. */
    public Matrix times(Matrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "The number of columns (%d) must be that of the other's rows (%d).".formatted(columns, other.rows));
        }
        double[] product = new double[rows * other.columns];
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < columns; k++) {
                double left = cells[row * columns + k];
                if (left != 0) {
                    addMultiple(product, row * other.columns, left, other.cells, k * other.columns, other.columns);
                }
            }
        }
        return new Matrix(rows, other.columns, product);
    }

    /** The product with a column vector. */
    public double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                product[row] += cells[row * columns + column] * vector[column];
            }
        }
        return product;
    }

    /** The sum of the diagonal. */
    public double trace() {
        double sum = 0;
        for (double value : diagonal()) {
            sum += value;
        }
        return sum;
    }

    /** The sum of the squared cells. */
    public double sumOfSquares() {
        double sum = 0;
        for (double cell : cells) {
            sum += cell * cell;
        }
        return sum;
    }

    /** The factor L with this = L Lᵀ, or empty if this is not symmetric positive definite; only the lower triangle is read. */
    public Optional<Cholesky> cholesky() {
        return rows == columns ? Cholesky.of(cells, rows) : Optional.empty();
    }

    /** The inverse by Gauss–Jordan elimination with row pivots, or empty if this is singular to working precision. */
    public Optional<Matrix> inverse() {
        double[] left = cells.clone();
        double[] right = identity(rows).cells;
        double largest = Arrays.stream(cells).map(Math::abs).max().orElse(0);
        for (int pivot = 0; pivot < rows; pivot++) {
            int best = pivotRow(left, pivot);
            double value = left[best * rows + pivot];
            if (!(Math.abs(value) > 1e-15 * largest)) {
                return Optional.empty();
            }
            swapRows(left, best, pivot);
            swapRows(right, best, pivot);
            eliminate(left, right, pivot);
        }
        return Optional.of(new Matrix(rows, rows, right));
    }

    private int pivotRow(double[] left, int pivot) {
        int best = pivot;
        for (int row = pivot + 1; row < rows; row++) {
            if (Math.abs(left[row * rows + pivot]) > Math.abs(left[best * rows + pivot])) {
                best = row;
            }
        }
        return best;
    }

    private void swapRows(double[] matrix, int first, int second) {
        for (int column = 0; column < rows && first != second; column++) {
            double kept = matrix[first * rows + column];
            matrix[first * rows + column] = matrix[second * rows + column];
            matrix[second * rows + column] = kept;
        }
    }

    private void eliminate(double[] left, double[] right, int pivot) {
        double value = left[pivot * rows + pivot];
        for (int column = 0; column < rows; column++) {
            left[pivot * rows + column] /= value;
            right[pivot * rows + column] /= value;
        }
        for (int row = 0; row < rows; row++) {
            double multiple = left[row * rows + pivot];
            if (row != pivot && multiple != 0) {
                addMultiple(left, row * rows, -multiple, left, pivot * rows, rows);
                addMultiple(right, row * rows, -multiple, right, pivot * rows, rows);
            }
        }
    }

    private static void addMultiple(double[] target, int at, double multiple, double[] source, int from, int length) {
        for (int k = 0; k < length; k++) {
            target[at + k] += multiple * source[from + k];
        }
    }

    private void requireSameSize(Matrix other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException("The size (%d by %d) must be that of the other (%d by %d)."
                    .formatted(rows, columns, other.rows, other.columns));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(cells, matrix.cells);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(toArray());
    }
}
