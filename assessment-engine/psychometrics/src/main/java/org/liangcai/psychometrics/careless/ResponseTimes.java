package org.liangcai.psychometrics.careless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.data.ScoreMatrix;
import org.liangcai.psychometrics.numerics.Moments;

/**
 * How fast a person answered.
 *
 * @param meanSeconds over the items with a time, empty if there are none
 * @param tooFast how many items were answered faster than their threshold
 * @param effort the proportion of items with a time that were not (Wise and Kong 2005), empty if there are none
 * @param flagged whether the effort is below what was asked for
 */
public record ResponseTimes(OptionalDouble meanSeconds, int tooFast, OptionalDouble effort, boolean flagged) {

    /** Two seconds for an item (Huang, Curran, Keeney, Poposki and DeShon 2012). */
    public static final double TWO_SECONDS = 2;

    /**
     * One threshold for all items.
     *
     * @param seconds persons by items, positive
     * @param threshold below which an answer is too fast, positive
     * @param leastEffort the proportion of answers that must not be too fast, from 0 to 1, for instance 0.9
     */
    public static List<ResponseTimes> of(ScoreMatrix seconds, double threshold, double leastEffort) {
        double[] thresholds = new double[seconds.columnCount()];
        Arrays.fill(thresholds, threshold);
        return of(seconds, thresholds, leastEffort);
    }

    /**
     * A threshold for every item.
     *
     * @param thresholds one for every item, positive
     * @throws IllegalArgumentException if a time or threshold is not positive, or there is not one threshold for each item
     */
    public static List<ResponseTimes> of(ScoreMatrix seconds, double[] thresholds, double leastEffort) {
        if (thresholds.length != seconds.columnCount()) {
            throw new IllegalArgumentException("The number of thresholds (%d) must be that of items (%d)."
                    .formatted(thresholds.length, seconds.columnCount()));
        }
        if (!(leastEffort >= 0) || !(leastEffort <= 1)) {
            throw new IllegalArgumentException("The least effort (%s) must be from 0 to 1.".formatted(leastEffort));
        }
        for (double threshold : thresholds) {
            if (!(threshold > 0)) {
                throw new IllegalArgumentException("The threshold (%s) must be positive.".formatted(threshold));
            }
        }
        List<ResponseTimes> all = new ArrayList<>();
        for (int person = 0; person < seconds.rowCount(); person++) {
            all.add(of(seconds, person, thresholds, leastEffort));
        }
        return all;
    }

    /**
     * A threshold for every item: a part of its mean time, at most ten seconds (Wise and Ma 2012).
     *
     * @param part between 0 and 1, usually 0.1
     */
    public static double[] normativeThresholds(ScoreMatrix seconds, double part) {
        if (!(part > 0) || !(part < 1)) {
            throw new IllegalArgumentException("The part (%s) must be between 0 and 1.".formatted(part));
        }
        double[] thresholds = new double[seconds.columnCount()];
        for (int item = 0; item < thresholds.length; item++) {
            double mean = Moments.mean(seconds.column(item));
            if (!(mean > 0)) {
                throw new IllegalArgumentException("The mean time (%s) of item (%s) must be positive."
                        .formatted(mean, seconds.columns().get(item)));
            }
            thresholds[item] = Math.min(10, part * mean);
        }
        return thresholds;
    }

    private static ResponseTimes of(ScoreMatrix seconds, int person, double[] thresholds, double leastEffort) {
        double sum = 0;
        int count = 0;
        int tooFast = 0;
        for (int item = 0; item < thresholds.length; item++) {
            double time = seconds.stored(person, item);
            if (!Double.isNaN(time)) {
                if (!(time > 0)) {
                    throw new IllegalArgumentException("The time (%s) of item (%s) of person (%d) must be positive."
                            .formatted(time, seconds.columns().get(item), person + 1));
                }
                sum += time;
                count++;
                tooFast += time < thresholds[item] ? 1 : 0;
            }
        }
        if (count == 0) {
            return new ResponseTimes(OptionalDouble.empty(), 0, OptionalDouble.empty(), false);
        }
        double effort = 1 - (double) tooFast / count;
        return new ResponseTimes(
                OptionalDouble.of(sum / count), tooFast, OptionalDouble.of(effort), effort < leastEffort);
    }
}
