package org.liangcai.psychometrics.mokken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The automated bottom-up selection of items into scales (Mokken 1971, chapter 5.2): a scale begins with the pair of the largest Hᵢⱼ that
 * is significant and at least the lower bound; then again and again the item is added that makes H largest, among those without a
 * negative Hᵢⱼ to an item of the scale whose own Hᵢ is significant and at least the lower bound. What is left forms the next scale.
 *
 * @param lowerBound the least scalability c, from −1 to 1, usually 0.3
 * @param significance the probability of an error over all tests of one scale, adjusted for their number, usually 0.05
 * @param statistic how coefficients are tested
 * @param testBound whether Hᵢ must be significantly larger than the bound rather than than 0; needs a statistic with standard errors
 * @param start the places of items that are to begin the first scale whatever their scalability; empty to search for them
 */
public record ItemSelection(
        double lowerBound, double significance, ZStatistic statistic, boolean testBound, List<Integer> start) {

    public ItemSelection {
        start = List.copyOf(start);
        if (!(lowerBound >= -1 && lowerBound <= 1)) {
            throw new IllegalArgumentException("The lower bound (%s) must be from -1 to 1.".formatted(lowerBound));
        }
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException(
                    "The significance (%s) must be between 0 and 1.".formatted(significance));
        }
        if (testBound && statistic == ZStatistic.COVARIANCE) {
            throw new IllegalArgumentException(
                    "The covariance statistic cannot test coefficients against a lower bound (%s).\nMaybe the Wald statistic."
                            .formatted(lowerBound));
        }
        if (start.stream().distinct().count() != start.size() || start.size() == 1) {
            throw new IllegalArgumentException(
                    "The items that begin the first scale must be two or more different ones, or none (%s)."
                            .formatted(start));
        }
    }

    /** The usual selection with a lower bound. */
    public static ItemSelection withLowerBound(double lowerBound) {
        return new ItemSelection(lowerBound, 0.05, ZStatistic.COVARIANCE, false, List.of());
    }

    /** The same selection with another significance. */
    public ItemSelection withSignificance(double other) {
        return new ItemSelection(lowerBound, other, statistic, testBound, start);
    }

    /** The same selection with coefficients tested otherwise. */
    public ItemSelection with(ZStatistic other, boolean againstBound) {
        return new ItemSelection(lowerBound, significance, other, againstBound, start);
    }

    /** The same selection beginning with given items. */
    public ItemSelection startingWith(List<Integer> items) {
        return new ItemSelection(lowerBound, significance, statistic, testBound, items);
    }

    /**
     * Selects.
     *
     * @return for every item the number of its scale from 1, or 0 if it is in none
     * @throws IllegalArgumentException if a response is missing, an item has no variance or a starting item does not exist
     */
    public int[] select(ResponseMatrix responses) {
        for (int item : start) {
            if (item < 0 || item >= responses.itemCount()) {
                throw new IllegalArgumentException(
                        "The starting item (%d) must be from 0 to %d.".formatted(item, responses.itemCount() - 1));
            }
        }
        return new Search(ScoreTable.of(responses)).run();
    }

    /** One search. */
    private final class Search {

        /** Of pairs with equal coefficients the earlier is taken. */
        private static final double TIE = 1e-10;

        private final ScoreTable table;
        private final double[][] covariances;
        private final double[][] largest;
        private final double[][] pairs;
        private final ZValues significances;
        private final int[] scaleOf;

        private Search(ScoreTable table) {
            this.table = table;
            covariances = table.covariances();
            largest = table.largestCovariances();
            pairs = Coefficients.of(table).pairs();
            significances = ZValues.of(table, statistic, 0);
            scaleOf = new int[table.itemCount()];
        }

        private int[] run() {
            int scale = 1;
            while (free().length >= 2) {
                List<Integer> members = scale == 1 && !start.isEmpty() ? new ArrayList<>(start) : bestPair();
                if (members.isEmpty()) {
                    break;
                }
                grow(members);
                for (int item : members) {
                    scaleOf[item] = scale;
                }
                scale++;
            }
            return scaleOf;
        }

        private int[] free() {
            return IntStream.range(0, scaleOf.length)
                    .filter(item -> scaleOf[item] == 0)
                    .toArray();
        }

        private List<Integer> bestPair() {
            int[] free = free();
            double critical = critical(free.length * (free.length - 1) / 2.0);
            double best = Double.NEGATIVE_INFINITY;
            List<Integer> pair = List.of();
            for (int i : free) {
                for (int j : free) {
                    double ordered = pairs[i][j] - TIE * (i + 1);
                    if (j < i && Math.abs(significances.pair(i, j)) >= critical && ordered > best) {
                        best = ordered;
                        pair = List.of(j, i);
                    }
                }
            }
            return pair.isEmpty() || !acceptable(pair, critical) ? List.of() : new ArrayList<>(pair);
        }

        private boolean acceptable(List<Integer> pair, double critical) {
            if (!testBound) {
                return pairs[pair.getFirst()][pair.getLast()] >= lowerBound;
            }
            ZValues values = ZValues.of(table.select(places(pair)), statistic, lowerBound);
            return Math.min(Math.abs(values.item(0)), Math.abs(values.item(1))) >= critical;
        }

        private void grow(List<Integer> members) {
            int[] free = free();
            double tests = free.length * (free.length - 1) / 2.0;
            while (true) {
                int[] candidates = IntStream.of(free)
                        .filter(item -> !members.contains(item)
                                && members.stream().allMatch(member -> pairs[item][member] >= 0))
                        .toArray();
                tests += candidates.length;
                int added = best(members, candidates, critical(tests));
                if (added < 0) {
                    return;
                }
                members.add(added);
            }
        }

        private int best(List<Integer> members, int[] candidates, double critical) {
            double best = Double.NEGATIVE_INFINITY;
            int chosen = -1;
            for (int candidate : candidates) {
                int[] places = Arrays.copyOf(places(members), members.size() + 1);
                places[members.size()] = candidate;
                Coefficients enlarged = Coefficients.of(covariances, largest, places);
                if (enlarged.items()[members.size()] >= lowerBound
                        && enlarged.scale() >= lowerBound
                        && enlarged.scale() > best
                        && z(places) >= critical) {
                    best = enlarged.scale();
                    chosen = candidate;
                }
            }
            return chosen;
        }

        private double z(int[] places) {
            ZValues values = ZValues.of(table.select(places), statistic, testBound ? lowerBound : 0);
            return values.item(places.length - 1);
        }

        private double critical(double tests) {
            return Math.abs(SpecialFunctions.normalQuantile(significance / tests));
        }

        private int[] places(List<Integer> members) {
            return members.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
