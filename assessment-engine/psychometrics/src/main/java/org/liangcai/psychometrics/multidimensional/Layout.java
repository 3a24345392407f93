package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.calibration.Prior;

/** Where every parameter lies in the vector of free parameters, or at what value it is held. */
final class Layout {

    static final int HELD = -1;

    final MultidimensionalPlan plan;
    final Structure structure;
    final List<String> groups;
    final List<String> items;

    /** By group and item. */
    final Slot[][] itemSlots;

    /** By group. */
    final Slot[] latentSlots;

    final int size;

    /** Free parameters that meet in one item or one distribution, in sets that do not touch one another. */
    final int[][] components;

    final int[] componentOf;
    final int[] placeInComponent;

    /** By free parameter. */
    final @Nullable Prior[] priors;

    /** The parameters of one item or one distribution. */
    static final class Slot {
        final List<Parameter> keys;
        final int[] free;
        final double[] held;

        Slot(List<Parameter> keys) {
            this.keys = List.copyOf(keys);
            free = new int[keys.size()];
            held = new double[keys.size()];
            Arrays.fill(free, HELD);
        }

        double[] values(double[] point) {
            double[] values = held.clone();
            for (int i = 0; i < values.length; i++) {
                if (free[i] != HELD) {
                    values[i] = point[free[i]];
                }
            }
            return values;
        }

        boolean anyFree() {
            for (int place : free) {
                if (place != HELD) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The place of every free parameter, in order; those that are equal share one. */
    Map<Parameter, Integer> freePlaces() {
        Map<Parameter, Integer> places = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Slot> slots = new ArrayList<>(List.of(itemSlots[group]));
            slots.add(latentSlots[group]);
            for (Slot slot : slots) {
                for (int i = 0; i < slot.free.length; i++) {
                    if (slot.free[i] != HELD) {
                        places.put(slot.keys.get(i), slot.free[i]);
                    }
                }
            }
        }
        return places;
    }

    /**
     * Lays the parameters out.
     *
     * @param zeroSlopes slopes of an exploratory plan that are held at 0
     */
    Layout(
            MultidimensionalPlan plan,
            Structure structure,
            List<String> groups,
            List<String> items,
            Set<Parameter> zeroSlopes) {
        this.plan = plan;
        this.structure = structure;
        this.groups = groups;
        this.items = items;
        requireGroups();
        Map<Parameter, Double> fixed = new HashMap<>(plan.constraints().fixed());
        zeroSlopes.forEach(parameter -> fixed.put(parameter, 0.0));
        Map<Parameter, Parameter> representatives = representatives();
        itemSlots = new Slot[groups.size()][items.size()];
        latentSlots = new Slot[groups.size()];
        Map<Parameter, Integer> places = new LinkedHashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int item = 0; item < items.size(); item++) {
                itemSlots[group][item] = new Slot(itemKeys(group, item));
                place(itemSlots[group][item], fixed, representatives, places);
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            latentSlots[group] = new Slot(latentKeys(group));
            holdLatents(latentSlots[group], fixed);
            place(latentSlots[group], fixed, representatives, places);
        }
        size = places.size();
        priors = new Prior[size];
        plan.constraints().priors().forEach((parameter, prior) -> {
            Integer place = places.get(representatives.getOrDefault(parameter, parameter));
            if (place == null) {
                throw new IllegalArgumentException("The %s has a prior but is not estimated.".formatted(parameter));
            }
            priors[place] = prior;
        });
        components = components();
        componentOf = new int[size];
        placeInComponent = new int[size];
        for (int c = 0; c < components.length; c++) {
            for (int i = 0; i < components[c].length; i++) {
                componentOf[components[c][i]] = c;
                placeInComponent[components[c][i]] = i;
            }
        }
    }

    private void requireGroups() {
        Set<Parameter> all = new HashSet<>(plan.constraints().fixed().keySet());
        all.addAll(plan.constraints().starts().keySet());
        all.addAll(plan.constraints().estimated());
        plan.constraints().equalities().forEach(all::addAll);
        all.addAll(plan.constraints().priors().keySet());
        for (Parameter parameter : all) {
            if (!groups.contains(parameter.group())) {
                throw new IllegalArgumentException(
                        "The plan speaks of the %s, but the groups are %s.".formatted(parameter, groups));
            }
        }
    }

    private List<Parameter> itemKeys(int group, int item) {
        List<Parameter> keys = new ArrayList<>();
        String label = groups.get(group);
        String id = items.get(item);
        for (int dimension : structure.dimensions[item]) {
            keys.add(new Parameter.Slope(label, id, plan.dimensions().get(dimension)));
        }
        Curves curves = structure.curves.get(item);
        for (int k = 1; k <= curves.intercepts(); k++) {
            keys.add(new Parameter.Intercept(label, id, k));
        }
        switch (curves) {
            case LogisticCurves logistic -> {
                if (logistic.lower()) {
                    keys.add(new Parameter.LowerAsymptote(label, id));
                }
                if (logistic.upper()) {
                    keys.add(new Parameter.UpperAsymptote(label, id));
                }
            }
            case GradedCurves ignored -> {}
            case MultinomialCurves multinomial -> {
                for (int k = 1; k <= multinomial.others() - multinomial.intercepts(); k++) {
                    keys.add(new Parameter.Scoring(label, id, k));
                }
            }
        }
        return keys;
    }

    private List<Parameter> latentKeys(int group) {
        String label = groups.get(group);
        List<String> names = plan.dimensions();
        Parameter[] keys = new Parameter[structure.latentParameters()];
        for (int m = 0; m < structure.all(); m++) {
            keys[m] = new Parameter.Mean(label, names.get(m));
            keys[structure.covariancePlace(m, m)] = new Parameter.Covariance(label, names.get(m), names.get(m));
            for (int other = 0; other < m && m < structure.primary; other++) {
                keys[structure.covariancePlace(m, other)] =
                        new Parameter.Covariance(label, names.get(m), names.get(other));
            }
        }
        return List.of(keys);
    }

    private void holdLatents(Slot slot, Map<Parameter, Double> fixed) {
        for (Parameter parameter : slot.keys) {
            boolean variance = parameter instanceof Parameter.Covariance covariance
                    && covariance.first().equals(covariance.second());
            if (!plan.constraints().estimated().contains(parameter)) {
                fixed.putIfAbsent(parameter, variance ? 1.0 : 0.0);
            }
        }
    }

    private static void place(
            Slot slot,
            Map<Parameter, Double> fixed,
            Map<Parameter, Parameter> representatives,
            Map<Parameter, Integer> places) {
        for (int i = 0; i < slot.free.length; i++) {
            Parameter key = slot.keys.get(i);
            Parameter representative = representatives.getOrDefault(key, key);
            Double value = fixed.containsKey(key) ? fixed.get(key) : fixed.get(representative);
            if (value != null) {
                slot.held[i] = value;
            } else {
                Integer known = places.get(representative);
                slot.free[i] = known == null ? places.size() : known;
                places.putIfAbsent(representative, slot.free[i]);
            }
        }
    }

    /** For every parameter that is equal to another: one of them, the same for all of them. */
    private Map<Parameter, Parameter> representatives() {
        Map<Parameter, Parameter> parents = new TreeMap<>(java.util.Comparator.comparing(Parameter::toString));
        for (Set<Parameter> set : plan.constraints().equalities()) {
            List<Parameter> sorted = set.stream()
                    .sorted(java.util.Comparator.comparing(Parameter::toString))
                    .toList();
            for (Parameter parameter : sorted) {
                join(parents, sorted.getFirst(), parameter);
            }
        }
        for (int item = 0; item < items.size(); item++) {
            if (plan.constraints().equalAcrossGroups().contains(items.get(item))) {
                List<Parameter> first = itemKeys(0, item);
                for (int group = 1; group < groups.size(); group++) {
                    List<Parameter> own = itemKeys(group, item);
                    for (int i = 0; i < own.size(); i++) {
                        join(parents, first.get(i), own.get(i));
                    }
                }
            }
        }
        Map<Parameter, Parameter> representatives = new HashMap<>();
        for (Parameter parameter : parents.keySet()) {
            representatives.put(parameter, root(parents, parameter));
        }
        // A value at which one of them is held holds all of them.
        plan.constraints().fixed().forEach((parameter, value) -> {
            Parameter root = representatives.get(parameter);
            if (root != null) {
                representatives.replaceAll((key, old) -> old.equals(root) ? parameter : old);
            }
        });
        return representatives;
    }

    private static void join(Map<Parameter, Parameter> parents, Parameter first, Parameter second) {
        Parameter a = root(parents, first);
        Parameter b = root(parents, second);
        parents.put(a, a);
        parents.put(b, a);
        parents.putIfAbsent(first, a);
        parents.putIfAbsent(second, a);
    }

    private static Parameter root(Map<Parameter, Parameter> parents, Parameter parameter) {
        Parameter here = parameter;
        while (parents.containsKey(here) && !parents.get(here).equals(here)) {
            here = parents.get(here);
        }
        return here;
    }

    private int[][] components() {
        int[] label = new int[size];
        Arrays.setAll(label, i -> i);
        List<Slot> all = new ArrayList<>();
        for (Slot[] slots : itemSlots) {
            all.addAll(Arrays.asList(slots));
        }
        all.addAll(Arrays.asList(latentSlots));
        for (Slot slot : all) {
            int first = HELD;
            for (int place : slot.free) {
                if (place != HELD) {
                    first = first == HELD ? place : first;
                    relabel(label, first, place);
                }
            }
        }
        Map<Integer, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            byLabel.computeIfAbsent(find(label, i), key -> new ArrayList<>()).add(i);
        }
        return byLabel.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static void relabel(int[] label, int first, int second) {
        int a = find(label, first);
        int b = find(label, second);
        label[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] label, int i) {
        int here = i;
        while (label[here] != here) {
            here = label[here];
        }
        return here;
    }

    double[][] itemValues(int group, double[] point) {
        double[][] values = new double[items.size()][];
        for (int item = 0; item < values.length; item++) {
            values[item] = itemSlots[group][item].values(point);
        }
        return values;
    }
}
