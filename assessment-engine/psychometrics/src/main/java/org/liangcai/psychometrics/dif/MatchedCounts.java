package org.liangcai.psychometrics.dif;

import java.util.Arrays;

/** How many persons of each group and matching score chose each category of one item. Immutable. */
final class MatchedCounts {

    final String item;
    final int strata;
    final int groups;
    final int categories;

    final ComparedPersons persons;

    /** The matching score of each stratum, increasing. */
    final int[] score;

    /** Stratum by stratum, in it group by group, in it category by category: sums of weights. */
    private final double[] counts;

    MatchedCounts(String item, int groups, int categories, int[] score, double[] counts, ComparedPersons persons) {
        this.persons = persons;
        this.item = item;
        this.groups = groups;
        this.categories = categories;
        this.score = score;
        this.counts = counts;
        strata = score.length;
    }

    double at(int stratum, int group, int category) {
        return counts[(stratum * groups + group) * categories + category];
    }

    double groupSize(int stratum, int group) {
        double size = 0;
        for (int category = 0; category < categories; category++) {
            size += at(stratum, group, category);
        }
        return size;
    }

    double categorySize(int stratum, int category) {
        double size = 0;
        for (int group = 0; group < groups; group++) {
            size += at(stratum, group, category);
        }
        return size;
    }

    double size(int stratum) {
        double size = 0;
        for (int group = 0; group < groups; group++) {
            size += groupSize(stratum, group);
        }
        return size;
    }

    double size() {
        return Arrays.stream(counts).sum();
    }

    /** Everyone of a group. */
    double groupTotal(int group) {
        double total = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            total += groupSize(stratum, group);
        }
        return total;
    }

    /** Everyone who chose a category. */
    double categoryTotal(int category) {
        double total = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            total += categorySize(stratum, category);
        }
        return total;
    }

    /** The categories that somebody chose, increasing. */
    int[] usedCategories() {
        int[] used = new int[categories];
        int count = 0;
        for (int category = 0; category < categories; category++) {
            if (categoryTotal(category) > 0) {
                used[count++] = category;
            }
        }
        return Arrays.copyOf(used, count);
    }

    /**
     * Checks that a method for dichotomous items can be used.
     *
     * @throws IllegalArgumentException if there is a category above 1
     */
    MatchedCounts requireDichotomous(String method) {
        if (categories != 2) {
            throw new IllegalArgumentException(
                    "The item (%s) has categories up to %d: %s is for items scored 0 or 1.\nMaybe a method for ordered categories."
                            .formatted(item, categories - 1, method));
        }
        return this;
    }

    /** Collects weights by raw matching score; scores that nobody has vanish. */
    static MatchedCounts collect(
            GroupedResponses responses, int item, int categories, int[] score, int lowest, int highest) {
        int groups = responses.contrast.groups();
        int cells = groups * categories;
        double[] counts = new double[(highest - lowest + 1) * cells];
        byte[] stored = responses.stored[item];
        double remaining = 0;
        double leftOut = 0;
        for (int person = 0; person < score.length; person++) {
            if (stored[person] != 0 && score[person] != MatchingScores.LEFT_OUT) {
                counts[
                                ((score[person] - lowest) * groups + responses.group[person]) * categories
                                        + stored[person]
                                        - 1] +=
                        responses.weight[person];
                remaining += responses.weight[person];
            } else {
                leftOut += responses.weight[person];
            }
        }
        int[] kept = new int[highest - lowest + 1];
        int strata = 0;
        for (int raw = 0; raw <= highest - lowest; raw++) {
            boolean used = false;
            for (int cell = 0; cell < cells; cell++) {
                used |= counts[raw * cells + cell] > 0;
            }
            if (used) {
                kept[strata] = raw + lowest;
                System.arraycopy(counts, raw * cells, counts, strata * cells, cells);
                strata++;
            }
        }
        return new MatchedCounts(
                responses.items.get(item),
                groups,
                categories,
                Arrays.copyOf(kept, strata),
                Arrays.copyOf(counts, strata * cells),
                new ComparedPersons(remaining, leftOut));
    }
}
