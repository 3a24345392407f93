package org.liangcai.psychometrics.adaptive;

import java.util.Arrays;
import java.util.BitSet;

/**
 * With which probability each item is open to a person, which may depend on where ability is estimated to be. Whether an item is open is
 * one draw for each session and item, so that a replay finds the same items open: an item that fails its draw stays closed for the whole
 * session, as Sympson and Hetter (1985) and van der Linden and Veldkamp (2004) ask for. Immutable.
 */
public final class ExposureControl {

    private static final ExposureControl NONE = new ExposureControl(new double[0], new double[0][]);

    private final double[] cuts;
    private final double[][] probabilities;

    private ExposureControl(double[] cuts, double[][] probabilities) {
        this.cuts = cuts;
        this.probabilities = probabilities;
    }

    /** Every item is open to everyone. */
    public static ExposureControl none() {
        return NONE;
    }

    /**
     * The same probabilities at every ability.
     *
     * @param probabilities one from 0 to 1 for each item of the pool
     */
    public static ExposureControl of(double[] probabilities) {
        return bySegment(new double[0], new double[][] {probabilities});
    }

    /**
     * Probabilities for each segment of the ability scale.
     *
     * @param cuts where one segment ends and the next begins, increasing
     * @param probabilities for each segment from the lowest on, one from 0 to 1 for each item
     */
    public static ExposureControl bySegment(double[] cuts, double[][] probabilities) {
        if (probabilities.length != cuts.length + 1) {
            throw new IllegalArgumentException("The number of segments (%d) must be one more than that of cuts (%d)."
                    .formatted(probabilities.length, cuts.length));
        }
        for (int cut = 1; cut < cuts.length; cut++) {
            if (!(cuts[cut - 1] < cuts[cut])) {
                throw new IllegalArgumentException("The cuts (%s) must increase.".formatted(Arrays.toString(cuts)));
            }
        }
        double[][] copy = new double[probabilities.length][];
        for (int segment = 0; segment < copy.length; segment++) {
            copy[segment] = probabilities[segment].clone();
            for (int item = 0; item < copy[segment].length; item++) {
                if (!(copy[segment][item] >= 0 && copy[segment][item] <= 1)) {
                    throw new IllegalArgumentException("The probability (%s) of item (%d) must be from 0 to 1."
                            .formatted(copy[segment][item], item));
                }
            }
        }
        return new ExposureControl(cuts.clone(), copy);
    }

    /**
     * Some items are closed, the others open.
     *
     * @param closed the closed items
     * @param items how many items the pool has
     */
    public static ExposureControl closing(BitSet closed, int items) {
        double[] open = new double[items];
        for (int item = 0; item < items; item++) {
            open[item] = closed.get(item) ? 0 : 1;
        }
        return new ExposureControl(new double[0], new double[][] {open});
    }

    boolean isNone() {
        return probabilities.length == 0;
    }

    void requireSize(int items) {
        for (double[] segment : probabilities) {
            if (segment.length != items) {
                throw new IllegalArgumentException(
                        "The number of exposure probabilities (%d) must be that of items (%d)."
                                .formatted(segment.length, items));
            }
        }
    }

    int segment(double theta) {
        return segment(cuts, theta);
    }

    static int segment(double[] cuts, double theta) {
        int segment = 0;
        while (segment < cuts.length && theta >= cuts[segment]) {
            segment++;
        }
        return segment;
    }

    boolean isOpen(int item, double theta, long seed) {
        if (probabilities.length == 0) {
            return true;
        }
        double probability = probabilities[segment(theta)][item];
        return probability >= 1 || (probability > 0 && Draws.uniform(seed, Draws.Purpose.EXPOSURE, item) < probability);
    }
}
