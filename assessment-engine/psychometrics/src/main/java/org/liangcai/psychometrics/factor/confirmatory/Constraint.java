package org.liangcai.psychometrics.factor.confirmatory;

import java.util.List;

/** What is known of a parameter beforehand. */
public sealed interface Constraint {

    /** To be estimated. */
    Constraint FREE = new Free();

    /** Held at a value. */
    static Constraint fixed(double value) {
        return new Fixed(value);
    }

    /** To be estimated, equal to every other parameter of the same label. */
    static Constraint equal(String label) {
        return new Equal(label);
    }

    /** One for each group in turn. */
    static Constraint byGroup(List<Constraint> constraints) {
        return new ByGroup(constraints);
    }

    /** The constraint in one group. */
    default Constraint in(int group) {
        return this;
    }

    /** To be estimated. */
    record Free() implements Constraint {}

    /**
     * Held at a value.
     *
     * @param value finite
     */
    record Fixed(double value) implements Constraint {

        public Fixed {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The fixed value (%s) must be finite.".formatted(value));
            }
        }
    }

    /**
     * To be estimated, equal to every other parameter of the same label.
     *
     * @param label not blank
     */
    record Equal(String label) implements Constraint {

        public Equal {
            if (label.isBlank()) {
                throw new IllegalArgumentException("The label (%s) must not be blank.".formatted(label));
            }
        }
    }

    /**
     * One for each group in turn.
     *
     * @param constraints at least one
     */
    record ByGroup(List<Constraint> constraints) implements Constraint {

        public ByGroup {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Constraint in(int group) {
            if (group >= constraints.size()) {
                throw new IllegalArgumentException("The constraints %s are for (%d) groups; there are more."
                        .formatted(constraints, constraints.size()));
            }
            return constraints.get(group);
        }
    }
}
