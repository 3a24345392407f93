package org.liangcai.psychometrics.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * Polychoric correlations of all pairs of items; tetrachoric ones where items have two categories.
 *
 * @param correlations items × items; the number of persons is that of everyone with a response
 * @param thresholds of each item, from category 0 to the item's highest; −∞ below and +∞ above categories that nobody chose
 * @param doubtful pairs whose search did not converge or whose correlation is at its bound
 */
public record PolychoricMatrix(CorrelationMatrix correlations, List<Thresholds> thresholds, List<Pair> doubtful) {

    public PolychoricMatrix {
        thresholds = List.copyOf(thresholds);
        doubtful = List.copyOf(doubtful);
    }

    /**
     * Two items.
     *
     * @param first the name of one
     * @param second the name of the other
     */
    public record Pair(String first, String second) {}

    /** How the correlation of a pair is estimated. */
    public enum Method {
        /** Thresholds from each item's own margin, the same in every pair; then the correlation. */
        TWO_STEP,
        /** Thresholds from the margins of the pair's table; then the correlation. */
        TWO_STEP_BY_PAIR,
        /** The correlation and the thresholds of the pair together. */
        MAXIMUM_LIKELIHOOD
    }

    /**
     * Estimates all pairs, each from the persons who answered both items.
     *
     * @throws IllegalArgumentException if an item has only one observed category, overall or among those who answered another item
     */
    public static PolychoricMatrix of(ResponseMatrix responses, Method method, EmptyCells emptyCells) {
        int items = responses.itemCount();
        List<Thresholds> thresholds = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            thresholds.add(thresholds(responses, item));
        }
        int pairs = items * (items - 1) / 2;
        PolychoricCorrelation[] found = new PolychoricCorrelation[pairs];
        Chunks.run(Chunks.Mode.PARALLEL, pairs, pair -> {
            int i = row(pair);
            int j = pair - i * (i - 1) / 2;
            found[pair] = pair(responses, i, j, thresholds, method, emptyCells);
        });
        List<Pair> doubtful = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            int i = row(pair);
            if (!found[pair].converged() || found[pair].atBound()) {
                doubtful.add(new Pair(
                        responses.items().get(pair - i * (i - 1) / 2),
                        responses.items().get(i)));
            }
        }
        Matrix values = Matrix.of(items, items, (row, column) -> {
            int i = Math.max(row, column);
            int j = Math.min(row, column);
            return i == j ? 1 : found[i * (i - 1) / 2 + j].correlation();
        });
        return new PolychoricMatrix(
                new CorrelationMatrix(responses.items(), values, persons(responses)), thresholds, doubtful);
    }

    private static int row(int pair) {
        int i = (int) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
        while (i * (i - 1) / 2 > pair) {
            i--;
        }
        while ((i + 1) * i / 2 <= pair) {
            i++;
        }
        return i;
    }

    private static PolychoricCorrelation pair(
            ResponseMatrix responses, int i, int j, List<Thresholds> thresholds, Method method, EmptyCells emptyCells) {
        Matrix counts = table(responses, i, j);
        try {
            return switch (method) {
                case TWO_STEP ->
                    PolychoricCorrelation.twoStep(counts, thresholds.get(i), thresholds.get(j), emptyCells);
                case TWO_STEP_BY_PAIR -> PolychoricCorrelation.twoStep(counts, emptyCells);
                case MAXIMUM_LIKELIHOOD -> PolychoricCorrelation.maximumLikelihood(counts, emptyCells);
            };
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "The items (%s) and (%s) cannot be correlated: %s"
                            .formatted(
                                    responses.items().get(j), responses.items().get(i), refused.getMessage()),
                    refused);
        }
    }

    /** How often each pair of categories was chosen, by the persons who answered both items; item {@code i} in the rows. */
    public static Matrix table(ResponseMatrix responses, int i, int j) {
        int rows = responses.categoryCount(i);
        int columns = responses.categoryCount(j);
        double[] counts = new double[rows * columns];
        for (int person = 0; person < responses.personCount(); person++) {
            int x = responses.stored(person, i);
            int y = responses.stored(person, j);
            if (x > 0 && y > 0) {
                counts[(x - 1) * columns + y - 1] += responses.weight(person);
            }
        }
        return Matrix.rowByRow(rows, columns, counts);
    }

    /**
     * The thresholds of one item from its own margin.
     *
     * @throws IllegalArgumentException if it has fewer than two observed categories
     */
    public static Thresholds thresholds(ResponseMatrix responses, int item) {
        double[] counts = new double[Math.max(1, responses.categoryCount(item))];
        for (int person = 0; person < responses.personCount(); person++) {
            int stored = responses.stored(person, item);
            if (stored > 0) {
                counts[stored - 1] += responses.weight(person);
            }
        }
        if (Arrays.stream(counts).filter(count -> count > 0).count() < 2) {
            throw new IllegalArgumentException("The item (%s) must have at least two observed categories."
                    .formatted(responses.items().get(item)));
        }
        return Thresholds.of(counts);
    }

    private static double persons(ResponseMatrix responses) {
        double sum = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            sum += responses.hasResponse(person) ? responses.weight(person) : 0;
        }
        return sum;
    }
}
