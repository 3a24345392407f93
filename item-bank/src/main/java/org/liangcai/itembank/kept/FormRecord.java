package org.liangcai.itembank.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.ledger.Signature;

/** One version of a form or battery with all that has happened to it. Immutable. */
public final class FormRecord {

    private final long number;
    private final KeptVersion version;
    private final Keepable contents;
    private final List<FormEntry> history;
    private FormState state = FormState.DRAFT;
    private Optional<Instant> firstUsed = Optional.empty();

    private FormRecord(long number, KeptVersion version, Keepable contents, List<FormEntry> history) {
        this.number = number;
        this.version = version;
        this.contents = contents;
        this.history = List.copyOf(history);
        this.history.forEach(this::apply);
    }

    /**
     * A version.
     *
     * @param number the bank's number of it
     * @param history from the first entry, which adds it
     */
    public static FormRecord of(long number, KeptVersion version, Keepable contents, List<FormEntry> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("The history of (%s) must begin with its addition.".formatted(version));
        }
        return new FormRecord(number, version, contents, history);
    }

    private void apply(FormEntry entry) {
        switch (entry.event()) {
            case FormEvent.Added _ -> {}
            case FormEvent.Moved(FormStep step) -> state = step.to();
            case FormEvent.FirstUsed _ -> {
                state = FormState.IN_USE;
                firstUsed = Optional.of(entry.at());
            }
        }
    }

    public long number() {
        return number;
    }

    public KeptVersion version() {
        return version;
    }

    public Keepable contents() {
        return contents;
    }

    /** The form, if it is one. */
    public Optional<KeptForm> form() {
        return contents instanceof KeptForm form ? Optional.of(form) : Optional.empty();
    }

    /** The battery, if it is one. */
    public Optional<KeptBattery> battery() {
        return contents instanceof KeptBattery battery ? Optional.of(battery) : Optional.empty();
    }

    public List<FormEntry> history() {
        return history;
    }

    /** How many entries the history has; a change names the revision it was decided on. */
    public long revision() {
        return history.size();
    }

    /** Who added the version. */
    public Signature author() {
        return history.getFirst().by();
    }

    public FormState state() {
        return state;
    }

    /** When a visit was first opened with it; from then on it is frozen. */
    public Optional<Instant> firstUsed() {
        return firstUsed;
    }

    /** Why a person may not take a step now; empty if they may. */
    public Optional<Hindrance> hindrance(FormStep step, Signature by) {
        if (!step.leadsFrom(state)) {
            return Optional.of(Hindrance.NOT_FROM_THIS_STATE);
        }
        boolean needsSecondPerson = step == FormStep.APPROVE;
        return needsSecondPerson && (by.account().isEmpty() || by.account().equals(author().account()))
                ? Optional.of(Hindrance.SECOND_PERSON_NEEDED)
                : Optional.empty();
    }

    /** Why a step is not taken. */
    public enum Hindrance {
        NOT_FROM_THIS_STATE,
        SECOND_PERSON_NEEDED
    }
}
