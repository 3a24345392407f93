package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import org.liangcai.psychometrics.numerics.Matrix;

/** Rows divided by their lengths (Kaiser 1958). */
final class KaiserNormalisation {

    private KaiserNormalisation() {}

    static double[] lengths(Matrix loadings) {
        double[] lengths = new double[loadings.rows()];
        for (int i = 0; i < lengths.length; i++) {
            double sum = 0;
            for (double loading : loadings.row(i)) {
                sum += loading * loading;
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException(
                        "The communality (%s) of variable (%d) must be positive for Kaiser normalisation."
                                .formatted(sum, i + 1));
            }
            lengths[i] = Math.sqrt(sum);
        }
        return lengths;
    }

    static double[] none(Matrix loadings) {
        double[] ones = new double[loadings.rows()];
        Arrays.fill(ones, 1);
        return ones;
    }

    static Matrix divide(Matrix loadings, double[] lengths) {
        return Matrix.of(loadings.rows(), loadings.columns(), (i, k) -> loadings.at(i, k) / lengths[i]);
    }

    static Matrix multiply(Matrix loadings, double[] lengths) {
        return Matrix.of(loadings.rows(), loadings.columns(), (i, k) -> loadings.at(i, k) * lengths[i]);
    }
}
