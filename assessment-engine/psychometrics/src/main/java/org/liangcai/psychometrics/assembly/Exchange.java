package org.liangcai.psychometrics.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.liangcai.psychometrics.numerics.ProgressListener;

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
    private final Tally[] tallies;
    private final int[] use;
    private final double[][] informed;

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
        tallies = plan.forms().stream()
                .map(form -> new Tally(form, new boolean[items], 1))
                .toArray(Tally[]::new);
        use = new int[items];
        informed = new double[forms][wanted.length];
    }

    /**
     * The chosen items, [form][item].
     *
     * @param listener told of every disturbance; it may cancel
     */
    boolean[][] run(ProgressListener listener) {
        fill();
        improve();
        boolean[][] best = copy();
        double bestValue = value();
        long longest = plan.forms().stream().mapToInt(Blueprint::length).max().orElseThrow();
        long rounds = Math.clamp(EXCHANGES / ((long) forms * items * longest), FEWEST_DISTURBANCES, MOST_DISTURBANCES);
        for (int round = 0; round < rounds && bestValue > 1e-9; round++) {
            listener.done(round, (int) rounds);
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
            copy[form] = tallies[form].chosen();
        }
        return copy;
    }

    private void restore(boolean[][] to) {
        for (int form = 0; form < forms; form++) {
            for (int item = 0; item < items; item++) {
                if (tallies[form].has(item) != to[form][item]) {
                    set(form, item, to[form][item]);
                }
            }
        }
    }

    private void set(int form, int item, boolean in) {
        double sign = in ? 1 : -1;
        use[item] += in ? 1 : -1;
        tallies[form].move(in ? -1 : item, in ? item : -1);
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
            if (!tallies[form].has(item) && use[item] < plan.maximumUse()) {
                double value = 0;
                for (int point = 0; point < wanted.length; point++) {
                    value += Math.abs(share * wanted[point] - informed[form][point] - information[point][item]) / scale;
                }
                value += tallies[form].lagging(item, share);
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

    private int shared(int one, int other) {
        int count = 0;
        for (int item = 0; item < items; item++) {
            count += tallies[one].has(item) && tallies[other].has(item) ? 1 : 0;
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
            missed += tallies[form].cost();
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
            for (int in = 0; in < items && tallies[form].has(out); in++) {
                if (!tallies[form].has(in) && use[in] < plan.maximumUse()) {
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
                if (tallies[one].has(mine)
                        && !tallies[other].has(mine)
                        && tallies[other].has(theirs)
                        && !tallies[one].has(theirs)) {
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
                if (tallies[form].has(item)) {
                    in.add(item);
                } else if (use[item] < plan.maximumUse()) {
                    out.add(item);
                }
            }
            int moves = Math.min(Math.min(in.size(), out.size()), 1 + in.size() / 8);
            for (int move = 0; move < moves; move++) {
                int gone = in.get(random.nextInt(in.size()));
                int come = out.get(random.nextInt(out.size()));
                in.remove(Integer.valueOf(gone));
                out.remove(Integer.valueOf(come));
                set(form, gone, false);
                set(form, come, true);
            }
        }
    }
}
