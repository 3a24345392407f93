package org.liangcai.itembank.search;

import java.util.OptionalDouble;
import java.util.Set;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemState;

/** A version as the index knows it. */
public record IndexedItem(
        long number,
        ItemId item,
        InstrumentId instrument,
        ItemState state,
        boolean quarantined,
        Set<String> tags,
        String text,
        OptionalDouble discrimination,
        OptionalDouble difficulty) {

    public IndexedItem {
        tags = Set.copyOf(tags);
    }
}
