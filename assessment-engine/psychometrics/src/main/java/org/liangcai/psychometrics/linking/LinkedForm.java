package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * A form with its items on a scale of its own.
 *
 * @param name of the form
 * @param items by id, in order
 * @param covariance the sampling covariance of the item parameters, row by row, item after item: for logistic models discrimination,
 *     difficulty, lower and upper asymptote; for graded and partial credit models discrimination, then thresholds or steps; for nominal
 *     models slopes, then intercepts. A parameter that was held has zeros. Empty if it is not known
 */
public record LinkedForm(String name, Map<String, ItemResponseModel> items, List<Double> covariance) {

    public LinkedForm {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        covariance = List.copyOf(covariance);
        int size = ItemParameters.count(items.values());
        if (!covariance.isEmpty() && covariance.size() != size * size) {
            throw new IllegalArgumentException(
                    "The covariance of form (%s) must have %d × %d numbers, not %d: asymptotes have places of their own."
                            .formatted(name, size, size, covariance.size()));
        }
    }

    /** A form whose parameters are taken as known. */
    public static LinkedForm of(String name, Map<String, ItemResponseModel> items) {
        return new LinkedForm(name, items, List.of());
    }

    /** The number of parameters. */
    public int parameters() {
        return ItemParameters.count(items.values());
    }

    /** The items of both forms. */
    public List<CommonItem> commonItems(LinkedForm to) {
        List<CommonItem> common = new ArrayList<>();
        items.forEach((id, model) -> {
            ItemResponseModel there = to.items.get(id);
            if (there != null) {
                common.add(new CommonItem(id, model, there));
            }
        });
        return common;
    }
}
