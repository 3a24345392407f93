package org.liangcai.assessment.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemUsage;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.itembank.ledger.QuarantineEntry;
import org.liangcai.itembank.ledger.Quarantines;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.psychometrics.surveillance.ItemWatch;
import org.liangcai.psychometrics.surveillance.SurveillancePlan;

/** The watch over items in use, for those who decide on its alarms. Thread-safe. */
public final class WatchService {

    private final Watches watches;
    private final Quarantines quarantines;
    private final Ledger ledger;
    private final ItemBank bank;
    private final ItemUsages usages;
    private final ActiveItems active;
    private final SurveillancePlan plan;
    private final WholeOrNothing transaction;
    private final Clock clock;

    public WatchService(
            Watches watches,
            Quarantines quarantines,
            Ledger ledger,
            ItemBank bank,
            ItemUsages usages,
            ActiveItems active,
            SurveillancePlan plan,
            WholeOrNothing transaction,
            Clock clock) {
        this.watches = watches;
        this.quarantines = quarantines;
        this.ledger = ledger;
        this.bank = bank;
        this.usages = usages;
        this.active = active;
        this.plan = plan;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What counts as suspicious. */
    public SurveillancePlan plan() {
        return plan;
    }

    /** Alarms, the newest first. */
    public List<Alarm> alarms(Actor actor, boolean onlyOpen, int first, int most) {
        BankKeepers.require(actor);
        return watches.alarms(onlyOpen, first, most);
    }

    public int count(Actor actor, boolean onlyOpen) {
        BankKeepers.require(actor);
        return watches.count(onlyOpen);
    }

    /** One alarm. */
    public Alarm alarm(Actor actor, long number) {
        BankKeepers.require(actor);
        return watches.alarm(number).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }

    /** How far the watch over a version has come. */
    public ItemWatch watch(Actor actor, ItemVersion version) {
        BankKeepers.require(actor);
        return watches.find(version);
    }

    /** The item an alarm is about, as people see it. */
    public Optional<Item> item(Actor actor, ItemVersion version) {
        BankKeepers.require(actor);
        return bank.item(version.item(), version.version());
    }

    /** What became of a version so far. */
    public Optional<ItemUsage> usage(Actor actor, ItemVersion version) {
        BankKeepers.require(actor);
        return usages.of(version);
    }

    /**
     * Decides on an alarm. Lifted, the item is used again and the watch begins anew with what it has learnt; retired, it is never given
     * to anybody again: a version of the ledger is retired there, a released one stays under quarantine.
     */
    public Alarm decide(Actor actor, long number, Alarm.Decision decision, String reason) {
        Alarm alarm = alarm(actor, number);
        String why = BankService.reason(reason);
        Signature by = BankKeepers.signature(actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transaction.run(() -> carryOut(alarm, new Alarm.Decided(decision, by, now, why)));
        active.refresh();
        return alarm(actor, number);
    }

    private void carryOut(Alarm alarm, Alarm.Decided decided) {
        if (!watches.decide(alarm.number(), decided)) {
            throw new RefusedException(BankRefusal.ALARM_DECIDED);
        }
        switch (decided.decision()) {
            case LIFT -> {
                watches.save(alarm.version(), watches.find(alarm.version()).withoutEvidence());
                quarantines.append(
                        new QuarantineEntry(alarm.version(), false, decided.by(), decided.at(), decided.reason()));
            }
            case RETIRE ->
                ledger.find(alarm.version())
                        .ifPresent(item -> retire(item, decided.by(), decided.at(), decided.reason()));
        }
    }

    private void retire(ItemRecord item, Signature by, Instant now, String why) {
        if (Step.RETIRE.leadsFrom(item.state())
                && !ledger.append(List.of(Ledger.Change.of(item, by, now, why, new LedgerEvent.Moved(Step.RETIRE))))) {
            throw new RefusedException(BankRefusal.CHANGED_MEANWHILE);
        }
    }
}
