package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.numerics.IntegerProgram;

/**
 * The one form with the greatest sum of merits under a blueprint, when some items are in it already: what a shadow test asks for again
 * and again (van der Linden and Reese 1998). Immutable and safe for use by many threads.
 *
 * <p>Demands that count items of categories which do not overlap, and are satisfied, make the sorted choice exact: each category's lower
 * count is filled with its best items, then the rest with the best of what the upper counts leave. When the form found so satisfies all
 * other demands as well, it is the best; otherwise the solver is asked, and when that ends without a form, the heuristic of weighted
 * deviations (Swanson and Stocking 1993).
 */
public final class BestForm {

    private static final double VIOLATION_WEIGHT = 1e3;

    private final Blueprint blueprint;
    private final IntegerProgram.Limit limit;
    /** Disjoint categories that cover part of the bank, each with its counts. */
    private final List<Demand.Count> disjoint;

    /** How a form was found. */
    public enum Method {
        /** It is the best. */
        EXACT,
        /** The solver ended early; the form satisfies the blueprint. */
        SOLVER,
        /** By the heuristic; the form may miss a demand. */
        HEURISTIC
    }

    /**
     * A form.
     *
     * @param items its items, in the order of the bank
     * @param merit the sum of the merits
     * @param method how it was found
     * @param satisfies whether it satisfies the blueprint
     */
    public record Form(List<Integer> items, double merit, Method method, boolean satisfies) {
        public Form {
            items = List.copyOf(items);
        }
    }

    public BestForm(Blueprint blueprint, IntegerProgram.Limit limit) {
        this.blueprint = blueprint;
        this.limit = limit;
        List<Demand.Count> found = new ArrayList<>();
        BitSet covered = new BitSet();
        for (Demand demand : blueprint.demands()) {
            if (demand instanceof Demand.Count count && count.items().size() > 1) {
                BitSet items = new BitSet();
                count.items().forEach(items::set);
                if (!items.intersects(covered)) {
                    found.add(count);
                    covered.or(items);
                }
            }
        }
        disjoint = List.copyOf(found);
    }

    /**
     * The best form.
     *
     * @param merits how much each item adds
     * @param required items that are in the form in any case
     * @param allowed items that may be in it besides
     */
    public Form find(double[] merits, boolean[] required, boolean[] allowed) {
        Optional<boolean[]> sorted = sorted(merits, required, allowed);
        if (sorted.isPresent() && blueprint.violation(sorted.get()) == 0) {
            return form(sorted.get(), merits, Method.EXACT);
        }
        IntegerProgram.Solution solution = program(merits, required, allowed).solve(limit);
        if (solution.exists()) {
            boolean[] chosen = new boolean[merits.length];
            for (int item = 0; item < chosen.length; item++) {
                chosen[item] = solution.chosen(item);
            }
            return form(
                    chosen,
                    merits,
                    solution.status() == IntegerProgram.Status.OPTIMAL ? Method.EXACT : Method.SOLVER);
        }
        return form(weightedDeviations(merits, required, allowed), merits, Method.HEURISTIC);
    }

    private Form form(boolean[] chosen, double[] merits, Method method) {
        List<Integer> items = new ArrayList<>();
        double merit = 0;
        for (int item = 0; item < chosen.length; item++) {
            if (chosen[item]) {
                items.add(item);
                merit += merits[item];
            }
        }
        return new Form(items, merit, method, blueprint.violation(chosen) == 0);
    }

    private static int[] order(double[] merits, boolean[] from) {
        return IntStream.range(0, merits.length)
                .filter(item -> from[item])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -merits[item]).thenComparingInt(item -> item))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The best form under the length and the disjoint categories alone; none if these alone cannot be satisfied. */
    private Optional<boolean[]> sorted(double[] merits, boolean[] required, boolean[] allowed) {
        boolean[] chosen = required.clone();
        int[] category = new int[merits.length];
        Arrays.fill(category, -1);
        int[] counts = new int[disjoint.size()];
        for (int c = 0; c < disjoint.size(); c++) {
            for (int item : disjoint.get(c).items()) {
                category[item] = c;
                counts[c] += chosen[item] ? 1 : 0;
            }
        }
        int left = blueprint.length();
        for (boolean item : chosen) {
            left -= item ? 1 : 0;
        }
        boolean[] free = new boolean[merits.length];
        for (int item = 0; item < free.length; item++) {
            free[item] = allowed[item] && !required[item] && !Double.isNaN(merits[item]);
        }
        int[] order = order(merits, free);
        for (boolean lowerCounts : new boolean[] {true, false}) {
            for (int item : order) {
                int c = category[item];
                boolean room = lowerCounts
                        ? c >= 0 && counts[c] < disjoint.get(c).atLeast()
                        : c < 0 || counts[c] < disjoint.get(c).atMost();
                if (!chosen[item] && room && left > 0) {
                    chosen[item] = true;
                    left--;
                    if (c >= 0) {
                        counts[c]++;
                    }
                }
            }
        }
        return left == 0 ? Optional.of(chosen) : Optional.empty();
    }

    private IntegerProgram program(double[] merits, boolean[] required, boolean[] allowed) {
        IntegerProgram.Builder builder =
                IntegerProgram.builder(merits.length, 0).maximise(true);
        for (int item = 0; item < merits.length; item++) {
            if (required[item]) {
                builder.fix(item, 1);
            } else if (!allowed[item] || Double.isNaN(merits[item])) {
                builder.fix(item, 0);
            } else {
                builder.objective(item, merits[item]);
            }
        }
        Rows.add(builder, blueprint, 0);
        return builder.build();
    }

    /** Item by item, the one that leaves the least weighted sum of missed demands and lost merit; then exchanges that lessen it. */
    private boolean[] weightedDeviations(double[] merits, boolean[] required, boolean[] allowed) {
        boolean[] chosen = required.clone();
        boolean[] free = new boolean[merits.length];
        double greatest = 0;
        int left = blueprint.length();
        for (int item = 0; item < merits.length; item++) {
            free[item] = allowed[item] && !required[item] && !Double.isNaN(merits[item]);
            greatest = free[item] ? Math.max(greatest, Math.abs(merits[item])) : greatest;
            left -= required[item] ? 1 : 0;
        }
        double weight = VIOLATION_WEIGHT * Math.max(greatest, 1e-9);
        int[] order = order(merits, free);
        for (; left > 0; left--) {
            int best = -1;
            double bestValue = Double.POSITIVE_INFINITY;
            for (int item : order) {
                if (!chosen[item]) {
                    chosen[item] = true;
                    double value = weight * blueprint.violation(chosen) - merits[item];
                    chosen[item] = false;
                    if (value < bestValue) {
                        bestValue = value;
                        best = item;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            chosen[best] = true;
        }
        exchange(chosen, merits, order, weight);
        return chosen;
    }

    private void exchange(boolean[] chosen, double[] merits, int[] order, double weight) {
        double violation = blueprint.violation(chosen);
        boolean better = true;
        for (int sweep = 0; better && sweep < 20; sweep++) {
            better = false;
            for (int out : order) {
                for (int in : order) {
                    if (chosen[out] && !chosen[in]) {
                        chosen[out] = false;
                        chosen[in] = true;
                        double after = blueprint.violation(chosen);
                        if (weight * (after - violation) - (merits[in] - merits[out]) < -1e-12) {
                            violation = after;
                            better = true;
                        } else {
                            chosen[out] = true;
                            chosen[in] = false;
                        }
                    }
                }
            }
        }
    }
}
