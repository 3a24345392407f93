package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Chunks;

/**
 * The maximisation step: Newton's method on the expected complete-data log-likelihood plus the log priors. Parameters that share no
 * item, group or place are independent and are treated apart.
 */
final class Maximisation {

    private static final int MOST_STEPS = 3;

    private final Layout layout;
    private final double[] nodes;
    private final int stride;
    private final Chunks.Mode mode;
    private final List<Component> components;
    private final List<Optional<Prior>> priors;

    /** What one maximisation step found out. */
    @SuppressWarnings("ArrayRecordComponent")
    record Step(double[] point, double[] gradient, double[] scale, double decrement) {}

    /** Free parameters that must be moved together, with the items and groups they belong to. */
    private static final class Component {
        final List<Integer> places = new ArrayList<>();
        final List<SlotAt> slots = new ArrayList<>();
    }

    /** An item of a group, or its distribution of ability when {@code item} is {@link #LATENT}. */
    private record SlotAt(Layout.Slot slot, int group, int item) {}

    private static final int LATENT = -1;

    Maximisation(Layout layout, double[] nodes, int stride, Chunks.Mode mode) {
        this.layout = layout;
        this.nodes = nodes;
        this.stride = stride;
        this.mode = mode;
        components = components();
        priors = layout.freeKeys.stream().map(layout.plan::priorOf).toList();
    }

    private List<Component> components() {
        int[] owner = new int[layout.size()];
        Arrays.setAll(owner, place -> place);
        List<SlotAt> slots = slots();
        for (SlotAt at : slots) {
            int first = -1;
            for (int place : at.slot().free) {
                if (place != Layout.HELD) {
                    first = first < 0 ? root(owner, place) : first;
                    owner[root(owner, place)] = first;
                }
            }
        }
        List<Component> byRoot = new ArrayList<>();
        Component[] of = new Component[layout.size()];
        for (int place = 0; place < layout.size(); place++) {
            int root = root(owner, place);
            if (of[root] == null) {
                of[root] = new Component();
                byRoot.add(of[root]);
            }
            of[root].places.add(place);
        }
        for (SlotAt at : slots) {
            for (int place : at.slot().free) {
                if (place != Layout.HELD) {
                    of[root(owner, place)].slots.add(at);
                    break;
                }
            }
        }
        return byRoot;
    }

    private List<SlotAt> slots() {
        List<SlotAt> slots = new ArrayList<>();
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int item = 0; item < layout.items.size(); item++) {
                slots.add(new SlotAt(layout.itemSlots.get(group).get(item), group, item));
            }
            slots.add(new SlotAt(layout.latentSlots.get(group), group, LATENT));
        }
        return slots;
    }

    private static int root(int[] owner, int place) {
        int root = place;
        while (owner[root] != root) {
            root = owner[root];
        }
        return root;
    }

    /** The sum of the log prior densities at a point. */
    double logPrior(double[] point) {
        double sum = 0;
        for (int place = 0; place < point.length; place++) {
            if (priors.get(place).isPresent()) {
                sum += priors.get(place).get().logDensity(point[place]);
            }
        }
        return sum;
    }

    /** Whether every category has a positive probability and every variance is positive. */
    boolean feasible(double[] point) {
        return slots().stream().allMatch(at -> feasible(at, point));
    }

    private boolean feasible(SlotAt at, double[] point) {
        double[] values = at.slot().values(point);
        return at.item() == LATENT
                ? NormalDensity.feasible(values[0], values[1])
                : layout.families.get(at.item()).feasible(values);
    }

    /** Moves from {@code point} uphill; gradient and scale are those at {@code point} itself. */
    Step step(double[] point, Expectation.Counts counts) {
        double[] next = point.clone();
        double[] gradient = new double[point.length];
        double[] scale = new double[point.length];
        double[] decrements = new double[components.size()];
        Chunks.run(mode, components.size(), index -> {
            decrements[index] = newton(components.get(index), point, counts, next, gradient, scale);
        });
        return new Step(next, gradient, scale, Arrays.stream(decrements).sum());
    }

    private double newton(
            Component component,
            double[] point,
            Expectation.Counts counts,
            double[] next,
            double[] gradient,
            double[] scale) {
        double[] here = point.clone();
        Local local = new Local(component.places.size());
        evaluate(component, here, counts, local, false);
        double firstDecrement = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(component, here, counts, local);
            double decrement = local.decrement(direction);
            if (step == 0) {
                firstDecrement = decrement;
                for (int i = 0; i < local.size; i++) {
                    gradient[component.places.get(i)] = local.gradient[i];
                    scale[component.places.get(i)] = Math.sqrt(Math.max(local.information[i * local.size + i], 1e-8));
                }
            }
            Optional<Local> better = search(component, here, direction, decrement, counts, local.value);
            if (better.isEmpty()) {
                break;
            }
            local = better.get();
            if (decrement < 1e-12 || decrement < 1e-6 * firstDecrement) {
                break;
            }
        }
        for (int place : component.places) {
            next[place] = here[place];
        }
        return firstDecrement;
    }

    private double[] direction(Component component, double[] here, Expectation.Counts counts, Local local) {
        return local.newton().orElseGet(() -> {
            Local again = new Local(local.size);
            evaluate(component, here, counts, again, true);
            return again.scoring();
        });
    }

    /** Moves {@code here} along the direction, half as far as long as the value does not rise. */
    private Optional<Local> search(
            Component component,
            double[] here,
            double[] direction,
            double decrement,
            Expectation.Counts counts,
            double value) {
        double length = 1;
        for (int attempt = 0; attempt < 30; attempt++) {
            double[] trial = here.clone();
            for (int i = 0; i < direction.length; i++) {
                trial[component.places.get(i)] += length * direction[i];
            }
            if (component.slots.stream().allMatch(at -> feasible(at, trial))) {
                Local local = new Local(direction.length);
                evaluate(component, trial, counts, local, false);
                // Rounding of the sum itself must not look like a fall.
                if (local.value >= value - 1e-13 * Math.abs(value) && Double.isFinite(local.value)) {
                    System.arraycopy(trial, 0, here, 0, here.length);
                    return Optional.of(local);
                }
            }
            length /= decrement < 1e-8 ? 64 : 2;
        }
        return Optional.empty();
    }

    /** Value, gradient and information of a component at one point. */
    static final class Local {
        final int size;
        double value;
        final double[] gradient;

        /** Minus the second derivatives. */
        final double[] information;

        /** Expected information, positive semidefinite everywhere; only filled when it is asked for. */
        final double[] expected;

        Local(int size) {
            this.size = size;
            gradient = new double[size];
            information = new double[size * size];
            expected = new double[size * size];
        }

        /** Newton's direction, if the information is positive definite. */
        Optional<double[]> newton() {
            return Cholesky.of(information, size).map(factor -> factor.solve(gradient));
        }

        /** The direction of Fisher scoring with a ridge. */
        double[] scoring() {
            double trace = 0;
            for (int i = 0; i < size; i++) {
                trace += expected[i * size + i];
            }
            double ridge = 1e-8 * trace / size + 1e-12;
            while (true) {
                double[] ridged = expected.clone();
                for (int i = 0; i < size; i++) {
                    ridged[i * size + i] += ridge;
                }
                Optional<Cholesky> fisher = Cholesky.of(ridged, size);
                if (fisher.isPresent()) {
                    return fisher.get().solve(gradient);
                }
                ridge *= 10;
            }
        }

        double decrement(double[] direction) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += direction[i] * gradient[i];
            }
            return sum;
        }
    }

    private void evaluate(
            Component component, double[] point, Expectation.Counts counts, Local into, boolean expected) {
        int[] localOf = new int[point.length];
        for (int i = 0; i < component.places.size(); i++) {
            localOf[component.places.get(i)] = i;
        }
        for (SlotAt at : component.slots) {
            if (at.item() == LATENT) {
                latent(at, point, counts, localOf, into, expected);
            } else {
                item(at, point, counts, localOf, into, expected);
            }
        }
        for (int i = 0; i < into.size; i++) {
            int place = component.places.get(i);
            if (priors.get(place).isPresent()) {
                Prior prior = priors.get(place).get();
                into.value += prior.logDensity(point[place]);
                into.gradient[i] += prior.first(point[place]);
                into.information[i * into.size + i] -= prior.second(point[place]);
                into.expected[i * into.size + i] += Math.max(0, -prior.second(point[place]));
            }
        }
    }

    private void item(
            SlotAt at, double[] point, Expectation.Counts counts, int[] localOf, Local into, boolean expected) {
        ItemFamily family = layout.families.get(at.item());
        double[] values = at.slot().values(point);
        double[] itemCounts = counts.items[at.group()][at.item()];
        int m = family.parameters();
        CategoryDerivatives derivatives = new CategoryDerivatives(family.categories(), m);
        Local own = new Local(m);
        for (int q = 0; q < nodes.length; q++) {
            family.derivatives(values, nodes, q, derivatives);
            double total = 0;
            for (int k = 0; k < family.categories(); k++) {
                double count = itemCounts[k * stride + q];
                total += count;
                accumulate(derivatives, k, count, own);
            }
            if (derivatives.common) {
                curvature(derivatives, 0, total, own);
            }
            for (int k = 0; expected && k < family.categories(); k++) {
                fisher(derivatives, k, total * Math.exp(derivatives.log[k]), own);
            }
        }
        scatter(at.slot(), own, localOf, into);
    }

    private void latent(
            SlotAt at, double[] point, Expectation.Counts counts, int[] localOf, Local into, boolean expected) {
        double[] values = at.slot().values(point);
        CategoryDerivatives derivatives = NormalDensity.derivatives(nodes, values[0], values[1]);
        Local own = new Local(NormalDensity.PARAMETERS);
        double total = 0;
        for (int q = 0; q < nodes.length; q++) {
            total += counts.nodes[at.group()][q];
        }
        for (int q = 0; q < nodes.length; q++) {
            accumulate(derivatives, q, counts.nodes[at.group()][q], own);
            if (expected) {
                fisher(derivatives, q, total * Math.exp(derivatives.log[q]), own);
            }
        }
        scatter(at.slot(), own, localOf, into);
    }

    private static void accumulate(CategoryDerivatives from, int category, double count, Local into) {
        int m = from.parameters;
        if (count == 0) {
            return;
        }
        into.value += count * from.log[category];
        for (int i = 0; i < m; i++) {
            into.gradient[i] += count * from.first[category * m + i];
        }
        if (!from.common) {
            curvature(from, category, count, into);
        }
    }

    private static void curvature(CategoryDerivatives from, int category, double count, Local into) {
        int m = from.parameters;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                into.information[i * m + j] -= count * from.second[(category * m + i) * m + j];
            }
        }
    }

    private static void fisher(CategoryDerivatives from, int category, double count, Local into) {
        int m = from.parameters;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                into.expected[i * m + j] += count * from.first[category * m + i] * from.first[category * m + j];
            }
        }
    }

    private static void scatter(Layout.Slot slot, Local own, int[] localOf, Local into) {
        into.value += own.value;
        for (int i = 0; i < own.size; i++) {
            if (slot.free[i] == Layout.HELD) {
                continue;
            }
            int row = localOf[slot.free[i]];
            into.gradient[row] += own.gradient[i];
            for (int j = 0; j < own.size; j++) {
                if (slot.free[j] != Layout.HELD) {
                    int column = localOf[slot.free[j]];
                    int lower = Math.max(i, j) * own.size + Math.min(i, j);
                    into.information[row * into.size + column] += own.information[lower];
                    into.expected[row * into.size + column] += own.expected[lower];
                }
            }
        }
    }

    /** The first derivatives of the marginal log-likelihood plus the log priors, which are those of the expected one (Fisher 1925). */
    double[] gradient(double[] point, Expectation.Counts counts) {
        double[] gradient = new double[point.length];
        Chunks.run(mode, components.size(), index -> {
            Component component = components.get(index);
            Local local = new Local(component.places.size());
            evaluate(component, point, counts, local, false);
            for (int i = 0; i < local.size; i++) {
                gradient[component.places.get(i)] = local.gradient[i];
            }
        });
        return gradient;
    }

    /** The complete-data information, minus the second derivatives of the expected log-likelihood and the log priors. */
    double[] completeInformation(double[] point, Expectation.Counts counts) {
        int size = point.length;
        double[] information = new double[size * size];
        for (Component component : components) {
            Local local = new Local(component.places.size());
            evaluate(component, point, counts, local, false);
            for (int i = 0; i < local.size; i++) {
                for (int j = 0; j < local.size; j++) {
                    information[component.places.get(i) * size + component.places.get(j)] =
                            local.information[i * local.size + j];
                }
            }
        }
        return information;
    }

    /** Minus the second derivatives of the log priors. */
    double[] priorInformation(double[] point) {
        double[] information = new double[point.length];
        for (int place = 0; place < point.length; place++) {
            if (priors.get(place).isPresent()) {
                information[place] = -priors.get(place).get().second(point[place]);
            }
        }
        return information;
    }
}
