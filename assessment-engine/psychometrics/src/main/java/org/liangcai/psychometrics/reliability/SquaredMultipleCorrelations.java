package org.liangcai.psychometrics.reliability;

import java.util.Optional;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.numerics.Cholesky;

/** How much of each item the other items explain. */
final class SquaredMultipleCorrelations {

    private SquaredMultipleCorrelations() {}

    /** What the others leave unexplained of each variance: 1 / (C⁻¹)ᵢᵢ; empty if the matrix is not positive definite. */
    static Optional<double[]> residualVariances(ScoreCovariance covariance) {
        int size = covariance.size();
        return Cholesky.of(covariance.flat(), size).map(factor -> {
            double[] inverse = factor.inverse();
            double[] residual = new double[size];
            for (int item = 0; item < size; item++) {
                residual[item] = 1 / inverse[item * size + item];
            }
            return residual;
        });
    }
}
