package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.bank.BankService;
import org.liangcai.assessment.pilot.PilotLine;
import org.liangcai.assessment.pilot.PilotService;
import org.liangcai.assessment.pilot.PilotStudy;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.ledger.ActiveItems;
import org.liangcai.itembank.ledger.Contents;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Step;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.testdatabase.OnBothDatabases;
import org.liangcai.testdatabase.TestDatabase;

/** An item is tried out on sixty people, calibrated by one person, signed off by another, and in use. */
@OnBothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PilotTrialTest {

    private static final Actor COUNSELLOR = new Actor(new UUID(3, 3), "李老师", Set.of(Role.COUNSELLOR));
    private static final Actor AUTHOR = new Actor(new UUID(3, 4), "作者", Set.of(Role.PSYCHOMETRICIAN));
    private static final Actor CALIBRATOR = new Actor(new UUID(3, 5), "校准者", Set.of(Role.PSYCHOMETRICIAN));
    private static final Actor SIGNER = new Actor(new UUID(3, 6), "签字者", Set.of(Role.PSYCHOMETRICIAN));
    private static final ItemVersion TRIAL = new ItemVersion(ItemId.of("new-series-1"), 1);
    private static final LogisticModel TRUTH = new LogisticModel(1.3, 0, 0.25, 1);

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = start();
    private final BankService bank = context.getBean(BankService.class);
    private final PilotService pilots = context.getBean(PilotService.class);
    private final ItemBank items = context.getBean(ItemBank.class);
    private final SessionRules rules = context.getBean(SessionRules.class);
    private final SplittableRandom random = new SplittableRandom(5);

    private ApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("assessment.pilot.needed", 50);
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(Clock.fixed(NOW, ZoneOffset.UTC))
                .start();
    }

    @AfterAll
    void close() {
        context.close();
        database.close();
    }

    private long add() {
        LocalizedText question = new LocalizedText("2、4、6、8，下一个是？", "2, 4, 6, 8: what comes next?");
        List<LocalizedText> options = List.of("9", "10", "11", "12").stream()
                .map(text -> new LocalizedText(text, text))
                .toList();
        Ledger ledger = context.getBean(Ledger.class);
        ledger.add(
                List.of(new NewVersion(
                        TRIAL.item(),
                        InstrumentId.of("series"),
                        NewVersion.Origin.WRITTEN,
                        Contents.of(new Shown(
                                new ItemContent.TextChoice(question, options),
                                new ScoringRule.SingleKey(ScaleId.of("series"), 2))),
                        Map.of(Language.ZH, Translation.ORIGINAL, Language.EN, Translation.REVIEWED),
                        Set.of(),
                        Set.of(),
                        List.of())),
                Map.of(),
                Signature.of(AUTHOR.id(), AUTHOR.name()),
                NOW,
                "new");
        context.getBean(ActiveItems.class).refresh();
        long number = ledger.find(TRIAL).orElseThrow().number();
        bank.move(AUTHOR, number, 1, Step.SUBMIT, "please review");
        bank.move(SIGNER, number, 2, Step.APPROVE, "fit to be tried out");
        return number;
    }

    private record Place(Battery battery, int number) {}

    private Place series() {
        for (Battery battery : items.batteries()) {
            for (int number = 1; number <= battery.sections().size(); number++) {
                Section section = battery.sections().get(number - 1);
                if (section.instrument().value().equals("series")) {
                    return new Place(battery, number);
                }
            }
        }
        throw new IllegalStateException("No battery has the section.");
    }

    /** Takes the section of series alone, as somebody of a given ability. */
    private UUID take(Place place, double theta, int person) {
        BatteryId battery = place.battery().id();
        UUID id = context.getBean(VisitService.class)
                .open(
                        COUNSELLOR,
                        new NewVisit(
                                "受测者",
                                1990,
                                Optional.of(person % 2 == 0 ? Sex.FEMALE : Sex.MALE),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                battery,
                                Language.ZH))
                .id();
        Visit visit = context.getBean(Visits.class).find(id).orElseThrow();
        SessionEvent.SessionStarted start = rules.start(visit, person);
        List<RecordedEvent> log = new ArrayList<>();
        Instant at = NOW.minus(Duration.ofDays(2));
        log.add(new RecordedEvent(1, at, start));
        AssessmentSession session = AssessmentSession.begin(id, at, start);
        String version = "guidance-4";
        List<SessionEvent> begin = List.of(
                new SessionEvent.LanguageChosen(Language.ZH),
                new SessionEvent.ConsentDecided(
                        version, Language.ZH, true, false, Optional.of(true), Optional.of(true)));
        for (SessionEvent event : begin) {
            session = append(session, log, at, List.of(event));
        }
        session = append(session, log, at, List.of(rules.sections().open(session, place.number(), true)));
        while (session.phase() != SessionPhase.SECTION_END && session.phase() != SessionPhase.FINISHED) {
            at = at.plusSeconds(3);
            session = step(session, log, at, theta);
        }
        if (session.phase() != SessionPhase.FINISHED) {
            session = append(session, log, at, List.of(new SessionEvent.SessionCompleted()));
        }
        assertThat(context.getBean(SessionLog.class)
                        .append(
                                id,
                                0,
                                log,
                                SessionOutline.of(
                                        session, place.battery().sections().size(), at)))
                .isTrue();
        return id;
    }

    private AssessmentSession step(AssessmentSession session, List<RecordedEvent> log, Instant at, double theta) {
        long next = session.lastSequence() + 1;
        if (session.shown().isEmpty()) {
            return decide(session, log, at, new SessionCommand.Proceed(next, false));
        }
        ShownItem shown = session.shown().get();
        AssessmentSession answered = decide(
                session,
                log,
                at,
                new SessionCommand.Answer(
                        next, shown.presentation(), new SubmittedResponse.Choice(option(shown, theta))));
        return decide(answered, log, at, new SessionCommand.Next(next + 1, shown.presentation()));
    }

    private int option(ShownItem shown, double theta) {
        Item item = items.item(shown.item(), shown.version()).orElseThrow();
        if (!(item.scoring() instanceof ScoringRule.SingleKey key)) {
            return 1;
        }
        double probability = item.id().equals(TRIAL.item())
                ? TRUTH.probability(theta, 1)
                : item.parameters().orElseThrow().model().probability(theta, 1);
        return random.nextDouble() < probability ? key.correctOption() : 1 + key.correctOption() % 4;
    }

    private AssessmentSession decide(
            AssessmentSession session, List<RecordedEvent> log, Instant at, SessionCommand command) {
        Decision decision = rules.decide(session, command, at);
        return append(session, log, at, ((Decision.Accepted) decision).events());
    }

    private static AssessmentSession append(
            AssessmentSession session, List<RecordedEvent> log, Instant at, List<SessionEvent> events) {
        AssessmentSession after = session;
        for (SessionEvent event : events) {
            RecordedEvent recorded = new RecordedEvent(after.version() + 1, at, event);
            log.add(recorded);
            after = after.evolve(recorded);
        }
        return after;
    }

    @Test
    void an_item_goes_from_trial_to_calibration_to_sign_off_to_use() {
        long number = add();
        assertThatThrownBy(() -> bank.move(SIGNER, number, 3, Step.ACTIVATE, "now"))
                .hasMessageStartingWith("TRIAL_NOT_SIGNED_OFF: This item has to be tried out first");
        assertThatThrownBy(() -> pilots.calibrate(CALIBRATOR, number, 3))
                .hasMessage("PILOT_TOO_FEW: There are too few answers: 0 of the 50 needed. Nothing was calibrated.");

        Place place = series();
        List<UUID> visits = new ArrayList<>();
        for (int person = 0; person < 60; person++) {
            visits.add(take(place, (person % 13 - 6) / 3.0, person));
        }
        PilotLine calibrated = pilots.calibrate(CALIBRATOR, number, 3);

        PilotStudy study = calibrated.study().orElseThrow();
        assertThat(calibrated.figures().answers()).isEqualTo(60);
        assertThat(calibrated.figures().itemTotal()).isPresent();
        assertThat(study.result().people()).isEqualTo(60);
        assertThat(study.result().effect().people()).isEqualTo(60);
        assertThat(study.result().parameters().difficulty()).isBetween(-1.5, 1.5);
        assertThat(study.by().name()).isEqualTo("校准者");
        assertThat(pilots.onTrial(AUTHOR, 0, 10)).hasSize(1);
        long revision = calibrated.item().revision();
        assertThatThrownBy(() -> pilots.signOff(CALIBRATOR, number, revision, study.number(), "mine"))
                .hasMessageStartingWith("PILOT_SAME_PERSON: You made this calibration yourself");
        assertThatThrownBy(() -> pilots.signOff(AUTHOR, number, revision, study.number(), "mine"))
                .hasMessageStartingWith("SECOND_PERSON_NEEDED");
        assertThatThrownBy(() -> pilots.signOff(SIGNER, number, revision, study.number() + 1, "good"))
                .hasMessageStartingWith("PILOT_STUDY_UNKNOWN");
        assertThatThrownBy(() -> pilots.signOff(SIGNER, number, revision, study.number(), " "))
                .hasMessageStartingWith("REASON_MISSING");
        assertThat(pilots.item(SIGNER, number).study().orElseThrow().signOff()).isEmpty();

        PilotLine inUse = pilots.signOff(SIGNER, number, revision, study.number(), "fits and changes little");

        assertThat(inUse.item().state()).isEqualTo(ItemState.ACTIVE);
        assertThat(inUse.study().orElseThrow().signOff().orElseThrow().by().name())
                .isEqualTo("签字者");
        assertThat(inUse.item().history().getLast().reason())
                .startsWith("fits and changes little [n = 60, a = ")
                .contains("/ 60 人换档 change band");
        ItemCalibration calibration = inUse.item().calibrationInUse().orElseThrow();
        assertThat(calibration.basis()).isEqualTo(Calibration.Basis.PEOPLE);
        assertThat(calibration.sampleSize()).isEqualTo(60);
        assertThat(calibration.linking()).startsWith("fixed parameters of ");
        assertThat(pilots.onTrial(AUTHOR, 0, 10)).isEmpty();

        context.getBean(Visits.class).erase(visits.getFirst());
        assertThat(pilots.item(SIGNER, number).figures().answers()).isEqualTo(59);
    }
}
