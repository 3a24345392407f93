package org.liangcai.assessment.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemUsage;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;
import org.liangcai.itembank.search.SearchIndex;

/** The kept items: finding, writing, reviewing. For psychometricians and administrators. Thread-safe. */
public final class BankService {

    private final Ledger ledger;
    private final BankSearch search;
    private final ActiveItems active;
    private final ItemUsages usages;
    private final Instruments instruments;
    private final ItemBankSnapshot release;
    private final AuditLog audit;
    private final ActivationGate gate;
    private final Clock clock;

    public BankService(
            Ledger ledger,
            BankSearch search,
            ActiveItems active,
            ItemUsages usages,
            Instruments instruments,
            ItemBankSnapshot release,
            AuditLog audit,
            ActivationGate gate,
            Clock clock) {
        this.ledger = ledger;
        this.search = search;
        this.active = active;
        this.usages = usages;
        this.instruments = instruments;
        this.release = release;
        this.audit = audit;
        this.gate = gate;
        this.clock = clock;
    }

    /** One page of what fits a query, the version added last first. */
    public BankPage find(Actor actor, BankQuery query, int first, int most) {
        BankKeepers.require(actor);
        SearchIndex.Found found = search.index().find(query, first, most);
        return new BankPage(ledger.records(found.numbers()), found.total(), first);
    }

    /** Every tag in use and how many versions have it. */
    public SortedMap<String, Integer> tags(Actor actor) {
        BankKeepers.require(actor);
        return search.index().tags();
    }

    /** One version. */
    public ItemRecord item(Actor actor, long number) {
        BankKeepers.require(actor);
        return ledger.find(number).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    /** All versions of an item, the oldest first. */
    public List<ItemRecord> versions(Actor actor, ItemId item) {
        BankKeepers.require(actor);
        return ledger.versions(item);
    }

    /** What became of a version in sessions that are over. */
    public Optional<ItemUsage> usage(Actor actor, ItemVersion version) {
        BankKeepers.require(actor);
        return usages.of(version);
    }

    /** The steps that lead on from where a version stands, each with the reason why this person may not take it, if there is one. */
    public Map<Step, Optional<BankRefusal>> steps(Actor actor, ItemRecord item) {
        BankKeepers.require(actor);
        Map<Step, Optional<BankRefusal>> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            if (step.leadsFrom(item.state())) {
                steps.put(step, refusal(item, step, BankKeepers.signature(actor)));
            }
        }
        return steps;
    }

    private Optional<BankRefusal> refusal(ItemRecord item, Step step, Signature by) {
        return item.refusal(step, by)
                .map(BankRefusal::of)
                .or(() -> step == Step.ACTIVATE ? gate.refusal(item, by) : Optional.empty());
    }

    /**
     * Takes a step. A version that becomes active takes the place of the one that was.
     *
     * @param revision what the decision rests on: the revision the actor has seen
     */
    public ItemRecord move(Actor actor, long number, long revision, Step step, String reason) {
        ItemRecord item = seen(actor, number, revision);
        String why = reason(reason);
        refusal(item, step, BankKeepers.signature(actor)).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        List<Ledger.Change> changes = new ArrayList<>();
        changes.add(Ledger.Change.of(item, BankKeepers.signature(actor), now(), why, new LedgerEvent.Moved(step)));
        if (step == Step.ACTIVATE) {
            ledger.versions(item.version().item()).stream()
                    .filter(other -> other.state() == ItemState.ACTIVE)
                    .map(other -> Ledger.Change.of(
                            other,
                            BankKeepers.signature(actor),
                            now(),
                            "→ " + item.version(),
                            new LedgerEvent.Moved(Step.RETIRE)))
                    .forEach(changes::add);
        }
        ItemRecord moved = audit.with(
                () -> written(changes, number),
                record -> new AuditEvent(
                        AuditActor.of(actor),
                        AuditKind.ITEM_MOVED,
                        AuditSubject.STATION,
                        "item=%s step=%s".formatted(record.version(), step)));
        active.refresh();
        return moved;
    }

    /** Says something about a version. */
    public ItemRecord comment(Actor actor, long number, long revision, String text) {
        return note(actor, number, revision, "", new LedgerEvent.Commented(reason(text)));
    }

    /** Notes how the wording of each language came to be. */
    public ItemRecord noteTranslations(
            Actor actor, long number, long revision, Map<Language, Translation> translations, String reason) {
        ItemRecord item = seen(actor, number, revision);
        if (!translations.keySet().equals(item.translations().keySet())) {
            throw new RefusedException(BankRefusal.LANGUAGE_MISSING);
        }
        return note(actor, number, revision, reason(reason), new LedgerEvent.TranslationNoted(translations));
    }

    /** Replaces the tags. */
    public ItemRecord tag(Actor actor, long number, long revision, Set<String> tags) {
        LedgerEvent tagged;
        try {
            tagged = new LedgerEvent.Tagged(tags);
        } catch (IllegalArgumentException unfit) {
            throw new RefusedException(BankRefusal.TAGS_UNFIT);
        }
        return note(actor, number, revision, "", tagged);
    }

    /** Replaces the enemies: items that must not stand in the same form. */
    public ItemRecord nameEnemies(Actor actor, long number, long revision, Set<ItemId> enemies) {
        ItemRecord item = seen(actor, number, revision);
        for (ItemId enemy : enemies) {
            boolean known = release.holds(enemy) || !ledger.versions(enemy).isEmpty();
            if (!known || enemy.equals(item.version().item())) {
                throw new RefusedException(BankRefusal.ENEMIES_UNFIT, enemy);
            }
        }
        return note(actor, number, revision, "", new LedgerEvent.EnemiesNamed(enemies));
    }

    /** Adds a calibration; scores of a version that is or was active go on resting on the one before. */
    public ItemRecord calibrate(Actor actor, long number, long revision, ItemCalibration calibration, String reason) {
        return note(actor, number, revision, reason(reason), new LedgerEvent.Calibrated(calibration));
    }

    private ItemRecord note(Actor actor, long number, long revision, String reason, LedgerEvent event) {
        ItemRecord item = seen(actor, number, revision);
        return append(List.of(Ledger.Change.of(item, BankKeepers.signature(actor), now(), reason, event)), number);
    }

    /**
     * Adds what was written as a draft.
     *
     * @return the new version
     */
    public ItemRecord write(Actor actor, WrittenItem written, Set<String> tags, String reason) {
        BankKeepers.require(actor);
        instrument(written.instrument());
        ItemId id = ItemId.of(written.id().isBlank() ? "-" : written.id().strip());
        if (release.holds(id)) {
            throw new RefusedException(BankRefusal.ID_RELEASED, id);
        }
        NewVersion version = checked(written, tags);
        Ledger.Addition addition =
                ledger.add(List.of(version), Map.of(), BankKeepers.signature(actor), now(), reason(reason));
        if (addition.added().isEmpty()) {
            throw new RefusedException(BankRefusal.UNCHANGED);
        }
        active.refresh();
        return ledger.find(addition.added().getFirst())
                .orElseThrow(() -> new IllegalStateException("What was just added is not there."));
    }

    private static NewVersion checked(WrittenItem written, Set<String> tags) {
        try {
            return WrittenItems.version(written, tags, Set.of());
        } catch (IllegalArgumentException unfit) {
            throw new RefusedException(BankRefusal.TAGS_UNFIT);
        }
    }

    /** The instruments items can belong to: those of the bank, then those of the release. */
    public List<Instrument> instruments(Actor actor) {
        BankKeepers.require(actor);
        List<Instrument> all = new ArrayList<>(instruments.all());
        all.addAll(release.instruments());
        return all;
    }

    /** An instrument, of the bank or of the release. */
    public Instrument instrument(InstrumentId id) {
        return release.holds(id)
                ? release.instrument(id)
                : instruments.find(id).orElseThrow(() -> new RefusedException(BankRefusal.INSTRUMENT_UNKNOWN, id));
    }

    /** Adds an instrument with one scale of the same name. */
    public Instrument addInstrument(Actor actor, String id, WrittenItem.Typed name, WrittenItem.Typed measures) {
        BankKeepers.require(actor);
        Instrument instrument = NewInstrument.of(id, name, measures);
        if (release.holds(instrument.id()) || !instruments.add(instrument)) {
            throw new RefusedException(BankRefusal.INSTRUMENT_TAKEN, instrument.id());
        }
        return instrument;
    }

    private ItemRecord seen(Actor actor, long number, long revision) {
        ItemRecord item = item(actor, number);
        if (item.revision() != revision) {
            throw new RefusedException(BankRefusal.CHANGED_MEANWHILE);
        }
        return item;
    }

    private ItemRecord append(List<Ledger.Change> changes, long number) {
        ItemRecord written = written(changes, number);
        active.refresh();
        return written;
    }

    private ItemRecord written(List<Ledger.Change> changes, long number) {
        if (!ledger.append(changes)) {
            throw new RefusedException(BankRefusal.CHANGED_MEANWHILE);
        }
        return ledger.find(number).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String reason(String text) {
        return BankKeepers.reason(text, BankRefusal.REASON_MISSING);
    }
}
