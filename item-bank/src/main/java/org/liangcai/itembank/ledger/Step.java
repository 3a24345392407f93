package org.liangcai.itembank.ledger;

import java.util.Set;

/** A step from one state to the next. */
public enum Step {
    SUBMIT(ItemState.IN_REVIEW, false, ItemState.DRAFT),
    SEND_BACK(ItemState.DRAFT, false, ItemState.IN_REVIEW, ItemState.PILOT),
    APPROVE(ItemState.PILOT, true, ItemState.IN_REVIEW),
    ACTIVATE(ItemState.ACTIVE, true, ItemState.PILOT),
    RETIRE(ItemState.RETIRED, false, ItemState.DRAFT, ItemState.IN_REVIEW, ItemState.PILOT, ItemState.ACTIVE);

    private final ItemState to;
    private final boolean needsSecondPerson;
    private final Set<ItemState> from;

    Step(ItemState to, boolean needsSecondPerson, ItemState... from) {
        this.to = to;
        this.needsSecondPerson = needsSecondPerson;
        this.from = Set.of(from);
    }

    public ItemState to() {
        return to;
    }

    /** Whether the author of the version may not take it. */
    public boolean needsSecondPerson() {
        return needsSecondPerson;
    }

    public boolean leadsFrom(ItemState state) {
        return from.contains(state);
    }
}
