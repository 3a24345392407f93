package org.liangcai.itembank.ledger;

import org.liangcai.itembank.ItemId;

/**
 * Names one version of one item.
 *
 * @param item the item
 * @param version from 1
 */
public record ItemVersion(ItemId item, int version) {

    public ItemVersion {
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version (%d) of item (%s) must be 1 or more.".formatted(version, item));
        }
    }

    @Override
    public String toString() {
        return "%s v%d".formatted(item, version);
    }
}
