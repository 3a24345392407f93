package org.liangcai.assessment.bank;

import java.util.List;
import org.liangcai.itembank.ledger.ItemRecord;

/**
 * One page of what was found.
 *
 * @param items the versions on it
 * @param total how many were found
 * @param first how many come before it
 */
public record BankPage(List<ItemRecord> items, int total, int first) {

    public BankPage {
        items = List.copyOf(items);
    }
}
