package org.liangcai.assessment.session;

import static org.liangcai.assessment.session.Decision.accepted;
import static org.liangcai.assessment.session.Decision.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.ConsentTexts;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;

/**
 * Decides what becomes of a command: a pure function of the session so far, the command, the moment and the form. Changes nothing itself.
 * Immutable and safe for use by many threads.
 */
final class SessionRules {

    /** How far ahead of the last number a command may be. */
    static final long FARTHEST_AHEAD = 1000;

    private final ItemBank bank;
    private final ConsentTexts texts;
    private final Quarantine quarantine;
    private final NextItem nextItem;

    /** Without quarantines. */
    SessionRules(ItemBank bank, ConsentTexts texts) {
        this(bank, texts, (item, sessionStart) -> false);
    }

    /** @param quarantine what is kept from sessions */
    SessionRules(ItemBank bank, ConsentTexts texts, Quarantine quarantine) {
        this.bank = bank;
        this.texts = texts;
        this.quarantine = quarantine;
        this.nextItem = new NextItem(bank);
    }

    /** The first event of a visit's session. */
    SessionEvent.SessionStarted start(Visit visit, long seed) {
        return new SessionEvent.SessionStarted(
                visit.battery(), battery(visit.battery()).version(), visit.purpose(), seed, visit.language());
    }

    Decision decide(AssessmentSession session, SessionCommand command, Instant at) {
        return switch (command) {
            case SessionCommand.SignOfLife sign -> noticeTime(session, sign, at);
            case SessionCommand.ChooseLanguage choice -> chooseLanguage(session, choice);
            case SessionCommand.GiveConsent decision -> giveConsent(session, decision);
            case SessionCommand.WithdrawEmployerConsent withdrawal -> withdraw(session, withdrawal);
            case SessionCommand.FromInvigilator order -> SupervisionRules.decide(session, order);
            case SessionCommand.LeavePage leave -> SupervisionRules.leave(session, leave);
            case SessionCommand.ReturnToPage _ -> SupervisionRules.comeBack(session, at);
            case SessionCommand.Numbered numbered -> decideNumbered(session, numbered);
        };
    }

    /** Notices an absence, then ends a section whose time is over. */
    private Decision noticeTime(AssessmentSession session, SessionCommand.SignOfLife sign, Instant at) {
        Optional<SessionEvent> absence = SupervisionRules.absence(session, sign, at);
        if (!session.clockRuns()) {
            return absence.map(Decision::accepted).orElseGet(Decision::accepted);
        }
        SectionProgress section = session.section();
        if (absence.isEmpty()) {
            return section.timeIsOver(at) ? ended(session, SectionRecord.End.TIME) : accepted();
        }
        // What was left at the last sign of life is left now, so the time cannot have run out in the silence.
        return section.timeIsOver(sign.lastSeen()) ? ended(session, SectionRecord.End.TIME) : accepted(absence.get());
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
        String current = texts.forPurpose(session.start().purpose()).version();
        if (!current.equals(decision.version())) {
            return refused(SessionRefusal.CONSENT_VERSION_OUTDATED);
        }
        SessionEvent decided = new SessionEvent.ConsentDecided(
                decision.version(),
                session.language(),
                decision.guidance(),
                decision.employer(),
                Optional.of(decision.norms()));
        return decision.guidance() || decision.employer() ? accepted(decided, open(session, 1)) : accepted(decided);
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
            case SessionCommand.Proceed proceed -> proceed(session, proceed);
            case SessionCommand.Answer answer -> answer(session, answer);
            case SessionCommand.Next next -> next(session, next);
            case SessionCommand.TakeBreak breakWish -> breakWish.begin() ? beginBreak(session) : accepted();
        };
    }

    /** While everything stands still an answer that was on its way is saved all the same; nothing moves on. */
    private Decision paused(AssessmentSession session, SessionCommand.Numbered command) {
        return switch (command) {
            case SessionCommand.Answer answer -> answer(session, answer);
            case SessionCommand.TakeBreak breakWish ->
                switch (session.supervision().pause().orElseThrow()) {
                    case Pause.ByPerson _ -> breakWish.begin() ? accepted() : accepted(new SessionEvent.BreakEnded());
                    case Pause.ByInvigilator _, Pause.ForLostTime _ -> refused(SessionRefusal.PAUSED);
                };
            case SessionCommand.Proceed _, SessionCommand.Next _ -> refused(SessionRefusal.PAUSED);
        };
    }

    private static Decision beginBreak(AssessmentSession session) {
        if (breakIsAllowed(session)) {
            return accepted(new SessionEvent.BreakBegun());
        }
        return refused(
                session.phase() == SessionPhase.ITEM ? SessionRefusal.NO_BREAK_HERE : SessionRefusal.WRONG_PHASE);
    }

    /** Whether the person may take a break now: anywhere but while the clock of a limited section runs. */
    static boolean breakIsAllowed(AssessmentSession session) {
        return switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, SECTION_END ->
                session.supervision().pause().isEmpty();
            case ITEM ->
                session.supervision().pause().isEmpty()
                        && session.section().timeLimit().isEmpty();
            case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
        };
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

    private Decision proceed(AssessmentSession session, SessionCommand.Proceed command) {
        if (command.practiceAgain()) {
            return session.phase() == SessionPhase.PRACTICE && session.section().practised()
                    ? accepted(practice(session, 0))
                    : refused(SessionRefusal.WRONG_PHASE);
        }
        return switch (session.phase()) {
            case INSTRUCTIONS -> section(session).practice().isEmpty() ? next(session) : accepted(practice(session, 0));
            case PRACTICE ->
                session.section().practised() ? next(session) : refused(SessionRefusal.PRACTICE_UNFINISHED);
            case SECTION_END -> accepted(open(session, session.section().number() + 1));
            case LANGUAGE, CONSENT, ITEM, FINISHED, REFUSED, TERMINATED -> refused(SessionRefusal.WRONG_PHASE);
        };
    }

    private Decision answer(AssessmentSession session, SessionCommand.Answer command) {
        Optional<ShownItem> shown = shown(session, command.presentation());
        if (shown.isEmpty()) {
            return notShown(session, command.presentation());
        }
        Item item = item(shown.get());
        return switch (ResponseCheck.check(item.content(), command.response())) {
            case ResponseCheck.Outcome.Fails(SessionRefusal reason, List<Object> arguments) ->
                new Decision.Refused(reason, arguments);
            case ResponseCheck.Outcome.Fits(var response) ->
                accepted(
                        session.phase() == SessionPhase.PRACTICE
                                ? new SessionEvent.PracticeAnswered(command.presentation(), response)
                                : new SessionEvent.ItemAnswered(command.presentation(), response));
        };
    }

    private Decision next(AssessmentSession session, SessionCommand.Next command) {
        Optional<ShownItem> shown = shown(session, command.presentation());
        if (shown.isEmpty()) {
            return notShown(session, command.presentation());
        }
        if (shown.get().response().isEmpty()) {
            return refused(SessionRefusal.ANSWER_MISSING);
        }
        return session.phase() == SessionPhase.PRACTICE ? nextPractice(session, shown.get()) : next(session);
    }

    private static Optional<ShownItem> shown(AssessmentSession session, String presentation) {
        return session.shown().filter(item -> item.presentation().equals(presentation));
    }

    /** An answer that came just after the time was over is no mistake of the person's: the page moves on without a refusal. */
    private static Decision notShown(AssessmentSession session, String presentation) {
        boolean over = !session.sections().isEmpty()
                && session.section().end().equals(Optional.of(SectionRecord.End.TIME))
                && session.section().shown().map(ShownItem::presentation).equals(Optional.of(presentation));
        return over ? accepted() : refused(SessionRefusal.ANSWER_NOT_PRESENTED);
    }

    private Decision nextPractice(AssessmentSession session, ShownItem shown) {
        return shown.position() < section(session).practice().size()
                ? accepted(practice(session, shown.position()))
                : accepted(new SessionEvent.PracticeCompleted());
    }

    private Decision next(AssessmentSession session) {
        SectionProgress progress = session.section();
        List<AnsweredItem> answers = progress.settledAnswers();
        return switch (nextItem.after(section(session), answers, seed(session), withheld(session))) {
            case NextItem.Choice.Show(Item item) ->
                accepted(new SessionEvent.ItemPresented(
                        presentation(session), item.id(), item.version(), progress.presented() + 1));
            case NextItem.Choice.End(SectionRecord.End end) -> ended(session, end);
        };
    }

    /** Items follow consent, so its moment is where the session begins as far as items go. */
    private Predicate<ItemId> withheld(AssessmentSession session) {
        Optional<Instant> began = session.consent().map(Consent::at);
        return item -> began.filter(at -> quarantine.isWithheld(item, at)).isPresent();
    }

    private Decision ended(AssessmentSession session, SectionRecord.End end) {
        SessionEvent ended = new SessionEvent.SectionEnded(end);
        boolean last = session.section().number() == battery(session).sections().size();
        return last ? accepted(ended, new SessionEvent.SessionCompleted()) : accepted(ended);
    }

    private SessionEvent open(AssessmentSession session, int number) {
        Section section = battery(session).sections().get(number - 1);
        return new SessionEvent.SectionOpened(section.id(), section.instrument(), number, section.timeLimit());
    }

    private SessionEvent practice(AssessmentSession session, int index) {
        ItemId id = section(session).practice().get(index);
        return new SessionEvent.PracticePresented(
                presentation(session), id, bank.item(id).version(), index + 1);
    }

    Section section(AssessmentSession session) {
        return battery(session)
                .section(session.section().section())
                .orElseThrow(() -> new IllegalStateException("The battery (%s) has no section (%s) any more."
                        .formatted(session.start().battery(), session.section().section())));
    }

    Item item(ShownItem shown) {
        return bank.item(shown.item(), shown.version()).orElseGet(() -> bank.item(shown.item()));
    }

    Battery battery(AssessmentSession session) {
        return battery(session.start().battery());
    }

    private Battery battery(BatteryId id) {
        return bank.battery(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The battery (%s) of a visit is not in the item bank.".formatted(id)));
    }

    /** A seed of its own for every section, so that two adaptive sections do not draw alike. */
    private static long seed(AssessmentSession session) {
        SplittableRandom seeds = new SplittableRandom(session.start().seed());
        long seed = 0;
        for (int section = 0; section < session.section().number(); section++) {
            seed = seeds.nextLong();
        }
        return seed;
    }

    /** A name that tells nothing of the item: every page of the log has its own, and without the seed it cannot be guessed. */
    private static String presentation(AssessmentSession session) {
        String page = "%s %d %d".formatted(session.visit(), session.start().seed(), session.version());
        return UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
