package org.liangcai.psychometrics.scoring;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.NodeProducts;

/**
 * Products of the probabilities of a few items taken together, one row for every combination of responses to them, missing included;
 * a person's posterior is a product of as many rows as there are blocks of items. Immutable.
 */
final class PosteriorTables {

    /** Tables of this many rows stay near the processor. */
    private static final int MOST_PATTERNS = 64;

    private final List<Block> blocks = new ArrayList<>();
    private final double[] table;
    private final double[] prior;

    final double[] nodes;

    /** The number of nodes, filled up to a multiple of 8 with nodes of weight 0. */
    final int stride;

    @SuppressWarnings("ArrayRecordComponent")
    private record Block(int firstItem, int[] radices, int firstRow) {

        int rows() {
            int rows = 1;
            for (int radix : radices) {
                rows *= radix;
            }
            return rows;
        }
    }

    PosteriorTables(List<? extends ItemResponseModel> models, NormalPrior density, Quadrature quadrature) {
        stride = (quadrature.nodes() + 7) / 8 * 8;
        nodes = new double[stride];
        prior = new double[stride];
        for (int q = 0; q < quadrature.nodes(); q++) {
            nodes[q] = quadrature.node(q);
            double z = (nodes[q] - density.mean()) / density.standardDeviation();
            prior[q] = Math.exp(-z * z / 2);
        }
        int rows = layOut(models);
        table = new double[rows * stride];
        for (Block block : blocks) {
            fill(block, models, quadrature.nodes());
        }
    }

    private int layOut(List<? extends ItemResponseModel> models) {
        int rows = 0;
        int item = 0;
        while (item < models.size()) {
            int size = 1;
            int end = item;
            while (end < models.size()
                    && (end == item || size * (models.get(end).categoryCount() + 1) <= MOST_PATTERNS)) {
                size *= models.get(end).categoryCount() + 1;
                end++;
            }
            int[] radices = models.subList(item, end).stream()
                    .mapToInt(model -> model.categoryCount() + 1)
                    .toArray();
            blocks.add(new Block(item, radices, rows));
            rows += size;
            item = end;
        }
        return rows;
    }

    /** The digit of an item is 0 for missing, otherwise the category plus 1, as in {@link ResponseMatrix#stored}. */
    private void fill(Block block, List<? extends ItemResponseModel> models, int count) {
        for (int row = 0; row < block.rows(); row++) {
            for (int q = 0; q < stride; q++) {
                table[(block.firstRow() + row) * stride + q] = 1;
            }
        }
        int below = 1;
        for (int i = 0; i < block.radices().length; i++) {
            ItemResponseModel model = models.get(block.firstItem() + i);
            for (int q = 0; q < count; q++) {
                double[] probabilities = model.probabilities(nodes[q]);
                for (int row = 0; row < block.rows(); row++) {
                    int digit = row / below % block.radices()[i];
                    if (digit > 0) {
                        table[(block.firstRow() + row) * stride + q] *= probabilities[digit - 1];
                    }
                }
            }
            below *= block.radices()[i];
        }
    }

    int blocks() {
        return blocks.size();
    }

    /**
     * Fills {@code posterior} with the posterior of a person at every node, up to a constant.
     *
     * @param offsets a buffer as long as there are blocks
     */
    void posterior(ResponseMatrix data, int person, int[] offsets, double[] posterior) {
        for (int b = 0; b < offsets.length; b++) {
            Block block = blocks.get(b);
            int[] radices = block.radices();
            int pattern = 0;
            for (int i = radices.length - 1; i >= 0; i--) {
                pattern = pattern * radices[i] + data.stored(person, block.firstItem() + i);
            }
            offsets[b] = (block.firstRow() + pattern) * stride;
        }
        NodeProducts.product(prior, table, offsets, 0, offsets.length, 0, stride, posterior);
    }
}
