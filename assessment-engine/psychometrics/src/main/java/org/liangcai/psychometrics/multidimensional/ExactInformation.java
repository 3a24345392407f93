package org.liangcai.psychometrics.multidimensional;

import java.util.Optional;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The observed information by Louis' identity (1982): the complete-data information less what is missing, Σ over persons of the posterior
 * covariance of the complete-data scores. These depend on a person's responses item by item, so that expected numbers of pairs of
 * responses at the nodes are all that is needed: one pass over the persons, where differences of the gradient take two for every
 * parameter. For tests without specific dimensions.
 */
final class ExactInformation {

    private static final int TILE = 128;

    /** Below this a likelihood is too small for a product without scaling. */
    private static final double SMALLEST_LOG = -600;

    private final Likelihood likelihood;
    private final Layout layout;
    private final double[] point;
    private final double[] information;

    private ExactInformation(Likelihood likelihood, double[] point) {
        this.likelihood = likelihood;
        this.point = point;
        layout = likelihood.layout;
        information = new double[layout.size * layout.size];
    }

    /** The information at a point; empty where it must be had by differences. */
    static Optional<double[]> at(Likelihood likelihood, double[] point) {
        if (likelihood.layout.structure.specific > 0) {
            return Optional.empty();
        }
        ExactInformation exact = new ExactInformation(likelihood, point);
        for (int group = 0; group < likelihood.rows.size(); group++) {
            if (!exact.add(group)) {
                return Optional.empty();
            }
        }
        double[] cross = PersonScores.crossProduct(likelihood, point);
        for (int i = 0; i < cross.length; i++) {
            exact.information[i] += cross[i];
        }
        for (int i = 0; i < likelihood.layout.size; i++) {
            Prior prior = likelihood.layout.priors[i];
            if (prior != null) {
                exact.information[i * likelihood.layout.size + i] -= prior.second(point[i]);
            }
        }
        return Optional.of(exact.information);
    }

    private boolean add(int group) {
        Expectation expectation = likelihood.expectations.get(group);
        Expectation.Tables tables = likelihood.tables(group, point);
        double[] likelihoods = new double[expectation.rows.rows];
        double[] posterior = new double[expectation.grid.stride];
        for (int row = 0; row < likelihoods.length; row++) {
            double log = expectation.posterior(tables, row, posterior);
            if (log < SMALLEST_LOG) {
                return false;
            }
            likelihoods[row] = StrictMath.exp(log);
        }
        Expectation.Counts counts = expectation.counts(tables);
        addComplete(group, counts, tables);
        Responses responses = new Responses(group, expectation, tables, counts, likelihoods);
        int tiles = Math.ceilDiv(expectation.grid.stride, TILE);
        double[][] parts = new double[tiles][];
        Chunks.run(expectation.mode, tiles, tile -> parts[tile] = responses.tile(tile * TILE));
        for (double[] part : parts) {
            for (int i = 0; i < part.length; i++) {
                information[i] -= part[i];
            }
        }
        return true;
    }

    /** Minus the second derivatives of the expected complete-data log-likelihood at fixed counts, by differences. */
    private void addComplete(int group, Expectation.Counts counts, Expectation.Tables tables) {
        int items = layout.items.size();
        Chunks.Mode mode = likelihood.expectations.get(group).mode;
        double[][] blocks = new double[items][];
        Chunks.run(
                mode,
                items,
                item -> blocks[item] = differences(
                        layout.itemSlots[group][item].values(point),
                        values -> likelihood.maximisation.item(group, item, values, counts.items[item]).gradient));
        for (int item = 0; item < items; item++) {
            Layout.Slot slot = layout.itemSlots[group][item];
            scatter(slot, slot, blocks[item], information);
        }
        Layout.Slot latent = layout.latentSlots[group];
        if (latent.anyFree()) {
            Grid grid = likelihood.expectations.get(group).grid;
            double[] block = differences(
                    latent.values(point),
                    values -> likelihood.maximisation.latent(
                                    group,
                                    counts,
                                    Latents.of(layout.structure, grid, values).orElse(tables.latents))
                            .gradient);
            scatter(latent, latent, block, information);
        }
    }

    /** A gradient as a function of the values. */
    @FunctionalInterface
    private interface Gradient {
        double[] at(double[] values);
    }

    private static double[] differences(double[] values, Gradient gradient) {
        int m = values.length;
        double[] block = new double[m * m];
        for (int i = 0; i < m; i++) {
            double width = 1e-4;
            double[] up = values.clone();
            double[] down = values.clone();
            up[i] += width;
            down[i] -= width;
            double[] above = gradient.at(up);
            double[] below = gradient.at(down);
            for (int j = 0; j < m; j++) {
                block[i * m + j] -= (above[j] - below[j]) / (4 * width);
                block[j * m + i] -= (above[j] - below[j]) / (4 * width);
            }
        }
        return block;
    }

    private void scatter(Layout.Slot rows, Layout.Slot columns, double[] block, double[] into) {
        for (int i = 0; i < rows.free.length; i++) {
            for (int j = 0; j < columns.free.length; j++) {
                if (rows.free[i] != Layout.HELD && columns.free[j] != Layout.HELD) {
                    into[rows.free[i] * layout.size + columns.free[j]] += block[i * columns.free.length + j];
                }
            }
        }
    }

    /** Expected products of complete-data scores, for one stretch of nodes after the other. */
    private final class Responses {

        private final int group;
        private final Expectation expectation;
        private final Expectation.Tables tables;
        private final Expectation.Counts counts;
        private final double[] likelihoods;
        private final double[][] derivatives;
        private final double[][] kernels;

        /** By item: where its categories begin among all categories. */
        private final int[] begins;

        private final int categories;

        Responses(
                int group,
                Expectation expectation,
                Expectation.Tables tables,
                Expectation.Counts counts,
                double[] likelihoods) {
            this.group = group;
            this.expectation = expectation;
            this.tables = tables;
            this.counts = counts;
            this.likelihoods = likelihoods;
            int items = layout.items.size();
            derivatives = new double[items][];
            begins = new int[items];
            int sum = 0;
            for (int item = 0; item < items; item++) {
                derivatives[item] =
                        PersonScores.derivatives(expectation, item, layout.itemSlots[group][item].values(point));
                begins[item] = sum;
                sum += layout.structure.curves.get(item).categories();
            }
            categories = sum;
            kernels = centredKernels();
        }

        private double[][] centredKernels() {
            int m = layout.structure.latentParameters();
            double[][] centred = new double[m][expectation.grid.stride];
            double[] kernel = new double[m];
            double[] scaled = new double[layout.structure.primary];
            double[] means = new double[m];
            for (int q = 0; q < expectation.grid.primaryNodes; q++) {
                tables.latents.primaryKernel(q, scaled, kernel);
                for (int i = 0; i < m; i++) {
                    centred[i][q] = kernel[i];
                    means[i] += tables.latents.primaryWeights[q] * kernel[i];
                }
            }
            for (int i = 0; i < m; i++) {
                for (int q = 0; q < expectation.grid.primaryNodes; q++) {
                    centred[i][q] -= means[i];
                }
            }
            return centred;
        }

        /** Σ E[score · scoreᵀ] over the nodes of a stretch, by free parameter. */
        double[] tile(int from) {
            int nodes = Math.min(TILE, expectation.grid.stride - from);
            int used = Math.max(0, Math.min(nodes, expectation.grid.primaryNodes - from));
            double[] into = new double[layout.size * layout.size];
            double[] pairs = pairs(from, nodes);
            int items = layout.items.size();
            double[][][] scores = new double[items][][];
            for (int item = 0; item < items; item++) {
                scores[item] = scores(item, from, used);
            }
            for (int a = 0; a < items; a++) {
                addOwn(a, scores[a], from, used, into);
                for (int b = 0; b < a; b++) {
                    addPair(a, b, scores, pairs, nodes, used, into);
                }
            }
            addLatents(from, used, into);
            return into;
        }

        /** Expected numbers of pairs of responses: pair of categories after pair, all nodes of the stretch. */
        private double[] pairs(int from, int nodes) {
            double[] pairs = new double[categories * (categories - 1) / 2 * nodes];
            double[] posterior = new double[nodes];
            int[] given = new int[layout.items.size()];
            int count = expectation.clusters.size();
            for (int row = 0; row < likelihoods.length; row++) {
                double factor = expectation.rows.weights[row] / likelihoods[row];
                for (int q = 0; q < nodes; q++) {
                    posterior[q] = factor * tables.latents.primaryWeights[from + q];
                }
                for (int c = 0; c < count; c++) {
                    Kernels.multiply(posterior, tables.patterns, expectation.offsets[row * count + c] + from, nodes);
                }
                int answered = 0;
                for (int item = 0; item < begins.length; item++) {
                    int stored = expectation.rows.stored(row, item);
                    if (stored > 0) {
                        int category = begins[item] + stored - 1;
                        for (int other = 0; other < answered; other++) {
                            int pair = category * (category - 1) / 2 + given[other];
                            Kernels.add(pairs, pair * nodes, posterior, 0, nodes);
                        }
                        given[answered] = category;
                        answered++;
                    }
                }
            }
            return pairs;
        }

        /** By category and parameter: d ln P at {@code parameter · used + q}. */
        private double[][] scores(int item, int from, int used) {
            int[] dimensions = layout.structure.dimensions[item];
            Curves curves = layout.structure.curves.get(item);
            int core = 1 + curves.others();
            int parameters = dimensions.length + curves.others();
            int stride = expectation.grid.stride;
            double[][] scores = new double[curves.categories()][parameters * used];
            for (int k = 0; k < scores.length; k++) {
                for (int i = 0; i < parameters; i++) {
                    int derivative = i < dimensions.length ? 0 : i - dimensions.length + 1;
                    for (int q = 0; q < used; q++) {
                        double rate = i < dimensions.length ? expectation.grid.primary[dimensions[i]][from + q] : 1;
                        double slope = derivatives[item][(k * core + derivative) * stride + from + q];
                        // Where the category is impossible nobody is expected.
                        scores[k][i * used + q] = Double.isFinite(slope) ? rate * slope : 0;
                    }
                }
            }
            return scores;
        }

        private void addOwn(int item, double[][] scores, int from, int used, double[] into) {
            Layout.Slot slot = layout.itemSlots[group][item];
            int m = slot.free.length;
            double[] block = new double[m * m];
            int stride = expectation.grid.stride;
            Layout.Slot latent = layout.latentSlots[group];
            boolean latents = latent.anyFree();
            double[] cross = new double[m * kernels.length];
            for (int k = 0; k < scores.length; k++) {
                double[] weighted = new double[used];
                for (int i = 0; i < m; i++) {
                    for (int q = 0; q < used; q++) {
                        weighted[q] = counts.items[item][k * stride + from + q] * scores[k][i * used + q];
                    }
                    for (int j = 0; j < m; j++) {
                        block[i * m + j] += dot(weighted, scores[k], j * used, used);
                    }
                    for (int j = 0; j < kernels.length && latents; j++) {
                        cross[i * kernels.length + j] += dot(weighted, kernels[j], from, used);
                    }
                }
            }
            scatter(slot, slot, block, into);
            if (latents) {
                scatter(slot, latent, cross, into);
                scatter(latent, slot, transposed(cross, m, kernels.length), into);
            }
        }

        private void addPair(int a, int b, double[][][] scores, double[] pairs, int nodes, int used, double[] into) {
            Layout.Slot first = layout.itemSlots[group][a];
            Layout.Slot second = layout.itemSlots[group][b];
            int m = first.free.length;
            int n = second.free.length;
            double[] block = new double[m * n];
            double[] weighted = new double[used];
            for (int k = 0; k < scores[a].length; k++) {
                int category = begins[a] + k;
                for (int l = 0; l < scores[b].length; l++) {
                    int pair = (category * (category - 1) / 2 + begins[b] + l) * nodes;
                    for (int i = 0; i < m; i++) {
                        for (int q = 0; q < used; q++) {
                            weighted[q] = pairs[pair + q] * scores[a][k][i * used + q];
                        }
                        for (int j = 0; j < n; j++) {
                            block[i * n + j] += dot(weighted, scores[b][l], j * used, used);
                        }
                    }
                }
            }
            scatter(first, second, block, into);
            scatter(second, first, transposed(block, m, n), into);
        }

        private void addLatents(int from, int used, double[] into) {
            Layout.Slot latent = layout.latentSlots[group];
            if (!latent.anyFree()) {
                return;
            }
            int m = kernels.length;
            double[] block = new double[m * m];
            double[] weighted = new double[used];
            for (int i = 0; i < m; i++) {
                for (int q = 0; q < used; q++) {
                    weighted[q] = counts.primary[from + q] * kernels[i][from + q];
                }
                for (int j = 0; j < m; j++) {
                    block[i * m + j] = dot(weighted, kernels[j], from, used);
                }
            }
            scatter(latent, latent, block, into);
        }

        private static double[] transposed(double[] block, int rows, int columns) {
            double[] transposed = new double[block.length];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    transposed[j * rows + i] = block[i * columns + j];
                }
            }
            return transposed;
        }

        private static double dot(double[] a, double[] b, int from, int length) {
            double first = 0;
            double second = 0;
            int q = 0;
            for (; q + 1 < length; q += 2) {
                first += a[q] * b[from + q];
                second += a[q + 1] * b[from + q + 1];
            }
            return q < length ? first + second + a[q] * b[from + q] : first + second;
        }
    }
}
