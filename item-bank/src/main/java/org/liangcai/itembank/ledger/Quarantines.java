package org.liangcai.itembank.ledger;

import java.util.List;

/** Where the quarantines of all items are kept, of releases and of the ledger. Every method is one transaction. */
public interface Quarantines {

    /** All entries in their order. */
    List<QuarantineEntry> entries();

    /**
     * Begins or ends a quarantine; of a version of the ledger the history says so as well. Nothing happens if the version is, or is
     * not, under quarantine already.
     */
    void append(QuarantineEntry entry);
}
