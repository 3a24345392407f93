package org.liangcai.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * How the options of multiple-choice items work: who chooses the key and who each distractor.
 *
 * @param items one for every item, in order
 */
public record OptionAnalysis(List<Item> items) {

    /** The part of persons with the highest, and with the lowest, scores that are compared (Kelley 1939). */
    public static final double EXTREME_GROUP = 0.27;

    public OptionAnalysis {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param key the right option
     * @param difficulty the proportion of right answers among all that are not missing
     * @param discrimination proportion of right answers in the upper group − that in the lower group
     * @param options every option that somebody chose, and the key, in ascending order
     */
    public record Item(String item, int key, double difficulty, double discrimination, List<Option> options) {

        public Item {
            options = List.copyOf(options);
        }
    }

    /**
     * One option of an item.
     *
     * @param isKey whether it is the right one
     * @param proportion of those who answered the item
     * @param meanRestScore mean number of right answers to the other items among those who chose it, NaN if nobody did
     * @param restCorrelation correlation of choosing it with the number of right answers to the other items, NaN if nobody or everybody
     *     did
     * @param proportionInUpper of the group with the highest scores
     * @param proportionInLower of the group with the lowest scores
     */
    public record Option(
            int option,
            boolean isKey,
            int count,
            double proportion,
            double meanRestScore,
            double restCorrelation,
            double proportionInUpper,
            double proportionInLower) {

        /** Whether a distractor draws the able rather than the weak, or the key does the opposite. */
        public boolean isSuspect() {
            return isKey ? restCorrelation < 0 : restCorrelation > 0;
        }
    }

    /**
     * Analyses the options of items; a missing answer counts as not right in the scores of the others.
     *
     * @param chosen the chosen option of every item
     * @param keys the right option of every item
     * @throws IllegalArgumentException if there is not one key for each item, fewer than two items, or nobody answered an item
     */
    public static OptionAnalysis of(ResponseMatrix chosen, List<Integer> keys) {
        if (keys.size() != chosen.itemCount() || keys.size() < 2) {
            throw new IllegalArgumentException("There must be as many keys (%d) as items (%d), at least two."
                    .formatted(keys.size(), chosen.itemCount()));
        }
        double[] right = rightAnswers(chosen, keys);
        int extreme = Math.max(1, (int) Math.rint(EXTREME_GROUP * chosen.personCount()));
        double[] sorted = right.clone();
        Arrays.sort(sorted);
        double lowerCut = sorted[extreme - 1];
        double upperCut = sorted[sorted.length - extreme];
        List<Item> items = new ArrayList<>();
        for (int item = 0; item < chosen.itemCount(); item++) {
            items.add(item(chosen, item, keys.get(item), right, lowerCut, upperCut));
        }
        return new OptionAnalysis(items);
    }

    private static double[] rightAnswers(ResponseMatrix chosen, List<Integer> keys) {
        double[] right = new double[chosen.personCount()];
        for (int person = 0; person < right.length; person++) {
            for (int item = 0; item < keys.size(); item++) {
                if (chosen.stored(person, item) == keys.get(item) + 1) {
                    right[person]++;
                }
            }
        }
        return right;
    }

    private static Item item(
            ResponseMatrix chosen, int item, int key, double[] right, double lowerCut, double upperCut) {
        double[] rest = right.clone();
        int answered = 0;
        for (int person = 0; person < rest.length; person++) {
            int stored = chosen.stored(person, item);
            if (stored == 0) {
                rest[person] = Double.NaN;
            } else {
                answered++;
                rest[person] -= stored == key + 1 ? 1 : 0;
            }
        }
        if (answered == 0) {
            throw new IllegalArgumentException(
                    "The item (%s) has no answer.".formatted(chosen.items().get(item)));
        }
        List<Option> options = new ArrayList<>();
        double difficulty = 0;
        double discrimination = 0;
        for (int option = 0; option < Math.max(chosen.categoryCount(item), key + 1); option++) {
            Option analysed = option(chosen, item, option, option == key, rest, right, lowerCut, upperCut);
            if (analysed.count > 0 || analysed.isKey) {
                options.add(analysed);
            }
            if (analysed.isKey) {
                difficulty = analysed.proportion;
                discrimination = analysed.proportionInUpper - analysed.proportionInLower;
            }
        }
        return new Item(chosen.items().get(item), key, difficulty, discrimination, options);
    }

    private static Option option(
            ResponseMatrix chosen,
            int item,
            int option,
            boolean isKey,
            double[] rest,
            double[] right,
            double lowerCut,
            double upperCut) {
        double[] chose = new double[rest.length];
        double[] restOfThose = new double[rest.length];
        int count = 0;
        int answered = 0;
        int[] upper = new int[2];
        int[] lower = new int[2];
        for (int person = 0; person < rest.length; person++) {
            int stored = chosen.stored(person, item);
            boolean his = stored == option + 1;
            chose[person] = stored == 0 ? Double.NaN : his ? 1 : 0;
            restOfThose[person] = his ? rest[person] : Double.NaN;
            count += his ? 1 : 0;
            answered += stored == 0 ? 0 : 1;
            tally(upper, right[person] >= upperCut, his);
            tally(lower, right[person] <= lowerCut, his);
        }
        return new Option(
                option,
                isKey,
                count,
                (double) count / answered,
                Moments.mean(restOfThose),
                Moments.correlation(chose, rest),
                (double) upper[0] / upper[1],
                (double) lower[0] / lower[1]);
    }

    private static void tally(int[] group, boolean member, boolean chose) {
        if (member) {
            group[1]++;
            group[0] += chose ? 1 : 0;
        }
    }
}
