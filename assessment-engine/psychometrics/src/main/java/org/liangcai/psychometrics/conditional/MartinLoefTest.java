package org.liangcai.psychometrics.conditional;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The likelihood ratio test that groups of items measure the same (Martin-Löf 1973; for more than two groups and polytomous items
 * Christensen, Bjorner, Kreiner and Petersen 2002): the distribution of the raw score and one set of item parameters against the joint
 * distribution of the groups' scores and parameters for each group.
 *
 * @param statistic asymptotically χ² if the items measure the same; a rough guide where many combinations of scores are rare
 * @param degreesOfFreedom Π(highest score of a group + 1) − (highest score + 1) − (groups − 1)
 * @param converged whether every calibration converged
 */
public record MartinLoefTest(double statistic, long degreesOfFreedom, boolean converged) {

    /**
     * Tests a split of items.
     *
     * @throws IllegalArgumentException if a response is missing, the split does not cover the items, or a group of items does not
     *     determine its parameters
     */
    public static MartinLoefTest of(ConditionalCalibrator calibrator, ResponseMatrix responses, ItemSplit split) {
        requireComplete(responses);
        requireCover(responses, split);
        ConditionalCalibrator parts = calibrator.model() == ConditionalModel.RATING_SCALE
                ? calibrator
                : new ConditionalCalibrator(
                        ConditionalModel.PARTIAL_CREDIT, calibrator.normalisation(), calibrator.mode());
        ConditionalCalibration together = calibrator.calibrate(responses);
        double statistic = -together.report().logLikelihood();
        boolean converged = together.report().converged();
        long degrees = 1;
        long highest = 0;
        int[][] scores = new int[split.groups().size()][];
        for (int group = 0; group < scores.length; group++) {
            int[] items = split.groups().get(group).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            ResponseMatrix part = Selection.of(responses, person -> true, items);
            ConditionalCalibration alone = parts.calibrate(part);
            statistic += alone.report().logLikelihood();
            converged &= alone.report().converged();
            long top = highestScore(part);
            degrees = Math.multiplyExact(degrees, top + 1);
            highest += top;
            scores[group] = scores(part);
        }
        statistic += logOfCounts(responses, scores) - logOfCounts(responses, new int[][] {scores(responses)});
        return new MartinLoefTest(2 * statistic, degrees - (highest + 1) - (scores.length - 1), converged);
    }

    private static void requireComplete(ResponseMatrix responses) {
        for (int person = 0; person < responses.personCount(); person++) {
            for (int item = 0; item < responses.itemCount(); item++) {
                if (responses.stored(person, item) == 0) {
                    throw new IllegalArgumentException(
                            "The Martin-Löf test needs every response, but that of person (%d) to item (%s) is missing."
                                    .formatted(person + 1, responses.items().get(item)));
                }
            }
        }
    }

    private static void requireCover(ResponseMatrix responses, ItemSplit split) {
        List<Integer> places =
                split.groups().stream().flatMap(List::stream).sorted().toList();
        boolean each = places.size() == responses.itemCount();
        for (int place = 0; each && place < places.size(); place++) {
            each = places.get(place) == place;
        }
        if (!each) {
            throw new IllegalArgumentException("The split (%s) must have each of the %d items once."
                    .formatted(split.groups(), responses.itemCount()));
        }
    }

    private static long highestScore(ResponseMatrix responses) {
        long highest = 0;
        for (int item = 0; item < responses.itemCount(); item++) {
            highest += responses.categoryCount(item) - 1;
        }
        return highest;
    }

    private static int[] scores(ResponseMatrix responses) {
        int[] scores = new int[responses.personCount()];
        for (int person = 0; person < scores.length; person++) {
            scores[person] = RawScores.of(responses, person);
        }
        return scores;
    }

    /** Σ n ln(n / N) over the combinations of scores that occur. */
    private static double logOfCounts(ResponseMatrix responses, int[][] scores) {
        Map<List<Integer>, Double> counts = new HashMap<>();
        double persons = 0;
        for (int person = 0; person < responses.personCount(); person++) {
            int row = person;
            List<Integer> cell = Arrays.stream(scores).map(of -> of[row]).toList();
            counts.merge(cell, responses.weight(person), Double::sum);
            persons += responses.weight(person);
        }
        double sum = 0;
        for (double count : counts.values().stream().sorted().toList()) {
            sum += count * Math.log(count / persons);
        }
        return sum;
    }

    /** The probability of a statistic as large or larger if the items measure the same. */
    public double probability() {
        return SpecialFunctions.chiSquareUpperTail(statistic, (double) degreesOfFreedom);
    }
}
