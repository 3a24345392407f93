package org.liangcai.assessment.session;

import static org.liangcai.assessment.session.Decision.accepted;
import static org.liangcai.assessment.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.TimePolicy;

/**
 * Decides what becomes of a command: a pure function of the session so far, the command, the moment and the form. Changes nothing itself.
 * Immutable and safe for use by many threads.
 */
final class SessionRules {

    /** How far ahead of the last number a command may be. */
    static final long FARTHEST_AHEAD = 1000;

    private final Forms forms;
    private final SectionRules sections;
    private final ConsentTexts texts;
    private final PilotSeeding pilots;

    /** Without quarantines and without items on trial. */
    SessionRules(ItemBank bank, ConsentTexts texts) {
        this(bank, texts, (item, sessionStart) -> false, new PilotSeeding(bank, PilotItems.NONE, 0));
    }

    /**
     * Rules.
     *
     * @param quarantine what is kept from sessions
     * @param pilots what is tried out in them
     */
    SessionRules(ItemBank bank, ConsentTexts texts, Quarantine quarantine, PilotSeeding pilots) {
        this.forms = new Forms(bank);
        this.sections = new SectionRules(forms, bank, quarantine, pilots);
        this.texts = texts;
        this.pilots = pilots;
    }

    Forms forms() {
        return forms;
    }

    SectionRules sections() {
        return sections;
    }

    /** What a person is asked to agree to before this session: the text in force, for the battery that is taken. */
    ConsentText consentText(AssessmentSession session) {
        Battery battery = forms.battery(session);
        boolean trials = battery.sections().stream().anyMatch(pilots::canHaveTrials);
        return texts.forPurpose(session.start().purpose()).forBattery(battery.name(), trials);
    }

    /** The first event of a visit's session. */
    SessionEvent.SessionStarted start(Visit visit, long seed) {
        return new SessionEvent.SessionStarted(
                visit.battery(), forms.battery(visit.battery()).version(), visit.purpose(), seed, visit.language());
    }

    Decision decide(AssessmentSession session, SessionCommand command, Instant at) {
        return switch (command) {
            case SessionCommand.SignOfLife sign -> noticeTime(session, sign, at);
            case SessionCommand.ChooseLanguage choice -> chooseLanguage(session, choice);
            case SessionCommand.GiveConsent decision -> giveConsent(session, decision);
            case SessionCommand.WithdrawEmployerConsent withdrawal -> withdraw(session, withdrawal);
            case SessionCommand.FromInvigilator order -> SupervisionRules.decide(session, order);
            case SessionCommand.LeavePage leave -> SupervisionRules.leave(session, leave);
            case SessionCommand.ReturnToPage _ -> SupervisionRules.comeBack(session, policy(session), at);
            case SessionCommand.Numbered numbered -> decideNumbered(session, numbered);
        };
    }

    /** Notices an absence, then ends a section or leaves an item whose time is over. */
    private Decision noticeTime(AssessmentSession session, SessionCommand.SignOfLife sign, Instant at) {
        List<SessionEvent> absence = SupervisionRules.absence(session, sign, policy(session), at);
        if (!session.clockRuns()) {
            return new Decision.Accepted(absence);
        }
        Duration spared = SupervisionRules.spared(absence);
        List<SessionEvent> events = new ArrayList<>(absence);
        if (session.section().timeIsOver(at, spared)) {
            events.addAll(sections.ended(session, SectionRecord.End.TIME));
        } else if (sections.itemTimeLeft(session, at)
                .filter(left -> !left.plus(spared).isPositive())
                .isPresent()) {
            session.shown().ifPresent(shown -> events.addAll(sections.itemOver(session, shown)));
        }
        return new Decision.Accepted(events);
    }

    /** What becomes of lost time in the section under way. */
    private TimePolicy policy(AssessmentSession session) {
        return session.sections().isEmpty()
                ? TimePolicy.STANDARD
                : forms.section(session).conduct().timePolicy();
    }

    private static Decision chooseLanguage(AssessmentSession session, SessionCommand.ChooseLanguage choice) {
        boolean changesNothing = session.phase() != SessionPhase.LANGUAGE && session.language() == choice.language();
        return changesNothing ? accepted() : accepted(new SessionEvent.LanguageChosen(choice.language()));
    }

    private Decision giveConsent(AssessmentSession session, SessionCommand.GiveConsent decision) {
        if (session.supervision().pause().isPresent()) {
            return refused(SessionRefusal.PAUSED);
        }
        if (session.phase() != SessionPhase.CONSENT) {
            return session.consent().filter(given -> isSame(given, decision)).isPresent()
                    ? accepted()
                    : refused(SessionRefusal.WRONG_PHASE);
        }
        ConsentText current = consentText(session);
        if (!current.version().equals(decision.version())) {
            return refused(SessionRefusal.CONSENT_VERSION_OUTDATED);
        }
        SessionEvent decided = new SessionEvent.ConsentDecided(
                decision.version(),
                session.language(),
                decision.guidance(),
                decision.employer(),
                Optional.of(decision.norms()),
                current.asksAboutTrials() ? Optional.of(decision.norms()) : Optional.empty());
        return decision.guidance() || decision.employer()
                ? accepted(decided, sections.open(session, 1, decision.norms() && current.asksAboutTrials()))
                : accepted(decided);
    }

    private static boolean isSame(Consent given, SessionCommand.GiveConsent decision) {
        return given.version().equals(decision.version())
                && given.guidance() == decision.guidance()
                && given.employer() == decision.employer()
                && given.norms() == decision.norms();
    }

    private static Decision withdraw(AssessmentSession session, SessionCommand.WithdrawEmployerConsent withdrawal) {
        if (session.consent().isEmpty()) {
            return refused(SessionRefusal.WRONG_PHASE);
        }
        return session.consent().get().employer()
                ? accepted(new SessionEvent.EmployerConsentWithdrawn(withdrawal.by()))
                : accepted();
    }

    private Decision decideNumbered(AssessmentSession session, SessionCommand.Numbered command) {
        long last = session.lastSequence();
        if (command.sequence() < 1 || command.sequence() > last + FARTHEST_AHEAD) {
            return refused(
                    SessionRefusal.SEQUENCE_OUT_OF_RANGE,
                    Long.toString(command.sequence()),
                    Long.toString(last + FARTHEST_AHEAD));
        }
        if (command.sequence() <= last) {
            Optional<String> before = session.contentOf(command.sequence());
            return before.equals(Optional.of(command.content()))
                    ? accepted()
                    : refused(SessionRefusal.SEQUENCE_REUSED, Long.toString(command.sequence()));
        }
        return received(
                command, session.supervision().pause().isPresent() ? paused(session, command) : open(session, command));
    }

    private Decision open(AssessmentSession session, SessionCommand.Numbered command) {
        return switch (command) {
            case SessionCommand.Proceed proceed -> sections.proceed(session, proceed);
            case SessionCommand.Answer answer -> sections.answer(session, answer);
            case SessionCommand.Next next -> sections.next(session, next);
            case SessionCommand.Back back -> sections.back(session, back);
            case SessionCommand.GoTo target -> sections.goTo(session, target);
            case SessionCommand.Flag flag -> sections.flag(session, flag);
            case SessionCommand.Review _ -> sections.review(session);
            case SessionCommand.TakeBreak breakWish -> breakWish.begin() ? beginBreak(session) : accepted();
        };
    }

    /** While everything stands still an answer that was on its way is saved all the same; nothing moves on. */
    private Decision paused(AssessmentSession session, SessionCommand.Numbered command) {
        return switch (command) {
            case SessionCommand.Answer answer -> sections.answer(session, answer);
            case SessionCommand.TakeBreak breakWish ->
                switch (session.supervision().pause().orElseThrow()) {
                    case Pause.ByPerson _ -> breakWish.begin() ? accepted() : accepted(new SessionEvent.BreakEnded());
                    case Pause.ByInvigilator _, Pause.ForLostTime _ -> refused(SessionRefusal.PAUSED);
                };
            case SessionCommand.Proceed _,
                    SessionCommand.Next _,
                    SessionCommand.Back _,
                    SessionCommand.GoTo _,
                    SessionCommand.Flag _,
                    SessionCommand.Review _ -> refused(SessionRefusal.PAUSED);
        };
    }

    private Decision beginBreak(AssessmentSession session) {
        if (breakIsAllowed(session)) {
            return accepted(new SessionEvent.BreakBegun());
        }
        return refused(session.clockRuns() ? SessionRefusal.NO_BREAK_HERE : SessionRefusal.WRONG_PHASE);
    }

    /** Whether the person may take a break now: between sections, and within those whose form allows it. */
    boolean breakIsAllowed(AssessmentSession session) {
        boolean here = switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, SECTION_END -> true;
            case ITEM, REVIEW -> forms.section(session).allowsBreak();
            case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
        };
        return here && session.supervision().pause().isEmpty();
    }

    private static Decision received(SessionCommand.Numbered command, Decision decision) {
        return switch (decision) {
            case Decision.Accepted(List<SessionEvent> events)
            when !events.isEmpty() -> {
                List<SessionEvent> all = new ArrayList<>();
                all.add(new SessionEvent.CommandReceived(command.sequence(), command.content()));
                all.addAll(events);
                yield new Decision.Accepted(all);
            }
            case Decision.Accepted nothingToDo -> nothingToDo;
            case Decision.Refused refused -> refused;
        };
    }
}
