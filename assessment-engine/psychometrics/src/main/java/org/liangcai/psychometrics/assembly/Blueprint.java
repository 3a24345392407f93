package org.liangcai.psychometrics.assembly;

import java.util.List;

/**
 * What a form must look like.
 *
 * @param items how many items the bank has
 * @param length how many items the form has
 * @param demands what else is demanded
 */
public record Blueprint(int items, int length, List<Demand> demands) {

    public Blueprint {
        demands = List.copyOf(demands);
        if (length < 1) {
            throw new IllegalArgumentException("The length (%d) of a form must be 1 or more.".formatted(length));
        }
        for (Demand demand : demands) {
            switch (demand) {
                case Demand.Count count -> {
                    for (int item : count.items()) {
                        if (item < 0 || item >= items) {
                            throw new IllegalArgumentException(
                                    "The item (%d) of %s is not in the bank of %d items, counted from 0."
                                            .formatted(item, count.name(), items));
                        }
                    }
                }
                case Demand.Sum sum -> {
                    if (sum.quantities().size() != items) {
                        throw new IllegalArgumentException(
                                "The number of quantities (%d) of %s must be that of items (%d)."
                                        .formatted(sum.quantities().size(), sum.name(), items));
                    }
                }
            }
        }
    }

    /** A form of so many items without other demands. */
    public static Blueprint ofLength(int items, int length) {
        return new Blueprint(items, length, List.of());
    }

    /** The same with one more demand. */
    public Blueprint with(Demand demand) {
        List<Demand> more = new java.util.ArrayList<>(demands);
        more.add(demand);
        return new Blueprint(items, length, more);
    }

    /** How far a choice of items is from satisfying the demands, 0 if it does; sums count relative to their bounds. */
    public double violation(boolean[] chosen) {
        int count = 0;
        for (boolean item : chosen) {
            count += item ? 1 : 0;
        }
        double violation = Math.abs(count - length);
        for (Demand demand : demands) {
            violation += violation(demand, chosen);
        }
        return violation;
    }

    static double violation(Demand demand, boolean[] chosen) {
        return switch (demand) {
            case Demand.Count(String name, List<Integer> items, int atLeast, int atMost) -> {
                int count = 0;
                for (int item : items) {
                    count += chosen[item] ? 1 : 0;
                }
                yield Math.max(0, Math.max(atLeast - count, count - atMost));
            }
            case Demand.Sum(String name, List<Double> quantities, double atLeast, double atMost) -> {
                double sum = 0;
                for (int item = 0; item < chosen.length; item++) {
                    sum += chosen[item] ? quantities.get(item) : 0;
                }
                double miss = Math.max(0, Math.max(atLeast - sum, sum - atMost));
                double unit = Math.max(1e-9, Math.abs(sum < atLeast ? atLeast : atMost));
                yield miss <= 1e-9 * Math.max(1, Math.abs(sum)) ? 0 : miss / unit;
            }
        };
    }
}
