package org.liangcai.itembank.exchange;

import java.util.List;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.qti.xml.Finding;

/** What came of an import. */
public sealed interface ImportReport {

    /** All there is to say about the file, in its order. */
    List<Finding> findings();

    /**
     * It was imported; the findings are remarks and, if that was asked for, what was left out.
     *
     * @param added the new versions
     * @param unchanged items that were there already with the same contents
     * @param notDelivered the items that are kept but that the station cannot show, each with the reasons
     */
    record Done(
            List<ItemVersion> added, List<ItemId> unchanged, List<NotDelivered> notDelivered, List<Finding> findings)
            implements ImportReport {
        public Done {
            added = List.copyOf(added);
            unchanged = List.copyOf(unchanged);
            notDelivered = List.copyOf(notDelivered);
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was imported. */
    record Refused(List<Finding> findings) implements ImportReport {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** An item that is kept as QTI only. */
    record NotDelivered(ItemId item, List<LocalizedText> reasons) {
        public NotDelivered {
            reasons = List.copyOf(reasons);
        }
    }
}
