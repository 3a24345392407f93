package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/** Means and covariances of posteriors by quadrature. */
final class PosteriorMeans {

    private final List<String> dimensions;
    private final Structure structure;
    private final ResponseRows rows;
    private final Expectation expectation;
    private final Expectation.Tables tables;
    private final double[] latentValues;

    PosteriorMeans(MultidimensionalTest test, ResponseMatrix data, NodeRule nodes, Chunks.Mode mode) {
        dimensions = test.dimensions();
        structure = test.structure(data);
        rows = ResponseRows.of(data, person -> true);
        expectation = new Expectation(structure, rows, nodes, mode);
        latentValues = test.latentValues(structure);
        Latents latents = Latents.of(structure, expectation.grid, latentValues)
                .orElseThrow(
                        () -> new IllegalArgumentException("The covariance of ability must be positive definite."));
        tables = expectation.tables(test.values(data, structure), latents);
    }

    List<DimensionScores> all() {
        DimensionScores[] byRow = new DimensionScores[rows.rows];
        int chunks = expectation.chunks();
        Chunks.run(expectation.mode, chunks, chunk -> {
            double[] posterior = new double[expectation.grid.stride];
            int last = expectation.firstRow(chunk + 1, chunks);
            for (int row = expectation.firstRow(chunk, chunks); row < last; row++) {
                expectation.posterior(tables, row, posterior);
                byRow[row] = moments(row, posterior);
            }
        });
        List<DimensionScores> all = new ArrayList<>();
        for (int row : rows.rowOf) {
            all.add(byRow[row]);
        }
        return all;
    }

    private DimensionScores moments(int row, double[] posterior) {
        Grid grid = expectation.grid;
        int size = structure.all();
        // By dimension and primary node: the conditional mean there times the posterior.
        double[][] weighted = new double[size][grid.primaryNodes];
        double[] own = new double[size];
        for (int m = 0; m < structure.primary; m++) {
            for (int q = 0; q < grid.primaryNodes; q++) {
                weighted[m][q] = posterior[q] * grid.primary[m][q];
                own[m] += weighted[m][q] * grid.primary[m][q];
            }
        }
        for (int m = structure.primary; m < size; m++) {
            specific(row, m, posterior, weighted[m], own);
        }
        double[] mean = new double[size];
        double[] covariance = new double[size * size];
        for (int m = 0; m < size; m++) {
            for (double value : weighted[m]) {
                mean[m] += value;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int q = 0; q < grid.primaryNodes; q++) {
                    if (posterior[q] > 0) {
                        sum += weighted[i][q] * weighted[j][q] / posterior[q];
                    }
                }
                covariance[i * size + j] = sum - mean[i] * mean[j];
                covariance[j * size + i] = sum - mean[i] * mean[j];
            }
            covariance[i * size + i] = own[i] - mean[i] * mean[i];
        }
        return DimensionScores.of(dimensions, mean, covariance, true);
    }

    private void specific(int row, int dimension, double[] posterior, double[] weighted, double[] squares) {
        Grid grid = expectation.grid;
        for (int c = 0; c < expectation.clusters.size(); c++) {
            Cluster cluster = expectation.clusters.get(c);
            if (cluster.specific == dimension - structure.primary) {
                double[] joint = new double[cluster.nodes];
                expectation.joint(tables, c, row, posterior, joint);
                for (int s = 0; s < grid.points.length; s++) {
                    for (int q = 0; q < grid.primaryNodes; q++) {
                        double first = joint[s * grid.stride + q] * grid.points[s];
                        weighted[q] += first;
                        squares[dimension] += first * grid.points[s];
                    }
                }
                return;
            }
        }
        double mean = latentValues[dimension];
        squares[dimension] = latentValues[structure.covariancePlace(dimension, dimension)] + mean * mean;
        for (int q = 0; q < grid.primaryNodes; q++) {
            weighted[q] = posterior[q] * mean;
        }
    }
}
