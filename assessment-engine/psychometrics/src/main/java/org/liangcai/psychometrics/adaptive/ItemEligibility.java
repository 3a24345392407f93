package org.liangcai.psychometrics.adaptive;

import java.util.Arrays;
import java.util.List;

/**
 * What item eligibility remembers of the examinees so far: how often each item was given and open in each segment of the ability scale,
 * and with which probability it is open to the next examinee. Immutable: every examinee makes a new one.
 */
public final class ItemEligibility {

    private final ExposurePolicy.Eligibility policy;
    private final double[] cuts;
    private final double[][] probability;
    private final int[][] given;
    private final int[][] open;
    private final int[] visits;

    private ItemEligibility(
            ExposurePolicy.Eligibility policy, double[][] probability, int[][] given, int[][] open, int[] visits) {
        this.policy = policy;
        cuts = policy.cuts().stream().mapToDouble(Double::doubleValue).toArray();
        this.probability = probability;
        this.given = given;
        this.open = open;
        this.visits = visits;
    }

    /**
     * Before the first examinee: every item is open.
     *
     * @param items how many items the pool has
     */
    public static ItemEligibility begin(ExposurePolicy.Eligibility policy, int items) {
        int segments = policy.cuts().size() + 1;
        double[][] probability = new double[segments][items];
        for (double[] segment : probability) {
            Arrays.fill(segment, 1);
        }
        return new ItemEligibility(
                policy, probability, new int[segments][items], new int[segments][items], new int[segments]);
    }

    /** With which probability items are open to the next examinee. */
    public ExposureControl control() {
        return ExposureControl.bySegment(cuts, probability);
    }

    /**
     * After one more examinee.
     *
     * @param administered what was shown
     * @param theta where ability was found to be, which tells the segment
     * @param control the control under which the test was taken
     * @param seed the seed of the session
     */
    public ItemEligibility after(
            List<AdministeredItem> administered, double theta, ExposureControl control, long seed) {
        int segment = ExposureControl.segment(cuts, theta);
        double[][] probabilities = probability.clone();
        int[][] times = given.clone();
        int[][] opened = open.clone();
        int[] examinees = visits.clone();
        probabilities[segment] = probability[segment].clone();
        times[segment] = given[segment].clone();
        opened[segment] = open[segment].clone();
        examinees[segment]++;
        for (AdministeredItem item : administered) {
            times[segment][item.index()]++;
        }
        for (int item = 0; item < times[segment].length; item++) {
            if (control.isOpen(item, theta, seed)) {
                opened[segment][item]++;
            }
            probabilities[segment][item] = updated(
                    times[segment][item], opened[segment][item], examinees[segment], probability[segment][item]);
        }
        return new ItemEligibility(policy, probabilities, times, opened, examinees);
    }

    private double updated(int times, int opened, int examinees, double before) {
        if (times == 0) {
            return 1;
        }
        return switch (policy.update()) {
            case COUNTS -> Math.min(1, policy.maximumRate() * opened / times);
            case RATES -> {
                double rate = times / (double) examinees;
                yield rate / before <= policy.maximumRate() ? 1 : policy.maximumRate() * before / rate;
            }
        };
    }
}
