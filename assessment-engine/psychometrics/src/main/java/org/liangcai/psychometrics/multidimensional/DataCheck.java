package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** What the data must offer for a plan. */
final class DataCheck {

    private DataCheck() {}

    /**
     * The structure of the items of the data.
     *
     * @throws IllegalArgumentException if an item has no plan, too few or too many categories, or an empty category, or a specific dimension
     *     has one item only
     */
    static Structure structure(MultidimensionalPlan plan, ResponseMatrix data) {
        List<Curves> curves = new ArrayList<>();
        int[][] dimensions = new int[data.itemCount()][];
        List<String> names = plan.dimensions();
        for (int item = 0; item < data.itemCount(); item++) {
            String id = data.items().get(item);
            ItemPlan own = plan.item(id);
            int categories = data.categoryCount(item);
            requireCategories(id, own.model(), categories);
            requireEveryCategory(plan, data, item, categories);
            curves.add(own.model().curves(categories));
            dimensions[item] =
                    own.dimensions().stream().mapToInt(names::indexOf).sorted().toArray();
        }
        if (plan.items().size() != data.itemCount()) {
            List<String> unknown = plan.items().keySet().stream()
                    .filter(item -> !data.items().contains(item))
                    .toList();
            throw new IllegalArgumentException(
                    "The plan has items %s, but there are no responses to them.".formatted(unknown));
        }
        if (plan.exploratory()) {
            requireExploratory(plan, data);
        }
        plan.specific().forEach(dimension -> requireSeveralItems(plan, dimension));
        return new Structure(plan.primary().size(), plan.specific().size(), curves, dimensions);
    }

    /** With one item alone a specific dimension cannot be told from what that item measures by itself, unless its slope is known. */
    private static void requireSeveralItems(MultidimensionalPlan plan, String dimension) {
        List<String> items = plan.items().entrySet().stream()
                .filter(item -> item.getValue().dimensions().contains(dimension))
                .map(Map.Entry::getKey)
                .toList();
        if (items.size() == 1 && !isHeld(plan.constraints(), items.getFirst(), dimension)) {
            throw new IllegalArgumentException(
                    "The specific dimension (%s) has one item (%s) only, from which its slope cannot be estimated.\nLeave the dimension out, or fix that slope."
                            .formatted(dimension, items.getFirst()));
        }
    }

    private static boolean isHeld(Constraints constraints, String item, String dimension) {
        return Stream.concat(constraints.fixed().keySet().stream(), constraints.priors().keySet().stream())
                .anyMatch(parameter -> parameter instanceof Parameter.Slope slope
                        && slope.item().equals(item)
                        && slope.dimension().equals(dimension));
    }

    private static void requireExploratory(MultidimensionalPlan plan, ResponseMatrix data) {
        if (data.groups().size() > 1) {
            throw new IllegalArgumentException(
                    "An exploratory plan is for one group, not %s: which slopes are the same in all groups would depend on the rotation."
                            .formatted(data.groups()));
        }
        boolean allEverywhere = plan.items().values().stream()
                .allMatch(item -> item.dimensions().containsAll(plan.primary()));
        boolean latent = plan.constraints().estimated().isEmpty()
                && plan.constraints().equalities().isEmpty();
        if (!allEverywhere || !latent) {
            throw new IllegalArgumentException(
                    "In an exploratory plan every item must depend on all primary dimensions %s, which are uncorrelated, and no parameters may be equal.\nMaybe a confirmatory plan is meant."
                            .formatted(plan.primary()));
        }
    }

    private static void requireCategories(String id, CompensatoryModel model, int categories) {
        if (categories == 0) {
            throw new IllegalArgumentException("Nobody answered item (%s).\nLeave it out.".formatted(id));
        }
        if (categories == 1) {
            throw new IllegalArgumentException(
                    "The responses to item (%s) are all in one category: nothing can be estimated.\nLeave it out."
                            .formatted(id));
        }
        if (model.dichotomous() && categories > 2) {
            throw new IllegalArgumentException(
                    "The item (%s) has %d categories, but the model %s has two.\nMaybe GRADED or GENERALISED_PARTIAL_CREDIT is meant, or the responses are not scored yet."
                            .formatted(id, categories, model));
        }
    }

    /** Where the groups share an item's parameters a category may be empty in one of them, but not in all. */
    private static void requireEveryCategory(MultidimensionalPlan plan, ResponseMatrix data, int item, int categories) {
        String id = data.items().get(item);
        boolean together = plan.constraints().equalAcrossGroups().contains(id)
                || !plan.constraints().equalities().isEmpty()
                || data.groups().size() == 1;
        for (int group = 0; group < (together ? 1 : data.groups().size()); group++) {
            boolean[] seen = new boolean[categories + 1];
            for (int person = 0; person < data.personCount(); person++) {
                if (together || data.groupOf(person) == group) {
                    seen[data.stored(person, item)] = true;
                }
            }
            for (int category = 0; category < categories; category++) {
                if (!seen[category + 1]) {
                    throw new IllegalArgumentException(
                            "The category (%d) of item (%s) was never chosen%s: its parameters cannot be estimated.\nMaybe collapse it with a neighbour."
                                    .formatted(
                                            category,
                                            id,
                                            together
                                                    ? ""
                                                    : " in group (%s)"
                                                            .formatted(data.groups()
                                                                    .get(group))));
                }
            }
        }
    }

    /** Refuses what can never have one maximum: a dimension whose unit is free. */
    static void requireIdentified(Layout layout) {
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int dimension = 0; dimension < layout.structure.all(); dimension++) {
                int place = layout.structure.covariancePlace(dimension, dimension);
                boolean free = layout.latentSlots[group].free[place] != Layout.HELD;
                if (free && layout.groups.size() == 1 && !unitHeld(layout, group, dimension)) {
                    throw new IllegalArgumentException(
                            "The variance of (%s) is estimated, but nothing holds the unit of that dimension.\nMaybe fix one slope on it at 1."
                                    .formatted(layout.plan.dimensions().get(dimension)));
                }
            }
        }
    }

    /** Whether a slope on the dimension is held at a value that is not 0, or shared with another dimension or prior. */
    private static boolean unitHeld(Layout layout, int group, int dimension) {
        for (int item = 0; item < layout.items.size(); item++) {
            int[] own = layout.structure.dimensions[item];
            Layout.Slot slot = layout.itemSlots[group][item];
            for (int i = 0; i < own.length; i++) {
                if (own[i] == dimension) {
                    boolean held = slot.free[i] == Layout.HELD && slot.held[i] != 0;
                    boolean tied = slot.free[i] != Layout.HELD
                            && (layout.priors[slot.free[i]] != null
                                    || sharedElsewhere(layout, slot.free[i], dimension));
                    if (held || tied) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean sharedElsewhere(Layout layout, int place, int dimension) {
        for (Layout.Slot[] slots : layout.itemSlots) {
            for (int item = 0; item < slots.length; item++) {
                int[] own = layout.structure.dimensions[item];
                for (int i = 0; i < own.length; i++) {
                    if (own[i] != dimension && slots[item].free[i] == place) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
