package org.liangcai.psychometrics.factor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Matrix;

/** Measured variables of persons, any of them missing, with a group for every person. Immutable and safe for use by many threads. */
public final class Observations {

    private final List<String> variables;
    private final int persons;
    private final double[] cells;
    private final List<String> groups;
    private final int[] groupOf;

    private Observations(List<String> variables, int persons, double[] cells, String[] labels) {
        this.variables = List.copyOf(variables);
        this.persons = persons;
        this.cells = cells;
        groups = labels.length == 0
                ? List.of(ResponseMatrix.ONLY_GROUP)
                : Arrays.stream(labels).distinct().toList();
        groupOf = new int[persons];
        for (int person = 0; person < labels.length; person++) {
            groupOf[person] = groups.indexOf(labels[person]);
        }
    }

    /**
     * Begins a table in which every value is missing.
     *
     * @throws IllegalArgumentException if there is no variable, a variable comes twice, or there is no person
     */
    public static Builder builder(List<String> variables, int persons) {
        return new Builder(variables, persons);
    }

    /**
     * The categories of responses as numbers.
     *
     * @throws IllegalArgumentException if a row counts other than once
     */
    public static Observations of(ResponseMatrix responses) {
        Builder builder = builder(responses.items(), responses.personCount());
        String[] labels = new String[responses.personCount()];
        for (int person = 0; person < responses.personCount(); person++) {
            if (responses.weight(person) != 1) {
                throw new IllegalArgumentException(
                        "The weight (%s) of person (%d) must be 1: weighted rows are not supported here."
                                .formatted(responses.weight(person), person + 1));
            }
            labels[person] = responses.groups().get(responses.groupOf(person));
            for (int item = 0; item < responses.itemCount(); item++) {
                int stored = responses.stored(person, item);
                if (stored > 0) {
                    builder.value(person, item, stored - 1);
                }
            }
        }
        return builder.groups(List.of(labels)).build();
    }

    /** The names of the variables, in order. */
    public List<String> variables() {
        return variables;
    }

    /** The number of variables. */
    public int variableCount() {
        return variables.size();
    }

    /** The number of rows. */
    public int personCount() {
        return persons;
    }

    /** A value, empty if it is missing. */
    public OptionalDouble value(int person, int variable) {
        double stored = stored(person, variable);
        return Double.isNaN(stored) ? OptionalDouble.empty() : OptionalDouble.of(stored);
    }

    /** A value, NaN if it is missing: what kernels read. {@link #value} says the same in a type. */
    public double stored(int person, int variable) {
        return cells[person * variables.size() + variable];
    }

    /** The labels of the groups, in the order in which they first occur. */
    public List<String> groups() {
        return groups;
    }

    /** The place of the person's group in {@link #groups()}. */
    public int groupOf(int person) {
        return groupOf[person];
    }

    /** Whether all values of a person are there. */
    public boolean complete(int person) {
        for (int variable = 0; variable < variables.size(); variable++) {
            if (Double.isNaN(stored(person, variable))) {
                return false;
            }
        }
        return true;
    }

    /** The persons without a missing value. */
    public Observations completeOnly() {
        return persons(IntStream.range(0, persons).filter(this::complete).toArray());
    }

    /** The persons of one group. */
    public Observations group(int group) {
        return persons(IntStream.range(0, persons)
                .filter(person -> groupOf[person] == group)
                .toArray());
    }

    /**
     * Some of the persons.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Observations persons(int[] chosen) {
        if (chosen.length == 0) {
            throw new IllegalArgumentException(
                    "No person (of %d) is left.\nMaybe everyone has a missing value.".formatted(persons));
        }
        int width = variables.size();
        double[] kept = new double[chosen.length * width];
        String[] labels = new String[chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(cells, chosen[k] * width, kept, k * width, width);
            labels[k] = groups.get(groupOf[chosen[k]]);
        }
        return new Observations(variables, chosen.length, kept, labels);
    }

    /**
     * Some of the variables, in the order given.
     *
     * @throws IllegalArgumentException if a variable is unknown
     */
    public Observations variables(List<String> chosen) {
        int[] places = chosen.stream().mapToInt(this::place).toArray();
        double[] kept = new double[persons * places.length];
        String[] labels = new String[persons];
        for (int person = 0; person < persons; person++) {
            labels[person] = groups.get(groupOf[person]);
            for (int k = 0; k < places.length; k++) {
                kept[person * places.length + k] = stored(person, places[k]);
            }
        }
        return new Observations(chosen, persons, kept, labels);
    }

    private int place(String variable) {
        int place = variables.indexOf(variable);
        if (place < 0) {
            throw new IllegalArgumentException("There is no variable (%s) among %s.".formatted(variable, variables));
        }
        return place;
    }

    /**
     * The same persons in other groups.
     *
     * @throws IllegalArgumentException if there is not one label for each person
     */
    public Observations inGroups(List<String> labels) {
        if (labels.size() != persons) {
            throw new IllegalArgumentException(
                    "The number of group labels (%d) must be that of persons (%d).".formatted(labels.size(), persons));
        }
        return new Observations(variables, persons, cells, labels.toArray(new String[0]));
    }

    /** The values as a matrix, persons × variables, NaN where one is missing. */
    public Matrix toMatrix() {
        return Matrix.rowByRow(persons, variables.size(), cells);
    }

    /** Collects values; every value that is not set is missing. Not safe for use by several threads. */
    public static final class Builder {

        private final List<String> variables;
        private final int persons;
        private final double[] cells;
        private String[] labels = new String[0];

        private Builder(List<String> variables, int persons) {
            if (variables.isEmpty() || persons < 1) {
                throw new IllegalArgumentException("There must be at least one variable (%d) and one person (%d)."
                        .formatted(variables.size(), persons));
            }
            Set<String> seen = new HashSet<>();
            for (String variable : variables) {
                if (!seen.add(variable)) {
                    throw new IllegalArgumentException("The variable (%s) comes twice.".formatted(variable));
                }
            }
            this.variables = List.copyOf(variables);
            this.persons = persons;
            cells = new double[Math.multiplyExact(persons, variables.size())];
            Arrays.fill(cells, Double.NaN);
        }

        /**
         * Sets one value.
         *
         * @throws IllegalArgumentException if there is no such person or variable, or the value is not finite
         */
        public Builder value(int person, int variable, double value) {
            if (person < 0 || person >= persons || variable < 0 || variable >= variables.size()) {
                throw new IllegalArgumentException(
                        "There is no person (%d) of %d or no variable (%d) of %d, counted from 0."
                                .formatted(person, persons, variable, variables.size()));
            }
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "The value (%s) of variable (%s) of person (%d) must be finite.\nMaybe it is missing: leave such values out."
                                .formatted(value, variables.get(variable), person + 1));
            }
            cells[person * variables.size() + variable] = value;
            return this;
        }

        /**
         * Names the group of every person.
         *
         * @throws IllegalArgumentException if there is not one label for each person
         */
        public Builder groups(List<String> names) {
            if (names.size() != persons) {
                throw new IllegalArgumentException("The number of group labels (%d) must be that of persons (%d)."
                        .formatted(names.size(), persons));
            }
            labels = names.toArray(new String[0]);
            return this;
        }

        /** The table. */
        public Observations build() {
            return new Observations(variables, persons, cells.clone(), labels);
        }
    }
}
