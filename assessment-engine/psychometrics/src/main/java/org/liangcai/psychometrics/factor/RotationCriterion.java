package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import org.liangcai.psychometrics.numerics.Matrix;

/** A measure of how far loadings are from simple structure, to be made small. */
public sealed interface RotationCriterion {

    /** The value and its derivative by each loading. */
    Slope at(Matrix loadings);

    /**
     * A value and its derivatives.
     *
     * @param value the criterion
     * @param gradient its derivative by each loading
     */
    record Slope(double value, Matrix gradient) {}

    /** The Crawford–Ferguson criterion whose orthogonal rotation is varimax. */
    static RotationCriterion varimax() {
        return new CrawfordFerguson(Weight.VARIMAX, 0);
    }

    /** The Crawford–Ferguson criterion whose orthogonal rotation is equamax. */
    static RotationCriterion equamax() {
        return new CrawfordFerguson(Weight.EQUAMAX, 0);
    }

    /** The Crawford–Ferguson criterion whose orthogonal rotation is parsimax. */
    static RotationCriterion parsimax() {
        return new CrawfordFerguson(Weight.PARSIMAX, 0);
    }

    /** Quartimin; its orthogonal rotation is quartimax. */
    static RotationCriterion quartimin() {
        return new CrawfordFerguson(Weight.GIVEN, 0);
    }

    /** Crawford and Ferguson's (1970) family. */
    static RotationCriterion crawfordFerguson(double kappa) {
        return new CrawfordFerguson(Weight.GIVEN, kappa);
    }

    /** Oblimin (Jennrich and Sampson 1966). */
    static RotationCriterion oblimin(double gamma) {
        return new Oblimin(gamma);
    }

    /** Geomin (Yates 1987). */
    static RotationCriterion geomin(double epsilon) {
        return new Geomin(epsilon);
    }

    /** Quartimin of all factors but the first (Jennrich and Bentler 2011). */
    static RotationCriterion bifactor() {
        return new Bifactor();
    }

    /** Squared distance from a target where the weights are 1 (Browne 1972). */
    static RotationCriterion target(Matrix target, Matrix weights) {
        return new Target(target, weights);
    }

    /** Which member of the Crawford–Ferguson family. */
    enum Weight {
        /** κ as given. */
        GIVEN,
        /** κ = 1 / p. */
        VARIMAX,
        /** κ = m / 2p. */
        EQUAMAX,
        /** κ = (m − 1) / (p + m − 2). */
        PARSIMAX
    }

    /** (1 − κ) Σ Σ λ²λ² within rows + κ Σ Σ λ²λ² within columns, divided by 4 (Crawford and Ferguson 1970). */
    record CrawfordFerguson(Weight weight, double kappa) implements RotationCriterion {

        @Override
        public Slope at(Matrix loadings) {
            double p = loadings.rows();
            double m = loadings.columns();
            double k = switch (weight) {
                case GIVEN -> kappa;
                case VARIMAX -> 1 / p;
                case EQUAMAX -> m / (2 * p);
                case PARSIMAX -> (m - 1) / (p + m - 2);
            };
            Matrix squares = loadings.timesCellwise(loadings);
            double[] rows = rowSums(squares);
            double[] columns = rowSums(squares.transpose());
            Matrix inner = Matrix.of(
                    squares.rows(),
                    squares.columns(),
                    (i, j) -> (1 - k) * (rows[i] - squares.at(i, j)) + k * (columns[j] - squares.at(i, j)));
            return new Slope(total(squares.timesCellwise(inner)) / 4, loadings.timesCellwise(inner));
        }
    }

    /** Σ over pairs of columns of the covariation of squared loadings, less γ times the product of their means. */
    record Oblimin(double gamma) implements RotationCriterion {

        public Oblimin {
            if (!Double.isFinite(gamma)) {
                throw new IllegalArgumentException("The gamma (%s) of oblimin must be finite.".formatted(gamma));
            }
        }

        @Override
        public Slope at(Matrix loadings) {
            Matrix squares = loadings.timesCellwise(loadings);
            double[] rows = rowSums(squares);
            Matrix others = Matrix.of(squares.rows(), squares.columns(), (i, j) -> rows[i] - squares.at(i, j));
            double[] means = Arrays.stream(rowSums(others.transpose()))
                    .map(sum -> sum / squares.rows())
                    .toArray();
            Matrix inner = Matrix.of(squares.rows(), squares.columns(), (i, j) -> others.at(i, j) - gamma * means[j]);
            return new Slope(total(squares.timesCellwise(inner)) / 4, loadings.timesCellwise(inner));
        }
    }

    /** Σ of the geometric means of the rows of λ² + ε. */
    record Geomin(double epsilon) implements RotationCriterion {

        public Geomin {
            if (!(epsilon > 0)) {
                throw new IllegalArgumentException("The epsilon (%s) of geomin must be positive.".formatted(epsilon));
            }
        }

        @Override
        public Slope at(Matrix loadings) {
            int m = loadings.columns();
            double[] means = new double[loadings.rows()];
            double value = 0;
            for (int i = 0; i < means.length; i++) {
                double sum = 0;
                for (double loading : loadings.row(i)) {
                    sum += Math.log(loading * loading + epsilon);
                }
                means[i] = Math.exp(sum / m);
                value += means[i];
            }
            return new Slope(value, Matrix.of(loadings.rows(), m, (i, j) -> {
                double loading = loadings.at(i, j);
                return 2.0 / m * means[i] * loading / (loading * loading + epsilon);
            }));
        }
    }

    /** Quartimin of the columns after the first. */
    record Bifactor() implements RotationCriterion {

        @Override
        public Slope at(Matrix loadings) {
            int m = loadings.columns();
            Slope group = new CrawfordFerguson(Weight.GIVEN, 0)
                    .at(Matrix.of(loadings.rows(), m - 1, (i, j) -> loadings.at(i, j + 1)));
            return new Slope(
                    group.value(),
                    Matrix.of(
                            loadings.rows(),
                            m,
                            (i, j) -> j == 0 ? 0 : group.gradient().at(i, j - 1)));
        }
    }

    /** Σ w (λ − target)². */
    record Target(Matrix target, Matrix weights) implements RotationCriterion {

        @Override
        public Slope at(Matrix loadings) {
            Matrix weighted = loadings.minus(target).timesCellwise(weights);
            return new Slope(total(weighted.timesCellwise(loadings.minus(target))), weighted.times(2));
        }
    }

    private static double[] rowSums(Matrix matrix) {
        double[] ones = new double[matrix.columns()];
        Arrays.fill(ones, 1);
        return matrix.times(ones);
    }

    private static double total(Matrix matrix) {
        return Arrays.stream(rowSums(matrix)).sum();
    }
}
