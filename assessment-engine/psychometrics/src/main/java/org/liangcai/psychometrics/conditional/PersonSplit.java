package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Persons split into groups whose item parameters are compared.
 *
 * @param labels the names of the groups, at least two
 * @param groupOf the place of each person's group in {@code labels}; −1 for persons in no group
 */
@SuppressWarnings("ArrayRecordComponent")
public record PersonSplit(List<String> labels, int[] groupOf) {

    /** The names of the groups of a split by raw score. */
    private static final List<String> LOW_AND_HIGH = List.of("low", "high");

    public PersonSplit {
        labels = List.copyOf(labels);
        groupOf = groupOf.clone();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("A split needs two or more groups (%s).".formatted(labels));
        }
        for (int person = 0; person < groupOf.length; person++) {
            if (groupOf[person] < -1 || groupOf[person] >= labels.size()) {
                throw new IllegalArgumentException("The group (%d) of person (%d) must be from 0 to %d, or -1 for none."
                        .formatted(groupOf[person], person + 1, labels.size() - 1));
            }
        }
    }

    @Override
    public int[] groupOf() {
        return groupOf.clone();
    }

    /** Two groups: raw scores up to the median, and above. With missing responses the median is that of persons with the same items. */
    public static PersonSplit atMedianScore(ResponseMatrix responses) {
        return atScore(responses, PersonSplit::median, true);
    }

    /**
     * Two groups: raw scores up to the mean, and above. With missing responses the mean is that of persons with the same items, and a
     * score equal to it counts as high.
     */
    public static PersonSplit atMeanScore(ResponseMatrix responses) {
        return atScore(responses, PersonSplit::mean, !anyMissing(responses));
    }

    /** One group for every raw score that is neither the lowest nor the highest possible. */
    public static PersonSplit byRawScore(ResponseMatrix responses) {
        int highest = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            highest += responses.categoryCount(item) - 1;
        }
        String[] scores = new String[responses.personCount()];
        TreeSet<Integer> seen = new TreeSet<>();
        for (int person = 0; person < scores.length; person++) {
            int score = RawScores.of(responses, person);
            if (score > 0 && score < highest) {
                scores[person] = Integer.toString(score);
                seen.add(score);
            }
        }
        List<String> labels = seen.stream().map(Object::toString).toList();
        int[] groupOf = new int[scores.length];
        for (int person = 0; person < scores.length; person++) {
            groupOf[person] = scores[person] == null ? -1 : labels.indexOf(scores[person]);
        }
        return new PersonSplit(labels, groupOf);
    }

    /** The groups of given labels, one for each person, in the order of the sorted labels. */
    public static PersonSplit by(List<String> labelOfPerson) {
        List<String> labels = List.copyOf(new TreeSet<>(labelOfPerson));
        return new PersonSplit(
                labels, labelOfPerson.stream().mapToInt(labels::indexOf).toArray());
    }

    private interface Centre {
        double of(double[] sorted);
    }

    private static PersonSplit atScore(ResponseMatrix responses, Centre centre, boolean equalIsLow) {
        Map<AnsweredItems, List<Integer>> scores = new HashMap<>();
        for (int person = 0; person < responses.personCount(); person++) {
            scores.computeIfAbsent(AnsweredItems.of(responses, person), key -> new ArrayList<>())
                    .add(RawScores.of(responses, person));
        }
        Map<AnsweredItems, Double> centres = new HashMap<>();
        scores.forEach((items, values) -> centres.put(
                items,
                centre.of(values.stream()
                        .mapToDouble(Integer::doubleValue)
                        .sorted()
                        .toArray())));
        int[] groupOf = new int[responses.personCount()];
        for (int person = 0; person < groupOf.length; person++) {
            double at = Objects.requireNonNull(centres.get(AnsweredItems.of(responses, person)));
            int score = RawScores.of(responses, person);
            groupOf[person] = score < at || (equalIsLow && score == at) ? 0 : 1;
        }
        return new PersonSplit(LOW_AND_HIGH, groupOf);
    }

    private static boolean anyMissing(ResponseMatrix responses) {
        for (int person = 0; person < responses.personCount(); person++) {
            for (int item = 0; item < responses.itemCount(); item++) {
                if (responses.stored(person, item) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
