package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * Whether a person answers the even items of scales as the odd ones (Johnson 2005; Meade and Craig 2012).
 *
 * @param consistency the correlation r over scales of the means of even and of odd items, stepped up by Spearman–Brown to 2r/(1 + r), at
 *     least −1; empty if one of the two does not vary or there are fewer than two scales with both
 * @param scales how many scales have both
 */
public record EvenOdd(OptionalDouble consistency, int scales) {

    /** The consistency with its sign turned, so that high means careless. */
    public OptionalDouble carelessness() {
        return consistency.isPresent() ? OptionalDouble.of(0 - consistency.getAsDouble()) : consistency;
    }

    /**
     * The consistency of every person.
     *
     * @param scaleLengths how many consecutive columns make up each scale, from the first column on
     * @throws IllegalArgumentException if there are fewer than two scales, one has no item, or they have more items than there are
     */
    public static List<EvenOdd> of(ScoreMatrix scores, List<Integer> scaleLengths) {
        int items = 0;
        for (int length : scaleLengths) {
            if (length < 1) {
                throw new IllegalArgumentException("The length (%d) of a scale must be positive.".formatted(length));
            }
            items += length;
        }
        if (scaleLengths.size() < 2 || items > scores.columnCount()) {
            throw new IllegalArgumentException(
                    "There must be at least two scales (%d) with no more items (%d) than columns (%d)."
                            .formatted(scaleLengths.size(), items, scores.columnCount()));
        }
        List<EvenOdd> all = new ArrayList<>();
        for (int person = 0; person < scores.rowCount(); person++) {
            all.add(of(scores.row(person), scaleLengths));
        }
        return all;
    }

    private static EvenOdd of(double[] answers, List<Integer> scaleLengths) {
        double[] even = new double[scaleLengths.size()];
        double[] odd = new double[scaleLengths.size()];
        int both = 0;
        int start = 0;
        for (int scale = 0; scale < even.length; scale++) {
            int end = start + scaleLengths.get(scale);
            odd[scale] = everySecond(answers, start, end);
            even[scale] = everySecond(answers, start + 1, end);
            both += Double.isNaN(odd[scale]) || Double.isNaN(even[scale]) ? 0 : 1;
            start = end;
        }
        double r = Moments.correlation(even, odd);
        return new EvenOdd(
                Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, 2 * r / (1 + r))), both);
    }

    private static double everySecond(double[] answers, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int item = from; item < to; item += 2) {
            if (!Double.isNaN(answers[item])) {
                sum += answers[item];
                count++;
            }
        }
        return sum / count;
    }
}
