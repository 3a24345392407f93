package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Forms by weighted deviations (Swanson and Stocking 1993), then by exchanging items for as long as that brings them nearer to the demands
 * and the goal, with a few seeded disturbances to leave local optima. The same plan always gives the same forms.
 */
final class Exchange {

    private static final double MISSED = 1e4;
    private static final int FEWEST_DISTURBANCES = 12;
    private static final int MOST_DISTURBANCES = 200;
    /** Small plans are disturbed more often, large ones less: so many exchanges are tried in all, about. */
    private static final long EXCHANGES = 300_000;

    private final AssemblyPlan plan;
    private final double[][] information;
    private final double[] wanted;
    private final boolean maximum;
    private final int items;
    private final int forms;
    private final double scale;
    /** [form][demand][item]; the first demand is the length. */
    private final double[][][] coefficient;

    private final double[][] atLeast;
    private final double[][] atMost;
    private final double[][] unit;

    private boolean[][] chosen;
    private int[] use;
    private double[][] sums;
    private double[][] informed;

    /**
     * @param height for a goal of greatest height, a height that is hoped for; not used for a target
     */
    Exchange(AssemblyPlan plan, double[][] information, double height) {
        this.plan = plan;
        this.information = information;
        items = plan.bank().size();
        forms = plan.forms().size();
        maximum = plan.goal() instanceof Goal.Maximum;
        wanted = plan.goal().points().stream()
                .mapToDouble(point -> point.information() * (maximum ? height : 1))
                .toArray();
        double greatest = 0;
        for (double want : wanted) {
            greatest = Math.max(greatest, want);
        }
        scale = greatest;
        coefficient = new double[forms][][];
        atLeast = new double[forms][];
        atMost = new double[forms][];
        unit = new double[forms][];
        for (int form = 0; form < forms; form++) {
            read(form, plan.forms().get(form));
        }
        chosen = new boolean[forms][items];
        use = new int[items];
        sums = new double[forms][];
        informed = new double[forms][wanted.length];
        for (int form = 0; form < forms; form++) {
            sums[form] = new double[coefficient[form].length];
        }
    }

    private void read(int form, Blueprint blueprint) {
        int demands = blueprint.demands().size() + 1;
        coefficient[form] = new double[demands][items];
        atLeast[form] = new double[demands];
        atMost[form] = new double[demands];
        unit[form] = new double[demands];
        java.util.Arrays.fill(coefficient[form][0], 1);
        atLeast[form][0] = blueprint.length();
        atMost[form][0] = blueprint.length();
        unit[form][0] = 1;
        for (int d = 1; d < demands; d++) {
            switch (blueprint.demands().get(d - 1)) {
                case Demand.Count count -> {
                    for (int item : count.items()) {
                        coefficient[form][d][item] = 1;
                    }
                    atLeast[form][d] = count.atLeast();
                    atMost[form][d] = count.atMost();
                    unit[form][d] = 1;
                }
                case Demand.Sum sum -> {
                    double size = 0;
                    for (int item = 0; item < items; item++) {
                        coefficient[form][d][item] = sum.quantities().get(item);
                        size += Math.abs(sum.quantities().get(item)) / items;
                    }
                    atLeast[form][d] = sum.atLeast();
                    atMost[form][d] = sum.atMost();
                    unit[form][d] = Math.max(size, 1e-9);
                }
            }
        }
    }

    /** The chosen items, [form][item]. */
    boolean[][] run() {
        fill();
        improve();
        boolean[][] best = copy();
        double bestValue = value();
        long longest = plan.forms().stream().mapToInt(Blueprint::length).max().orElseThrow();
        long rounds = Math.clamp(EXCHANGES / (forms * items * longest), FEWEST_DISTURBANCES, MOST_DISTURBANCES);
        for (int round = 0; round < rounds && bestValue > 1e-9; round++) {
            disturb(new SplittableRandom(round));
            improve();
            if (value() < bestValue - 1e-12) {
                bestValue = value();
                best = copy();
            } else {
                restore(best);
            }
        }
        return best;
    }

    private boolean[][] copy() {
        boolean[][] copy = new boolean[forms][];
        for (int form = 0; form < forms; form++) {
            copy[form] = chosen[form].clone();
        }
        return copy;
    }

    private void restore(boolean[][] to) {
        for (int form = 0; form < forms; form++) {
            for (int item = 0; item < items; item++) {
                if (chosen[form][item] != to[form][item]) {
                    set(form, item, to[form][item]);
                }
            }
        }
    }

    private void set(int form, int item, boolean in) {
        double sign = in ? 1 : -1;
        chosen[form][item] = in;
        use[item] += in ? 1 : -1;
        for (int d = 0; d < sums[form].length; d++) {
            sums[form][d] += sign * coefficient[form][d][item];
        }
        for (int point = 0; point < wanted.length; point++) {
            informed[form][point] += sign * information[point][item];
        }
    }

    private void fill() {
        int longest = plan.forms().stream().mapToInt(Blueprint::length).max().orElseThrow();
        for (int step = 0; step < longest; step++) {
            for (int turn = 0; turn < forms; turn++) {
                int form = step % 2 == 0 ? turn : forms - 1 - turn;
                if (step < plan.forms().get(form).length()) {
                    add(form, step);
                }
            }
        }
    }

    private void add(int form, int step) {
        double share = (step + 1.0) / plan.forms().get(form).length();
        int best = -1;
        double bestValue = Double.POSITIVE_INFINITY;
        for (int item = 0; item < items; item++) {
            if (!chosen[form][item] && use[item] < plan.maximumUse()) {
                double value = 0;
                for (int point = 0; point < wanted.length; point++) {
                    value += Math.abs(share * wanted[point] - informed[form][point] - information[point][item]) / scale;
                }
                for (int d = 1; d < sums[form].length; d++) {
                    double sum = sums[form][d] + coefficient[form][d][item];
                    double miss = Math.max(share * atLeast[form][d] - sum, sum - atMost[form][d]);
                    value += Math.max(0, miss) / unit[form][d];
                }
                if (value < bestValue) {
                    bestValue = value;
                    best = item;
                }
            }
        }
        if (best >= 0) {
            set(form, best, true);
        }
    }

    private double missed(int form) {
        double missed = 0;
        for (int d = 0; d < sums[form].length; d++) {
            double miss = Math.max(atLeast[form][d] - sums[form][d], sums[form][d] - atMost[form][d]) / unit[form][d];
            missed += miss > 1e-9 ? miss : 0;
        }
        return missed;
    }

    private int shared(int one, int other) {
        int count = 0;
        for (int item = 0; item < items; item++) {
            count += chosen[one][item] && chosen[other][item] ? 1 : 0;
        }
        return count;
    }

    /** What a form misses of the goal: the worst point, and a little of all points so that ties are broken well. */
    private double distance(int form) {
        double worst = 0;
        double sum = 0;
        for (int point = 0; point < wanted.length; point++) {
            double distance = maximum
                    ? Math.max(0, 2 - informed[form][point] / wanted[point])
                    : Math.abs(informed[form][point] - wanted[point]) / scale;
            worst = Math.max(worst, distance);
            sum += distance;
        }
        return worst + 1e-3 * sum / wanted.length;
    }

    private double value() {
        double worst = 0;
        double sum = 0;
        double missed = 0;
        for (int form = 0; form < forms; form++) {
            double distance = distance(form);
            worst = Math.max(worst, distance);
            sum += distance;
            missed += missed(form);
        }
        if (plan.limitsOverlap()) {
            for (int one = 0; one < forms; one++) {
                for (int other = one + 1; other < forms; other++) {
                    missed += Math.max(0, shared(one, other) - plan.maximumOverlap());
                }
            }
        }
        return MISSED * missed + worst + 1e-2 * sum / forms;
    }

    private void improve() {
        double value = value();
        for (int sweep = 0; sweep < 30; sweep++) {
            double before = value;
            for (int form = 0; form < forms; form++) {
                value = replace(form, value);
                for (int other = form + 1; other < forms; other++) {
                    value = trade(form, other, value);
                }
            }
            if (value > before - 1e-12) {
                return;
            }
        }
    }

    private double replace(int form, double from) {
        double value = from;
        for (int out = 0; out < items; out++) {
            for (int in = 0; in < items && chosen[form][out]; in++) {
                if (!chosen[form][in] && use[in] < plan.maximumUse()) {
                    set(form, out, false);
                    set(form, in, true);
                    double after = value();
                    if (after < value - 1e-12) {
                        value = after;
                    } else {
                        set(form, in, false);
                        set(form, out, true);
                    }
                }
            }
        }
        return value;
    }

    private double trade(int one, int other, double from) {
        double value = from;
        for (int mine = 0; mine < items; mine++) {
            for (int theirs = 0; theirs < items; theirs++) {
                if (chosen[one][mine] && !chosen[other][mine] && chosen[other][theirs] && !chosen[one][theirs]) {
                    swap(one, mine, other, theirs);
                    double after = value();
                    if (after < value - 1e-12) {
                        value = after;
                    } else {
                        swap(one, theirs, other, mine);
                    }
                }
            }
        }
        return value;
    }

    private void swap(int one, int mine, int other, int theirs) {
        set(one, mine, false);
        set(one, theirs, true);
        set(other, theirs, false);
        set(other, mine, true);
    }

    private void disturb(SplittableRandom random) {
        for (int form = 0; form < forms; form++) {
            List<Integer> in = new ArrayList<>();
            List<Integer> out = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                if (chosen[form][item]) {
                    in.add(item);
                } else if (use[item] < plan.maximumUse()) {
                    out.add(item);
                }
            }
            int moves = Math.min(Math.min(in.size(), out.size()), 1 + in.size() / 8);
            for (int move = 0; move < moves; move++) {
                set(form, in.remove(random.nextInt(in.size())), false);
                set(form, out.remove(random.nextInt(out.size())), true);
            }
        }
    }
}
