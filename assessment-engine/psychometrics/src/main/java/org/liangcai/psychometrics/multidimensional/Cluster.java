package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items whose joint probability enters a person's likelihood as one factor over the primary grid: the items of one specific dimension,
 * or a few items without one. The responses of a person to them are one pattern, and only the patterns that occur are computed.
 *
 * <p>Within a cluster the items lie in blocks. A block has a table with the product of the probabilities for every combination of
 * categories, so that one look-up takes the place of several multiplications.
 */
final class Cluster {

    private static final int MOST_CODES = 64;
    private static final int MOST_CELLS = 1 << 15;

    /** After this many blocks a product is looked at, and scaled up before it can underflow. */
    private static final int LOOK = 8;

    private static final double SMALL = 0x1p-400;
    static final double LOG_SCALE = 400 * Math.log(2);

    /** The specific dimension, or −1. */
    final int specific;

    final int[] items;
    final int specificNodes;
    final int stride;

    /** Specific node s and primary node q lie at {@code s · stride + q}. */
    final int nodes;

    final List<Block> blocks;

    /** How many patterns there are; a cluster without a specific dimension has one block, and its codes are the patterns. */
    final int patterns;

    /** By pattern and block. */
    private final int[] codes;

    /** By row. */
    final int[] patternOf;

    /** Items that lie in one table; digit k of an item is its category, the last digit a missing response where there are any. */
    record Block(List<Integer> items, List<Integer> radices, int codes) {}

    private Cluster(
            int specific,
            int[] items,
            int specificNodes,
            int stride,
            List<Block> blocks,
            ResponseRows rows,
            Structure structure) {
        this.specific = specific;
        this.items = items;
        this.specificNodes = specificNodes;
        this.stride = stride;
        this.nodes = specificNodes * stride;
        this.blocks = List.copyOf(blocks);
        patternOf = new int[rows.rows];
        if (specific < 0) {
            patterns = blocks.getFirst().codes();
            codes = new int[patterns];
            for (int code = 0; code < patterns; code++) {
                codes[code] = code;
            }
            for (int row = 0; row < rows.rows; row++) {
                patternOf[row] = code(blocks.getFirst(), rows, row, structure);
            }
        } else {
            Map<List<Integer>, Integer> seen = new HashMap<>();
            List<List<Integer>> all = new ArrayList<>();
            for (int row = 0; row < rows.rows; row++) {
                List<Integer> key = new ArrayList<>(blocks.size());
                for (Block block : blocks) {
                    key.add(code(block, rows, row, structure));
                }
                Integer known = seen.putIfAbsent(key, all.size());
                if (known == null) {
                    known = all.size();
                    all.add(key);
                }
                patternOf[row] = known;
            }
            patterns = all.size();
            codes = all.stream()
                    .flatMap(List::stream)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    private static int code(Block block, ResponseRows rows, int row, Structure structure) {
        int code = 0;
        for (int i = 0; i < block.items().size(); i++) {
            int item = block.items().get(i);
            int stored = rows.stored(row, item);
            int digit = stored == 0 ? structure.curves.get(item).categories() : stored - 1;
            code = code * block.radices().get(i) + digit;
        }
        return code;
    }

    /** The clusters of a test: one for every specific dimension, and as few as possible for the other items. */
    static List<Cluster> of(Structure structure, ResponseRows rows, Grid grid) {
        List<Cluster> clusters = new ArrayList<>();
        for (int specific = 0; specific < structure.specific; specific++) {
            List<Integer> own = itemsOf(structure, specific);
            if (own.isEmpty()) {
                continue;
            }
            int specificNodes = grid.points.length;
            List<Block> blocks = blocks(structure, rows, own, specificNodes * grid.stride);
            clusters.add(new Cluster(specific, array(own), specificNodes, grid.stride, blocks, rows, structure));
        }
        for (Block block : blocks(structure, rows, itemsOf(structure, -1), grid.stride)) {
            clusters.add(new Cluster(-1, array(block.items()), 1, grid.stride, List.of(block), rows, structure));
        }
        return clusters;
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> itemsOf(Structure structure, int specific) {
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < structure.items(); item++) {
            if (structure.specificOf(item) == specific) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Block> blocks(Structure structure, ResponseRows rows, List<Integer> items, int nodes) {
        List<Block> blocks = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        List<Integer> radices = new ArrayList<>();
        int codes = 1;
        for (int item : items) {
            int radix = structure.curves.get(item).categories() + (anyMissing(rows, item) ? 1 : 0);
            long wider = (long) codes * radix;
            if (!members.isEmpty() && (wider > MOST_CODES || wider * nodes > MOST_CELLS)) {
                blocks.add(new Block(List.copyOf(members), List.copyOf(radices), codes));
                members.clear();
                radices.clear();
                codes = 1;
            }
            members.add(item);
            radices.add(radix);
            codes *= radix;
        }
        if (!members.isEmpty()) {
            blocks.add(new Block(List.copyOf(members), List.copyOf(radices), codes));
        }
        return blocks;
    }

    private static boolean anyMissing(ResponseRows rows, int item) {
        for (int row = 0; row < rows.rows; row++) {
            if (rows.stored(row, item) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Fills a block's table at {@code from}: code by code, all nodes. */
    void fill(Block block, Structure structure, double[][] probabilities, double[] table, int from) {
        java.util.Arrays.fill(table, from, from + nodes, 1);
        int known = 1;
        for (int i = 0; i < block.items().size(); i++) {
            int item = block.items().get(i);
            int radix = block.radices().get(i);
            int categories = structure.curves.get(item).categories();
            double[] p = probabilities[item];
            // From the end, so that a product is only overwritten when all that build on it are done.
            for (int code = known - 1; code >= 0; code--) {
                int source = from + code * nodes;
                for (int digit = radix - 1; digit >= 0; digit--) {
                    int target = from + (code * radix + digit) * nodes;
                    if (digit == categories) {
                        System.arraycopy(table, source, table, target, nodes);
                    } else {
                        int at = digit * nodes;
                        for (int node = 0; node < nodes; node++) {
                            table[target + node] = table[source + node] * p[at + node];
                        }
                    }
                }
            }
            known *= radix;
        }
    }

    /**
     * Takes a table of sums by code apart: adds to the counts of every item and leaves the sums over all codes at the beginning.
     */
    void takeApart(Block block, Structure structure, double[] sums, int from, double[][] counts) {
        int known = block.codes();
        for (int i = block.items().size() - 1; i >= 0; i--) {
            int item = block.items().get(i);
            int radix = block.radices().get(i);
            int categories = structure.curves.get(item).categories();
            known /= radix;
            double[] own = counts[item];
            for (int code = 0; code < known; code++) {
                for (int digit = 0; digit < radix; digit++) {
                    int source = from + (code * radix + digit) * nodes;
                    if (digit < categories) {
                        Kernels.add(own, digit * nodes, sums, source, nodes);
                    }
                    int target = from + code * nodes;
                    if (digit == 0) {
                        System.arraycopy(sums, source, sums, target, nodes);
                    } else {
                        Kernels.add(sums, target, sums, source, nodes);
                    }
                }
            }
        }
    }

    int code(int pattern, int block) {
        return codes[pattern * blocks.size() + block];
    }

    /**
     * The product of the blocks' rows for a pattern.
     *
     * @return the logarithm of a constant by which {@code into} must still be multiplied
     */
    double product(int pattern, double[][] tables, double[] into) {
        System.arraycopy(tables[0], code(pattern, 0) * nodes, into, 0, nodes);
        double scaled = 0;
        for (int block = 1; block < blocks.size(); block++) {
            Kernels.multiply(into, tables[block], code(pattern, block) * nodes, nodes);
            if (block % LOOK == LOOK - 1 && Kernels.sum(into, nodes) < SMALL) {
                Kernels.scale(into, 0x1p400, nodes);
                scaled -= LOG_SCALE;
            }
        }
        return scaled;
    }
}
