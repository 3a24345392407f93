package org.liangcai.itembank.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the use of items is counted. Every method is one transaction. */
public interface ItemUsages {

    /** The use of a version; empty if nobody has been shown it in a session that is over. */
    Optional<ItemUsage> of(ItemVersion version);

    /** Whether a session has been counted. */
    boolean isCounted(UUID visit);

    /**
     * Counts a session that is over, once: counting it again changes nothing.
     *
     * @param visit the visit the session belongs to
     * @param at when it is counted
     * @param shown what was shown in it
     * @return whether it was counted now
     */
    boolean count(UUID visit, Instant at, List<ShownOnce> shown);

    /**
     * One showing of a version.
     *
     * @param version what was shown
     * @param answered whether it was answered
     * @param correct whether rightly; false for items without a key
     * @param responseMillis how long it took, 0 if it was not answered
     */
    record ShownOnce(ItemVersion version, boolean answered, boolean correct, long responseMillis) {}
}
