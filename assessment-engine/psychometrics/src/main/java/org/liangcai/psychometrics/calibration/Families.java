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
    static List<ItemFamily> of(CalibrationPlan plan, ResponseMatrix data) {
        List<ItemFamily> families = new ArrayList<>();
        for (int item = 0; item < data.itemCount(); item++) {
            String id = data.items().get(item);
            ItemModel model = plan.models().get(id);
            if (model == null) {
                throw new IllegalArgumentException("The plan has no model for item (%s).".formatted(id));
            }
            int categories = data.categoryCount(item);
            requireCategories(id, model, categories);
            requireEveryCategory(plan, data, item, categories);
            families.add(model.family(categories));
        }
        return families;
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
    private static void requireEveryCategory(CalibrationPlan plan, ResponseMatrix data, int item, int categories) {
        boolean together = plan.equalAcrossGroups().contains(data.items().get(item))
                || !plan.equalities().isEmpty();
        for (int group = 0; group < (together ? 1 : data.groups().size()); group++) {
            boolean[] seen = new boolean[categories + 1];
            for (int person = 0; person < data.personCount(); person++) {
                if (together || data.groupOf(person) == group) {
                    seen[data.stored(person, item)] = true;
                }
            }
            seen[0] = false;
            boolean answered = false;
            for (boolean category : seen) {
                answered |= category;
            }
            for (int category = 0; category < categories; category++) {
                if (answered && !seen[category + 1]) {
                    throw new IllegalArgumentException(
                            "The category (%d) of item (%s) was never chosen%s: its parameters cannot be estimated.\nMaybe collapse it with a neighbour."
                                    .formatted(
                                            category,
                                            data.items().get(item),
                                            together || data.groups().size() == 1
                                                    ? ""
                                                    : " in group (%s)"
                                                            .formatted(data.groups()
                                                                    .get(group))));
                }
            }
        }
    }

    static int withoutResponses(ResponseMatrix data) {
        int count = 0;
        for (int person = 0; person < data.personCount(); person++) {
            if (!data.hasResponse(person)) {
                count++;
            }
        }
        return count;
    }

    /** The free parameters' starting values; what several items share starts at their mean. */
    static double[] start(Layout layout, List<PersonTable> persons) {
        double[] sums = new double[layout.size()];
        int[] counts = new int[layout.size()];
        for (int group = 0; group < layout.groups.size(); group++) {
            for (int item = 0; item < layout.items.size(); item++) {
                double[] start = layout.families.get(item).start(shares(layout, persons.get(group), item));
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
    private static double[] shares(Layout layout, PersonTable persons, int item) {
        int categories = layout.families.get(item).categories();
        double[] shares = new double[categories];
        double total = 0;
        for (int row = 0; row < persons.rows; row++) {
            int category = persons.cells[row * persons.items + item];
            if (category < categories) {
                shares[category] += persons.weights[row];
                total += persons.weights[row];
            }
        }
        for (int category = 0; category < categories; category++) {
            shares[category] = (shares[category] + 1.0 / categories) / (total + 1);
        }
        return shares;
    }
}
