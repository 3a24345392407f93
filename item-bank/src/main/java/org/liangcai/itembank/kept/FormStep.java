package org.liangcai.itembank.kept;

import java.util.Set;

/** A step a person takes with a version of a form or battery. */
public enum FormStep {
    APPROVE(FormState.APPROVED, FormState.DRAFT),
    WITHDRAW(FormState.WITHDRAWN, FormState.DRAFT, FormState.APPROVED, FormState.IN_USE);

    private final FormState to;
    private final Set<FormState> from;

    FormStep(FormState to, FormState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    public FormState to() {
        return to;
    }

    public boolean leadsFrom(FormState state) {
        return from.contains(state);
    }
}
