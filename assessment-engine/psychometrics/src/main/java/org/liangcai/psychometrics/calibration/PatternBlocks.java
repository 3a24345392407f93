package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * Items taken together in blocks of a few, so that one table row, the product of the items' probabilities at every node, serves all
 * persons with the same responses in the block, and one addition counts for all items of the block at once. Exact up to the order of
 * rounding.
 */
final class PatternBlocks {

    /** Tables of this many rows stay in the second-level cache. */
    private static final int MOST_PATTERNS = 32;

    private static final int ROWS = 2048;

    final int blocks;

    /** All rows of all tables. */
    final int patterns;

    final int stride;

    /** Where in the table the row of each person and block begins, person by person. */
    final int[] offsets;

    final List<Block> layout;

    /**
     * Items next to one another; the first item's digit is the lowest.
     *
     * @param firstPattern the number of the block's first row among all rows
     * @param radices how many responses to each item there can be, a missing one included where it occurs
     * @param patterns how many rows
     */
    record Block(int firstPattern, List<Integer> items, List<Integer> radices, int patterns) {

        /** The digit of an item of the block in a pattern. */
        int digit(int pattern, int item) {
            int rest = pattern;
            for (int i = 0; i < item; i++) {
                rest /= radices.get(i);
            }
            return rest % radices.get(item);
        }
    }

    PatternBlocks(PersonTable persons, List<ItemFamily> families, int stride, Chunks.Mode mode) {
        this.stride = stride;
        layout = layOut(persons, families);
        blocks = layout.size();
        patterns = layout.getLast().firstPattern() + layout.getLast().patterns();
        offsets = new int[Math.multiplyExact(persons.rows, blocks)];
        Chunks.run(mode, Math.ceilDiv(persons.rows, ROWS), chunk -> {
            int to = Math.min((chunk + 1) * ROWS, persons.rows);
            for (int b = 0; b < blocks; b++) {
                locate(persons, chunk * ROWS, to, b);
            }
        });
    }

    private void locate(PersonTable persons, int from, int to, int number) {
        Block block = layout.get(number);
        int first = block.items().getFirst();
        int[] radices = block.radices().stream().mapToInt(Integer::intValue).toArray();
        for (int row = from; row < to; row++) {
            int pattern = 0;
            for (int i = radices.length - 1; i >= 0; i--) {
                pattern = pattern * radices[i] + persons.cells[row * persons.items + first + i];
            }
            offsets[row * blocks + number] = (block.firstPattern() + pattern) * stride;
        }
    }

    private static List<Block> layOut(PersonTable persons, List<ItemFamily> families) {
        List<Block> layout = new ArrayList<>();
        List<Integer> items = new ArrayList<>();
        List<Integer> radices = new ArrayList<>();
        int size = 1;
        int first = 0;
        for (int item = 0; item < persons.items; item++) {
            int radix = families.get(item).categories() + (persons.incomplete[item] ? 1 : 0);
            if (!items.isEmpty() && size * radix > MOST_PATTERNS) {
                layout.add(new Block(first, List.copyOf(items), List.copyOf(radices), size));
                first += size;
                size = 1;
                items.clear();
                radices.clear();
            }
            items.add(item);
            radices.add(radix);
            size *= radix;
        }
        layout.add(new Block(first, List.copyOf(items), List.copyOf(radices), size));
        return layout;
    }

    /**
     * Fills the tables.
     *
     * @param probabilities of each item: category k of node q at {@code k · stride + q}
     */
    void fill(double[][] probabilities, List<ItemFamily> families, double[] table) {
        for (Block block : layout) {
            int base = block.firstPattern() * stride;
            for (int q = 0; q < stride; q++) {
                table[base + q] = 1;
            }
            int size = 1;
            for (int i = 0; i < block.items().size(); i++) {
                int item = block.items().get(i);
                int categories = families.get(item).categories();
                for (int digit = block.radices().get(i) - 1; digit >= 0; digit--) {
                    for (int row = 0; row < size; row++) {
                        int from = base + row * stride;
                        int to = base + (digit * size + row) * stride;
                        if (digit == categories) {
                            System.arraycopy(table, from, table, to, stride);
                        } else {
                            multiply(table, from, to, probabilities[item], digit * stride, stride);
                        }
                    }
                }
                size *= block.radices().get(i);
            }
        }
    }

    private static void multiply(double[] table, int from, int to, double[] factor, int at, int stride) {
        for (int q = 0; q < stride; q++) {
            table[to + q] = table[from + q] * factor[at + q];
        }
    }

    /** Sums the counts of the patterns to counts of the items' categories; {@code counts} is used up. */
    void marginalise(double[] counts, List<ItemFamily> families, double[][] into) {
        for (Block block : layout) {
            int base = block.firstPattern() * stride;
            int size = block.patterns();
            for (int i = block.items().size() - 1; i >= 0; i--) {
                int item = block.items().get(i);
                int radix = block.radices().get(i);
                size /= radix;
                for (int digit = 0; digit < radix; digit++) {
                    for (int row = 0; row < size; row++) {
                        int from = base + (digit * size + row) * stride;
                        if (digit < families.get(item).categories()) {
                            add(into[item], digit * stride, counts, from, stride);
                        }
                        if (digit > 0) {
                            add(counts, base + row * stride, counts, from, stride);
                        }
                    }
                }
            }
        }
    }

    private static void add(double[] into, int at, double[] from, int start, int stride) {
        for (int q = 0; q < stride; q++) {
            into[at + q] += from[start + q];
        }
    }
}
