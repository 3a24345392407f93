package org.liangcai.assessment.session;

import java.util.List;
import java.util.Set;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;

/** Which new items may be tried out, unscored, in sections that begin now. Implementations are safe for use by many threads. */
@FunctionalInterface
public interface PilotItems {

    /** None at all. */
    PilotItems NONE = instrument -> List.of();

    /** The items of an instrument that are on trial, in the order in which they were added. */
    List<Candidate> of(InstrumentId instrument);

    /**
     * An item on trial.
     *
     * @param item the item
     * @param version the version on trial
     * @param enemies items that must not stand beside it
     * @param answers how many answers to it have come together so far
     */
    record Candidate(ItemId item, int version, Set<ItemId> enemies, long answers) {
        public Candidate {
            enemies = Set.copyOf(enemies);
        }
    }
}
