package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.NodeProducts;

/** The expectation step: expected numbers of responses at every node, and the marginal log-likelihood (Bock and Aitkin 1981). */
final class Expectation {

    /** Enough pieces for many processors, few enough that adding them up costs nothing. */
    private static final int MOST_CHUNKS = 32;

    private static final int SMALLEST_CHUNK = 256;

    private static final long MOST_COUNTS = 1L << 23;

    final Layout layout;
    final Quadrature quadrature;
    final double[] nodes;
    final int stride;
    final Chunks.Mode mode;
    final List<PersonTable> persons;
    final List<PatternBlocks> blocks = new ArrayList<>();

    /** By group; only looked at while stretches are in use. */
    final List<Windows> windows = new ArrayList<>();

    private boolean narrowed;
    private final List<double[]> tables = new ArrayList<>();
    private final List<double[][]> accumulators = new ArrayList<>();

    /** Expected counts at the nodes. */
    static final class Counts {
        /** Σ weight · ln L. */
        double logLikelihood;

        /** By group and item: category k at node q at {@code k · stride + q}. */
        final double[][][] items;

        /** By group and node. */
        final double[][] nodes;

        Counts(Expectation expectation) {
            int groups = expectation.persons.size();
            items = new double[groups][][];
            nodes = new double[groups][expectation.stride];
            for (int group = 0; group < groups; group++) {
                items[group] = expectation.layout.families.stream()
                        .map(family -> new double[family.categories() * expectation.stride])
                        .toArray(double[][]::new);
            }
        }
    }

    Expectation(Layout layout, List<PersonTable> persons, Quadrature quadrature, Chunks.Mode mode) {
        this.layout = layout;
        this.persons = persons;
        this.quadrature = quadrature;
        this.mode = mode;
        nodes = new double[quadrature.nodes()];
        Arrays.setAll(nodes, quadrature::node);
        stride = (nodes.length + 7) / 8 * 8;
        for (PersonTable table : persons) {
            PatternBlocks patterns = new PatternBlocks(table, layout.families, stride, mode);
            blocks.add(patterns);
            windows.add(new Windows(table.rows, stride));
            tables.add(new double[patterns.patterns * stride]);
            accumulators.add(new double[chunks(table, patterns)][]);
        }
    }

    /** The same persons and items with room of its own to work in, so that several threads may work at the same time. */
    Expectation apart() {
        return new Expectation(this);
    }

    private Expectation(Expectation of) {
        layout = of.layout;
        persons = of.persons;
        quadrature = of.quadrature;
        mode = of.mode;
        nodes = of.nodes;
        stride = of.stride;
        for (int group = 0; group < persons.size(); group++) {
            PatternBlocks patterns = of.blocks.get(group);
            blocks.add(patterns);
            windows.add(new Windows(persons.get(group).rows, stride));
            tables.add(new double[patterns.patterns * stride]);
            accumulators.add(new double[chunks(persons.get(group), patterns)][]);
        }
    }

    /** A function of the data alone, so that the result does not depend on the machine. */
    private int chunks(PersonTable table, PatternBlocks patterns) {
        long byWork = Math.ceilDiv(table.rows, SMALLEST_CHUNK);
        long byMemory = Math.max(2, MOST_COUNTS / ((long) patterns.patterns * stride));
        return (int) Math.max(1, Math.min(MOST_CHUNKS, Math.min(byWork, byMemory)));
    }

    /** The prior weights of a group at a point, 0 in the padding. */
    double[] prior(int group, double[] point) {
        double[] latent = layout.latentSlots.get(group).values(point);
        return Arrays.copyOf(NormalDensity.weights(nodes, latent[0], latent[1]), stride);
    }

    /** Fills the pattern table of a group at a point. */
    double[] table(int group, double[] point) {
        double[] table = tables.get(group);
        blocks.get(group).fill(probabilities(group, point), layout.families, table);
        return table;
    }

    private double[][] probabilities(int group, double[] point) {
        double[][] probabilities = new double[layout.items.size()][];
        Chunks.run(mode, probabilities.length, item -> probabilities[item] = probabilities(group, item, point));
        return probabilities;
    }

    double[] probabilities(int group, int item, double[] point) {
        ItemFamily family = layout.families.get(item);
        double[] values = layout.itemSlots.get(group).get(item).values(point);
        double[] probabilities = new double[family.categories() * stride];
        for (int q = 0; q < nodes.length; q++) {
            family.probabilities(values, nodes, q, probabilities, stride);
        }
        return probabilities;
    }

    /**
     * Looks only at the nodes where a row's posterior is more than next to nothing, or again at all of them. The log-likelihood of a row
     * is then wrong by about 10⁻¹¹ of itself at most; a climb ends on all nodes.
     */
    void narrow(boolean narrow) {
        narrowed = narrow;
    }

    boolean narrowed() {
        return narrowed;
    }

    /** The same persons and items on twice as many nodes. */
    Expectation onFinerNodes() {
        Quadrature finer = new Quadrature(quadrature.lower(), quadrature.upper(), 2 * quadrature.nodes() - 1);
        Expectation expectation = new Expectation(layout, persons, finer, mode);
        for (int group = 0; group < windows.size(); group++) {
            expectation.windows.set(group, windows.get(group).doubled(expectation.stride));
        }
        expectation.narrow(true);
        return expectation;
    }

    /** Every {@code step}-th person. */
    Expectation ofEvery(int step) {
        List<PersonTable> sample = persons.stream()
                .map(table -> table.every(step, layout.families))
                .toList();
        return new Expectation(layout, sample, quadrature, mode);
    }

    /** The same items with every possible pattern in the place of the persons, weighted by how often it is to be expected. */
    Expectation ofEveryPattern(double[] point) {
        List<PersonTable> expected = new ArrayList<>();
        for (int group = 0; group < persons.size(); group++) {
            requireComplete(group);
            PersonTable patternsOnce = PersonTable.ofEveryPattern(layout.families);
            double[] prior = prior(group, point);
            double[] posterior = new double[stride];
            PatternBlocks patterns = new PatternBlocks(patternsOnce, layout.families, stride, mode);
            double[] table = new double[patterns.patterns * stride];
            patterns.fill(probabilities(group, point), layout.families, table);
            for (int row = 0; row < patternsOnce.rows; row++) {
                double scaled = NodeProducts.product(
                        prior, table, patterns.offsets, row * patterns.blocks, patterns.blocks, 0, stride, posterior);
                double probability = Math.exp(Math.log(NodeProducts.sum(posterior, stride)) + scaled);
                patternsOnce.weights[row] = Math.max(persons.get(group).totalWeight() * probability, Double.MIN_NORMAL);
            }
            expected.add(patternsOnce);
        }
        return new Expectation(layout, expected, quadrature, mode);
    }

    private void requireComplete(int group) {
        for (int item = 0; item < layout.items.size(); item++) {
            if (persons.get(group).incomplete[item]) {
                throw new IllegalArgumentException(
                        "The expected information is not defined with missing responses: somebody in group (%s) lacks one to item (%s).\nMaybe the observed information is meant."
                                .formatted(layout.groups.get(group), layout.items.get(item)));
            }
        }
    }

    /** The log-likelihood alone. */
    double logLikelihood(double[] point) {
        double total = 0;
        for (int group = 0; group < persons.size(); group++) {
            int chosen = group;
            double[] prior = prior(group, point);
            double[] table = table(group, point);
            int chunks = accumulators.get(group).length;
            double[] parts = new double[chunks];
            Chunks.run(mode, chunks, chunk -> parts[chunk] = pass(chosen, chunk, chunks, prior, table, null, null));
            for (double part : parts) {
                total += part;
            }
        }
        return total;
    }

    /** The counts and the log-likelihood at a point. */
    Counts at(double[] point) {
        Counts counts = new Counts(this);
        for (int group = 0; group < persons.size(); group++) {
            int chosen = group;
            double[] prior = prior(group, point);
            double[] table = table(group, point);
            double[][] sums = accumulators.get(group);
            double[][] nodeSums = new double[sums.length][stride];
            double[] parts = new double[sums.length];
            Chunks.run(mode, sums.length, chunk -> {
                if (sums[chunk] == null) {
                    sums[chunk] = new double[table.length];
                } else {
                    Arrays.fill(sums[chunk], 0);
                }
                parts[chunk] = pass(chosen, chunk, sums.length, prior, table, sums[chunk], nodeSums[chunk]);
            });
            for (int chunk = 0; chunk < sums.length; chunk++) {
                counts.logLikelihood += parts[chunk];
                NodeProducts.add(counts.nodes[group], 0, nodeSums[chunk], stride);
                if (chunk > 0) {
                    NodeProducts.add(sums[0], 0, sums[chunk], table.length);
                }
            }
            blocks.get(group).marginalise(sums[0], layout.families, counts.items[group]);
        }
        return counts;
    }

    private double pass(
            int group,
            int chunk,
            int chunks,
            double[] prior,
            double[] table,
            double @Nullable [] sums,
            double @Nullable [] nodeSums) {
        PersonTable rows = persons.get(group);
        PatternBlocks patterns = blocks.get(group);
        Windows stretches = windows.get(group);
        int from = (int) ((long) rows.rows * chunk / chunks);
        int to = (int) ((long) rows.rows * (chunk + 1) / chunks);
        double[] posterior = new double[stride];
        double logLikelihood = 0;
        for (int row = from; row < to; row++) {
            int offset = row * patterns.blocks;
            int first = 0;
            int nodesOfRow = stride;
            double scaled = 0;
            double sum = 0;
            boolean done = false;
            if (narrowed && stretches.length[row] > 0) {
                first = stretches.first[row];
                nodesOfRow = stretches.length[row];
                scaled = NodeProducts.product(
                        prior, table, patterns.offsets, offset, patterns.blocks, first, nodesOfRow, posterior);
                sum = NodeProducts.sum(posterior, nodesOfRow);
                done = stretches.fits(row, posterior, sum);
            }
            if (!done) {
                first = 0;
                nodesOfRow = stride;
                scaled = NodeProducts.product(
                        prior, table, patterns.offsets, offset, patterns.blocks, first, nodesOfRow, posterior);
                sum = NodeProducts.sum(posterior, nodesOfRow);
                stretches.set(row, posterior, sum);
            }
            double weight = rows.weights[row];
            logLikelihood += weight * (Math.log(sum) + scaled);
            if (sums != null && nodeSums != null) {
                NodeProducts.scale(posterior, weight / sum, nodesOfRow);
                NodeProducts.add(nodeSums, first, posterior, nodesOfRow);
                for (int block = 0; block < patterns.blocks; block++) {
                    NodeProducts.add(sums, patterns.offsets[offset + block] + first, posterior, nodesOfRow);
                }
            }
        }
        return logLikelihood;
    }
}
