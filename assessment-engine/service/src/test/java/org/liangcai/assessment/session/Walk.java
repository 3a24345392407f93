package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.store.ShippedConsentTexts;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/** A session taken through the rules alone: no store, no thread, a clock that is turned by hand. */
final class Walk {

    static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    static final String CONSENT = "guidance-4";

    private final SessionRules rules;
    private final boolean trials;
    private final List<RecordedEvent> log = new ArrayList<>();
    private AssessmentSession session;
    private Instant at = START;
    private Instant lastSeen = START;

    Walk(long seed) {
        this(seed, SmallBank.BATTERY);
    }

    Walk(long seed, BatteryId battery) {
        this(seed, battery, PilotItems.NONE);
    }

    /** A walk of somebody who agrees to trials, if there is something to try out. */
    Walk(long seed, BatteryId battery, PilotItems pilots) {
        ItemBank bank = SmallBank.bank();
        trials = pilots != PilotItems.NONE;
        rules = new SessionRules(
                bank, new ShippedConsentTexts(), (item, began) -> false, new PilotSeeding(bank, pilots, 2));
        UUID visit = new UUID(7, seed);
        SessionEvent.SessionStarted start = rules.start(visit(visit, battery), seed);
        log.add(new RecordedEvent(1, at, start));
        session = AssessmentSession.begin(visit, at, start);
    }

    static Visit visit(UUID id) {
        return visit(id, SmallBank.BATTERY);
    }

    static Visit visit(UUID id, BatteryId battery) {
        return new Visit(
                id,
                new Person("王芳", 1990, Optional.empty(), Education.BACHELOR),
                Purpose.GUIDANCE,
                battery,
                Language.ZH,
                "AAAAAAAAAA",
                new UUID(1, 1),
                START);
    }

    /** A walk that has come to a phase: the first one of its kind, in section 2 where there is a choice. */
    static Walk to(SessionPhase phase) {
        Walk walk = new Walk(1);
        return switch (phase) {
            case LANGUAGE -> walk;
            case CONSENT -> walk.chooseLanguage();
            case INSTRUCTIONS -> walk.consent(true, true);
            case PRACTICE -> walk.consent(true, true).finishSection().proceed().proceed();
            case ITEM ->
                walk.consent(true, true).finishSection().proceed().practise().proceed();
            case SECTION_END -> walk.consent(true, true).finishSection();
            case REVIEW ->
                wide().finishSections(4).proceed().answer(1).next().answer(1).next();
            case FINISHED ->
                walk.consent(true, true)
                        .finishSection()
                        .proceed()
                        .practise()
                        .finishSection()
                        .proceed()
                        .finishSection();
            case REFUSED -> walk.consent(false, false);
            case TERMINATED ->
                to(SessionPhase.ITEM)
                        .carryOut(new SessionCommand.Terminate(new UUID(1, 1), IrregularityCategory.UNWELL, ""));
        };
    }

    /** The page before the end, opened at the first of two items. */
    static Walk earlyReview() {
        Walk walk = wide().finishSections(4).proceed();
        return walk.carryOut(new SessionCommand.Review(walk.nextSequence()));
    }

    private static Walk wide() {
        return new Walk(1, SmallBank.WIDE).consent(true, true);
    }

    private Walk finishSections(int count) {
        for (int section = 0; section < count; section++) {
            proceed();
            while (session.phase() == SessionPhase.PRACTICE) {
                if (session.shown().isPresent()) {
                    answer(2).next();
                } else {
                    proceed();
                }
            }
            finishSection().proceed();
        }
        return this;
    }

    AssessmentSession session() {
        return session;
    }

    SessionRules rules() {
        return rules;
    }

    List<RecordedEvent> log() {
        return log;
    }

    Instant at() {
        return at;
    }

    SectionProgress section() {
        return session.section();
    }

    ShownItem shown() {
        return session.shown().orElseThrow();
    }

    Duration timeUsed() {
        return section().timeUsed(at);
    }

    Walk after(Duration time) {
        at = at.plus(time);
        return this;
    }

    /** What a command would come to now. */
    Decision decide(SessionCommand command) {
        return rules.decide(session, command, at);
    }

    /** Carries a command out as the service does: first the sign of life, then the command. */
    Walk carryOut(SessionCommand command) {
        signOfLife(false);
        append(decide(command));
        return this;
    }

    /** Carries out a command that does not come from the seat. */
    Walk order(SessionCommand.FromInvigilator order) {
        append(decide(order));
        return this;
    }

    Walk signOfLife(boolean stationWasAway) {
        return signOfLife(stationWasAway, false);
    }

    Instant lastSeen() {
        return lastSeen;
    }

    Walk signOfLife(boolean stationWasAway, boolean pageIsNew) {
        append(decide(new SessionCommand.SignOfLife(lastSeen, stationWasAway, pageIsNew)));
        lastSeen = at;
        return this;
    }

    Walk chooseLanguage() {
        return carryOut(new SessionCommand.ChooseLanguage(Language.ZH));
    }

    Walk consent(boolean guidance, boolean employer) {
        return chooseLanguage().carryOut(new SessionCommand.GiveConsent(CONSENT, guidance, employer, trials));
    }

    Walk proceed() {
        return carryOut(new SessionCommand.Proceed(nextSequence(), false));
    }

    Walk answer(int choice) {
        return carryOut(new SessionCommand.Answer(nextSequence(), shown().presentation(), fitting(choice)));
    }

    Walk next() {
        return carryOut(new SessionCommand.Next(nextSequence(), shown().presentation()));
    }

    /** From the instructions through the practice to the page after it. */
    Walk practise() {
        proceed();
        while (session.shown().isPresent()) {
            answer(2).next();
        }
        return this;
    }

    /** Answers items, from the instructions or the practice on, until the section ends. */
    Walk finishSection() {
        if (session.phase() != SessionPhase.ITEM) {
            proceed();
        }
        while (session.phase() == SessionPhase.ITEM) {
            after(Duration.ofSeconds(3))
                    .answer(1 + (int) (session.version() % 3))
                    .next();
        }
        return this;
    }

    long nextSequence() {
        return session.lastSequence() + 1;
    }

    /** A response of the kind the shown item asks for, from a number 1 to 3. */
    SubmittedResponse fitting(int choice) {
        return FittingResponse.to(rules.forms().item(shown()).content(), choice);
    }

    private void append(Decision decision) {
        switch (decision) {
            case Decision.Accepted(List<SessionEvent> events) -> events.forEach(this::append);
            case Decision.Refused refused -> throw refused.exception();
        }
    }

    private void append(SessionEvent event) {
        RecordedEvent recorded = new RecordedEvent(session.version() + 1, at, event);
        log.add(recorded);
        session = session.evolve(recorded);
    }
}
