package org.liangcai.psychometrics.mokken;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Manifest monotonicity: the probability of taking a step of an item must not fall from a group of lower rest scores to one of higher
 * rest scores (Junker and Sijtsma 2000; Molenaar and Sijtsma 2000, chapter 5).
 *
 * @param leastViolation how far a probability must fall to count, usually 0.03
 * @param leastSize the least number of persons in a group; without it a tenth, a fifth or a third of the persons or 50, as they are many
 *     or few
 */
public record Monotonicity(double leastViolation, OptionalInt leastSize) {

    private static final double SIGNIFICANT = 1.6449;

    public Monotonicity {
        if (!(leastViolation >= 0)) {
            throw new IllegalArgumentException("The least violation (%s) must be 0 or more.".formatted(leastViolation));
        }
    }

    /** The usual check. */
    public static Monotonicity usual() {
        return new Monotonicity(0.03, OptionalInt.empty());
    }

    /**
     * One group of persons.
     *
     * @param lowestScore the lowest rest score
     * @param highestScore the highest rest score
     * @param persons how many
     * @param proportions the share that took each step, from step 1
     */
    public record Group(int lowestScore, int highestScore, int persons, List<Double> proportions) {

        public Group {
            proportions = List.copyOf(proportions);
        }
    }

    /**
     * One item.
     *
     * @param item the id of the item
     * @param scalability Hᵢ
     * @param groups the groups by the rest score without the item, in ascending order
     * @param steps the violations of each step, from step 1
     * @param total the violations of all steps together
     */
    public record ItemCheck(
            String item, double scalability, List<Group> groups, List<Violations> steps, Violations total) {

        public ItemCheck {
            groups = List.copyOf(groups);
            steps = List.copyOf(steps);
        }

        /** How serious the violations are, see {@link Violations#seriousness}. */
        public int seriousness() {
            return total.seriousness(scalability);
        }
    }

    /**
     * Checks every item.
     *
     * @throws IllegalArgumentException if a response is missing, an item has no variance, or there are too few persons for two groups
     */
    public List<ItemCheck> check(ResponseMatrix responses) {
        ScoreTable table = ScoreTable.of(responses);
        int size = RestScoreGroups.size(leastSize, table.personCount());
        double[] scalability = Coefficients.of(table).items();
        List<ItemCheck> checks = new ArrayList<>();
        for (int item = 0; item < table.itemCount(); item++) {
            RestScoreGroups groups = RestScoreGroups.of(RestScoreGroups.restScores(table, item), size);
            checks.add(check(table, item, scalability[item], groups));
        }
        return List.copyOf(checks);
    }

    private ItemCheck check(ScoreTable table, int item, double scalability, RestScoreGroups groups) {
        int[][] taken = new int[groups.count()][table.highest() + 1];
        for (int person = 0; person < table.personCount(); person++) {
            for (int step = 0; step <= table.score(item, person); step++) {
                taken[groups.groupOf(person)][step]++;
            }
        }
        List<Violations> steps = new ArrayList<>();
        Violations total = Violations.NONE;
        for (int step = 1; step <= table.highest(); step++) {
            Violations violations = violations(taken, step);
            steps.add(violations);
            total = total.and(violations);
        }
        List<Group> described = new ArrayList<>();
        for (int group = 0; group < taken.length; group++) {
            List<Double> proportions = new ArrayList<>();
            for (int step = 1; step <= table.highest(); step++) {
                proportions.add((double) taken[group][step] / taken[group][0]);
            }
            described.add(
                    new Group(groups.lowestScore(group), groups.highestScore(group), taken[group][0], proportions));
        }
        return new ItemCheck(table.items().get(item), scalability, described, steps, total);
    }

    private Violations violations(int[][] taken, int step) {
        Violations violations = Violations.NONE;
        for (int low = 0; low < taken.length; low++) {
            for (int high = low + 1; high < taken.length; high++) {
                violations = violations.and(compare(taken[low], taken[high], step));
            }
        }
        return violations;
    }

    private Violations compare(int[] low, int[] high, int step) {
        int active = low[step] > 0 && high[step] < high[0] ? 1 : 0;
        double fall = (double) low[step] / low[0] - (double) high[step] / high[0];
        if (!(fall > leastViolation)) {
            return new Violations(active, 0, 0, 0, 0, 0);
        }
        double z = z(low[0] - low[step], low[step], high[0] - high[step], high[step]);
        return new Violations(active, 1, fall, fall, z, z > SIGNIFICANT ? 1 : 0);
    }

    /** The normal approximation to the hypergeometric test of a table of two groups (Molenaar and Sijtsma 2000, p. 72). */
    private static double z(double lowNot, double lowTaken, double highNot, double highTaken) {
        double persons = lowNot + lowTaken + highNot + highTaken;
        return Math.abs(2 * (Math.sqrt((highTaken + 1) * (lowNot + 1)) - Math.sqrt(highNot * lowTaken)))
                / Math.sqrt(persons - 1);
    }
}
