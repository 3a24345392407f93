package org.liangcai.assessment.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How sure the ranks are: the interest scores are drawn again and again within their standard errors, every draw is ranked, and the
 * middle 90 % of the ranks make the interval. {@link Random} with a seed is specified to the last bit, so that a replay gives the
 * same intervals on every machine.
 */
final class RankIntervals {

    static final int DRAWS = 1000;

    private RankIntervals() {}

    /** From the best to the worst rank, both included. */
    record Interval(int best, int worst) {}

    /**
     * The 90 % interval of each occupation's rank; it is widened to include the rank found.
     *
     * @param scores the six interest scores
     * @param standardErrors their standard errors
     * @param occupations the profiles compared with
     * @param ranks the rank of each occupation at the scores themselves
     */
    static List<Interval> of(
            double[] scores, double[] standardErrors, List<Profile> occupations, int[] ranks, long seed) {
        Random random = new Random(seed);
        int[][] drawn = new int[occupations.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] ranksOfDraw = ranks(correlations(drawProfile(random, scores, standardErrors), occupations));
            for (int occupation = 0; occupation < ranksOfDraw.length; occupation++) {
                drawn[occupation][draw] = ranksOfDraw[occupation];
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int occupation = 0; occupation < drawn.length; occupation++) {
            int[] sorted = drawn[occupation].clone();
            Arrays.sort(sorted);
            intervals.add(new Interval(
                    Math.min(ranks[occupation], sorted[DRAWS / 20]),
                    Math.max(ranks[occupation], sorted[DRAWS - 1 - DRAWS / 20])));
        }
        return intervals;
    }

    /** The rank of each value, 1 for the highest; equal values share the better rank. */
    static int[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            ranks[index] = values.length - atOrBelow(sorted, values[index]) + 1;
        }
        return ranks;
    }

    static double[] correlations(Profile person, List<Profile> occupations) {
        return occupations.stream().mapToDouble(person::correlation).toArray();
    }

    private static Profile drawProfile(Random random, double[] scores, double[] standardErrors) {
        while (true) {
            double[] drawn = new double[Profile.SIZE];
            for (int index = 0; index < Profile.SIZE; index++) {
                drawn[index] = scores[index] + standardErrors[index] * random.nextGaussian();
            }
            Profile profile = Profile.of(drawn);
            if (!profile.flat()) {
                return profile;
            }
        }
    }

    /** How many of the sorted values are at or below the value. */
    private static int atOrBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
