package org.liangcai.itembank.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * The versions a section holds fast to, whatever newer ones there are: those of a kept form.
 *
 * @param form the form and its version, as it is named where a score says what it rests on
 * @param items every item the section can show, each in one version
 */
public record Pinned(String form, List<ItemVersion> items) {

    public Pinned {
        items = List.copyOf(items);
    }

    /** The versions by item. */
    public Map<ItemId, Integer> versions() {
        Map<ItemId, Integer> versions = new HashMap<>();
        items.forEach(item -> versions.put(item.item(), item.version()));
        return versions;
    }
}
