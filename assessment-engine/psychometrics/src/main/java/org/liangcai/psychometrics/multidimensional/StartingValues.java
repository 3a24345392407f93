package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the search begins: loadings from the product-moment correlations of the items, one dimension after the other, and intercepts from
 * the shares of the categories.
 */
final class StartingValues {

    private static final double SCALING = 1.702;
    private static final int POWER_STEPS = 60;

    /** A remainder below this says too little of where an axis lies. */
    private static final double SHORTEST = 0.15;

    private final Structure structure;

    /** By item and dimension. */
    final double[][] loadings;

    private final double[][] shares;

    private StartingValues(Structure structure, double[][] loadings, double[][] shares) {
        this.structure = structure;
        this.loadings = loadings;
        this.shares = shares;
    }

    static StartingValues of(Structure structure, List<ResponseRows> groups) {
        double[][] residual = correlations(structure.items(), groups);
        double[][] loadings = new double[structure.items()][structure.all()];
        for (int dimension = 0; dimension < structure.all(); dimension++) {
            extract(structure, dimension, residual, loadings);
        }
        return new StartingValues(structure, loadings, shares(structure, groups));
    }

    /** Correlations over the persons who answered both items, after shrinking towards 0; groups are pooled. */
    private static double[][] correlations(int items, List<ResponseRows> groups) {
        double[][] correlations = new double[items][items];
        for (int i = 0; i < items; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double correlation = correlation(i, j, groups);
                correlations[i][j] = correlation;
                correlations[j][i] = correlation;
            }
        }
        return correlations;
    }

    private static double correlation(int i, int j, List<ResponseRows> groups) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (ResponseRows rows : groups) {
            for (int row = 0; row < rows.rows; row++) {
                int a = rows.stored(row, i);
                int b = rows.stored(row, j);
                if (a > 0 && b > 0) {
                    double weight = rows.weights[row];
                    n += weight;
                    x += weight * a;
                    y += weight * b;
                    xx += weight * a * a;
                    yy += weight * b * b;
                    xy += weight * a * b;
                }
            }
        }
        double product = (n * xx - x * x) * (n * yy - y * y);
        return product > 0 ? (n * xy - x * y) / Math.sqrt(product) : 0;
    }

    /** The first principal factor of the residual correlations among the items of a dimension; takes it out of the residuals. */
    private static void extract(Structure structure, int dimension, double[][] residual, double[][] loadings) {
        List<Integer> own = new ArrayList<>();
        for (int item = 0; item < structure.items(); item++) {
            for (int d : structure.dimensions[item]) {
                if (d == dimension) {
                    own.add(item);
                }
            }
        }
        int n = own.size();
        double[] vector = new double[n];
        double[] communality = new double[n];
        for (int i = 0; i < n; i++) {
            // Not a constant vector, which could be orthogonal to what is looked for.
            vector[i] = 1 + 0.1 * (i % 3);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    communality[i] = Math.max(communality[i], Math.abs(residual[own.get(i)][own.get(j)]));
                }
            }
        }
        double length = 0;
        for (int step = 0; step < POWER_STEPS; step++) {
            double[] next = new double[n];
            length = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += (i == j ? communality[i] + 0.5 : residual[own.get(i)][own.get(j)]) * vector[j];
                }
                length += next[i] * next[i];
            }
            length = Math.sqrt(length);
            for (int i = 0; i < n; i++) {
                vector[i] = length > 0 ? next[i] / length : 1 / Math.sqrt(n);
            }
        }
        double sum = 0;
        for (double value : vector) {
            sum += value;
        }
        double size = Math.sqrt(Math.max(0.05, length - 0.5)) * (sum < 0 ? -1 : 1);
        for (int i = 0; i < n; i++) {
            double loading = Math.min(0.85, Math.max(-0.85, vector[i] * size));
            loadings[own.get(i)][dimension] = loading;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                residual[own.get(i)][own.get(j)] -= loadings[own.get(i)][dimension] * loadings[own.get(j)][dimension];
            }
        }
    }

    private static double[][] shares(Structure structure, List<ResponseRows> groups) {
        double[][] shares = new double[structure.items()][];
        for (int item = 0; item < shares.length; item++) {
            int categories = structure.curves.get(item).categories();
            double[] own = new double[categories];
            double total = 0;
            for (ResponseRows rows : groups) {
                for (int row = 0; row < rows.rows; row++) {
                    int stored = rows.stored(row, item);
                    if (stored > 0) {
                        own[stored - 1] += rows.weights[row];
                        total += rows.weights[row];
                    }
                }
            }
            for (int k = 0; k < categories; k++) {
                own[k] = (own[k] + 1.0 / categories) / (total + 1);
            }
            shares[item] = own;
        }
        return shares;
    }

    /**
     * Turns the primary axes so that the first chosen item depends on the first dimension alone, the second on the first two, and so on.
     * Every loading matrix can be turned in this way, so that holding these slopes at 0 costs nothing (Anderson and Rubin 1956) – but for
     * the integration error, which depends on how the grid lies. By convention the items are the last ones; where those lie too close
     * together to fix the axes, they are the ones that lie farthest apart.
     */
    List<Integer> makeTriangular() {
        int p = structure.primary;
        double[][] basis = new double[p][p];
        List<Integer> chosen = axes(basis, true);
        if (chosen.size() < p) {
            chosen = axes(basis, false);
        }
        for (double[] row : loadings) {
            double[] turned = new double[p];
            for (int m = 0; m < p; m++) {
                turned[m] = dot(row, basis[m]);
            }
            System.arraycopy(turned, 0, row, 0, p);
        }
        for (int m = 0; m < p; m++) {
            for (int k = m + 1; k < p; k++) {
                loadings[chosen.get(m)][k] = 0;
            }
        }
        return chosen;
    }

    /**
     * An orthonormal basis along the loadings of some items.
     *
     * @param last whether the last items are taken; otherwise those with the longest remainders
     * @return the items; fewer than there are dimensions if a remainder is too short
     */
    private List<Integer> axes(double[][] basis, boolean last) {
        int p = structure.primary;
        double[][] work = new double[loadings.length][];
        for (int item = 0; item < work.length; item++) {
            work[item] = java.util.Arrays.copyOf(loadings[item], p);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int m = 0; m < p; m++) {
            int best = last ? work.length - 1 - m : longest(work, chosen);
            double norm = Math.sqrt(dot(work[best], work[best]));
            if (last && norm < SHORTEST) {
                return chosen;
            }
            chosen.add(best);
            for (int k = 0; k < p; k++) {
                basis[m][k] = norm > 0 ? work[best][k] / norm : 0;
            }
            for (double[] row : work) {
                double along = dot(row, basis[m]);
                for (int k = 0; k < p; k++) {
                    row[k] -= along * basis[m][k];
                }
            }
        }
        return chosen;
    }

    private static int longest(double[][] work, List<Integer> chosen) {
        int best = -1;
        for (int item = 0; item < work.length; item++) {
            boolean longer = best < 0 || dot(work[item], work[item]) > dot(work[best], work[best]);
            if (!chosen.contains(item) && longer) {
                best = item;
            }
        }
        return best;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** The free parameters at the start; what several share starts at their mean. */
    double[] point(Layout layout) {
        double[] sums = new double[layout.size];
        int[] counts = new int[layout.size];
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int item = 0; item < layout.items.size(); item++) {
                add(layout.itemSlots[group][item], item(item), sums, counts);
            }
            Layout.Slot slot = layout.latentSlots[group];
            double[] latent = new double[structure.latentParameters()];
            for (int m = 0; m < structure.all(); m++) {
                latent[structure.covariancePlace(m, m)] = 1;
            }
            for (int m = 0; m < structure.primary; m++) {
                for (int other = 0; other < m; other++) {
                    int place = structure.covariancePlace(m, other);
                    latent[place] = shareItems(m, other) ? 0 : 0.1;
                }
            }
            add(slot, latent, sums, counts);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        Set<Parameter> missing =
                new HashSet<>(layout.plan.constraints().starts().keySet());
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int item = 0; item < layout.items.size(); item++) {
                set(layout, layout.itemSlots[group][item], sums, missing);
            }
            set(layout, layout.latentSlots[group], sums, missing);
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("The plan begins with the %s, which is not estimated."
                    .formatted(missing.iterator().next()));
        }
        return sums;
    }

    private boolean shareItems(int first, int second) {
        for (int item = 0; item < structure.items(); item++) {
            if (loadings[item][first] != 0 && loadings[item][second] != 0) {
                return true;
            }
        }
        return false;
    }

    private static void set(Layout layout, Layout.Slot slot, double[] point, Set<Parameter> missing) {
        for (int i = 0; i < slot.free.length; i++) {
            Double start = layout.plan.constraints().starts().get(slot.keys.get(i));
            if (start != null && slot.free[i] != Layout.HELD) {
                point[slot.free[i]] = start;
                missing.remove(slot.keys.get(i));
            }
        }
    }

    private double[] item(int item) {
        int[] dimensions = structure.dimensions[item];
        Curves curves = structure.curves.get(item);
        double[] start = new double[structure.parameters(item)];
        double communality = 0;
        for (int dimension : dimensions) {
            communality += loadings[item][dimension] * loadings[item][dimension];
        }
        double uniqueness = Math.max(0.25, 1 - communality);
        double steps = curves instanceof MultinomialCurves ? curves.categories() / 2.0 : 1;
        double squares = 0;
        for (int i = 0; i < dimensions.length; i++) {
            start[i] = SCALING * loadings[item][dimensions[i]] / Math.sqrt(uniqueness) / steps;
            squares += start[i] * start[i];
        }
        double[] others = curves.start(shares[item], squares);
        System.arraycopy(others, 0, start, dimensions.length, others.length);
        return start;
    }

    private static void add(Layout.Slot slot, double[] start, double[] sums, int[] counts) {
        for (int i = 0; i < start.length; i++) {
            if (slot.free[i] != Layout.HELD) {
                sums[slot.free[i]] += start[i];
                counts[slot.free[i]]++;
            }
        }
    }
}
