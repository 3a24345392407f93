package org.liangcai.assessment.pilot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.bank.BankKeepers;
import org.liangcai.assessment.bank.BankPage;
import org.liangcai.assessment.bank.BankRefusal;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.bank.WholeOrNothing;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.search.BankQuery;

/** Items on trial, for those who calibrate them and take them into use. Thread-safe. */
public final class PilotService {

    private static final Duration EFFECT = Duration.ofDays(365);
    private static final LocalizedText SAMPLE =
            new LocalizedText("本站作答者，作为试测题作答", "people tested at this station, answered on trial");

    private final BankService bank;
    private final PilotAnswers answers;
    private final PilotPeople people;
    private final PilotStudies studies;
    private final PilotCollector collector;
    private final ActiveItems active;
    private final WholeOrNothing transaction;
    private final int needed;
    private final Clock clock;

    /** @param needed how many answers a calibration needs, 50 or more */
    public PilotService(
            BankService bank,
            PilotAnswers answers,
            PilotPeople people,
            PilotStudies studies,
            PilotCollector collector,
            ActiveItems active,
            WholeOrNothing transaction,
            int needed,
            Clock clock) {
        if (needed < 50) {
            throw new IllegalArgumentException(
                    "A calibration needs 50 answers or more (assessment.pilot.needed), not (%d).".formatted(needed));
        }
        this.bank = bank;
        this.answers = answers;
        this.people = people;
        this.studies = studies;
        this.collector = collector;
        this.active = active;
        this.transaction = transaction;
        this.needed = needed;
        this.clock = clock;
    }

    /** How many answers a calibration needs. */
    public int needed() {
        return needed;
    }

    /** One page of the items on trial, the version added last first. */
    public List<PilotLine> onTrial(Actor actor, int first, int most) {
        List<ItemRecord> items = page(actor, first, most).items();
        Map<?, PilotFigures> figures =
                answers.figures(items.stream().map(ItemRecord::version).toList());
        return items.stream()
                .map(item -> line(item, Optional.ofNullable(figures.get(item.version()))))
                .toList();
    }

    /** How many items are on trial. */
    public int count(Actor actor) {
        return page(actor, 0, 1).total();
    }

    private BankPage page(Actor actor, int first, int most) {
        return bank.find(actor, BankQuery.ALL.withStates(Set.of(ItemState.PILOT)), first, most);
    }

    /** One version, on trial or with trials behind it. */
    public PilotLine item(Actor actor, long number) {
        ItemRecord item = bank.item(actor, number);
        return line(
                item,
                Optional.ofNullable(answers.figures(List.of(item.version())).get(item.version())));
    }

    private PilotLine line(ItemRecord item, Optional<PilotFigures> figures) {
        return new PilotLine(item, figures.orElse(PilotFigures.NONE), needed, studies.newest(item.version()));
    }

    /**
     * Calibrates an item on trial on the answers so far, and keeps what came of it.
     *
     * @param revision what the decision rests on: the revision of the item the actor has seen
     * @throws RefusedException with a {@link PilotRefusal} where the answers do not suffice, or a {@link BankRefusal}
     */
    public PilotLine calibrate(Actor actor, long number, long revision) {
        ItemRecord item = seen(actor, number, revision);
        int options = options(item);
        collector.collect();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PilotResult result = PilotCalibration.of(people.of(item.version()), options, needed, now.minus(EFFECT));
        transaction.run(() -> {
            bank.calibrate(actor, number, revision, calibration(result, now), evidence(result));
            studies.add(item.version(), BankKeepers.signature(actor), now, result);
        });
        active.refresh();
        return item(actor, number);
    }

    private static int options(ItemRecord item) {
        if (item.state() != ItemState.PILOT) {
            throw new RefusedException(PilotRefusal.PILOT_NOT_ON_TRIAL);
        }
        if (!PilotGate.isKeyed(item)) {
            throw new RefusedException(PilotRefusal.PILOT_NOT_KEYED);
        }
        return item.contents()
                .shown()
                .map(Shown::content)
                .map(PilotService::options)
                .filter(count -> count >= 2)
                .orElseThrow(() -> new RefusedException(PilotRefusal.PILOT_NOT_KEYED));
    }

    private static int options(ItemContent content) {
        return switch (content) {
            case ItemContent.FigureChoice choice -> choice.options().size();
            case ItemContent.TextChoice choice -> choice.options().size();
            case ItemContent.RatingStatement _,
                    ItemContent.Situation _,
                    ItemContent.CopyTyping _,
                    ItemContent.FormFilling _,
                    ItemContent.Document _ -> 0;
        };
    }

    private static ItemCalibration calibration(PilotResult result, Instant now) {
        PilotResult.Parameters parameters = result.parameters();
        return new ItemCalibration(
                PilotCalibration.model(parameters),
                Calibration.Basis.PEOPLE,
                SAMPLE,
                result.people(),
                now.atZone(StationTime.ZONE).toLocalDate(),
                Map.of("discrimination", parameters.discriminationError(), "difficulty", parameters.difficultyError()),
                "fixed parameters of %d anchor items".formatted(result.drift().anchors()));
    }

    /**
     * Takes an item into use on its newest calibration. What was seen is kept with the step in the item's history.
     *
     * @param revision the revision of the item the actor has seen
     * @param study the calibration the actor has seen
     * @throws RefusedException with a {@link PilotRefusal} for the person who calibrated, with a {@link BankRefusal} for the author
     */
    public PilotLine signOff(Actor actor, long number, long revision, long study, String reason) {
        ItemRecord item = seen(actor, number, revision);
        if (item.state() != ItemState.PILOT) {
            throw new RefusedException(PilotRefusal.PILOT_NOT_ON_TRIAL);
        }
        PilotStudy newest = studies.newest(item.version())
                .filter(known -> known.number() == study)
                .orElseThrow(() -> new RefusedException(PilotRefusal.PILOT_STUDY_UNKNOWN));
        if (newest.by().account().equals(Optional.of(actor.id()))) {
            throw new RefusedException(PilotRefusal.PILOT_SAME_PERSON);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RefusedException(BankRefusal.REASON_MISSING);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transaction.run(() -> {
            if (!studies.signOff(study, BankKeepers.signature(actor), now)) {
                throw new RefusedException(PilotRefusal.PILOT_STUDY_UNKNOWN);
            }
            bank.move(actor, number, revision, Step.ACTIVATE, why + " [" + evidence(newest.result()) + "]");
        });
        active.refresh();
        return item(actor, number);
    }

    private static final int LONGEST_REASON = 1_500;

    private ItemRecord seen(Actor actor, long number, long revision) {
        ItemRecord item = bank.item(actor, number);
        if (item.revision() != revision) {
            throw new RefusedException(BankRefusal.CHANGED_MEANWHILE);
        }
        return item;
    }

    /** What was seen, in figures that read in any language. */
    static String evidence(PilotResult result) {
        PilotResult.Parameters parameters = result.parameters();
        PilotResult.Effect effect = result.effect();
        return String.format(
                Locale.ROOT,
                "n = %d, a = %.3f ± %.3f, b = %.3f ± %.3f, infit %.2f, outfit %.2f; %d / %d 人换档 change band, mean |Δθ| %.3f, max |Δθ| %.3f",
                result.people(),
                parameters.discrimination(),
                parameters.discriminationError(),
                parameters.difficulty(),
                parameters.difficultyError(),
                result.fit().infit(),
                result.fit().outfit(),
                effect.changed(),
                effect.people(),
                effect.meanChange(),
                effect.largestChange());
    }
}
