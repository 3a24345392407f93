package org.liangcai.assessment.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.bank.BankKeepers;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.kept.AssemblyOutcome;
import org.liangcai.itembank.kept.FormAssembly;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormStatistics;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptId;
import org.liangcai.itembank.kept.KeptVersion;
import org.liangcai.itembank.ledger.Instruments;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;

/** Kept forms and batteries: making, approving, withdrawing. For psychometricians and administrators. Thread-safe. */
public final class FormService {

    private final KeptForms forms;
    private final FormItems items;
    private final Instruments instruments;
    private final AuditLog audit;
    private final Clock clock;

    public FormService(KeptForms forms, FormItems items, Instruments instruments, AuditLog audit, Clock clock) {
        this.forms = forms;
        this.items = items;
        this.instruments = instruments;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of forms and batteries, the version added last first. */
    public KeptForms.Page find(Actor actor, KeptForms.Query query, int first, int most) {
        BankKeepers.require(actor);
        return forms.page(query, first, most);
    }

    /** One version. */
    public FormRecord record(Actor actor, long number) {
        BankKeepers.require(actor);
        return forms.find(number).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    /** One version by its name. */
    public Optional<FormRecord> record(Actor actor, KeptVersion version) {
        BankKeepers.require(actor);
        return forms.find(version);
    }

    /** All versions, the oldest first. */
    public List<FormRecord> versions(Actor actor, KeptId id) {
        BankKeepers.require(actor);
        return forms.versions(id);
    }

    /** The batteries in which a form stands. */
    public List<FormRecord> batteriesWith(Actor actor, KeptVersion form) {
        BankKeepers.require(actor);
        return forms.batteriesWith(form);
    }

    /** The instruments that forms can be made of: those of the bank. */
    public List<Instrument> instruments(Actor actor) {
        BankKeepers.require(actor);
        return instruments.all();
    }

    /** The items of an instrument that can be put into a form now, in the order in which they were added. */
    public List<ItemRecord> usable(Actor actor, InstrumentId instrument) {
        BankKeepers.require(actor);
        return items.usable(instrument);
    }

    /** The items of a form as they stand, without practice. */
    public List<ItemRecord> items(Actor actor, KeptForm form) {
        BankKeepers.require(actor);
        return items.records(form.delivery().items());
    }

    /** What can be said of a form before anybody has answered it. */
    public FormStatistics statistics(Actor actor, KeptForm form) {
        return FormStatistics.of(items(actor, form), form.blueprint());
    }

    /** Assembles parallel forms of what an instrument has, without keeping them. Takes seconds. */
    public AssemblyOutcome assemble(Actor actor, InstrumentId instrument, FormBlueprint blueprint) {
        BankKeepers.require(actor);
        return FormAssembly.assemble(items.usable(instrument), blueprint);
    }

    /** Keeps a form of these items in this order, as a draft. */
    public FormRecord addFixed(Actor actor, FormHead head, List<ItemVersion> chosen, String reason) {
        BankKeepers.require(actor);
        KeptForm.Fixed fixed = items.fixed(head.instrument(), head.practice(), chosen);
        return add(actor, List.of(WrittenForms.form(head, fixed, Optional.empty())), reason)
                .getFirst();
    }

    /** Keeps a pool from which items are chosen while a person answers, as a draft. */
    public FormRecord addPool(Actor actor, FormHead head, List<ItemVersion> chosen, PoolWish wish, String reason) {
        BankKeepers.require(actor);
        KeptForm.Pool pool = items.pool(head.instrument(), head.practice(), chosen, wish);
        return add(actor, List.of(WrittenForms.form(head, pool, Optional.empty())), reason)
                .getFirst();
    }

    /** Keeps assembled forms with their blueprint, all of them or none, as drafts; of several each has a letter of its own. */
    public List<FormRecord> addAssembled(
            Actor actor, FormHead head, FormBlueprint blueprint, List<List<ItemVersion>> assembled, String reason) {
        BankKeepers.require(actor);
        List<KeptForms.Addition> additions = new ArrayList<>();
        for (int form = 0; form < assembled.size(); form++) {
            char letter = (char) ('a' + form);
            FormHead own = assembled.size() == 1
                    ? head
                    : head.named(
                            head.id().strip() + "-" + letter, head.title().with(" " + Character.toUpperCase(letter)));
            KeptForm.Fixed fixed = items.fixed(head.instrument(), head.practice(), assembled.get(form));
            additions.add(WrittenForms.form(own, fixed, Optional.of(blueprint)));
        }
        return add(actor, additions, reason);
    }

    /** Keeps a battery of forms, as a draft. */
    public FormRecord addBattery(Actor actor, NewBattery battery, String reason) {
        BankKeepers.require(actor);
        for (KeptVersion form : battery.forms()) {
            if (forms.find(form).filter(found -> found.form().isPresent()).isEmpty()) {
                throw new RefusedException(FormRefusal.FORM_PARTS_NOT_APPROVED, form);
            }
        }
        return add(actor, List.of(WrittenForms.battery(battery)), reason).getFirst();
    }

    private List<FormRecord> add(Actor actor, List<KeptForms.Addition> additions, String reason) {
        String why = BankKeepers.reason(reason, FormRefusal.FORM_REASON_MISSING);
        for (KeptForms.Addition addition : additions) {
            boolean otherKind = forms.versions(addition.id()).stream()
                    .anyMatch(known -> KeptForms.Kind.of(known.contents()) != KeptForms.Kind.of(addition.contents()));
            if (otherKind) {
                throw new RefusedException(FormRefusal.FORM_KIND_OTHER, addition.id());
            }
        }
        return audit.withAll(
                () -> forms.add(additions, BankKeepers.signature(actor), now(), why),
                added -> added.stream()
                        .map(record -> event(actor, record, "ADD"))
                        .toList());
    }

    /** The steps that lead on, each with the reason why this person may not take it, if there is one. */
    public Map<FormStep, Optional<FormRefusal>> steps(Actor actor, FormRecord record) {
        BankKeepers.require(actor);
        Map<FormStep, Optional<FormRefusal>> steps = new EnumMap<>(FormStep.class);
        for (FormStep step : FormStep.values()) {
            if (step.leadsFrom(record.state())) {
                steps.put(
                        step,
                        record.hindrance(step, BankKeepers.signature(actor)).map(FormRefusal::of));
            }
        }
        return steps;
    }

    /**
     * Takes a step. A form that is withdrawn takes the batteries with it in which it stands.
     *
     * @param revision what the decision rests on: the revision the actor has seen
     */
    public FormRecord move(Actor actor, long number, long revision, FormStep step, String reason) {
        FormRecord record = record(actor, number);
        if (record.revision() != revision) {
            throw new RefusedException(FormRefusal.FORM_CHANGED_MEANWHILE);
        }
        String why = BankKeepers.reason(reason, FormRefusal.FORM_REASON_MISSING);
        record.hindrance(step, BankKeepers.signature(actor)).ifPresent(hindrance -> {
            throw new RefusedException(FormRefusal.of(hindrance));
        });
        if (step == FormStep.APPROVE) {
            requireApprovable(record);
        }
        List<KeptForms.Change> changes = new ArrayList<>();
        changes.add(new KeptForms.Change(record, why, new FormEvent.Moved(step)));
        if (step == FormStep.WITHDRAW) {
            forms.batteriesWith(record.version()).stream()
                    .filter(battery -> step.leadsFrom(battery.state()))
                    .map(battery -> new KeptForms.Change(battery, "← " + record.version(), new FormEvent.Moved(step)))
                    .forEach(changes::add);
        }
        return audit.withAll(
                () -> {
                    if (!forms.append(changes, BankKeepers.signature(actor), now())) {
                        throw new RefusedException(FormRefusal.FORM_CHANGED_MEANWHILE);
                    }
                    return record(actor, number);
                },
                moved -> changes.stream()
                        .map(change -> event(actor, change.known(), step.name()))
                        .toList());
    }

    private void requireApprovable(FormRecord record) {
        record.form().ifPresent(items::requireFit);
        for (KeptVersion form : record.battery().map(KeptBattery::forms).orElse(List.of())) {
            if (forms.find(form).filter(found -> found.state().isOffered()).isEmpty()) {
                throw new RefusedException(FormRefusal.FORM_PARTS_NOT_APPROVED, form);
            }
        }
    }

    private static AuditEvent event(Actor actor, FormRecord record, String step) {
        return new AuditEvent(
                AuditActor.of(actor),
                AuditKind.FORM_MOVED,
                AuditSubject.STATION,
                "form=%s step=%s".formatted(record.version(), step));
    }

    /** About how long a form takes: its limit, or a minute an item. */
    public static Duration expected(KeptForm form) {
        int length = switch (form.delivery()) {
            case KeptForm.Fixed fixed -> fixed.items().size();
            case KeptForm.Pool pool -> pool.maximumLength();
        };
        return form.timeLimit().orElse(Duration.ofMinutes(length));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
