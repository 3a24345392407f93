package org.liangcai.psychometrics.assembly;

import java.util.List;

/** What came of an assembly. */
public sealed interface AssemblyResult {

    /**
     * Forms that satisfy every demand.
     *
     * @param forms the forms, in the order of the plan
     * @param achieved the greatest distance from the target, or the least information relative to the shape
     * @param bound no forms can do better than this; NaN if it was not found in time
     * @param proof what is known about how good they are
     */
    record Assembled(List<Form> forms, double achieved, double bound, Proof proof) implements AssemblyResult {
        public Assembled {
            forms = List.copyOf(forms);
        }
    }

    /**
     * No forms can satisfy the plan.
     *
     * @param clashing the demands that cannot be satisfied together, in words
     * @param minimal whether leaving out any one of them would resolve the clash
     */
    record Infeasible(List<String> clashing, boolean minimal) implements AssemblyResult {
        public Infeasible {
            clashing = List.copyOf(clashing);
        }

        /** The clash as a sentence. */
        public String inWords() {
            return "No choice of items satisfies all of this at once: %s.%s"
                    .formatted(
                            String.join("; ", clashing),
                            minimal && clashing.size() > 1
                                    ? " Without any one of these, the others can be satisfied."
                                    : "");
        }
    }

    /**
     * Time ran out before forms were found or proven impossible.
     *
     * @param nearest forms that miss the least
     * @param missed what they miss, in words
     */
    record Undecided(List<Form> nearest, List<String> missed) implements AssemblyResult {
        public Undecided {
            nearest = List.copyOf(nearest);
            missed = List.copyOf(missed);
        }
    }

    /**
     * One form.
     *
     * @param items its items, counted from 0, in the order of the bank
     * @param information its Fisher information at the points of the goal
     */
    record Form(List<Integer> items, List<Double> information) {
        public Form {
            items = List.copyOf(items);
            information = List.copyOf(information);
        }
    }

    /** What is known about how good forms are. */
    enum Proof {
        /** No others are better, up to the gap of the limit. */
        OPTIMAL,
        /** The solver ended early; these are the best it found. */
        SOLVER,
        /** Found by exchanging items; the solver found none that are better in its time. */
        HEURISTIC
    }
}
