package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * A normal distribution of ability.
 *
 * @param mean of every dimension
 * @param covariance row by row, symmetric and positive definite
 */
public record LatentDistribution(List<Double> mean, List<List<Double>> covariance) {

    public LatentDistribution {
        mean = List.copyOf(mean);
        covariance = covariance.stream().map(List::copyOf).toList();
        int size = mean.size();
        if (covariance.size() != size || covariance.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException(
                    "The covariance must have as many rows and columns as there are means (%d).".formatted(size));
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(covariance.get(i).get(j) - covariance.get(j).get(i)) > 1e-12) {
                    throw new IllegalArgumentException("The covariances (%s, %s) of dimensions %d and %d must be equal."
                            .formatted(
                                    covariance.get(i).get(j), covariance.get(j).get(i), i + 1, j + 1));
                }
            }
        }
        if (Cholesky.of(flat(covariance), size).isEmpty()) {
            throw new IllegalArgumentException("The covariance (%s) must be positive definite.".formatted(covariance));
        }
    }

    /** Independent standard normal dimensions. */
    public static LatentDistribution standard(int dimensions) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(dimensions, 0.0));
            row.set(i, 1.0);
            rows.add(row);
        }
        return new LatentDistribution(Collections.nCopies(dimensions, 0.0), rows);
    }

    /** A vector and a square matrix as lists. */
    record Lists(List<Double> vector, List<List<Double>> matrix) {}

    static Lists lists(double[] vector, double[] matrix) {
        int size = vector.length;
        List<Double> all = new ArrayList<>();
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(vector[i]);
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                row.add(matrix[i * size + j]);
            }
            rows.add(row);
        }
        return new Lists(all, rows);
    }

    static LatentDistribution of(double[] mean, double[] covariance) {
        Lists lists = lists(mean, covariance);
        return new LatentDistribution(lists.vector(), lists.matrix());
    }

    /** The correlation of two dimensions. */
    public double correlation(int first, int second) {
        return covariance.get(first).get(second)
                / Math.sqrt(covariance.get(first).get(first)
                        * covariance.get(second).get(second));
    }

    double[] meanArray() {
        return mean.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] covarianceArray() {
        return flat(covariance);
    }

    private static double[] flat(List<List<Double>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
