package org.liangcai.itembank.form;

import java.util.List;
import org.liangcai.itembank.ItemId;

/**
 * How many items of a kind a person gets from a pool.
 *
 * @param name what the items have in common
 * @param items which of the pool
 * @param atLeast 0 or more
 * @param atMost not below {@code atLeast}
 */
public record ContentBound(String name, List<ItemId> items, int atLeast, int atMost) {

    public ContentBound {
        items = List.copyOf(items);
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException("The counts (%d, %d) of %s must satisfy 0 ≤ at least ≤ at most."
                    .formatted(atLeast, atMost, name));
        }
        if (atLeast > items.size()) {
            throw new IllegalArgumentException(
                    "At least %d of %s cannot be taken from %d items.".formatted(atLeast, name, items.size()));
        }
    }
}
