package org.liangcai.psychometrics.multidimensional;

import org.liangcai.psychometrics.numerics.Chunks;

/** The derivatives of every person's log-likelihood with respect to the free parameters: posterior means of complete-data derivatives. */
final class PersonScores {

    private final Layout layout;
    private final int group;
    private final Expectation expectation;
    private final Expectation.Tables tables;

    /** By item: d ln Pₖ by z and the others, at {@code (k · (1 + others) + i) · nodes + node}. */
    private final double[][] derivatives;

    /** By latent parameter and node; the specific ones at the nodes of their dimension. */
    private final double[][] kernels;

    private final double[] kernelMeans;

    private PersonScores(Likelihood likelihood, int group, double[] point) {
        layout = likelihood.layout;
        this.group = group;
        expectation = likelihood.expectations.get(group);
        tables = likelihood.tables(group, point);
        derivatives = new double[layout.items.size()][];
        for (int item = 0; item < derivatives.length; item++) {
            derivatives[item] = derivatives(item, layout.itemSlots[group][item].values(point));
        }
        Structure structure = layout.structure;
        kernels = new double[structure.latentParameters()][];
        kernelMeans = new double[kernels.length];
        fillKernels();
    }

    /** Σ weight · score · scoreᵀ over all persons. */
    static double[] crossProduct(Likelihood likelihood, double[] point) {
        int size = likelihood.layout.size;
        double[] total = new double[size * size];
        for (int group = 0; group < likelihood.rows.size(); group++) {
            PersonScores scores = new PersonScores(likelihood, group, point);
            int chunks = scores.expectation.chunks();
            double[][] parts = new double[chunks][];
            Chunks.run(scores.expectation.mode, chunks, chunk -> parts[chunk] = scores.part(chunk, chunks));
            for (double[] part : parts) {
                for (int i = 0; i < total.length; i++) {
                    total[i] += part[i];
                }
            }
        }
        return total;
    }

    private double[] part(int chunk, int chunks) {
        int size = layout.size;
        double[] sum = new double[size * size];
        double[] score = new double[size];
        double[] posterior = new double[expectation.grid.stride];
        int last = expectation.firstRow(chunk + 1, chunks);
        for (int row = expectation.firstRow(chunk, chunks); row < last; row++) {
            java.util.Arrays.fill(score, 0);
            expectation.posterior(tables, row, posterior);
            addRow(row, posterior, score);
            double weight = expectation.rows.weights[row];
            for (int i = 0; i < size; i++) {
                double weighted = weight * score[i];
                if (weighted != 0) {
                    for (int j = 0; j < size; j++) {
                        sum[i * size + j] += weighted * score[j];
                    }
                }
            }
        }
        return sum;
    }

    private double[] derivatives(int item, double[] values) {
        return derivatives(expectation, item, values);
    }

    /** d ln P of an item by z and the others, at {@code (k · (1 + others) + i) · nodes + node}. */
    static double[] derivatives(Expectation expectation, int item, double[] values) {
        Structure structure = expectation.structure;
        Curves curves = structure.curves.get(item);
        double[] z = expectation.composite(item, values);
        double[] others = structure.others(item, values);
        double[] probabilities = new double[curves.categories()];
        double[] first = new double[curves.categories() * (1 + curves.others())];
        double[] into = new double[first.length * z.length];
        for (int node = 0; node < z.length; node++) {
            curves.derivatives(others, z[node], probabilities, first);
            for (int i = 0; i < first.length; i++) {
                into[i * z.length + node] = first[i];
            }
        }
        return into;
    }

    private void fillKernels() {
        Structure structure = layout.structure;
        Grid grid = expectation.grid;
        double[] kernel = new double[kernels.length];
        double[] scaled = new double[structure.primary];
        for (int i = 0; i < kernels.length; i++) {
            kernels[i] = new double[grid.stride];
        }
        for (int q = 0; q < grid.primaryNodes; q++) {
            tables.latents.primaryKernel(q, scaled, kernel);
            for (int i = 0; i < kernels.length; i++) {
                kernels[i][q] = kernel[i];
                kernelMeans[i] += tables.latents.primaryWeights[q] * kernel[i];
            }
        }
        double[] pair = new double[2];
        for (int s = 0; s < structure.specific; s++) {
            int dimension = structure.primary + s;
            int[] places = {dimension, structure.covariancePlace(dimension, dimension)};
            for (int place : places) {
                kernels[place] = new double[grid.points.length];
                kernelMeans[place] = 0;
            }
            for (int n = 0; n < grid.points.length; n++) {
                tables.latents.specificKernel(s, n, pair);
                for (int i = 0; i < 2; i++) {
                    kernels[places[i]][n] = pair[i];
                    kernelMeans[places[i]] += tables.latents.specificWeights[s][n] * pair[i];
                }
            }
        }
    }

    private void addRow(int row, double[] posterior, double[] score) {
        Structure structure = layout.structure;
        Layout.Slot latent = layout.latentSlots[group];
        boolean latents = latent.anyFree();
        if (latents) {
            for (int i = 0; i < kernels.length; i++) {
                if (isPrimary(i)) {
                    add(latent, i, dot(posterior, kernels[i], expectation.grid.primaryNodes) - kernelMeans[i], score);
                }
            }
        }
        for (int c = 0; c < expectation.clusters.size(); c++) {
            Cluster cluster = expectation.clusters.get(c);
            double[] weights = posterior;
            if (cluster.specific >= 0) {
                weights = new double[cluster.nodes];
                expectation.joint(tables, c, row, posterior, weights);
                if (latents) {
                    addSpecific(cluster, weights, latent, score);
                }
            }
            for (int item : cluster.items) {
                int stored = expectation.rows.stored(row, item);
                if (stored > 0) {
                    addItem(item, stored - 1, weights, structure.dimensions[item], score);
                }
            }
        }
    }

    private boolean isPrimary(int latent) {
        Structure structure = layout.structure;
        int primaryCovariances = structure.all() + structure.primary * (structure.primary + 1) / 2;
        return latent < structure.primary || (latent >= structure.all() && latent < primaryCovariances);
    }

    private void addSpecific(Cluster cluster, double[] weights, Layout.Slot latent, double[] score) {
        int dimension = layout.structure.primary + cluster.specific;
        double[] marginal = new double[cluster.specificNodes];
        for (int s = 0; s < marginal.length; s++) {
            for (int q = 0; q < cluster.stride; q++) {
                marginal[s] += weights[s * cluster.stride + q];
            }
        }
        for (int place : new int[] {dimension, layout.structure.covariancePlace(dimension, dimension)}) {
            add(latent, place, dot(marginal, kernels[place], marginal.length) - kernelMeans[place], score);
        }
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private void add(Layout.Slot slot, int parameter, double value, double[] score) {
        if (slot.free[parameter] != Layout.HELD) {
            score[slot.free[parameter]] += value;
        }
    }

    private void addItem(int item, int category, double[] weights, int[] dimensions, double[] score) {
        Grid grid = expectation.grid;
        Layout.Slot slot = layout.itemSlots[group][item];
        int others = layout.structure.curves.get(item).others();
        int nodes = expectation.nodesOf(item);
        int at = category * (1 + others) * nodes;
        double[] table = derivatives[item];
        double[] slopes = new double[dimensions.length];
        int primaries = layout.structure.specificOf(item) < 0 ? dimensions.length : dimensions.length - 1;
        for (int block = 0; block < nodes; block += grid.stride) {
            double specific = 0;
            for (int q = 0; q < grid.primaryNodes; q++) {
                double weight = weights[block + q];
                // Where nobody is expected the derivative may be infinite.
                double weighted = weight > 0 ? weight * table[at + block + q] : 0;
                specific += weighted;
                for (int i = 0; i < primaries; i++) {
                    slopes[i] += weighted * grid.primary[dimensions[i]][q];
                }
            }
            if (primaries < dimensions.length) {
                slopes[primaries] += specific * grid.points[block / grid.stride];
            }
        }
        for (int i = 0; i < slopes.length; i++) {
            add(slot, i, slopes[i], score);
        }
        for (int other = 1; other <= others; other++) {
            double sum = 0;
            int from = at + other * nodes;
            for (int node = 0; node < nodes; node++) {
                if (weights[node] > 0) {
                    sum += weights[node] * table[from + node];
                }
            }
            add(slot, dimensions.length + other - 1, sum, score);
        }
    }
}
