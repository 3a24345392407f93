package org.liangcai.psychometrics.mokken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Persons in order of a rest score, neighbouring scores joined until every group is large enough (Molenaar and Sijtsma 2000, chapter 5).
 */
final class RestScoreGroups {

    private final int[] groupOf;
    private final int[] upperBounds;
    private final int lowest;

    private RestScoreGroups(int[] groupOf, int[] upperBounds, int lowest) {
        this.groupOf = groupOf;
        this.upperBounds = upperBounds;
        this.lowest = lowest;
    }

    /** The least number of persons in a group unless another is asked for (Molenaar and Sijtsma 2000). */
    static int usualSize(int persons) {
        if (persons < 150) {
            return 50;
        }
        return persons <= 250 ? persons / 3 : persons < 500 ? persons / 5 : persons / 10;
    }

    /** The size asked for or the usual one. */
    static int size(OptionalInt asked, int persons) {
        int size = asked.orElse(usualSize(persons));
        if (size < 1 || 2 * size > persons) {
            throw new IllegalArgumentException(
                    "The least size of a group (%d) must be at least 1 and at most half the number of persons (%d)."
                            .formatted(size, persons));
        }
        return size;
    }

    /** The sum of the scores of every person on all items but one or two. */
    static int[] restScores(ScoreTable table, int... without) {
        int[] rest = new int[table.personCount()];
        for (int item = 0; item < table.itemCount(); item++) {
            int place = item;
            if (Arrays.stream(without).noneMatch(other -> other == place)) {
                for (int person = 0; person < rest.length; person++) {
                    rest[person] += table.score(item, person);
                }
            }
        }
        return rest;
    }

    static RestScoreGroups of(int[] restScores, int size) {
        int[] sorted = restScores.clone();
        Arrays.sort(sorted);
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        while (sorted.length - end >= size) {
            end = lastWith(sorted, sorted[end + size - 1]);
            ends.add(end);
        }
        ends.removeLast();
        int[] bounds = new int[ends.size() + 1];
        for (int group = 0; group < ends.size(); group++) {
            bounds[group] = sorted[ends.get(group) - 1];
        }
        bounds[ends.size()] = sorted[sorted.length - 1];
        int[] groupOf = new int[restScores.length];
        for (int person = 0; person < groupOf.length; person++) {
            while (restScores[person] > bounds[groupOf[person]]) {
                groupOf[person]++;
            }
        }
        return new RestScoreGroups(groupOf, bounds, sorted[0]);
    }

    /** One more than the last place at which a sorted array has a value. */
    private static int lastWith(int[] sorted, int value) {
        int place = sorted.length;
        while (sorted[place - 1] > value) {
            place--;
        }
        return place;
    }

    int count() {
        return upperBounds.length;
    }

    int groupOf(int person) {
        return groupOf[person];
    }

    int lowestScore(int group) {
        return group == 0 ? lowest : upperBounds[group - 1] + 1;
    }

    int highestScore(int group) {
        return upperBounds[group];
    }
}
