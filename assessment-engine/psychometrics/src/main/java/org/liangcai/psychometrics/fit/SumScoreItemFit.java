package org.liangcai.psychometrics.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * S-X²: the observed categories of an item at every sum score against those its model expects (Orlando and Thissen 2000, 2003; for
 * several categories Kang and Chen 2008). Expectations come from the score distribution of the other items by the recursion of Lord
 * and Wingersky (1984). Only complete rows count; the lowest and the highest sum score say nothing and are left out.
 *
 * @param minimumExpected rows and cells are merged until none expects fewer persons than this, positive
 * @param mode whether all processors are used; the result is the same to the last bit
 */
public record SumScoreItemFit(double minimumExpected, Chunks.Mode mode) {

    public SumScoreItemFit {
        if (!(minimumExpected > 0) || Double.isInfinite(minimumExpected)) {
            throw new IllegalArgumentException(
                    "The smallest expected number of persons (%s) must be positive and finite."
                            .formatted(minimumExpected));
        }
    }

    /** At least one person expected in every cell. */
    public static SumScoreItemFit standard() {
        return new SumScoreItemFit(1, Chunks.Mode.PARALLEL);
    }

    /**
     * The fit of every item.
     *
     * @throws IllegalArgumentException if nobody answered every item, or the test is too short for its categories
     */
    public List<ItemFit> of(FittedTest test, ResponseMatrix data) {
        NodeTables tables = new NodeTables(test);
        PersonRows persons = PersonRows.complete(test, data);
        double total = persons.totalWeight();
        double[][] observed = observed(tables, persons);
        ItemFit[] fits = new ItemFit[test.items().size()];
        Chunks.run(mode, fits.length, item -> fits[item] = fit(test, tables, item, observed[item], total));
        return Stream.of(fits).toList();
    }

    private ItemFit fit(FittedTest test, NodeTables tables, int item, double[] observed, double total) {
        int categories = tables.categories(item);
        int highest = observed.length / categories - 1;
        if (highest < 2 * (categories - 1)) {
            throw new IllegalArgumentException(
                    "The other items of (%s) together have only %d score points, too few for its %d categories."
                            .formatted(test.items().get(item), highest - categories + 1, categories));
        }
        double[][] expected = expected(tables, item, observed, highest);
        ScoreTable table = new ScoreTable(categories);
        for (int score = 1; score < highest; score++) {
            table.add(score, highest, observed, expected[score]);
        }
        table.collapse(minimumExpected);
        return new ItemFit(
                test.items().get(item),
                table.statistic(),
                table.freeCells() - test.freeParametersOf(item),
                total,
                table.rows());
    }

    /** Persons by item, at sum score · categories + category. */
    private static double[][] observed(NodeTables tables, PersonRows persons) {
        int highest = 0;
        for (int item = 0; item < persons.items; item++) {
            highest += tables.categories(item) - 1;
        }
        double[][] observed = new double[persons.items][];
        for (int item = 0; item < persons.items; item++) {
            observed[item] = new double[(highest + 1) * tables.categories(item)];
        }
        for (int row = 0; row < persons.rows; row++) {
            int base = row * persons.items;
            int score = -persons.items;
            for (int item = 0; item < persons.items; item++) {
                score += persons.cells[base + item];
            }
            for (int item = 0; item < persons.items; item++) {
                observed[item][score * tables.categories(item) + persons.cells[base + item] - 1] +=
                        persons.weights[row];
            }
        }
        return observed;
    }

    /** The persons expected in every category of the item at every sum score. */
    private static double[][] expected(NodeTables tables, int item, double[] observed, int highest) {
        int categories = tables.categories(item);
        double[] others = scoresOfOthers(tables, item);
        int highestOfOthers = highest - categories + 1;
        double[][] expected = new double[highest + 1][categories];
        for (int score = 0; score <= highest; score++) {
            double persons = 0;
            double all = 0;
            for (int k = 0; k < categories; k++) {
                persons += observed[score * categories + k];
                int rest = score - k;
                if (rest >= 0 && rest <= highestOfOthers) {
                    expected[score][k] = integral(tables, tables.probabilities[item][k], others, rest);
                    all += expected[score][k];
                }
            }
            for (int k = 0; k < categories; k++) {
                expected[score][k] = all > 0 ? persons * expected[score][k] / all : 0;
            }
        }
        return expected;
    }

    private static double integral(NodeTables tables, double[] probability, double[] others, int rest) {
        double sum = 0;
        int at = rest * tables.nodes;
        for (int q = 0; q < tables.nodes; q++) {
            sum += tables.weights[q] * probability[q] * others[at + q];
        }
        return sum;
    }

    /** The distribution of the sum of the other items at every node: at score · nodes + node. */
    private static double[] scoresOfOthers(NodeTables tables, int left) {
        int nodes = tables.nodes;
        double[] distribution = new double[nodes];
        Arrays.fill(distribution, 1);
        for (int item = 0; item < tables.probabilities.length; item++) {
            if (item != left) {
                int categories = tables.categories(item);
                double[] next = new double[distribution.length + (categories - 1) * nodes];
                for (int k = 0; k < categories; k++) {
                    add(next, k * nodes, distribution, tables.probabilities[item][k]);
                }
                distribution = next;
            }
        }
        return distribution;
    }

    private static void add(double[] into, int shift, double[] distribution, double[] probability) {
        int nodes = probability.length;
        for (int at = 0; at < distribution.length; at += nodes) {
            for (int q = 0; q < nodes; q++) {
                into[shift + at + q] += distribution[at + q] * probability[q];
            }
        }
    }
}
