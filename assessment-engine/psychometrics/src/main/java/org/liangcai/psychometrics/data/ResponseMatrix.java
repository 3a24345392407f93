package org.liangcai.psychometrics.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Scored responses, persons by items, each a category from 0 or missing, with a frequency weight for every person and optionally a
 * group. Immutable and safe for use by many threads; one byte for each response.
 */
public final class ResponseMatrix {

    /** The most categories an item can have. */
    public static final int MOST_CATEGORIES = 120;

    /** The group of everyone when no groups are given. */
    public static final String ONLY_GROUP = "all";

    private final List<String> items;
    private final int persons;
    private final byte[] cells;
    private final double[] weights;
    private final List<String> groups;
    private final int[] groupOf;

    private ResponseMatrix(Builder builder) {
        items = builder.items;
        persons = builder.persons;
        cells = builder.cells.clone();
        weights = builder.weights.clone();
        groups = builder.groupOf.length == 0
                ? List.of(ONLY_GROUP)
                : Arrays.stream(builder.groupOf).distinct().sorted().toList();
        groupOf = new int[persons];
        for (int person = 0; person < builder.groupOf.length; person++) {
            groupOf[person] = groups.indexOf(builder.groupOf[person]);
        }
    }

    /**
     * Begins a matrix in which every response is missing.
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

    /** The number of items. */
    public int itemCount() {
        return items.size();
    }

    /** The number of rows. */
    public int personCount() {
        return persons;
    }

    /** The response of a person to an item, empty if it is missing. */
    public OptionalInt category(int person, int item) {
        int stored = stored(person, item);
        return stored == 0 ? OptionalInt.empty() : OptionalInt.of(stored - 1);
    }

    /** How often the row counts, positive. */
    public double weight(int person) {
        return weights[person];
    }

    /** The labels of the groups, sorted; the first is the reference. */
    public List<String> groups() {
        return groups;
    }

    /** The place of the person's group in {@link #groups()}. */
    public int groupOf(int person) {
        return groupOf[person];
    }

    /** One more than the highest category of the item in any group; 0 if nobody answered it. */
    public int categoryCount(int item) {
        int highest = 0;
        for (int person = 0; person < persons; person++) {
            highest = Math.max(highest, stored(person, item));
        }
        return highest;
    }

    /** Whether the person answered any item. */
    public boolean hasResponse(int person) {
        for (int item = 0; item < items.size(); item++) {
            if (stored(person, item) != 0) {
                return true;
            }
        }
        return false;
    }

    /** 0 for missing, otherwise the category plus 1: what kernels read. {@link #category} says the same in a type. */
    public int stored(int person, int item) {
        return cells[person * items.size() + item];
    }

    /** Collects responses; every response that is not set is missing. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> items;
        private final int persons;
        private final byte[] cells;
        private final double[] weights;
        private String[] groupOf = new String[0];

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
            this.persons = persons;
            cells = new byte[Math.multiplyExact(persons, items.size())];
            weights = new double[persons];
            Arrays.fill(weights, 1);
        }

        /**
         * Sets one response.
         *
         * @param person from 0
         * @param item from 0
         * @throws IllegalArgumentException if there is no such person or item, or the category is negative or too high
         */
        public Builder category(int person, int item, int category) {
            if (person < 0 || person >= persons || item < 0 || item >= items.size()) {
                throw new IllegalArgumentException(
                        "There is no person (%d) of %d or no item (%d) of %d, counted from 0."
                                .formatted(person, persons, item, items.size()));
            }
            if (category < 0 || category >= MOST_CATEGORIES) {
                throw new IllegalArgumentException(
                        "The category (%d) of item (%s) of person (%d) must be from 0 to %d.\nMaybe a code for a missing response: leave such responses out."
                                .formatted(category, items.get(item), person + 1, MOST_CATEGORIES - 1));
            }
            cells[person * items.size() + item] = (byte) (category + 1);
            return this;
        }

        /**
         * Sets how often a row counts.
         *
         * @throws IllegalArgumentException if the weight is not positive and finite
         */
        public Builder weight(int person, double weight) {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "The weight (%s) of person (%d) must be positive and finite.".formatted(weight, person + 1));
            }
            weights[person] = weight;
            return this;
        }

        /**
         * Names the group of every person.
         *
         * @throws IllegalArgumentException if there is not one label for each person
         */
        public Builder groups(List<String> labels) {
            if (labels.size() != persons) {
                throw new IllegalArgumentException("The number of group labels (%d) must be that of persons (%d)."
                        .formatted(labels.size(), persons));
            }
            groupOf = labels.toArray(new String[0]);
            return this;
        }

        /** The matrix. */
        public ResponseMatrix build() {
            return new ResponseMatrix(this);
        }
    }
}
