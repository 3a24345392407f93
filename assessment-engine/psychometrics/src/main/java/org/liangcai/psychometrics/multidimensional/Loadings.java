package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.factor.RotatedFactors;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * A pattern of standardised loadings.
 *
 * @param items the items, by row
 * @param dimensions the dimensions, by column
 * @param pattern the loadings
 * @param correlations of the dimensions
 */
public record Loadings(
        List<String> items, List<String> dimensions, List<List<Double>> pattern, List<List<Double>> correlations) {

    public Loadings {
        items = List.copyOf(items);
        dimensions = List.copyOf(dimensions);
        pattern = pattern.stream().map(List::copyOf).toList();
        correlations = correlations.stream().map(List::copyOf).toList();
        int columns = dimensions.size();
        if (pattern.size() != items.size()
                || pattern.stream().anyMatch(row -> row.size() != columns)
                || correlations.size() != columns
                || correlations.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException(
                    "The loadings must have a row for each of %d items and a column for each of %d dimensions."
                            .formatted(items.size(), columns));
        }
    }

    static Loadings orthogonal(List<String> items, List<String> dimensions, List<List<Double>> pattern) {
        return new Loadings(
                items,
                dimensions,
                pattern,
                LatentDistribution.standard(dimensions.size()).covariance());
    }

    /** The share of every item's latent variance that the dimensions explain, from 0 to 1. */
    public List<Double> communalities() {
        List<Double> communalities = new ArrayList<>();
        for (List<Double> row : pattern) {
            double sum = 0;
            for (int i = 0; i < row.size(); i++) {
                for (int j = 0; j < row.size(); j++) {
                    sum += row.get(i) * correlations.get(i).get(j) * row.get(j);
                }
            }
            communalities.add(sum);
        }
        return communalities;
    }

    /**
     * These loadings after a rotation: dimensions by descending sums of squares, each with a sum of loadings that is not negative.
     *
     * @throws IllegalArgumentException if the dimensions are correlated
     */
    public Loadings rotated(Rotation rotation) {
        if (!correlations.equals(LatentDistribution.standard(dimensions.size()).covariance())) {
            throw new IllegalArgumentException("Only loadings of uncorrelated dimensions can be rotated.");
        }
        if (dimensions.size() == 1) {
            return this;
        }
        Matrix unrotated = Matrix.of(
                items.size(), dimensions.size(), (i, m) -> pattern.get(i).get(m));
        RotatedFactors rotated = rotation.rotate(unrotated).ordered();
        return new Loadings(items, dimensions, rows(rotated.loadings()), rows(rotated.factorCorrelations()));
    }

    private static List<List<Double>> rows(Matrix matrix) {
        return Arrays.stream(matrix.toArray())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
