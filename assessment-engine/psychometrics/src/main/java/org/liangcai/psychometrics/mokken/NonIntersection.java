package org.liangcai.psychometrics.mokken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Curves of item steps that do not intersect, as double monotonicity asks: of two steps of different items the one that fewer persons
 * took must not be taken by more of those alike in the score on the other items (the restscore method: Molenaar and Sijtsma 2000, chapter
 * 6).
 *
 * @param leastViolation how far proportions must be in the wrong order to count, usually 0.03
 * @param leastSize the least number of persons in a group; without it as in {@link Monotonicity}
 */
public record NonIntersection(double leastViolation, OptionalInt leastSize) {

    private static final double SIGNIFICANT = 1.6448536269514722;

    public NonIntersection {
        if (!(leastViolation >= 0)) {
            throw new IllegalArgumentException("The least violation (%s) must be 0 or more.".formatted(leastViolation));
        }
    }

    /** The usual check. */
    public static NonIntersection usual() {
        return new NonIntersection(0.03, OptionalInt.empty());
    }

    /**
     * One item.
     *
     * @param item the id of the item
     * @param scalability Hᵢ
     * @param total its violations in all pairs with other items
     */
    public record ItemCheck(String item, double scalability, Violations total) {

        /** How serious the violations are, see {@link Violations#seriousness}. */
        public int seriousness() {
            return total.seriousness(scalability);
        }
    }

    /**
     * Checks every item.
     *
     * @throws IllegalArgumentException if a response is missing, an item has no variance, there are fewer than three items, or there are
     *     too few persons for two groups
     */
    public List<ItemCheck> check(ResponseMatrix responses) {
        if (responses.itemCount() < 3) {
            throw new IllegalArgumentException(
                    "The order of steps needs three or more items (%d): two, and one for the rest score."
                            .formatted(responses.itemCount()));
        }
        ScoreTable table = ScoreTable.of(responses);
        int size = RestScoreGroups.size(leastSize, table.personCount());
        Violations[] totals = new Violations[table.itemCount()];
        Arrays.fill(totals, Violations.NONE);
        for (int i = 0; i < totals.length; i++) {
            for (int j = i + 1; j < totals.length; j++) {
                Violations violations = compare(table, i, j, size);
                totals[i] = totals[i].and(violations);
                totals[j] = totals[j].and(violations);
            }
        }
        double[] scalability = Coefficients.of(table).items();
        List<ItemCheck> checks = new ArrayList<>();
        for (int item = 0; item < totals.length; item++) {
            checks.add(new ItemCheck(table.items().get(item), scalability[item], totals[item]));
        }
        return List.copyOf(checks);
    }

    private Violations compare(ScoreTable table, int i, int j, int size) {
        RestScoreGroups groups = RestScoreGroups.of(RestScoreGroups.restScores(table, i, j), size);
        Violations violations = Violations.NONE;
        for (int first = 1; first <= table.highest(); first++) {
            for (int second = 1; second <= table.highest(); second++) {
                violations = violations.and(compare(groups, new Steps(table, groups, i, first, j, second)));
            }
        }
        return violations;
    }

    private Violations compare(RestScoreGroups groups, Steps steps) {
        Violations violations = new Violations(groups.count() - 1, 0, 0, 0, 0, 0);
        for (int group = 0; group < groups.count(); group++) {
            double excess = steps.firstIsEasier()
                    ? steps.share(steps.second, group) - steps.share(steps.first, group)
                    : steps.share(steps.first, group) - steps.share(steps.second, group);
            if (excess > leastViolation) {
                double z = BinomialTest.z(steps.onlyFirst[group], steps.onlySecond[group]);
                violations = violations.and(new Violations(0, 1, excess, excess, z, z > SIGNIFICANT ? 1 : 0));
            }
        }
        return violations;
    }

    /** How many persons of each group took one step of one item, one of another, and only one of them. */
    private static final class Steps {

        private final int[] persons;
        private final int[] first;
        private final int[] second;
        private final int[] onlyFirst;
        private final int[] onlySecond;

        private Steps(ScoreTable table, RestScoreGroups groups, int i, int firstStep, int j, int secondStep) {
            persons = new int[groups.count()];
            first = new int[groups.count()];
            second = new int[groups.count()];
            onlyFirst = new int[groups.count()];
            onlySecond = new int[groups.count()];
            for (int person = 0; person < table.personCount(); person++) {
                int group = groups.groupOf(person);
                boolean tookFirst = table.score(i, person) >= firstStep;
                boolean tookSecond = table.score(j, person) >= secondStep;
                persons[group]++;
                first[group] += tookFirst ? 1 : 0;
                second[group] += tookSecond ? 1 : 0;
                onlyFirst[group] += tookFirst && !tookSecond ? 1 : 0;
                onlySecond[group] += tookSecond && !tookFirst ? 1 : 0;
            }
        }

        private boolean firstIsEasier() {
            return Arrays.stream(first).sum() > Arrays.stream(second).sum();
        }

        private double share(int[] took, int group) {
            return (double) took[group] / persons[group];
        }
    }
}
