package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** What the data must offer for a plan, and where the search begins. */
final class Families {

    private Families() {}

    /**
     * The family of every item.
     *
     * @throws IllegalArgumentException if an item has no plan, too few or too many categories, or an empty category
     */
    static List<ItemFamily> of(CalibrationPlan plan, ResponseMatrix data, Tally tally) {
        List<ItemFamily> families = new ArrayList<>();
        for (int item = 0; item < data.itemCount(); item++) {
            String id = data.items().get(item);
            ItemModel model = plan.models().get(id);
            if (model == null) {
                throw new IllegalArgumentException("The plan has no model for item (%s).".formatted(id));
            }
            int categories = tally.categories(item);
            if (categories != 1 && categories != 2 || !isAnchored(plan, data, id, model)) {
                requireCategories(id, model, categories);
                requireEveryCategory(plan, data, tally, item, categories);
            }
            families.add(model.family(categories));
        }
        return families;
    }

    /** With its parameters held in every group an item tells of abilities, even where everybody answered alike. */
    private static boolean isAnchored(CalibrationPlan plan, ResponseMatrix data, String id, ItemModel model) {
        return model.dichotomous()
                && data.groups().stream()
                        .allMatch(group -> isHeld(plan, group, id, ParameterName.Kind.SLOPE)
                                && isHeld(plan, group, id, ParameterName.Kind.INTERCEPT));
    }

    private static boolean isHeld(CalibrationPlan plan, String group, String id, ParameterName.Kind kind) {
        return plan.fixed().containsKey(new ParameterKey.OfItem(group, id, ParameterName.of(kind)));
    }

    private static void requireCategories(String id, ItemModel model, int categories) {
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
    private static void requireEveryCategory(
            CalibrationPlan plan, ResponseMatrix data, Tally tally, int item, int categories) {
        String id = data.items().get(item);
        boolean together = plan.equalAcrossGroups().contains(id)
                || !plan.equalities().isEmpty()
                || data.groups().size() == 1;
        for (int group = 0; group < (together ? 1 : data.groups().size()); group++) {
            if (!together && tally.answers(group, item) == 0) {
                continue;
            }
            String where =
                    together ? "" : " in group (%s)".formatted(data.groups().get(group));
            for (int category = 0; category < categories; category++) {
                int chosen = together ? tally.total(item, category) : tally.counts[group][item][category];
                if (chosen == 0) {
                    throw new IllegalArgumentException(
                            "The category (%d) of item (%s) was never chosen%s: its parameters cannot be estimated.\nMaybe collapse it with a neighbour."
                                    .formatted(category, id, where));
                }
            }
        }
    }

    /** The free parameters' starting values; what several items share starts at their mean. */
    static double[] start(Layout layout, Tally tally) {
        double[] sums = new double[layout.size()];
        int[] counts = new int[layout.size()];
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int item = 0; item < layout.items.size(); item++) {
                double[] start = layout.families.get(item).start(shares(layout, tally.weights[group][item], item));
                add(layout.itemSlots.get(group).get(item), start, sums, counts);
            }
            CalibrationPlan.LatentPlan latent = layout.latentPlan(group);
            double[] start = {latent.mean().value(), latent.variance().value()};
            add(layout.latentSlots.get(group), start, sums, counts);
        }
        for (int place = 0; place < sums.length; place++) {
            sums[place] /= counts[place];
        }
        return sums;
    }

    private static void add(Layout.Slot slot, double[] start, double[] sums, int[] counts) {
        for (int i = 0; i < start.length; i++) {
            if (slot.free[i] != Layout.HELD) {
                sums[slot.free[i]] += start[i];
                counts[slot.free[i]]++;
            }
        }
    }

    /** The share of every category, with one response added to each so that none is empty. */
    private static double[] shares(Layout layout, double[] weights, int item) {
        int categories = layout.families.get(item).categories();
        double total = 0;
        for (int category = 0; category < categories; category++) {
            total += weights[category];
        }
        double[] shares = new double[categories];
        for (int category = 0; category < categories; category++) {
            shares[category] = (weights[category] + 1.0 / categories) / (total + 1);
        }
        return shares;
    }
}
