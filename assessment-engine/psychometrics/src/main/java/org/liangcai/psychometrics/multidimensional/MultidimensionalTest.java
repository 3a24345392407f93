package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Items with known parameters and the distribution of ability in the population: all it takes to score persons. Immutable and safe for use
 * by many threads.
 *
 * @param primary the names of the dimensions that may correlate
 * @param specific the names of the dimensions that are independent of all others
 * @param items by id; slopes on the primary dimensions first, then on the specific ones, at most one of which differs from 0
 * @param latent of the primary dimensions, then of the specific ones
 */
public record MultidimensionalTest(
        List<String> primary, List<String> specific, Map<String, CompensatoryItem> items, LatentDistribution latent) {

    public MultidimensionalTest {
        primary = List.copyOf(primary);
        specific = List.copyOf(specific);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        int all = primary.size() + specific.size();
        if (primary.isEmpty() || latent.mean().size() != all) {
            throw new IllegalArgumentException(
                    "There must be primary dimensions (%s), and the distribution must have as many dimensions (%d) as the test (%d)."
                            .formatted(primary, latent.mean().size(), all));
        }
        for (Map.Entry<String, CompensatoryItem> entry : items.entrySet()) {
            requireSlopes(entry.getKey(), entry.getValue(), primary.size(), all);
        }
        for (int s = primary.size(); s < all; s++) {
            for (int other = 0; other < all; other++) {
                if (other != s && latent.covariance().get(s).get(other) != 0) {
                    throw new IllegalArgumentException("The specific dimension (%s) must not correlate with others."
                            .formatted(specific.get(s - primary.size())));
                }
            }
        }
    }

    private static void requireSlopes(String id, CompensatoryItem item, int primary, int all) {
        int specifics = 0;
        for (int m = primary; m < item.slopes().size(); m++) {
            specifics += item.slopes().get(m) != 0 ? 1 : 0;
        }
        if (item.slopes().size() != all || specifics > 1) {
            throw new IllegalArgumentException(
                    "The slopes (%s) of item (%s) must be %d, at most one of them on a specific dimension."
                            .formatted(item.slopes(), id, all));
        }
    }

    /** All dimensions, the primary ones first. */
    public List<String> dimensions() {
        List<String> all = new ArrayList<>(primary);
        all.addAll(specific);
        return List.copyOf(all);
    }

    /**
     * The mean and covariance of every person's posterior (Bock and Mislevy 1982). Specific dimensions are integrated one by one, which on
     * the same nodes gives what the product grid of all dimensions gives. Who answered nothing gets the population's mean.
     *
     * @throws IllegalArgumentException if the data have an item or a category that the test has not
     */
    public List<DimensionScores> posteriorMeans(ResponseMatrix data, NodeRule nodes, Chunks.Mode mode) {
        return new PosteriorMeans(this, data, nodes, mode).all();
    }

    /**
     * The mode of every person's posterior by Newton's method.
     *
     * @throws IllegalArgumentException if the data have an item or a category that the test has not
     */
    public List<DimensionScores> posteriorModes(ResponseMatrix data, Chunks.Mode mode) {
        return new PosteriorModes(this, data).all(mode);
    }

    /**
     * An item.
     *
     * @throws IllegalArgumentException if the test does not have it
     */
    public CompensatoryItem item(String id) {
        CompensatoryItem item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("The test has no item (%s).".formatted(id));
        }
        return item;
    }

    Structure structure(ResponseMatrix data) {
        List<Curves> curves = new ArrayList<>();
        int[][] dimensions = new int[data.itemCount()][];
        for (int index = 0; index < dimensions.length; index++) {
            String id = data.items().get(index);
            CompensatoryItem item = item(id);
            if (data.categoryCount(index) > item.categoryCount()) {
                throw new IllegalArgumentException(
                        "The category (%d) of item (%s) is above the highest of the test (%d)."
                                .formatted(data.categoryCount(index) - 1, id, item.categoryCount() - 1));
            }
            curves.add(item.curves());
            List<Integer> own = new ArrayList<>();
            for (int m = 0; m < item.slopes().size(); m++) {
                if (item.slopes().get(m) != 0) {
                    own.add(m);
                }
            }
            dimensions[index] = own.stream().mapToInt(Integer::intValue).toArray();
        }
        return new Structure(primary.size(), specific.size(), curves, dimensions);
    }

    /** The slopes that are not 0, then the others, of every item of the data. */
    double[][] values(ResponseMatrix data, Structure structure) {
        double[][] values = new double[data.itemCount()][];
        for (int index = 0; index < values.length; index++) {
            CompensatoryItem item = item(data.items().get(index));
            int[] own = structure.dimensions[index];
            double[] others = item.others();
            values[index] = new double[own.length + others.length];
            for (int i = 0; i < own.length; i++) {
                values[index][i] = item.slopes().get(own[i]);
            }
            System.arraycopy(others, 0, values[index], own.length, others.length);
        }
        return values;
    }

    double[] latentValues(Structure structure) {
        double[] values = new double[structure.latentParameters()];
        for (int i = 0; i < structure.all(); i++) {
            values[i] = latent.mean().get(i);
            values[structure.covariancePlace(i, i)] = latent.covariance().get(i).get(i);
            for (int j = 0; j < i && i < structure.primary; j++) {
                values[structure.covariancePlace(i, j)] =
                        latent.covariance().get(i).get(j);
            }
        }
        return values;
    }
}
