package org.liangcai.itembank.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;

/**
 * One version with all that has happened to it. Everything but the number, the version and what was added is the fold of the history.
 * Immutable.
 */
public final class ItemRecord {

    private final long number;
    private final ItemVersion version;
    private final NewVersion added;
    private final List<LedgerEntry> history;
    private final List<ItemCalibration> calibrations;
    private ItemState state = ItemState.DRAFT;
    private boolean quarantined;
    private Set<String> tags;
    private Set<ItemId> enemies;
    private Map<Language, Translation> translations;
    private Optional<ItemCalibration> frozen = Optional.empty();

    private ItemRecord(long number, ItemVersion version, NewVersion added, List<LedgerEntry> history) {
        this.number = number;
        this.version = version;
        this.added = added;
        this.history = List.copyOf(history);
        this.calibrations = new ArrayList<>(added.calibrations());
        this.tags = added.tags();
        this.enemies = added.enemies();
        this.translations = added.translations();
        this.history.forEach(entry -> apply(entry.event()));
    }

    /**
     * A version.
     *
     * @param number the bank's number of it, from 1 in the order in which versions were added
     * @param version which version of which item
     * @param added what it began with
     * @param history from the first entry, which adds it
     */
    public static ItemRecord of(long number, ItemVersion version, NewVersion added, List<LedgerEntry> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("The history of (%s) must begin with its addition.".formatted(version));
        }
        return new ItemRecord(number, version, added, history);
    }

    private void apply(LedgerEvent event) {
        switch (event) {
            case LedgerEvent.Added _, LedgerEvent.Commented _ -> {}
            case LedgerEvent.Moved(Step step) -> {
                state = step.to();
                quarantined = false;
                if (step == Step.ACTIVATE) {
                    frozen = latest();
                }
            }
            case LedgerEvent.TranslationNoted noted -> translations = noted.translations();
            case LedgerEvent.Calibrated(ItemCalibration calibration) -> calibrations.add(calibration);
            case LedgerEvent.Tagged(Set<String> named) -> tags = named;
            case LedgerEvent.EnemiesNamed(Set<ItemId> named) -> enemies = named;
            case LedgerEvent.Quarantined _ -> quarantined = true;
            case LedgerEvent.QuarantineLifted _ -> quarantined = false;
        }
    }

    public long number() {
        return number;
    }

    public ItemVersion version() {
        return version;
    }

    public NewVersion added() {
        return added;
    }

    public Contents contents() {
        return added.contents();
    }

    public List<LedgerEntry> history() {
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

    public ItemState state() {
        return state;
    }

    /** Whether it is kept from new sessions. */
    public boolean quarantined() {
        return quarantined;
    }

    public Set<String> tags() {
        return tags;
    }

    public Set<ItemId> enemies() {
        return enemies;
    }

    public Map<Language, Translation> translations() {
        return translations;
    }

    /** All calibrations, the newest last. */
    public List<ItemCalibration> calibrations() {
        return List.copyOf(calibrations);
    }

    private Optional<ItemCalibration> latest() {
        return calibrations.isEmpty() ? Optional.empty() : Optional.of(calibrations.getLast());
    }

    /**
     * The calibration scores rest on: the newest before the version became active, so that a score can be computed again as it was;
     * the newest of all while it has never been active.
     */
    public Optional<ItemCalibration> calibrationInUse() {
        return frozen.isPresent() || hasBeenActive() ? frozen : latest();
    }

    private boolean hasBeenActive() {
        return history.stream()
                .anyMatch(entry -> entry.event() instanceof LedgerEvent.Moved(Step step) && step == Step.ACTIVATE);
    }

    /** The item as the station delivers it, if it can. */
    public Optional<Item> item() {
        return contents()
                .shown()
                .map(shown -> new Item(
                        version.item(),
                        version.version(),
                        added.instrument(),
                        shown.content(),
                        shown.scoring(),
                        calibrationInUse()
                                .map(calibration -> new Item.Parameters(calibration.model(), calibration.note()))));
    }

    /** Why a person may not take a step now; empty if they may. */
    public Optional<LedgerRefusal> refusal(Step step, Signature by) {
        if (!step.leadsFrom(state)) {
            return Optional.of(LedgerRefusal.NOT_FROM_THIS_STATE);
        }
        if (step.needsSecondPerson() && (by.account().isEmpty() || by.isSamePersonAs(author()))) {
            return Optional.of(LedgerRefusal.SECOND_PERSON_NEEDED);
        }
        return step.needsSecondPerson() ? unfit() : Optional.empty();
    }

    private Optional<LedgerRefusal> unfit() {
        if (contents().shown().isEmpty()) {
            return Optional.of(LedgerRefusal.NOT_DELIVERABLE);
        }
        if (translations.size() < Language.values().length) {
            return Optional.of(LedgerRefusal.LANGUAGE_MISSING);
        }
        return translations.values().stream().allMatch(Translation::isSettled)
                ? Optional.empty()
                : Optional.of(LedgerRefusal.TRANSLATION_NOT_REVIEWED);
    }

    /** Why the quarantine cannot be set or lifted now; empty if it can. */
    public Optional<LedgerRefusal> quarantineRefusal(boolean wanted) {
        if (wanted) {
            return state == ItemState.ACTIVE ? Optional.empty() : Optional.of(LedgerRefusal.NOT_ACTIVE);
        }
        return quarantined ? Optional.empty() : Optional.of(LedgerRefusal.NOT_QUARANTINED);
    }
}
