package org.liangcai.psychometrics.linking;

import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * An item of both forms, with its parameters on either scale.
 *
 * @param id of the item
 * @param from its model on the scale that is to be transformed
 * @param to its model on the scale that stays
 */
public record CommonItem(String id, ItemResponseModel from, ItemResponseModel to) {

    public CommonItem {
        if (from.getClass() != to.getClass() || from.categoryCount() != to.categoryCount()) {
            throw new IllegalArgumentException(
                    "The item (%s) must have the same model and number of categories on both forms (%s with %d, %s with %d)."
                            .formatted(
                                    id,
                                    from.getClass().getSimpleName(),
                                    from.categoryCount(),
                                    to.getClass().getSimpleName(),
                                    to.categoryCount()));
        }
    }
}
