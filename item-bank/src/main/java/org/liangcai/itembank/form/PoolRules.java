package org.liangcai.itembank.form;

import java.util.List;
import org.liangcai.itembank.ItemId;

/**
 * What is asked of the mixture of items that a person gets from a pool.
 *
 * @param content how many items of each kind
 * @param enemies sets of items of which a person gets at most one
 */
public record PoolRules(List<ContentBound> content, List<List<ItemId>> enemies) {

    public PoolRules {
        content = List.copyOf(content);
        enemies = enemies.stream().map(List::copyOf).toList();
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return content.isEmpty() && enemies.isEmpty();
    }
}
