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
 * other demands as well, it is the best. Otherwise it is mended by the heuristic of weighted deviations (Swanson and Stocking 1993) and,
 * where that is not within the gap of a bound, the solver is asked.
 */
public final class BestForm {

    private static final double VIOLATION_WEIGHT = 1e3;
    private static final int ROUNDS = 80;

    private final Blueprint blueprint;
    private final IntegerProgram.Limit limit;
    /** Disjoint categories that cover part of the bank, each with its counts. */
    private final List<Demand.Count> disjoint;

    /** How a form was found. */
    public enum Method {
        /** None is better, up to the gap of the limit. */
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
        Priced priced = priced(merits, required, allowed);
        boolean[] repaired = priced.best();
        boolean found = blueprint.violation(repaired) == 0;
        if (found && withinGap(sum(repaired, merits), priced.bound())) {
            return form(repaired, merits, Method.EXACT);
        }
        IntegerProgram program = program(merits, required, allowed);
        IntegerProgram.Solution solution = program.solve(limit);
        if (solution.exists()) {
            boolean[] chosen = new boolean[merits.length];
            for (int item = 0; item < chosen.length; item++) {
                chosen[item] = solution.chosen(item);
            }
            boolean optimal = solution.status() == IntegerProgram.Status.OPTIMAL;
            return form(
                    found && sum(repaired, merits) > sum(chosen, merits) ? repaired : chosen,
                    merits,
                    optimal ? Method.EXACT : Method.SOLVER);
        }
        return form(repaired, merits, Method.HEURISTIC);
    }

    private boolean withinGap(double merit, double bound) {
        return Double.isFinite(bound) && bound - merit <= limit.gap() * Math.abs(bound);
    }

    private static double sum(boolean[] chosen, double[] merits) {
        double sum = 0;
        for (int item = 0; item < chosen.length; item++) {
            sum += chosen[item] && !Double.isNaN(merits[item]) ? merits[item] : 0;
        }
        return sum;
    }

    private Form form(boolean[] chosen, double[] merits, Method method) {
        List<Integer> items = new ArrayList<>();
        double merit = 0;
        for (int item = 0; item < chosen.length; item++) {
            if (chosen[item]) {
                items.add(item);
                merit += Double.isNaN(merits[item]) ? 0 : merits[item];
            }
        }
        return new Form(items, merit, method, blueprint.violation(chosen) == 0);
    }

    private static int[] order(double[] merits, boolean[] from) {
        return IntStream.range(0, merits.length)
                .filter(item -> from[item])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer item) -> -merits[item])
                        .thenComparingInt(item -> item))
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

    /**
     * A form, and a merit that no form exceeds.
     *
     * @param best the form of greatest merit among those that miss least
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    private record Priced(boolean[] best, double bound) {}

    /**
     * Puts a price on every demand that the sorted choice does not see and moves the prices until the choice under prices satisfies the
     * demands as nearly as possible (Lagrangian relaxation by subgradients; Fisher 1981). Every set of prices bounds the merit; every
     * choice is mended into a form.
     */
    private Priced priced(double[] merits, boolean[] required, boolean[] allowed) {
        Tally all = new Tally(blueprint, required, 0);
        double scale = 1e-9;
        for (int item = 0; item < merits.length; item++) {
            scale = allowed[item] && !Double.isNaN(merits[item]) ? Math.max(scale, Math.abs(merits[item])) : scale;
        }
        double[] price = new double[all.demands()];
        double bound = Double.POSITIVE_INFINITY;
        boolean[] best = repaired(required, merits, required, allowed);
        double bestCost = cost(best, merits, scale);
        double step = scale / 8;
        int sinceBetter = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<boolean[]> choice = sorted(all.priced(merits, price), required, allowed);
            if (choice.isEmpty()) {
                return new Priced(best, bound);
            }
            Tally tally = new Tally(blueprint, choice.get(), 0);
            double dual = sum(choice.get(), merits);
            double[] excess = new double[price.length];
            double size = 0;
            for (int d = 1; d < price.length; d++) {
                // The form may use any sum between the bounds: a positive price charges for what is above the upper
                // one.
                double limit = price[d] > 0 ? tally.upper(d) : tally.lower(d);
                dual += price[d] == 0 ? 0 : price[d] * (limit - tally.sum(d));
                excess[d] = tally.excess(d, price[d]);
                size += excess[d] * excess[d];
            }
            if (dual < bound - 1e-9 * Math.abs(dual)) {
                bound = dual;
                sinceBetter = 0;
            } else if (++sinceBetter == 4) {
                step /= 2;
                sinceBetter = 0;
            }
            if (round % 4 == 0 || tally.satisfies()) {
                boolean[] mended = repaired(choice.get(), merits, required, allowed);
                double cost = cost(mended, merits, scale);
                if (cost < bestCost) {
                    best = mended;
                    bestCost = cost;
                }
            }
            if (size == 0 || (blueprint.violation(best) == 0 && withinGap(sum(best, merits), bound))) {
                return new Priced(best, bound);
            }
            for (int d = 1; d < price.length; d++) {
                price[d] = tally.admissible(d, price[d] + step * excess[d] / StrictMath.sqrt(size));
            }
        }
        return new Priced(best, bound);
    }

    private double cost(boolean[] chosen, double[] merits, double scale) {
        return VIOLATION_WEIGHT * scale * blueprint.violation(chosen) - sum(chosen, merits);
    }

    /**
     * Fills what is missing item by item, each time with the one that leaves the least weighted sum of missed demands and lost merit, and
     * then exchanges items for as long as that sum falls.
     */
    private boolean[] repaired(boolean[] from, double[] merits, boolean[] required, boolean[] allowed) {
        boolean[] free = new boolean[merits.length];
        double greatest = 1e-9;
        for (int item = 0; item < merits.length; item++) {
            free[item] = allowed[item] && !required[item] && !Double.isNaN(merits[item]);
            greatest = free[item] ? Math.max(greatest, Math.abs(merits[item])) : greatest;
        }
        int[] order = order(merits, free);
        Tally tally = new Tally(blueprint, from, VIOLATION_WEIGHT * greatest);
        while (tally.count() < blueprint.length()) {
            int best = -1;
            double bestCost = Double.POSITIVE_INFINITY;
            for (int item : order) {
                double cost = tally.has(item) ? Double.POSITIVE_INFINITY : tally.costOf(-1, item) - merits[item];
                if (cost < bestCost) {
                    bestCost = cost;
                    best = item;
                }
            }
            if (best < 0) {
                break;
            }
            tally.move(-1, best);
        }
        exchange(tally, merits, order);
        return tally.chosen();
    }

    private static void exchange(Tally tally, double[] merits, int[] order) {
        double cost = tally.cost();
        boolean better = true;
        for (int sweep = 0; better && sweep < 20; sweep++) {
            better = false;
            for (int position = order.length - 1; position >= 0; position--) {
                int out = order[position];
                int in = tally.has(out) ? bestPartner(tally, merits, order, out, cost) : -1;
                if (in >= 0) {
                    tally.move(out, in);
                    cost = tally.cost();
                    better = true;
                }
            }
        }
    }

    /** The item whose exchange for {@code out} lessens cost minus merit most; −1 if none does. */
    private static int bestPartner(Tally tally, double[] merits, int[] order, int out, double cost) {
        int best = -1;
        double bestGain = 1e-12;
        for (int in : order) {
            if (!tally.has(in)) {
                double gain = cost - tally.costOf(out, in) + merits[in] - merits[out];
                if (gain > bestGain) {
                    bestGain = gain;
                    best = in;
                }
            }
        }
        return best;
    }
}
