package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Whether responses determine the parameters of a model. */
final class ResponseCheck {

    private ResponseCheck() {}

    /** The highest category of every item. */
    static int[] highestCategories(ResponseMatrix responses, ConditionalModel model) {
        if (responses.itemCount() < 2) {
            throw new IllegalArgumentException(
                    "There must be at least two items (%d) to compare.".formatted(responses.itemCount()));
        }
        int[] highest = new int[responses.itemCount()];
        int highestOfAll = 0;
        for (int item = 0; item < highest.length; item++) {
            highest[item] = responses.categoryCount(item) - 1;
            highestOfAll = Math.max(highestOfAll, highest[item]);
            requireCategories(responses, item, highest[item], model);
        }
        if (model == ConditionalModel.RATING_SCALE) {
            Arrays.fill(highest, highestOfAll);
            requireEveryCategory(responses, highestOfAll);
        }
        return highest;
    }

    private static void requireCategories(ResponseMatrix responses, int item, int highest, ConditionalModel model) {
        String name = responses.items().get(item);
        if (highest < 0) {
            throw new IllegalArgumentException("Nobody answered item (%s).".formatted(name));
        }
        if (highest == 0) {
            throw new IllegalArgumentException(
                    "Every response to item (%s) is in category 0.\nMaybe leave the item out: it has no finite difficulty."
                            .formatted(name));
        }
        if (model == ConditionalModel.RASCH && highest > 1) {
            throw new IllegalArgumentException(
                    "Item (%s) has a category (%d) above 1, but the Rasch model has two categories.\nMaybe the partial credit model."
                            .formatted(name, highest));
        }
        boolean[] seen = seen(responses, item, highest);
        int least = 0;
        while (!seen[least]) {
            least++;
        }
        if (least == highest) {
            throw new IllegalArgumentException(
                    "Every response to item (%s) is in category %d.\nMaybe leave the item out: it has no finite difficulty."
                            .formatted(name, highest));
        }
        for (int category = 0; model != ConditionalModel.RATING_SCALE && category < highest; category++) {
            if (!seen[category]) {
                throw new IllegalArgumentException(
                        "Nobody chose category %d of item (%s).\nMaybe join it with a neighbouring category."
                                .formatted(category, name));
            }
        }
    }

    private static boolean[] seen(ResponseMatrix responses, int item, int highest) {
        boolean[] seen = new boolean[highest + 1];
        for (int person = 0; person < responses.personCount(); person++) {
            int stored = responses.stored(person, item);
            if (stored > 0) {
                seen[stored - 1] = true;
            }
        }
        return seen;
    }

    private static void requireEveryCategory(ResponseMatrix responses, int highest) {
        boolean[] seen = new boolean[highest + 1];
        for (int item = 0; item < responses.itemCount(); item++) {
            boolean[] here = seen(responses, item, highest);
            for (int category = 0; category <= highest; category++) {
                seen[category] |= here[category];
            }
        }
        for (int category = 0; category < highest; category++) {
            if (!seen[category]) {
                throw new IllegalArgumentException(
                        "Nobody chose category %d of any item.\nMaybe join it with a neighbouring category."
                                .formatted(category));
            }
        }
    }

    /**
     * An item i can be placed below an item j if somebody got something on i who did not get everything on j. Estimates are finite only
     * if chains of such comparisons lead from every item to every other (Fischer 1981).
     */
    static void requireComparable(ResponseMatrix responses, Easiness layout, ScoreGroups scores) {
        if (scores.informative() == 0) {
            throw new IllegalArgumentException(
                    "Nobody has a raw score between the lowest and the highest possible: the responses say nothing about the items.");
        }
        int items = layout.itemCount();
        boolean[][] below = new boolean[items][items];
        for (int person = 0; person < responses.personCount(); person++) {
            for (int i = 0; i < items; i++) {
                if (responses.stored(person, i) > 1) {
                    for (int j = 0; j < items; j++) {
                        int stored = responses.stored(person, j);
                        below[i][j] |= i != j && stored > 0 && stored - 1 < layout.highest(j);
                    }
                }
            }
        }
        List<String> apart = apart(below, layout);
        if (!apart.isEmpty()) {
            throw new IllegalArgumentException(
                    "The items (%s) cannot be compared with the others: their parameters are not finite.\nMaybe everybody, or nobody, who answered them and the others did better on them."
                            .formatted(String.join(", ", apart)));
        }
    }

    private static List<String> apart(boolean[][] below, Easiness layout) {
        boolean[] forward = reached(below, false);
        boolean[] backward = reached(below, true);
        List<String> apart = new ArrayList<>();
        for (int item = 0; item < below.length; item++) {
            if (!(forward[item] && backward[item])) {
                apart.add(layout.items().get(item));
            }
        }
        return apart;
    }

    private static boolean[] reached(boolean[][] edge, boolean backwards) {
        boolean[] reached = new boolean[edge.length];
        int[] queue = new int[edge.length];
        int length = 1;
        reached[0] = true;
        for (int at = 0; at < length; at++) {
            int from = queue[at];
            for (int to = 0; to < edge.length; to++) {
                if (!reached[to] && (backwards ? edge[to][from] : edge[from][to])) {
                    reached[to] = true;
                    queue[length++] = to;
                }
            }
        }
        return reached;
    }
}
