package org.liangcai.psychometrics.multidimensional;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * The weights of the nodes under a normal distribution, and the derivatives of the logarithm of its unnormalised density with respect to
 * means, covariances and variances.
 */
final class Latents {

    private final Structure structure;
    private final Grid grid;

    /** Weights of the product grid, 0 in the padding. */
    final double[] primaryWeights;

    /** By specific dimension: the weights of its nodes. */
    final double[][] specificWeights;

    private final double[] values;
    private final double[] precision;

    private Latents(Structure structure, Grid grid, double[] values, double[] precision) {
        this.structure = structure;
        this.grid = grid;
        this.values = values;
        this.precision = precision;
        primaryWeights = new double[grid.stride];
        double[] log = new double[grid.primaryNodes];
        double[] u = new double[structure.primary];
        for (int q = 0; q < log.length; q++) {
            log[q] = grid.logBase[q] - squaredDistance(q, u) / 2;
        }
        normalise(log, primaryWeights);
        specificWeights = new double[structure.specific][grid.points.length];
        for (int s = 0; s < structure.specific; s++) {
            int dimension = structure.primary + s;
            double variance = values[structure.covariancePlace(dimension, dimension)];
            double[] logs = new double[grid.points.length];
            for (int n = 0; n < logs.length; n++) {
                double deviation = grid.points[n] - values[dimension];
                logs[n] = grid.logBaseOfPoint[n] - deviation * deviation / variance / 2;
            }
            normalise(logs, specificWeights[s]);
        }
    }

    /** Empty if the covariance is not positive definite. */
    static Optional<Latents> of(Structure structure, Grid grid, double[] values) {
        int p = structure.primary;
        for (int s = p; s < structure.all(); s++) {
            if (!(values[structure.covariancePlace(s, s)] > 0)) {
                return Optional.empty();
            }
        }
        return Cholesky.of(covariance(structure, values), p)
                .map(factor -> new Latents(structure, grid, values, factor.inverse()));
    }

    /** The covariance of the primary dimensions. */
    static double[] covariance(Structure structure, double[] values) {
        int p = structure.primary;
        double[] covariance = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                covariance[i * p + j] = values[structure.covariancePlace(i, j)];
            }
        }
        return covariance;
    }

    private static void normalise(double[] log, double[] into) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            largest = Math.max(largest, value);
        }
        double total = 0;
        for (int q = 0; q < log.length; q++) {
            into[q] = StrictMath.exp(log[q] - largest);
            total += into[q];
        }
        for (int q = 0; q < log.length; q++) {
            into[q] /= total;
        }
    }

    /** (θ − μ)ᵀ Σ⁻¹ (θ − μ); {@code scaled} receives Σ⁻¹ (θ − μ). */
    private double squaredDistance(int node, double[] scaled) {
        int p = structure.primary;
        double sum = 0;
        for (int i = 0; i < p; i++) {
            scaled[i] = 0;
            for (int j = 0; j < p; j++) {
                scaled[i] += precision[i * p + j] * (grid.primary[j][node] - values[j]);
            }
            sum += scaled[i] * (grid.primary[i][node] - values[i]);
        }
        return sum;
    }

    /**
     * Derivatives of the log density of the primary dimensions at a node with respect to the parameters they have, at the places of those
     * parameters; other places are left alone.
     */
    void primaryKernel(int node, double[] scaled, double[] into) {
        squaredDistance(node, scaled);
        for (int i = 0; i < structure.primary; i++) {
            into[i] = scaled[i];
            for (int j = 0; j <= i; j++) {
                into[structure.covariancePlace(i, j)] = scaled[i] * scaled[j] * (i == j ? 0.5 : 1);
            }
        }
    }

    /** The same for a specific dimension: {@code into} receives the derivative by the mean and by the variance. */
    void specificKernel(int specific, int node, double[] into) {
        int dimension = structure.primary + specific;
        double variance = values[structure.covariancePlace(dimension, dimension)];
        double scaled = (grid.points[node] - values[dimension]) / variance;
        into[0] = scaled;
        into[1] = scaled * scaled / 2;
    }
}
