package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;

/** Modes of posteriors by Newton's method. */
final class PosteriorModes {

    private static final int MOST_STEPS = 200;
    private static final double FLAT = 1e-11;

    private final List<String> dimensions;
    private final Structure structure;
    private final ResponseRows rows;
    private final double[][] values;
    private final double[][] others;
    private final double[] mean;
    private final double[] precision;
    private final int size;

    PosteriorModes(MultidimensionalTest test, ResponseMatrix data) {
        dimensions = test.dimensions();
        structure = test.structure(data);
        rows = ResponseRows.of(data, person -> true);
        values = test.values(data, structure);
        others = new double[values.length][];
        for (int item = 0; item < values.length; item++) {
            others[item] = structure.others(item, values[item]);
        }
        size = structure.all();
        mean = test.latent().meanArray();
        precision = Cholesky.of(test.latent().covarianceArray(), size)
                .orElseThrow(() -> new IllegalArgumentException("The covariance of ability must be positive definite."))
                .inverse();
    }

    List<DimensionScores> all(Chunks.Mode mode) {
        DimensionScores[] byRow = new DimensionScores[rows.rows];
        Chunks.run(mode, rows.rows, row -> byRow[row] = search(row));
        List<DimensionScores> all = new ArrayList<>();
        for (int row : rows.rowOf) {
            all.add(byRow[row]);
        }
        return all;
    }

    /** The log posterior with its derivatives at a point. */
    private final class Here {
        final double[] theta;
        double log;
        final double[] gradient = new double[size];
        final double[] information = precision.clone();

        Here(int row, double[] theta) {
            this.theta = theta;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    gradient[i] -= precision[i * size + j] * (theta[j] - mean[j]);
                }
                log += gradient[i] * (theta[i] - mean[i]) / 2;
            }
            for (int item = 0; item < values.length; item++) {
                int stored = rows.stored(row, item);
                if (stored > 0) {
                    add(item, stored - 1);
                }
            }
        }

        private void add(int item, int category) {
            int[] own = structure.dimensions[item];
            Curves curves = structure.curves.get(item);
            double z = 0;
            for (int i = 0; i < own.length; i++) {
                z += values[item][i] * theta[own[i]];
            }
            double[] p = new double[curves.categories()];
            double[] first = new double[curves.categories() * (1 + curves.others())];
            curves.derivatives(others[item], z, p, first);
            log += StrictMath.log(p[category]);
            double slope = first[category * (1 + curves.others())];
            double curvature = curves.curvature(others[item], z, category);
            for (int i = 0; i < own.length; i++) {
                gradient[own[i]] += slope * values[item][i];
                for (int j = 0; j < own.length; j++) {
                    information[own[i] * size + own[j]] -= curvature * values[item][i] * values[item][j];
                }
            }
        }

        double steepest() {
            double largest = 0;
            for (double value : gradient) {
                largest = Math.max(largest, Math.abs(value));
            }
            return largest;
        }
    }

    private DimensionScores search(int row) {
        Here here = new Here(row, mean.clone());
        double ridge = 0;
        int step = 0;
        while (here.steepest() > FLAT && step < MOST_STEPS) {
            step++;
            double[] matrix = here.information.clone();
            for (int i = 0; i < size; i++) {
                matrix[i * size + i] += ridge;
            }
            Optional<Cholesky> factor = Cholesky.of(matrix, size);
            if (factor.isEmpty()) {
                ridge = ridge == 0 ? 0.1 : ridge * 4;
                continue;
            }
            double[] theta = here.theta.clone();
            double[] move = factor.get().solve(here.gradient);
            for (int i = 0; i < size; i++) {
                theta[i] += move[i];
            }
            Here next = new Here(row, theta);
            boolean level = next.log >= here.log - 1e-14 * Math.abs(here.log) && next.steepest() < here.steepest();
            if (next.log > here.log || level) {
                here = next;
                ridge = 0;
            } else if (here.steepest() < 1e-8) {
                break;
            } else {
                ridge = ridge == 0 ? 0.1 : ridge * 4;
            }
        }
        Optional<Cholesky> factor = Cholesky.of(here.information, size);
        double[] covariance = factor.map(Cholesky::inverse).orElseGet(() -> new double[size * size]);
        return DimensionScores.of(dimensions, here.theta, covariance, factor.isPresent() && here.steepest() < 1e-6);
    }
}
