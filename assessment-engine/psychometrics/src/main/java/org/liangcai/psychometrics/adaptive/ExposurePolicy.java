package org.liangcai.psychometrics.adaptive;

import java.util.List;

/** How exposure is kept down across the examinees of a simulation, beyond what the test itself does. */
public sealed interface ExposurePolicy {

    /** Not at all. */
    record None() implements ExposurePolicy {}

    /**
     * An item is closed to the next examinee while its share of the examinees so far is at the maximum (restricted maximum information;
     * Revuelta and Ponsoda 1998).
     *
     * @param maximumRate above 0, 1 at most
     */
    record Restricted(double maximumRate) implements ExposurePolicy {
        public Restricted {
            requireRate(maximumRate);
        }
    }

    /**
     * An item is open to the next examinee with a probability that follows from how often it was given (item eligibility; van der Linden
     * and Veldkamp 2004), perhaps for each segment of the ability scale (2007).
     *
     * @param maximumRate above 0, 1 at most
     * @param cuts where segments meet, increasing; none for one segment
     * @param update how the probability is made up to date
     */
    record Eligibility(double maximumRate, List<Double> cuts, Update update) implements ExposurePolicy {
        public Eligibility {
            requireRate(maximumRate);
            cuts = List.copyOf(cuts);
        }
    }

    /** How the probability that an item is open follows from what happened so far. */
    enum Update {
        /**
         * Maximum rate × times open / times given, 1 at most (van der Linden and Veldkamp 2004). It learns from all examinees alike, and
         * therefore slowly.
         */
        COUNTS,
        /**
         * With k the probability so far: 1 where rate / k is at most the maximum, otherwise maximum × k / rate (Barrada, Abad and Veldkamp
         * 2009). It steers towards the maximum.
         */
        RATES
    }

    /**
     * However exposure is controlled, the rates of all items add up to the length of the test.
     *
     * @throws IllegalArgumentException if the rates would have to be higher than the maximum on average
     */
    static void requireHolds(double maximumRate, int length, int items) {
        if (maximumRate * items < length) {
            throw new IllegalArgumentException(
                    "The maximum rate (%s) cannot hold: %d items are shown of %d, which is a rate of %.3f on average.%nMaybe a larger pool or a shorter test."
                            .formatted(maximumRate, length, items, length / (double) items));
        }
    }

    private static void requireRate(double maximumRate) {
        if (!(maximumRate > 0 && maximumRate <= 1)) {
            throw new IllegalArgumentException(
                    "The maximum rate (%s) must be above 0 and 1 at most.".formatted(maximumRate));
        }
    }
}
