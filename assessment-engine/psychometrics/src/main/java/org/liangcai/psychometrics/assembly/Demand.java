package org.liangcai.psychometrics.assembly;

import java.util.List;

/** One demand on the items of a form, which are numbered from 0 as in the bank. */
public sealed interface Demand {

    /** What the demand is called in explanations. */
    String name();

    /**
     * How many of some items: of a content category, of items shown in another form, or of enemies that give each other away.
     *
     * @param name what the items are
     * @param items which
     * @param atLeast 0 or more
     * @param atMost not below {@code atLeast}
     */
    record Count(String name, List<Integer> items, int atLeast, int atMost) implements Demand {
        public Count {
            items = items.stream().distinct().sorted().toList();
            if (atLeast < 0 || atMost < atLeast) {
                throw new IllegalArgumentException("The counts (%d, %d) of %s must satisfy 0 ≤ at least ≤ at most."
                        .formatted(atLeast, atMost, name));
            }
        }
    }

    /**
     * The sum of a quantity over the items of the form: words, seconds, difficulty.
     *
     * @param name what is summed
     * @param quantities one for each item of the bank, finite
     * @param atLeast −∞ for no bound
     * @param atMost ∞ for no bound
     */
    record Sum(String name, List<Double> quantities, double atLeast, double atMost) implements Demand {
        public Sum {
            quantities = List.copyOf(quantities);
            if (!(atLeast <= atMost)) {
                throw new IllegalArgumentException(
                        "The sums (%s, %s) of %s must satisfy at least ≤ at most.".formatted(atLeast, atMost, name));
            }
            for (int item = 0; item < quantities.size(); item++) {
                if (!Double.isFinite(quantities.get(item))) {
                    throw new IllegalArgumentException("The quantity (%s) of %s of item (%d) must be finite."
                            .formatted(quantities.get(item), name, item));
                }
            }
        }
    }

    /** From {@code atLeast} to {@code atMost} items of a category. */
    static Count category(String name, List<Integer> items, int atLeast, int atMost) {
        return new Count(name, items, atLeast, atMost);
    }

    /** At most one of items that give each other away. */
    static Count enemies(String name, List<Integer> items) {
        return new Count(name, items, 0, 1);
    }

    /** An item that the form must have. */
    static Count required(String name, int item) {
        return new Count(name, List.of(item), 1, 1);
    }

    /** Items that the form must not have. */
    static Count forbidden(String name, List<Integer> items) {
        return new Count(name, items, 0, 0);
    }

    /** The demand in words, with what the bank has to offer. */
    default String inWords() {
        return switch (this) {
            case Count(String name, List<Integer> items, int atLeast, int atMost) ->
                "%s: %s of %d"
                        .formatted(name, range(Integer.toString(atLeast), Integer.toString(atMost)), items.size());
            case Sum(String name, List<Double> quantities, double atLeast, double atMost) ->
                "%s: sum %s"
                        .formatted(
                                name,
                                atLeast == Double.NEGATIVE_INFINITY
                                        ? "at most " + atMost
                                        : atMost == Double.POSITIVE_INFINITY
                                                ? "at least " + atLeast
                                                : range(Double.toString(atLeast), Double.toString(atMost)));
        };
    }

    private static String range(String from, String to) {
        return from.equals(to) ? "exactly " + from : "from " + from + " to " + to;
    }
}
