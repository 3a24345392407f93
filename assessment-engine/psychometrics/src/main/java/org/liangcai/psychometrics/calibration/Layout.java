package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liangcai.psychometrics.calibration.CalibrationPlan.LatentPlan;
import org.liangcai.psychometrics.calibration.CalibrationPlan.Setting;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Where every parameter of every item and group lives: in the vector of free parameters, or at a fixed value. Equal parameters share a
 * place.
 */
final class Layout {

    /** The parameters of one item in one group, or of one latent distribution, in the kernels' order. */
    static final class Slot {
        final int group;
        final List<ParameterKey> keys;

        /** The place of each parameter in the free vector, or {@link #HELD}. */
        final int[] free;

        private final double[] held;

        Slot(int group, List<ParameterKey> keys) {
            this.group = group;
            this.keys = List.copyOf(keys);
            free = new int[keys.size()];
            held = new double[keys.size()];
        }

        double[] values(double[] point) {
            double[] values = new double[free.length];
            for (int i = 0; i < free.length; i++) {
                values[i] = free[i] == HELD ? held[i] : point[free[i]];
            }
            return values;
        }
    }

    static final int HELD = -1;

    private static final ParameterName MEAN = ParameterName.of(Kind.MEAN);
    private static final ParameterName VARIANCE = ParameterName.of(Kind.VARIANCE);

    final CalibrationPlan plan;
    final List<String> groups;
    final List<String> items;
    final List<ItemFamily> families;

    /** By group, then by item. */
    final List<List<Slot>> itemSlots = new ArrayList<>();

    final List<Slot> latentSlots = new ArrayList<>();

    /** One key for each free parameter, the first of those that are equal. */
    final List<ParameterKey> freeKeys = new ArrayList<>();

    private final Map<ParameterKey, ParameterKey> parents = new HashMap<>();
    private final Map<ParameterKey, Double> held = new LinkedHashMap<>();
    private final Map<ParameterKey, Integer> places = new HashMap<>();

    Layout(CalibrationPlan plan, ResponseMatrix data, List<ItemFamily> families, Tally tally) {
        this.plan = plan;
        this.groups = data.groups();
        this.items = data.items();
        this.families = List.copyOf(families);
        for (int group = 0; group < groups.size(); group++) {
            addGroup(group);
        }
        hold();
        equate();
        checkKeys();
        for (int group = 0; group < groups.size(); group++) {
            itemSlots.get(group).forEach(this::place);
        }
        latentSlots.forEach(this::place);
        requireIdentification(tally);
        requireEnoughPatterns();
    }

    int size() {
        return freeKeys.size();
    }

    /** The place of every free parameter; those that are equal share one. */
    Map<ParameterKey, Integer> places() {
        Map<ParameterKey, Integer> all = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Slot> slots = new ArrayList<>(itemSlots.get(group));
            slots.add(latentSlots.get(group));
            for (Slot slot : slots) {
                for (int i = 0; i < slot.free.length; i++) {
                    if (slot.free[i] != HELD) {
                        all.put(slot.keys.get(i), slot.free[i]);
                    }
                }
            }
        }
        return all;
    }

    private void addGroup(int group) {
        List<Slot> slots = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            List<ParameterKey> keys = new ArrayList<>();
            for (ParameterName name : families.get(item).names()) {
                keys.add(new ParameterKey.OfItem(groups.get(group), items.get(item), name));
            }
            keys.forEach(key -> parents.put(key, key));
            slots.add(new Slot(group, keys));
        }
        itemSlots.add(slots);
        List<ParameterKey> keys = List.of(
                new ParameterKey.OfGroup(groups.get(group), MEAN),
                new ParameterKey.OfGroup(groups.get(group), VARIANCE));
        keys.forEach(key -> parents.put(key, key));
        latentSlots.add(new Slot(group, keys));
    }

    private void hold() {
        for (int group = 0; group < groups.size(); group++) {
            LatentPlan latent = latentPlan(group);
            holdUnlessEstimated(latentSlots.get(group).keys.get(0), latent.mean());
            holdUnlessEstimated(latentSlots.get(group).keys.get(1), latent.variance());
            for (int item = 0; item < items.size(); item++) {
                if (model(item).unitSlope()) {
                    held.put(itemSlots.get(group).get(item).keys.getFirst(), 1.0);
                }
            }
        }
        held.putAll(plan.fixed());
    }

    private void holdUnlessEstimated(ParameterKey key, Setting setting) {
        if (!setting.estimated()) {
            held.put(key, setting.value());
        }
    }

    LatentPlan latentPlan(int group) {
        LatentPlan planned = plan.latents().get(groups.get(group));
        if (planned != null) {
            return planned;
        }
        boolean scaleFromSlopes = plan.models().values().stream().allMatch(ItemModel::unitSlope);
        if (group > 0 && !plan.equalAcrossGroups().isEmpty()) {
            return LatentPlan.free();
        }
        return scaleFromSlopes ? LatentPlan.freeVariance() : LatentPlan.fixed(0, 1);
    }

    ItemModel model(int item) {
        ItemModel model = plan.models().get(items.get(item));
        if (model == null) {
            throw new IllegalArgumentException("The plan has no model for item (%s).".formatted(items.get(item)));
        }
        return model;
    }

    private void equate() {
        for (int group = 0; group < groups.size(); group++) {
            equateWithin(group);
            for (int item = 0; item < items.size(); item++) {
                if (group > 0 && plan.equalAcrossGroups().contains(items.get(item))) {
                    List<ParameterKey> first = itemSlots.getFirst().get(item).keys;
                    for (int i = 0; i < first.size(); i++) {
                        union(first.get(i), itemSlots.get(group).get(item).keys.get(i));
                    }
                }
            }
        }
        for (Set<ParameterKey> equality : plan.equalities()) {
            ParameterKey first = equality.stream().findFirst().orElseThrow();
            equality.forEach(key -> union(first, key));
        }
    }

    /** The slope of the one-parameter items and the thresholds of the rating scale are shared within a group. */
    private void equateWithin(int group) {
        Map<ParameterName, ParameterKey> slopes = new HashMap<>();
        Map<String, ParameterKey> thresholds = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            for (ParameterKey key : itemSlots.get(group).get(item).keys) {
                if (model(item) == ItemModel.ONE_PARAMETER && key.name().kind() == Kind.SLOPE) {
                    union(slopes.computeIfAbsent(key.name(), name -> key), key);
                }
                if (key.name().kind() == Kind.THRESHOLD) {
                    String scale = families.get(item).categories() + ":" + key.name();
                    union(thresholds.computeIfAbsent(scale, name -> key), key);
                }
            }
        }
        holdFirstShift(group);
    }

    /** Shared thresholds and a shift for every item leave one constant undetermined: the first item's shift is 0. */
    private void holdFirstShift(int group) {
        Map<Integer, ParameterKey> firsts = new HashMap<>();
        for (int item = 0; item < items.size(); item++) {
            for (ParameterKey key : itemSlots.get(group).get(item).keys) {
                if (key.name().kind() == Kind.SHIFT
                        && firsts.putIfAbsent(families.get(item).categories(), key) == null) {
                    held.putIfAbsent(key, 0.0);
                }
            }
        }
    }

    private void union(ParameterKey first, ParameterKey second) {
        parents.put(root(second), root(first));
    }

    private ParameterKey root(ParameterKey key) {
        ParameterKey parent = parents.get(key);
        if (parent == null) {
            throw unknown(key);
        }
        return parent.equals(key) ? key : root(parent);
    }

    private static IllegalArgumentException unknown(ParameterKey key) {
        return new IllegalArgumentException(
                "There is no parameter %s.\nMaybe the group, the item or the kind of parameter is misspelt."
                        .formatted(key));
    }

    private void checkKeys() {
        Map<ParameterKey, ParameterKey> heldRoots = new LinkedHashMap<>();
        for (Map.Entry<ParameterKey, Double> entry : held.entrySet()) {
            ParameterKey before = heldRoots.putIfAbsent(root(entry.getKey()), entry.getKey());
            if (before != null && !entry.getValue().equals(held.get(before))) {
                throw new IllegalArgumentException(
                        "The constraints contradict: %s is held at %s, %s at %s, but they are equal."
                                .formatted(before, held.get(before), entry.getKey(), entry.getValue()));
            }
        }
        plan.priors().keySet().forEach(this::root);
        for (Map.Entry<ParameterKey, ParameterKey> entry : List.copyOf(heldRoots.entrySet())) {
            Double value = held.get(entry.getValue());
            if (value != null) {
                held.put(entry.getKey(), value);
            }
        }
    }

    private void place(Slot slot) {
        for (int i = 0; i < slot.keys.size(); i++) {
            ParameterKey root = root(slot.keys.get(i));
            Double value = held.get(root);
            if (value != null) {
                slot.free[i] = HELD;
                slot.held[i] = value;
            } else {
                slot.free[i] = places.computeIfAbsent(root, key -> freeKeys.size());
                if (slot.free[i] == freeKeys.size()) {
                    freeKeys.add(slot.keys.get(i));
                }
            }
        }
    }

    /** With as many or more parameters than there are possible patterns of responses the data cannot tell them apart. */
    private void requireEnoughPatterns() {
        long patterns = 1;
        for (ItemFamily family : families) {
            patterns = Math.min(patterns * family.categories(), Integer.MAX_VALUE);
        }
        long free = freeKeys.stream().filter(key -> plan.priorOf(key).isEmpty()).count();
        long most = (patterns - 1) * groups.size();
        if (free > most) {
            throw new IllegalArgumentException(
                    "The model is not identified: it has %d free parameters without a prior, but only %d possible patterns of responses tell them apart.\nMaybe a model with fewer parameters is meant, or more items, or priors."
                            .formatted(free, most));
        }
    }

    private void requireIdentification(Tally tally) {
        boolean[] placed = anchored(tally, true);
        boolean[] scaled = anchored(tally, false);
        for (int group = 0; group < groups.size(); group++) {
            if (!placed[group]) {
                throw new IllegalArgumentException(
                        "The mean of group (%s) is not identified: no item of it is fixed or equal to an item of another group.\nMaybe name the anchor items, which both must have answered, or hold the mean."
                                .formatted(groups.get(group)));
            }
            if (!scaled[group]) {
                throw new IllegalArgumentException(
                        "The variance of group (%s) is not identified: no slope of it is fixed or equal to one of another group.\nMaybe name the anchor items, or hold the variance."
                                .formatted(groups.get(group)));
            }
        }
    }

    /** Groups whose mean or variance is held, that answered an item that is, or that a chain of common items joins to such a group. */
    private boolean[] anchored(Tally tally, boolean location) {
        List<Set<Integer>> places = new ArrayList<>();
        boolean[] anchored = new boolean[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            places.add(placesOfAnswered(group, tally, location));
            // A group without responses is refused for that.
            boolean held = latentSlots.get(group).free[location ? 0 : 1] == HELD || tally.rows[group] == 0;
            anchored[group] = held || places.get(group).remove(HELD);
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int group = 0; group < groups.size(); group++) {
                for (int other = 0; other < groups.size() && !anchored[group]; other++) {
                    anchored[group] = anchored[other] && !Collections.disjoint(places.get(group), places.get(other));
                    grown |= anchored[group];
                }
            }
        }
        return anchored;
    }

    private Set<Integer> placesOfAnswered(int group, Tally tally, boolean location) {
        Set<Integer> places = new HashSet<>();
        for (int item = 0; item < items.size(); item++) {
            Slot slot = itemSlots.get(group).get(item);
            for (int i = 0; i < slot.free.length && tally.answered(group, item); i++) {
                Kind kind = slot.keys.get(i).name().kind();
                boolean relevant = location
                        ? kind == Kind.INTERCEPT || kind == Kind.THRESHOLD
                        : kind == Kind.SLOPE || kind == Kind.CATEGORY_SLOPE;
                if (relevant) {
                    places.add(slot.free[i]);
                }
            }
        }
        return places;
    }
}
