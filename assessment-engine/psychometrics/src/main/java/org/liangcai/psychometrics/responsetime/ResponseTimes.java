package org.liangcai.psychometrics.responsetime;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** How long persons took for items, in seconds; times may be missing. Immutable and safe for use by many threads. */
public final class ResponseTimes {

    private final List<String> items;
    private final double[][] logarithms;

    private ResponseTimes(Builder builder) {
        items = builder.items;
        logarithms = Arrays.stream(builder.logarithms).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Begins a table in which every time is missing.
     *
     * @throws IllegalArgumentException if there is no item, an item comes twice, or there is no person
     */
    public static Builder builder(List<String> items, int persons) {
        return new Builder(items, persons);
    }

    /** The ids of the items, in order. */
    public List<String> items() {
        return items;
    }

    /** The number of rows. */
    public int personCount() {
        return logarithms.length;
    }

    /** The time of a person for an item in seconds, empty if it is missing. */
    public OptionalDouble seconds(int person, int item) {
        double logarithm = logarithms[person][item];
        return Double.isNaN(logarithm) ? OptionalDouble.empty() : OptionalDouble.of(Math.exp(logarithm));
    }

    /** The logarithms of the times of a person, NaN where they are missing: what kernels read. */
    double[] logarithms(int person) {
        return logarithms[person];
    }

    /** Collects times. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> items;
        private final double[][] logarithms;

        private Builder(List<String> items, int persons) {
            this.items = List.copyOf(items);
            if (items.isEmpty() || persons < 1) {
                throw new IllegalArgumentException(
                        "There must be at least one item (%d) and one person (%d).".formatted(items.size(), persons));
            }
            Set<String> seen = new HashSet<>();
            for (String item : items) {
                if (!seen.add(item)) {
                    throw new IllegalArgumentException("The item (%s) comes twice.".formatted(item));
                }
            }
            logarithms = new double[persons][items.size()];
            for (double[] row : logarithms) {
                Arrays.fill(row, Double.NaN);
            }
        }

        /**
         * Sets one time.
         *
         * @throws IllegalArgumentException if the time is not positive and finite
         */
        public Builder seconds(int person, int item, double seconds) {
            if (!(seconds > 0) || Double.isInfinite(seconds)) {
                throw new IllegalArgumentException(
                        "The time (%s s) of person (%d) for item (%s) must be positive and finite.\nMaybe a code for a missing time: leave such times out."
                                .formatted(seconds, person + 1, items.get(item)));
            }
            logarithms[person][item] = Math.log(seconds);
            return this;
        }

        /** The table. */
        public ResponseTimes build() {
            return new ResponseTimes(this);
        }
    }
}
