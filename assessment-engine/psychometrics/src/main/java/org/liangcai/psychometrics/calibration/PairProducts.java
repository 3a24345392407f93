package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Σ over persons and nodes of posterior · score · scoreᵀ for every pair of items, by way of expected counts of pairs of response
 * patterns: one addition for a person and two blocks of items counts for every pair of items from the two at once.
 */
final class PairProducts {

    private final PersonTable rows;
    private final PatternBlocks patterns;
    private final List<ItemFamily> families;
    private final double[][] scores;
    private final double[] posteriors;
    private final Windows windows;
    private final int stride;

    /** Two different items and the products of their scores, parameter i of the first by parameter j of the second. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pair(int first, int second, double[] products) {}

    /**
     * A group's rows.
     *
     * @param scores by item, d ln P of category k with respect to parameter i at node q at {@code (k · parameters + i) · stride + q}
     * @param posteriors weighted, row by row
     * @param windows the stretch of nodes where each row's posterior is not negligible
     */
    PairProducts(
            PersonTable rows,
            PatternBlocks patterns,
            List<ItemFamily> families,
            double[][] scores,
            double[] posteriors,
            Windows windows) {
        this.rows = rows;
        this.patterns = patterns;
        this.families = families;
        this.scores = scores;
        this.posteriors = posteriors;
        this.windows = windows;
        this.stride = patterns.stride;
    }

    /** How many pieces the work has. */
    int pieces() {
        return patterns.blocks * (patterns.blocks + 1) / 2;
    }

    /** One piece: the pairs of items from two blocks, or from within one. */
    List<Pair> piece(int number) {
        int second = 0;
        while ((second + 1) * (second + 2) / 2 <= number) {
            second++;
        }
        int first = number - second * (second + 1) / 2;
        return first == second
                ? within(patterns.layout.get(first), first)
                : between(patterns.layout.get(first), first, patterns.layout.get(second), second);
    }

    private List<Pair> within(PatternBlocks.Block block, int number) {
        double[] counts = new double[block.patterns() * stride];
        for (int row = 0; row < rows.rows; row++) {
            int pattern = patterns.offsets[row * patterns.blocks + number] - block.firstPattern() * stride;
            add(counts, pattern, row);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < block.items().size(); i++) {
            double[] ofFirst = counts(counts, block, i, 1);
            int radix = block.radices().get(i);
            for (int j = i + 1; j < block.items().size(); j++) {
                double[] cells = new double[radix * block.radices().get(j) * stride];
                for (int category = 0; category < radix; category++) {
                    double[] part = Arrays.copyOfRange(
                            ofFirst, category * block.patterns() * stride, (category + 1) * block.patterns() * stride);
                    double[] both = counts(part, block, j, 0);
                    System.arraycopy(both, 0, cells, category * both.length, both.length);
                }
                pairs.add(pair(
                        block.items().get(i),
                        radix,
                        block.items().get(j),
                        block.radices().get(j),
                        cells));
            }
        }
        return pairs;
    }

    private List<Pair> between(PatternBlocks.Block a, int numberA, PatternBlocks.Block b, int numberB) {
        int width = b.patterns() * stride;
        double[] counts = new double[a.patterns() * width];
        for (int row = 0; row < rows.rows; row++) {
            int offset = row * patterns.blocks;
            int ofA = patterns.offsets[offset + numberA] / stride - a.firstPattern();
            int ofB = patterns.offsets[offset + numberB] - b.firstPattern() * stride;
            add(counts, ofA * width + ofB, row);
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < a.items().size(); i++) {
            int radix = a.radices().get(i);
            double[] ofFirst = new double[radix * width];
            for (int pattern = 0; pattern < a.patterns(); pattern++) {
                addAll(ofFirst, a.digit(pattern, i) * width, counts, pattern * width, width);
            }
            for (int j = 0; j < b.items().size(); j++) {
                double[] cells = new double[radix * b.radices().get(j) * stride];
                for (int category = 0; category < radix; category++) {
                    for (int pattern = 0; pattern < b.patterns(); pattern++) {
                        int cell = category * b.radices().get(j) + b.digit(pattern, j);
                        addAll(cells, cell * stride, ofFirst, category * width + pattern * stride, stride);
                    }
                }
                pairs.add(pair(
                        a.items().get(i), radix, b.items().get(j), b.radices().get(j), cells));
            }
        }
        return pairs;
    }

    /** Counts of a block's patterns, summed by the digit of one item; with {@code apart} 1 the patterns are kept apart. */
    private double[] counts(double[] counts, PatternBlocks.Block block, int item, int apart) {
        int radix = block.radices().get(item);
        int width = apart == 1 ? block.patterns() * stride : stride;
        double[] byDigit = new double[radix * width];
        for (int pattern = 0; pattern < block.patterns(); pattern++) {
            int at = block.digit(pattern, item) * width + apart * pattern * stride;
            addAll(byDigit, at, counts, pattern * stride, stride);
        }
        return byDigit;
    }

    private void add(double[] into, int at, int row) {
        int from = windows.first[row];
        int to = from + windows.length[row];
        int start = row * stride;
        for (int q = from; q < to; q++) {
            into[at + q] += posteriors[start + q];
        }
    }

    private static void addAll(double[] into, int at, double[] from, int start, int length) {
        for (int q = 0; q < length; q++) {
            into[at + q] += from[start + q];
        }
    }

    /** Missing responses, the digit after the last category, have no score. */
    private Pair pair(int first, int firstRadix, int second, int secondRadix, double[] cells) {
        int m = families.get(first).parameters();
        int n = families.get(second).parameters();
        double[] products = new double[m * n];
        double[] weighted = new double[stride];
        for (int k = 0; k < Math.min(firstRadix, families.get(first).categories()); k++) {
            for (int l = 0; l < Math.min(secondRadix, families.get(second).categories()); l++) {
                int at = (k * secondRadix + l) * stride;
                for (int i = 0; i < m; i++) {
                    for (int q = 0; q < stride; q++) {
                        weighted[q] = cells[at + q] * scores[first][(k * m + i) * stride + q];
                    }
                    for (int j = 0; j < n; j++) {
                        products[i * n + j] += dot(weighted, scores[second], (l * n + j) * stride);
                    }
                }
            }
        }
        return new Pair(first, second, products);
    }

    private double dot(double[] a, double[] b, int atB) {
        double even = 0;
        double odd = 0;
        for (int q = 0; q < stride; q += 2) {
            even += a[q] * b[atB + q];
            odd += a[q + 1] * b[atB + q + 1];
        }
        return even + odd;
    }
}
