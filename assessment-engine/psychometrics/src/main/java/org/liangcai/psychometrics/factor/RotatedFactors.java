package org.liangcai.psychometrics.factor;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Rotated factors with variance 1.
 *
 * @param loadings the pattern: variables × factors
 * @param factorCorrelations factors × factors; the identity after an orthogonal rotation
 * @param criterion the value of the rotation criterion
 * @param converged whether the rotation ended where the criterion is flat
 * @param iterations the number of steps
 */
public record RotatedFactors(
        Matrix loadings, Matrix factorCorrelations, double criterion, boolean converged, int iterations) {

    public RotatedFactors {
        if (factorCorrelations.rows() != loadings.columns() || factorCorrelations.columns() != loadings.columns()) {
            throw new IllegalArgumentException("The factor correlations (%d by %d) must be those of %d factors."
                    .formatted(factorCorrelations.rows(), factorCorrelations.columns(), loadings.columns()));
        }
    }

    /** Unrotated loadings as they are. */
    public static RotatedFactors unrotated(Matrix loadings) {
        return new RotatedFactors(loadings, Matrix.identity(loadings.columns()), 0, true, 0);
    }

    /** The correlations of variables with factors: pattern times factor correlations. */
    public Matrix structure() {
        return loadings.times(factorCorrelations);
    }

    /** The correlations that the factors reproduce, with communalities on the diagonal. */
    public Matrix reproduced() {
        return structure().times(loadings.transpose());
    }

    /** The variance that each factor accounts for: the diagonal of Φ Λᵀ Λ. */
    public double[] sumsOfSquares() {
        return factorCorrelations.times(loadings.transpose().times(loadings)).diagonal();
    }

    /** The factors by descending sums of squares, reflected so that no column of loadings sums to a negative value. */
    public RotatedFactors ordered() {
        double[] squares = sumsOfSquares();
        int[] order = IntStream.range(0, squares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -squares[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] reflected = new boolean[order.length];
        for (int k = 0; k < order.length; k++) {
            double sum = 0;
            for (double loading : loadings.column(order[k])) {
                sum += loading;
            }
            reflected[k] = sum < 0;
        }
        return arranged(order, reflected);
    }

    /**
     * The factors in another order, some of them reflected.
     *
     * @param order the present number of each factor in turn
     * @param reflected whether the factor at this place of the new order is reflected
     */
    public RotatedFactors arranged(int[] order, boolean[] reflected) {
        return new RotatedFactors(
                Matrix.of(loadings.rows(), order.length, (i, k) -> (reflected[k] ? -1 : 1) * loadings.at(i, order[k])),
                Matrix.of(
                        order.length,
                        order.length,
                        (k, l) -> (reflected[k] == reflected[l] ? 1 : -1) * factorCorrelations.at(order[k], order[l])),
                criterion,
                converged,
                iterations);
    }
}
