package org.liangcai.psychometrics.reliability;

import java.util.Arrays;

/**
 * Direct oblimin with γ = 0 (Jennrich and Sampson 1966) by gradient projection (Jennrich 2002), from the axes given.
 *
 * @param pattern variables by factors
 * @param correlations of the factors
 * @param converged whether the projected gradient fell below 10⁻⁸, or as near as rounding lets it
 */
@SuppressWarnings("ArrayRecordComponent")
record Quartimin(double[][] pattern, double[][] correlations, boolean converged) {

    private static final int MOST_STEPS = 5000;
    private static final int MOST_HALVINGS = 40;
    private static final double LEAST_GRADIENT = 1e-8;
    private static final double SMALL_GRADIENT = 1e-5;

    static Quartimin of(double[][] loadings) {
        int factors = loadings[0].length;
        double[][] axes = identity(factors);
        double[][] pattern = rotated(loadings, axes);
        double value = value(pattern);
        double step = 1;
        boolean converged = false;
        for (int count = 0; count < MOST_STEPS; count++) {
            double[][] projected = projected(axes, gradient(pattern, axes));
            double slope = squaredNorm(projected);
            if (Math.sqrt(slope) < LEAST_GRADIENT) {
                converged = true;
                break;
            }
            step *= 2;
            double[][] next = moved(axes, projected, step);
            double[][] nextPattern = rotated(loadings, next);
            for (int halving = 0;
                    halving < MOST_HALVINGS && !(value(nextPattern) < value - 0.5 * slope * step);
                    halving++) {
                step /= 2;
                next = moved(axes, projected, step);
                nextPattern = rotated(loadings, next);
            }
            if (!(value(nextPattern) < value)) {
                // Rounding hides any further descent.
                converged = Math.sqrt(slope) < SMALL_GRADIENT;
                break;
            }
            axes = next;
            pattern = nextPattern;
            value = value(pattern);
        }
        return positive(pattern, products(axes, axes), converged);
    }

    private static double value(double[][] pattern) {
        double sum = 0;
        for (double[] row : pattern) {
            double squares = 0;
            double fourth = 0;
            for (double loading : row) {
                squares += loading * loading;
                fourth += loading * loading * loading * loading;
            }
            sum += squares * squares - fourth;
        }
        return sum / 4;
    }

    /** With respect to the axes T, where the pattern is A (Tᵀ)⁻¹: −(Lᵀ Gq T⁻¹)ᵀ. */
    private static double[][] gradient(double[][] pattern, double[][] axes) {
        int factors = axes.length;
        double[][] byPattern = new double[pattern.length][factors];
        for (int i = 0; i < pattern.length; i++) {
            double squares = 0;
            for (double loading : pattern[i]) {
                squares += loading * loading;
            }
            for (int f = 0; f < factors; f++) {
                byPattern[i][f] = pattern[i][f] * (squares - pattern[i][f] * pattern[i][f]);
            }
        }
        double[][] inverse = inverse(axes);
        double[][] product = products(pattern, byPattern);
        double[][] gradient = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            for (int g = 0; g < factors; g++) {
                for (int h = 0; h < factors; h++) {
                    gradient[g][f] -= product[f][h] * inverse[h][g];
                }
            }
        }
        return gradient;
    }

    private static double[][] projected(double[][] axes, double[][] gradient) {
        int factors = axes.length;
        double[][] projected = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            double along = 0;
            for (int i = 0; i < factors; i++) {
                along += axes[i][f] * gradient[i][f];
            }
            for (int i = 0; i < factors; i++) {
                projected[i][f] = gradient[i][f] - axes[i][f] * along;
            }
        }
        return projected;
    }

    private static double[][] moved(double[][] axes, double[][] direction, double step) {
        int factors = axes.length;
        double[][] moved = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            double squares = 0;
            for (int i = 0; i < factors; i++) {
                moved[i][f] = axes[i][f] - step * direction[i][f];
                squares += moved[i][f] * moved[i][f];
            }
            for (int i = 0; i < factors; i++) {
                moved[i][f] /= Math.sqrt(squares);
            }
        }
        return moved;
    }

    private static double[][] rotated(double[][] loadings, double[][] axes) {
        double[][] inverse = inverse(axes);
        int factors = axes.length;
        double[][] rotated = new double[loadings.length][factors];
        for (int i = 0; i < loadings.length; i++) {
            for (int f = 0; f < factors; f++) {
                for (int g = 0; g < factors; g++) {
                    rotated[i][f] += loadings[i][g] * inverse[f][g];
                }
            }
        }
        return rotated;
    }

    /** The transpose of the first times the second. */
    private static double[][] products(double[][] first, double[][] second) {
        int columns = first[0].length;
        double[][] products = new double[columns][columns];
        for (int i = 0; i < first.length; i++) {
            for (int f = 0; f < columns; f++) {
                for (int g = 0; g < columns; g++) {
                    products[f][g] += first[i][f] * second[i][g];
                }
            }
        }
        return products;
    }

    /** By elimination with the largest pivot of each column. */
    private static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[][] right = identity(size);
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
                    pivot = row;
                }
            }
            swap(left, pivot, column);
            swap(right, pivot, column);
            double scale = left[column][column];
            for (int j = 0; j < size; j++) {
                left[column][j] /= scale;
                right[column][j] /= scale;
            }
            for (int row = 0; row < size; row++) {
                double factor = left[row][column];
                if (row != column && factor != 0) {
                    for (int j = 0; j < size; j++) {
                        left[row][j] -= factor * left[column][j];
                        right[row][j] -= factor * right[column][j];
                    }
                }
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int first, int second) {
        double[] kept = rows[first];
        rows[first] = rows[second];
        rows[second] = kept;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double squaredNorm(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    private static Quartimin positive(double[][] pattern, double[][] correlations, boolean converged) {
        int factors = correlations.length;
        for (int f = 0; f < factors; f++) {
            double sum = 0;
            for (double[] row : pattern) {
                sum += row[f];
            }
            if (sum < 0) {
                for (double[] row : pattern) {
                    row[f] = -row[f];
                }
                for (int g = 0; g < factors; g++) {
                    if (g != f) {
                        correlations[f][g] = -correlations[f][g];
                        correlations[g][f] = correlations[f][g];
                    }
                }
            }
        }
        return new Quartimin(pattern, correlations, converged);
    }
}
