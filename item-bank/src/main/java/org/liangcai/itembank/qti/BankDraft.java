package org.liangcai.itembank.qti;

import java.util.List;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;

/** Whether this bank can deliver an imported item, and as what. */
public sealed interface BankDraft {

    /** The item as the bank would show and score it; identifier, version and instrument are the bank's to give. */
    record Deliverable(ItemContent content, ScoringRule scoring) implements BankDraft {}

    /** Why the bank cannot deliver it; it is kept as QTI. */
    record NotDeliverable(List<LocalizedText> reasons) implements BankDraft {
        public NotDeliverable {
            reasons = List.copyOf(reasons);
        }
    }
}
