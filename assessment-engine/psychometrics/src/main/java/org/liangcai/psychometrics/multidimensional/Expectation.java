package org.liangcai.psychometrics.multidimensional;

import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The expectation step of one group: expected numbers of responses at every node, and the marginal log-likelihood (Bock, Gibbons and
 * Muraki 1988). A specific dimension is integrated within each node of the primary grid, once for every pattern of its items that
 * occurs (Gibbons and Hedeker 1992; Cai 2010).
 */
final class Expectation {

    private static final int MOST_CHUNKS = 32;
    private static final int SMALLEST_CHUNK = 128;
    private static final long MOST_SUMS = 1L << 21;

    final Structure structure;
    final ResponseRows rows;
    final Grid grid;
    final List<Cluster> clusters;
    final Chunks.Mode mode;

    /** By row and cluster: where the row's pattern lies in the table. */
    final int[] offsets;

    /** By cluster: where its patterns begin in the table. */
    final int[] begins;

    private final int tableSize;

    Expectation(Structure structure, ResponseRows rows, NodeRule rule, Chunks.Mode mode) {
        this.structure = structure;
        this.rows = rows;
        this.mode = mode;
        grid = new Grid(rule, structure.primary);
        clusters = Cluster.of(structure, rows, grid);
        begins = new int[clusters.size()];
        offsets = new int[rows.rows * clusters.size()];
        int size = 0;
        for (int c = 0; c < clusters.size(); c++) {
            begins[c] = size;
            Cluster cluster = clusters.get(c);
            for (int row = 0; row < rows.rows; row++) {
                offsets[row * clusters.size() + c] = size + cluster.patternOf[row] * grid.stride;
            }
            size = Math.addExact(size, Math.multiplyExact(cluster.patterns, grid.stride));
        }
        tableSize = size;
    }

    /** Everything that is computed from the parameters before the first person is looked at. */
    static final class Tables {
        final Latents latents;

        /** By item: category k at node i at {@code k · nodes + i}. */
        final double[][] probabilities;

        /** By cluster and block. */
        final double[][][] blocks;

        /** By pattern of every cluster and primary node: the probability of the pattern. */
        final double[] patterns;

        /** By cluster and pattern: the logarithm of a constant still to be multiplied with; empty where there is none. */
        final double[][] scales;

        Tables(Latents latents, double[][] probabilities, double[][][] blocks, double[] patterns, double[][] scales) {
            this.latents = latents;
            this.probabilities = probabilities;
            this.blocks = blocks;
            this.patterns = patterns;
            this.scales = scales;
        }
    }

    /** Expected counts at the nodes. */
    static final class Counts {
        /** Σ weight · ln L. */
        double logLikelihood;

        /** By item: category k at node i at {@code k · nodes + i}. */
        final double[][] items;

        final double[] primary;

        /** By specific dimension and node. */
        final double[][] specific;

        Counts(double[][] items, double[] primary, double[][] specific) {
            this.items = items;
            this.primary = primary;
            this.specific = specific;
        }
    }

    /** The number of nodes an item is evaluated at. */
    int nodesOf(int item) {
        return structure.specificOf(item) < 0 ? grid.stride : grid.stride * grid.points.length;
    }

    /** The composite z of an item at all its nodes. */
    double[] composite(int item, double[] values) {
        int[] dimensions = structure.dimensions[item];
        int specific = structure.specificOf(item);
        double[] z = new double[nodesOf(item)];
        int primaries = specific < 0 ? dimensions.length : dimensions.length - 1;
        for (int i = 0; i < primaries; i++) {
            double[] theta = grid.primary[dimensions[i]];
            for (int q = 0; q < grid.stride; q++) {
                z[q] += values[i] * theta[q];
            }
        }
        if (specific >= 0) {
            double slope = values[primaries];
            for (int s = grid.points.length - 1; s >= 0; s--) {
                for (int q = 0; q < grid.stride; q++) {
                    z[s * grid.stride + q] = z[q] + slope * grid.points[s];
                }
            }
        }
        return z;
    }

    Tables tables(double[][] values, Latents latents) {
        double[][] probabilities = new double[structure.items()][];
        Chunks.run(mode, probabilities.length, item -> probabilities[item] = probabilities(item, values[item]));
        double[] patterns = new double[tableSize];
        double[][][] blocks = new double[clusters.size()][][];
        double[][] scales = new double[clusters.size()][];
        Chunks.run(mode, clusters.size(), c -> {
            Cluster cluster = clusters.get(c);
            scales[c] = new double[0];
            if (cluster.specific < 0) {
                cluster.fill(cluster.blocks.getFirst(), structure, probabilities, patterns, begins[c]);
                blocks[c] = new double[0][];
            } else {
                blocks[c] = new double[cluster.blocks.size()][];
                for (int b = 0; b < blocks[c].length; b++) {
                    Cluster.Block block = cluster.blocks.get(b);
                    blocks[c][b] = new double[block.codes() * cluster.nodes];
                    cluster.fill(block, structure, probabilities, blocks[c][b], 0);
                }
                scales[c] =
                        integrate(cluster, blocks[c], latents.specificWeights[cluster.specific], patterns, begins[c]);
            }
        });
        return new Tables(latents, probabilities, blocks, patterns, scales);
    }

    private double[] probabilities(int item, double[] values) {
        Curves curves = structure.curves.get(item);
        double[] z = composite(item, values);
        double[] others = structure.others(item, values);
        double[] into = new double[curves.categories() * z.length];
        for (int node = 0; node < z.length; node++) {
            curves.probabilities(others, z[node], into, node, z.length);
        }
        return into;
    }

    private static double[] integrate(Cluster cluster, double[][] tables, double[] weights, double[] into, int from) {
        double[] product = new double[cluster.nodes];
        double[] scales = new double[cluster.patterns];
        for (int pattern = 0; pattern < cluster.patterns; pattern++) {
            scales[pattern] = cluster.product(pattern, tables, product);
            int at = from + pattern * cluster.stride;
            for (int s = 0; s < weights.length; s++) {
                int source = s * cluster.stride;
                double weight = weights[s];
                for (int q = 0; q < cluster.stride; q++) {
                    into[at + q] += weight * product[source + q];
                }
            }
        }
        return scales;
    }

    private double scaleOf(Tables tables, int row) {
        double sum = 0;
        for (int c = 0; c < clusters.size(); c++) {
            if (tables.scales[c].length > 0) {
                sum += tables.scales[c][clusters.get(c).patternOf[row]];
            }
        }
        return sum;
    }

    /**
     * The posterior of a row over the primary grid.
     *
     * @return its log-likelihood
     */
    double posterior(Tables tables, int row, double[] into) {
        int count = clusters.size();
        double scaled = Kernels.posterior(
                tables.latents.primaryWeights, tables.patterns, offsets, row * count, count, grid.stride, into);
        double sum = Kernels.sum(into, grid.stride);
        Kernels.scale(into, 1 / sum, grid.stride);
        return StrictMath.log(sum) + scaled + scaleOf(tables, row);
    }

    /** The number of pieces the rows are cut into: a function of the data alone. */
    int chunks() {
        long byWork = Math.ceilDiv(rows.rows, SMALLEST_CHUNK);
        long byMemory = Math.max(4, MOST_SUMS / tableSize);
        return (int) Math.max(1, Math.min(MOST_CHUNKS, Math.min(byWork, byMemory)));
    }

    int firstRow(int chunk, int chunks) {
        return (int) ((long) rows.rows * chunk / chunks);
    }

    double logLikelihood(Tables tables) {
        int chunks = chunks();
        double[] parts = new double[chunks];
        Chunks.run(mode, chunks, chunk -> {
            double[] posterior = new double[grid.stride];
            for (int row = firstRow(chunk, chunks); row < firstRow(chunk + 1, chunks); row++) {
                parts[chunk] += rows.weights[row] * posterior(tables, row, posterior);
            }
        });
        return Arrays.stream(parts).sum();
    }

    Counts counts(Tables tables) {
        int chunks = chunks();
        double[][] sums = new double[chunks][];
        double[][] primary = new double[chunks][];
        double[] parts = new double[chunks];
        Chunks.run(mode, chunks, chunk -> {
            sums[chunk] = new double[tableSize];
            primary[chunk] = new double[grid.stride];
            parts[chunk] = pass(tables, chunk, chunks, sums[chunk], primary[chunk]);
        });
        reduce(sums);
        reduce(primary);
        Counts counts = new Counts(
                new double[structure.items()][], primary[0], new double[structure.specific][grid.points.length]);
        for (double part : parts) {
            counts.logLikelihood += part;
        }
        for (int item = 0; item < structure.items(); item++) {
            counts.items[item] = new double[structure.curves.get(item).categories() * nodesOf(item)];
        }
        Chunks.run(mode, clusters.size(), c -> spread(tables, c, sums[0], counts));
        return counts;
    }

    private double pass(Tables tables, int chunk, int chunks, double[] sums, double[] primary) {
        int count = clusters.size();
        double[] posterior = new double[grid.stride];
        double logLikelihood = 0;
        for (int row = firstRow(chunk, chunks); row < firstRow(chunk + 1, chunks); row++) {
            double weight = rows.weights[row];
            logLikelihood += weight * posterior(tables, row, posterior);
            if (weight != 1) {
                Kernels.scale(posterior, weight, grid.stride);
            }
            Kernels.add(primary, 0, posterior, 0, grid.stride);
            for (int c = 0; c < count; c++) {
                Kernels.add(sums, offsets[row * count + c], posterior, 0, grid.stride);
            }
        }
        return logLikelihood;
    }

    /** Adds all arrays to the first, piece by piece in the order of the arrays. */
    private void reduce(double[][] arrays) {
        int length = arrays[0].length;
        int pieces = Math.max(1, Math.min(16, length / 4096));
        Chunks.run(mode, pieces, piece -> {
            int from = (int) ((long) length * piece / pieces);
            int to = (int) ((long) length * (piece + 1) / pieces);
            for (int i = 1; i < arrays.length; i++) {
                Kernels.add(arrays[0], from, arrays[i], from, to - from);
            }
        });
    }

    /** From sums by pattern and primary node to counts by item, category and node. */
    private void spread(Tables tables, int c, double[] sums, Counts counts) {
        Cluster cluster = clusters.get(c);
        if (cluster.specific < 0) {
            cluster.takeApart(cluster.blocks.getFirst(), structure, sums, begins[c], counts.items);
            return;
        }
        double[] weights = tables.latents.specificWeights[cluster.specific];
        double[][] blockSums = new double[cluster.blocks.size()][];
        for (int b = 0; b < blockSums.length; b++) {
            blockSums[b] = new double[cluster.blocks.get(b).codes() * cluster.nodes];
        }
        double[] joint = new double[cluster.nodes];
        double[] ratio = new double[cluster.stride];
        for (int pattern = 0; pattern < cluster.patterns; pattern++) {
            int at = begins[c] + pattern * cluster.stride;
            for (int q = 0; q < cluster.stride; q++) {
                double probability = tables.patterns[at + q];
                ratio[q] = probability > 0 ? sums[at + q] / probability : 0;
            }
            cluster.product(pattern, tables.blocks[c], joint);
            condition(joint, ratio, weights, cluster.stride);
            for (int b = 0; b < blockSums.length; b++) {
                Kernels.add(blockSums[b], cluster.code(pattern, b) * cluster.nodes, joint, 0, cluster.nodes);
            }
        }
        for (int b = 0; b < blockSums.length; b++) {
            cluster.takeApart(cluster.blocks.get(b), structure, blockSums[b], 0, counts.items);
        }
        double[] own = counts.specific[cluster.specific];
        for (int s = 0; s < own.length; s++) {
            for (int q = 0; q < cluster.stride; q++) {
                own[s] += blockSums[0][s * cluster.stride + q];
            }
        }
    }

    private static void condition(double[] joint, double[] ratio, double[] weights, int stride) {
        for (int s = 0; s < weights.length; s++) {
            int at = s * stride;
            for (int q = 0; q < stride; q++) {
                joint[at + q] *= ratio[q] * weights[s];
            }
        }
    }

    /**
     * The joint posterior of a row over the primary grid and one specific dimension.
     *
     * @param posterior the row's posterior over the primary grid
     * @param into primary node q and specific node s at {@code s · stride + q}
     */
    void joint(Tables tables, int c, int row, double[] posterior, double[] into) {
        Cluster cluster = clusters.get(c);
        int pattern = cluster.patternOf[row];
        int at = begins[c] + pattern * cluster.stride;
        double[] ratio = new double[cluster.stride];
        for (int q = 0; q < cluster.stride; q++) {
            double probability = tables.patterns[at + q];
            ratio[q] = probability > 0 ? posterior[q] / probability : 0;
        }
        cluster.product(pattern, tables.blocks[c], into);
        condition(into, ratio, tables.latents.specificWeights[cluster.specific], cluster.stride);
    }
}
