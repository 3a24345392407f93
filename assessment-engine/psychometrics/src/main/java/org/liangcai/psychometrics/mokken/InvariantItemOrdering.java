package org.liangcai.psychometrics.mokken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;
import org.liangcai.psychometrics.numerics.StudentT;

/**
 * Manifest invariant item ordering: an item with the lower mean must not have the higher mean in a group of persons alike in the score on
 * the other items (Ligtvoet, Van der Ark, Te Marvelde and Sijtsma 2010). Items with significant violations are removed one after the
 * other, and H^T says how accurately the remaining ones are ordered.
 *
 * @param leastViolation how far means must be in the wrong order to count; without it 0.03 for every step of an item
 * @param leastSize the least number of persons in a group; without it as in {@link Monotonicity}
 * @param significance of the test of one violation, usually 0.05
 */
public record InvariantItemOrdering(OptionalDouble leastViolation, OptionalInt leastSize, double significance) {

    public InvariantItemOrdering {
        if (leastViolation.isPresent() && !(leastViolation.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "The least violation (%s) must be 0 or more.".formatted(leastViolation.getAsDouble()));
        }
        if (!(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException(
                    "The significance (%s) must be between 0 and 1.".formatted(significance));
        }
    }

    /** The usual check. */
    public static InvariantItemOrdering usual() {
        return new InvariantItemOrdering(OptionalDouble.empty(), OptionalInt.empty(), 0.05);
    }

    /**
     * One item.
     *
     * @param item the id of the item
     * @param mean its mean score
     * @param scalability Hᵢ
     * @param total its violations in all pairs with other items
     * @param partners with how many items there is a significant violation, at first and after each removal; empty once the item itself
     *     is removed
     */
    public record ItemCheck(
            String item, double mean, double scalability, Violations total, List<OptionalInt> partners) {

        public ItemCheck {
            partners = List.copyOf(partners);
        }

        /** How serious the violations are, see {@link Violations#seriousness}. */
        public int seriousness() {
            return total.seriousness(scalability);
        }
    }

    /**
     * What came out.
     *
     * @param items in descending order of their means
     * @param removed the ids of the items removed, in that order
     * @param accuracy H^T of the remaining items: the scalability of persons by items; from 0.3 low, 0.4 medium, 0.5 high accuracy of
     *     the order; empty with fewer than two remaining
     */
    public record Result(List<ItemCheck> items, List<String> removed, OptionalDouble accuracy) {

        public Result {
            items = List.copyOf(items);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a response is missing, an item has no variance, there are fewer than three items, or there are
     *     too few persons for two groups
     */
    public Result check(ResponseMatrix responses) {
        if (responses.itemCount() < 3) {
            throw new IllegalArgumentException(
                    "The order of items needs three or more of them (%d): two, and one for the rest score."
                            .formatted(responses.itemCount()));
        }
        ScoreTable given = ScoreTable.of(responses);
        ScoreTable table = given.select(descendingMeans(given));
        return new Check(table, RestScoreGroups.size(leastSize, table.personCount())).run();
    }

    private static int[] descendingMeans(ScoreTable table) {
        return IntStream.range(0, table.itemCount())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(table::mean)
                        .thenComparingInt(item -> item)
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The scalability of persons by items (Sijtsma and Meijer 1992); sums of covariances are variances of sums. */
    static double transposedScalability(ScoreTable table) {
        int items = table.itemCount();
        double[] sums = new double[items];
        double[] sortedSums = new double[items];
        double within = 0;
        for (int person = 0; person < table.personCount(); person++) {
            double[] scores = new double[items];
            for (int item = 0; item < items; item++) {
                scores[item] = table.score(item, person);
                sums[item] += scores[item];
            }
            within += variance(scores);
            Arrays.sort(scores);
            for (int item = 0; item < items; item++) {
                sortedSums[item] += scores[item];
            }
        }
        return (variance(sums) - within) / (variance(sortedSums) - within);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }

    /** One check. */
    private final class Check {

        private final ScoreTable table;
        private final int size;
        private final double least;
        private final Violations[] totals;
        private final boolean[][] violated;

        private Check(ScoreTable table, int size) {
            this.table = table;
            this.size = size;
            least = leastViolation.orElse(0.03 * table.highest());
            totals = new Violations[table.itemCount()];
            Arrays.fill(totals, Violations.NONE);
            violated = new boolean[table.itemCount()][table.itemCount()];
        }

        private Result run() {
            for (int i = 0; i < totals.length; i++) {
                for (int j = i + 1; j < totals.length; j++) {
                    Violations violations = compare(i, j);
                    totals[i] = totals[i].and(violations);
                    totals[j] = totals[j].and(violations);
                    violated[i][j] = violations.significant() > 0;
                    violated[j][i] = violated[i][j];
                }
            }
            List<List<OptionalInt>> partners = new ArrayList<>();
            for (int item = 0; item < totals.length; item++) {
                partners.add(new ArrayList<>());
            }
            List<Integer> removed = remove(partners);
            int[] left = IntStream.range(0, totals.length)
                    .filter(item -> !removed.contains(item))
                    .toArray();
            double[] scalability = Coefficients.of(table).items();
            List<ItemCheck> checks = new ArrayList<>();
            for (int item = 0; item < totals.length; item++) {
                checks.add(new ItemCheck(
                        table.items().get(item),
                        table.mean(item),
                        scalability[item],
                        totals[item],
                        partners.get(item)));
            }
            return new Result(
                    checks,
                    removed.stream().map(table.items()::get).toList(),
                    left.length < 2
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(transposedScalability(table.select(left))));
        }

        private List<Integer> remove(List<List<OptionalInt>> partners) {
            List<Integer> removed = new ArrayList<>();
            while (true) {
                int[] counts = new int[totals.length];
                int most = 0;
                for (int item = 0; item < counts.length; item++) {
                    counts[item] = count(item, removed);
                    most = Math.max(most, counts[item]);
                    partners.get(item).add(removed.contains(item) ? OptionalInt.empty() : OptionalInt.of(counts[item]));
                }
                if (most == 0) {
                    return removed;
                }
                removed.add(worst(counts, most, removed));
            }
        }

        private int count(int item, List<Integer> removed) {
            int count = 0;
            for (int other = 0; other < totals.length; other++) {
                count += violated[item][other] && !removed.contains(item) && !removed.contains(other) ? 1 : 0;
            }
            return count;
        }

        /** Of the items with most violations the one without which the scale is the most scalable. */
        private int worst(int[] counts, int most, List<Integer> removed) {
            double best = Double.NEGATIVE_INFINITY;
            int worst = -1;
            for (int item = 0; item < counts.length; item++) {
                if (counts[item] == most) {
                    int without = item;
                    int[] left = IntStream.range(0, counts.length)
                            .filter(other -> other != without && !removed.contains(other))
                            .toArray();
                    double scale = left.length < 2
                            ? 0
                            : Coefficients.of(table.select(left)).scale();
                    if (worst < 0 || scale > best) {
                        best = scale;
                        worst = item;
                    }
                }
            }
            return worst;
        }

        private Violations compare(int i, int j) {
            RestScoreGroups groups = RestScoreGroups.of(RestScoreGroups.restScores(table, i, j), size);
            Violations violations = new Violations(groups.count() - 1, 0, 0, 0, 0, 0);
            for (int group = 0; group < groups.count(); group++) {
                violations = violations.and(compare(groups, group, i, j));
            }
            return violations;
        }

        private Violations compare(RestScoreGroups groups, int group, int i, int j) {
            int[] differences = IntStream.range(0, table.personCount())
                    .filter(person -> groups.groupOf(person) == group)
                    .map(person -> table.score(j, person) - table.score(i, person))
                    .toArray();
            long sumI = 0;
            long sumJ = 0;
            for (int person = 0; person < table.personCount(); person++) {
                if (groups.groupOf(person) == group) {
                    sumI += table.score(i, person);
                    sumJ += table.score(j, person);
                }
            }
            double excess = (double) sumJ / differences.length - (double) sumI / differences.length;
            if (!(excess > least)) {
                return Violations.NONE;
            }
            double statistic = table.highest() == 1 ? binomialZ(differences) : pairedT(differences);
            double probability = table.highest() == 1
                    ? SpecialFunctions.normalDistribution(-statistic)
                    : StudentT.upperTail(statistic, differences.length - 1.0);
            return new Violations(0, 1, excess, excess, statistic, probability < significance ? 1 : 0);
        }
    }

    private static double pairedT(int[] differences) {
        double[] values = IntStream.of(differences).asDoubleStream().toArray();
        double mean = IntStream.of(differences).sum() / (double) differences.length;
        return mean / Math.sqrt(variance(values) / differences.length);
    }

    private static double binomialZ(int[] differences) {
        double against = 0;
        double in = 0;
        for (int difference : differences) {
            against += difference > 0 ? 1 : 0;
            in += difference < 0 ? 1 : 0;
        }
        return BinomialTest.z(against, in);
    }
}
