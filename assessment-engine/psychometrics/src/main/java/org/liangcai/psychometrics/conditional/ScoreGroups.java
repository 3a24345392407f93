package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Persons who answered the same items, with how many of them have which raw score. A person whose score is 0 or the highest possible
 * says nothing about the items and is left out.
 */
final class ScoreGroups {

    /**
     * Persons who answered the same items.
     *
     * @param items the items they answered
     * @param counts how many have each raw score, 0 for the extreme ones
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Group(int[] items, double[] counts) {}

    private final List<Group> groups;
    private final double[] totals;
    private final double informative;

    private ScoreGroups(List<Group> groups, double[] totals, double informative) {
        this.groups = groups;
        this.totals = totals;
        this.informative = informative;
    }

    static ScoreGroups of(ResponseMatrix responses, Easiness layout) {
        Map<AnsweredItems, Group> groups = new LinkedHashMap<>();
        double[] totals = new double[layout.size()];
        double informative = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            AnsweredItems answered = AnsweredItems.of(responses, person);
            int score = RawScores.of(responses, person);
            int highest = 0;
            for (int item : answered.items()) {
                highest += layout.highest(item);
            }
            if (score == 0 || score == highest) {
                continue;
            }
            int length = highest + 1;
            double weight = responses.weight(person);
            groups.computeIfAbsent(answered, key -> new Group(key.items(), new double[length]))
                    .counts()[score] += weight;
            informative += weight;
            for (int item : answered.items()) {
                int category = responses.stored(person, item) - 1;
                if (category > 0) {
                    totals[layout.index(item, category)] += weight;
                }
            }
        }
        return new ScoreGroups(List.copyOf(new ArrayList<>(groups.values())), totals, informative);
    }

    List<Group> groups() {
        return groups;
    }

    /** How many persons of a non-extreme score chose each category h ≥ 1, in the order of the easiness parameters. */
    double[] totals() {
        return totals;
    }

    /** The number of persons with a non-extreme score. */
    double informative() {
        return informative;
    }
}
