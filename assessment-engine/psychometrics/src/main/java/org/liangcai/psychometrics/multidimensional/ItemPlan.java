package org.liangcai.psychometrics.multidimensional;

import java.util.Set;

/**
 * What is asked of one item.
 *
 * @param model its response model
 * @param dimensions the dimensions it depends on, at least one
 */
public record ItemPlan(CompensatoryModel model, Set<String> dimensions) {

    public ItemPlan {
        dimensions = Set.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("An item must depend on at least one dimension.");
        }
    }
}
