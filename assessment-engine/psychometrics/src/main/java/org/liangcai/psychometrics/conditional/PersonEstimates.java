package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.NaturalSpline;

/**
 * The abilities of persons by maximum likelihood, given item parameters. Persons who answered the same items and have the same raw
 * score have the same estimate. Immutable.
 */
public final class PersonEstimates {

    private static final int FEWEST_SCORES = 4;

    private final List<PersonEstimate> persons;
    private final List<PersonEstimate> complete;

    private PersonEstimates(List<PersonEstimate> persons, List<PersonEstimate> complete) {
        this.persons = List.copyOf(persons);
        this.complete = List.copyOf(complete);
    }

    /**
     * Estimates every person.
     *
     * @throws IllegalArgumentException if the items are not those of the calibration, or a response lies above the highest category
     */
    public static PersonEstimates of(ConditionalCalibration calibration, ResponseMatrix responses) {
        requireSameItems(calibration, responses);
        Map<AnsweredItems, SortedSet<Integer>> occurring = new HashMap<>();
        AnsweredItems[] answered = new AnsweredItems[responses.personCount()];
        for (int person = 0; person < answered.length; person++) {
            answered[person] = AnsweredItems.of(responses, person);
            occurring.computeIfAbsent(answered[person], key -> new TreeSet<>()).add(RawScores.of(responses, person));
        }
        Map<AnsweredItems, SortedMap<Integer, PersonEstimate>> tables = new HashMap<>();
        occurring.forEach((items, scores) -> tables.put(items, table(calibration, items.items(), scores)));
        List<PersonEstimate> persons = new ArrayList<>();
        for (int person = 0; person < answered.length; person++) {
            SortedMap<Integer, PersonEstimate> table = Objects.requireNonNull(tables.get(answered[person]));
            persons.add(Objects.requireNonNull(table.get(RawScores.of(responses, person))));
        }
        List<PersonEstimate> complete = new ArrayList<>();
        tables.forEach((items, table) -> {
            if (items.items().length == responses.itemCount()) {
                complete.addAll(table.values());
            }
        });
        return new PersonEstimates(persons, complete);
    }

    private static void requireSameItems(ConditionalCalibration calibration, ResponseMatrix responses) {
        if (!calibration.items().equals(responses.items())) {
            throw new IllegalArgumentException("The items of the responses (%s) must be those of the calibration (%s)."
                    .formatted(responses.items(), calibration.items()));
        }
        for (int item = 0; item < responses.itemCount(); item++) {
            if (responses.categoryCount(item) - 1 > calibration.highestCategory(item)) {
                throw new IllegalArgumentException(
                        "The highest response (%d) to item (%s) lies above the highest category calibrated (%d)."
                                .formatted(
                                        responses.categoryCount(item) - 1,
                                        responses.items().get(item),
                                        calibration.highestCategory(item)));
            }
        }
    }

    private static SortedMap<Integer, PersonEstimate> table(
            ConditionalCalibration calibration, int[] items, SortedSet<Integer> scores) {
        TestCurve curve = new TestCurve(calibration, items);
        SortedMap<Integer, PersonEstimate> table = new TreeMap<>();
        for (int score : scores) {
            if (score > 0 && score < curve.highestScore()) {
                double theta = curve.thetaOf(score);
                table.put(score, new PersonEstimate.Estimated(score, theta, 1 / Math.sqrt(curve.variance(theta))));
            }
        }
        double[] x = table.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] y = table.values().stream()
                .mapToDouble(estimate -> ((PersonEstimate.Estimated) estimate).theta())
                .toArray();
        for (int score : scores) {
            if (!table.containsKey(score)) {
                table.put(
                        score,
                        x.length < FEWEST_SCORES
                                ? new PersonEstimate.Undetermined(score)
                                : new PersonEstimate.Extrapolated(
                                        score, NaturalSpline.through(x, y).at(score)));
            }
        }
        return table;
    }

    /** The estimates of the persons, in the order of the rows. */
    public List<PersonEstimate> persons() {
        return persons;
    }

    /** The estimates of the raw scores that occur among persons who answered every item, in ascending order. */
    public List<PersonEstimate> completeScores() {
        return complete;
    }
}
