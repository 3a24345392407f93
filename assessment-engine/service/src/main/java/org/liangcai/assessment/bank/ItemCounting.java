package org.liangcai.assessment.bank;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.RecordedEvent;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.SessionEvent;
import org.liangcai.assessment.session.SessionLog;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.session.VisitRecords;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.ItemUsages;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.QuarantineEntry;
import org.liangcai.itembank.ledger.Quarantines;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.psychometrics.surveillance.AbilityPosterior;
import org.liangcai.psychometrics.surveillance.ItemWatch;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import org.liangcai.psychometrics.surveillance.SurveillancePlan;

/**
 * Counts what was shown in a session that is over, in whatever way, and moves the watch over each item on by it. A session is counted once, whole or
 * not at all: the caller holds the transaction.
 */
public final class ItemCounting {

    /** With fewer other answers in a section a person's pace is not known. */
    private static final int OTHERS_FOR_PACE = 3;

    /** After so long without a sign of life nobody is expected back. */
    public static final Duration ABANDONED = Duration.ofDays(30);

    private static final Signature WATCH = Signature.of("题目监测 Item watch");

    private final EndedSessions ended;
    private final VisitRecords visits;
    private final SessionLog log;
    private final ItemBank bank;
    private final ItemUsages usages;
    private final Watches watches;
    private final Quarantines quarantines;
    private final SurveillancePlan plan;
    private final Clock clock;

    public ItemCounting(
            EndedSessions ended,
            VisitRecords visits,
            SessionLog log,
            ItemBank bank,
            ItemUsages usages,
            Watches watches,
            Quarantines quarantines,
            SurveillancePlan plan,
            Clock clock) {
        this.ended = ended;
        this.visits = visits;
        this.log = log;
        this.bank = bank;
        this.usages = usages;
        this.watches = watches;
        this.quarantines = quarantines;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * Counts the session of a visit, if it is over and has not been counted.
     *
     * @return whether an item was put under quarantine
     */
    public boolean count(UUID visit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<VisitRecord> record =
                ended.isOver(visit, now.minus(ABANDONED)) ? visits.find(visit) : Optional.empty();
        if (record.isEmpty() || !usages.count(visit, now, shown(visit, record.get()))) {
            return false;
        }
        boolean alarmed = false;
        for (SectionRecord section : record.get().sections()) {
            alarmed |= watch(section, now);
        }
        return alarmed;
    }

    private List<ItemUsages.ShownOnce> shown(UUID visit, VisitRecord record) {
        Map<ItemVersion, AnsweredItem> answers = new HashMap<>();
        record.sections().stream()
                .flatMap(section -> Stream.concat(section.answers().stream(), section.pilots().answers().stream()))
                .forEach(answer -> answers.put(new ItemVersion(answer.item(), answer.version()), answer));
        List<ItemUsages.ShownOnce> shown = new ArrayList<>();
        for (RecordedEvent event : log.events(visit)) {
            if (event.event() instanceof SessionEvent.ItemPresented presented) {
                ItemVersion version = new ItemVersion(presented.item(), presented.version());
                Optional<AnsweredItem> answer = Optional.ofNullable(answers.get(version));
                shown.add(new ItemUsages.ShownOnce(
                        version,
                        answer.isPresent(),
                        answer.flatMap(this::isRight).orElse(false),
                        answer.map(given -> given.responseTime().toMillis()).orElse(0L)));
            }
        }
        return shown;
    }

    /** Whether an answer is right; empty for items without a key. */
    private Optional<Boolean> isRight(AnsweredItem answer) {
        return bank.item(answer.item(), answer.version())
                .map(Item::scoring)
                .filter(ScoringRule.SingleKey.class::isInstance)
                .map(ScoringRule.SingleKey.class::cast)
                .filter(key -> answer.response() instanceof ItemResponse.Chosen)
                .map(key -> ((ItemResponse.Chosen) answer.response()).option() == key.correctOption());
    }

    private boolean watch(SectionRecord section, Instant now) {
        List<Keyed> keyed = section.answers().stream()
                .flatMap(answer -> keyed(answer).stream())
                .toList();
        if (keyed.isEmpty()) {
            return false;
        }
        long session = watches.nextSession(section.instrument());
        double sumOfLogTimes = keyed.stream().mapToDouble(Keyed::logTime).sum();
        AbilityPosterior posterior = AbilityPosterior.standardNormal();
        boolean alarmed = false;
        for (Keyed one : keyed) {
            int others = keyed.size() - 1;
            ItemWatch.Delivery delivery = new ItemWatch.Delivery(
                    posterior.probability(one.parameters().model(), 1),
                    one.right(),
                    others < OTHERS_FOR_PACE
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(one.logTime() - (sumOfLogTimes - one.logTime()) / others),
                    session);
            alarmed |= moveOn(one.version(), delivery, now);
            posterior = posterior.after(one.parameters().model(), one.right() ? 1 : 0);
        }
        return alarmed;
    }

    private record Keyed(ItemVersion version, Item.Parameters parameters, boolean right, double logTime) {}

    private Optional<Keyed> keyed(AnsweredItem answer) {
        Optional<Item.Parameters> parameters = bank.item(answer.item(), answer.version())
                .flatMap(Item::parameters)
                .filter(known -> known.model().categoryCount() == 2);
        return parameters.flatMap(known -> isRight(answer)
                .map(right -> new Keyed(
                        new ItemVersion(answer.item(), answer.version()),
                        known,
                        right,
                        StrictMath.log(Math.max(1, answer.responseTime().toMillis())))));
    }

    private boolean moveOn(ItemVersion version, ItemWatch.Delivery delivery, Instant now) {
        ItemWatch watch = watches.find(version).after(delivery, plan);
        watches.save(version, watch);
        List<SurveillanceChart> charts = watch.alarms(plan);
        if (charts.isEmpty() || watches.hasOpenAlarm(version)) {
            return false;
        }
        SurveillanceChart chart = charts.getFirst();
        watches.raise(new Alarm(
                0,
                version,
                chart,
                now,
                watch.deliveries(),
                watch.expected(chart),
                watch.observed(chart),
                OptionalLong.of(watch.since(chart)),
                Optional.empty()));
        quarantines.append(new QuarantineEntry(version, true, WATCH, now, chart.name()));
        return true;
    }
}
