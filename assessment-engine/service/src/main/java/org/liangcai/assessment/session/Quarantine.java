package org.liangcai.assessment.session;

import java.time.Instant;
import org.liangcai.itembank.ItemId;

/** Which items are kept from sessions. */
@FunctionalInterface
interface Quarantine {

    /** Whether an item is kept from a session that began at a moment; the answer never changes while the session runs. */
    boolean isWithheld(ItemId item, Instant sessionStart);
}
