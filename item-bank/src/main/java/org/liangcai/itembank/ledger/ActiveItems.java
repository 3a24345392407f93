package org.liangcai.itembank.ledger;

import java.time.Instant;
import java.util.List;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;

/** What delivery and assembly read of the ledger. Implementations are safe for use by many threads. */
public interface ActiveItems {

    /** The active versions of an instrument, quarantined ones among them, in the order in which they were added. */
    List<ItemRecord> active(InstrumentId instrument);

    /** The versions of an instrument that may be given unscored, in the order in which they were added. */
    List<ItemRecord> inPilot(InstrumentId instrument);

    /**
     * Whether an item is kept from a session. What was withheld stays so for as long as the session runs: the answer depends on nothing
     * but the history of the quarantine and the beginning of the session.
     *
     * @param item any item, of a release or of the ledger
     * @param sessionStart when the session began
     */
    boolean isWithheld(ItemId item, Instant sessionStart);

    /** Whether an item is kept from sessions that begin now. */
    boolean isQuarantined(ItemId item);

    /** To be called when something of the ledger or of the quarantines has changed. */
    void refresh();
}
