package org.liangcai.psychometrics.conditional;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Items split into groups that might measure different things.
 *
 * @param groups the places of the items of each group, at least two groups
 */
public record ItemSplit(List<List<Integer>> groups) {

    public ItemSplit {
        groups = groups.stream().map(List::copyOf).toList();
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.size() < 2)) {
            throw new IllegalArgumentException(
                    "A split of items needs two or more groups of two or more items each (%s).".formatted(groups));
        }
    }

    /** Two groups: items whose sum of responses lies above the median of the items, and the others. */
    public static ItemSplit atMedianScore(ResponseMatrix responses) {
        double[] sums = sums(responses);
        double[] sorted = sums.clone();
        Arrays.sort(sorted);
        return above(sums, PersonSplit.median(sorted));
    }

    /** Two groups: items whose sum of responses lies above the mean of the items, and the others. */
    public static ItemSplit atMeanScore(ResponseMatrix responses) {
        double[] sums = sums(responses);
        return above(sums, PersonSplit.mean(sums));
    }

    /** The groups of given labels, one for each item. */
    public static ItemSplit by(List<String> labelOfItem) {
        return new ItemSplit(new TreeSet<>(labelOfItem)
                .stream()
                        .map(label -> IntStream.range(0, labelOfItem.size())
                                .filter(item -> labelOfItem.get(item).equals(label))
                                .boxed()
                                .toList())
                        .toList());
    }

    private static ItemSplit above(double[] sums, double centre) {
        return new ItemSplit(List.of(
                IntStream.range(0, sums.length)
                        .filter(item -> sums[item] > centre)
                        .boxed()
                        .toList(),
                IntStream.range(0, sums.length)
                        .filter(item -> !(sums[item] > centre))
                        .boxed()
                        .toList()));
    }

    private static double[] sums(ResponseMatrix responses) {
        double[] sums = new double[responses.itemCount()];
        for (int person = 0; person < responses.personCount(); person++) {
            for (int item = 0; item < sums.length; item++) {
                sums[item] += responses.weight(person) * Math.max(0, responses.stored(person, item) - 1);
            }
        }
        return sums;
    }
}
