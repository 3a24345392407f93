package org.liangcai.assessment.session;

import static org.liangcai.assessment.session.Decision.accepted;
import static org.liangcai.assessment.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.Conduct.Navigation;
import org.liangcai.itembank.form.Section;

/** How a person gets through a section: practice, items forth and back, the page before the end. Pure functions. */
final class SectionRules {

    private final Forms forms;
    private final NextItem nextItem;
    private final Quarantine quarantine;
    private final PilotSeeding pilots;

    SectionRules(Forms forms, ItemBank bank, Quarantine quarantine, PilotSeeding pilots) {
        this.forms = forms;
        this.quarantine = quarantine;
        this.pilots = pilots;
        this.nextItem = new NextItem(bank);
    }

    Decision proceed(AssessmentSession session, SessionCommand.Proceed command) {
        if (command.practiceAgain()) {
            return session.phase() == SessionPhase.PRACTICE && session.section().practised()
                    ? accepted(practice(session, 0))
                    : refused(SessionRefusal.WRONG_PHASE);
        }
        return switch (session.phase()) {
            case INSTRUCTIONS ->
                forms.section(session).practice().isEmpty() ? onward(session) : accepted(practice(session, 0));
            case PRACTICE ->
                session.section().practised() ? onward(session) : refused(SessionRefusal.PRACTICE_UNFINISHED);
            case REVIEW -> onward(session);
            case SECTION_END ->
                accepted(open(
                        session,
                        session.section().number() + 1,
                        session.consent().filter(Consent::coversTrials).isPresent()));
            case LANGUAGE, CONSENT, ITEM, FINISHED, REFUSED, TERMINATED -> refused(SessionRefusal.WRONG_PHASE);
        };
    }

    Decision answer(AssessmentSession session, SessionCommand.Answer command) {
        Optional<ShownItem> shown = shown(session, command.presentation());
        if (shown.isEmpty()) {
            return notShown(session, command.presentation());
        }
        Item item = forms.item(shown.get());
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

    Decision next(AssessmentSession session, SessionCommand.Next command) {
        Optional<ShownItem> shown = shown(session, command.presentation());
        if (shown.isEmpty()) {
            return notShown(session, command.presentation());
        }
        boolean practice = session.phase() == SessionPhase.PRACTICE;
        boolean mayStayOpen = !practice && navigation(session) == Navigation.REVIEW;
        if (shown.get().response().isEmpty() && !mayStayOpen) {
            return refused(SessionRefusal.ANSWER_MISSING);
        }
        if (practice) {
            return nextPractice(session, shown.get());
        }
        return following(session, shown.get())
                .map(item -> accepted(new SessionEvent.ItemRevisited(item.presentation())))
                .orElseGet(() -> afterLast(session));
    }

    Decision back(AssessmentSession session, SessionCommand.Back command) {
        Optional<ShownItem> shown = shown(session, command.presentation());
        if (shown.isEmpty()) {
            return notShown(session, command.presentation());
        }
        return previous(session)
                .map(item -> accepted(new SessionEvent.ItemRevisited(item.presentation())))
                .orElseGet(() -> refused(SessionRefusal.NO_WAY_BACK));
    }

    Decision goTo(AssessmentSession session, SessionCommand.GoTo command) {
        boolean allowed = session.clockRuns() && navigation(session) == Navigation.REVIEW;
        if (!allowed) {
            return refused(SessionRefusal.NO_WAY_BACK);
        }
        if (shown(session, command.presentation()).isPresent()) {
            return accepted();
        }
        return find(session, command.presentation())
                .map(item -> accepted(new SessionEvent.ItemRevisited(item.presentation())))
                .orElseGet(() -> refused(SessionRefusal.ANSWER_NOT_PRESENTED));
    }

    Decision flag(AssessmentSession session, SessionCommand.Flag command) {
        boolean allowed = session.clockRuns() && navigation(session) == Navigation.REVIEW;
        if (!allowed) {
            return refused(SessionRefusal.WRONG_PHASE);
        }
        return find(session, command.presentation())
                .map(item -> item.flagged() == command.flagged()
                        ? accepted()
                        : accepted(new SessionEvent.ItemFlagged(command.presentation(), command.flagged())))
                .orElseGet(() -> refused(SessionRefusal.ANSWER_NOT_PRESENTED));
    }

    Decision review(AssessmentSession session) {
        if (session.phase() == SessionPhase.REVIEW) {
            return accepted();
        }
        return session.phase() == SessionPhase.ITEM && navigation(session) == Navigation.REVIEW
                ? accepted(new SessionEvent.ReviewOpened())
                : refused(SessionRefusal.WRONG_PHASE);
    }

    /** Whether the page before the end really is before the end: nothing of the section is left that was not shown. */
    boolean isComplete(AssessmentSession session) {
        return session.phase() == SessionPhase.REVIEW
                && chosen(session).getFirst() instanceof SessionEvent.SectionEnded;
    }

    /** @param agreedToTrials whether the person has agreed to new items being tried out */
    SessionEvent open(AssessmentSession session, int number, boolean agreedToTrials) {
        Section section = forms.battery(session).sections().get(number - 1);
        Optional<PilotPlan> plan = agreedToTrials ? pilots.plan(session, section, number) : Optional.empty();
        Optional<Duration> limit = section.timeLimit()
                .map(standard -> standard.plus(plan.map(PilotPlan::lengthened).orElse(Duration.ZERO)));
        return new SessionEvent.SectionOpened(section.id(), section.instrument(), number, limit, plan);
    }

    List<SessionEvent> ended(AssessmentSession session, SectionRecord.End end) {
        SessionEvent ended = new SessionEvent.SectionEnded(end);
        boolean last =
                session.section().number() == forms.battery(session).sections().size();
        return last ? List.of(ended, new SessionEvent.SessionCompleted()) : List.of(ended);
    }

    /** What is left of the time for the item on the page, if it has a limit that holds for this person. */
    Optional<Duration> itemTimeLeft(AssessmentSession session, Instant at) {
        if (session.phase() != SessionPhase.ITEM
                || session.supervision().accommodations().itemTimersOff()) {
            return Optional.empty();
        }
        Duration notCounted = session.section().clock().notCounted(at);
        return forms.section(session)
                .conduct()
                .itemTimeLimit()
                .flatMap(limit -> session.shown().map(item -> limit.minus(item.lookedAt(at, notCounted))));
    }

    /** Leaves the item on the page because its time is over. */
    List<SessionEvent> itemOver(AssessmentSession session, ShownItem shown) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.ItemTimeOver(shown.presentation()));
        events.addAll(chosen(session));
        return events;
    }

    /** The item that Back leads to. */
    Optional<ShownItem> previous(AssessmentSession session) {
        if (session.phase() != SessionPhase.ITEM || navigation(session) == Navigation.LOCKED) {
            return Optional.empty();
        }
        return session.shown().flatMap(shown -> at(session, shown.position() - 1));
    }

    Navigation navigation(AssessmentSession session) {
        return forms.section(session).conduct().navigation();
    }

    private Optional<ShownItem> following(AssessmentSession session, ShownItem shown) {
        return at(session, shown.position() + 1);
    }

    private static Optional<ShownItem> at(AssessmentSession session, int position) {
        return session.section().items().stream()
                .filter(item -> item.position() == position)
                .findFirst();
    }

    private static Optional<ShownItem> find(AssessmentSession session, String presentation) {
        return session.section().items().stream()
                .filter(item -> item.presentation().equals(presentation))
                .findFirst();
    }

    private static Optional<ShownItem> shown(AssessmentSession session, String presentation) {
        return session.shown().filter(item -> item.presentation().equals(presentation));
    }

    /** What came just after the time was over is no mistake of the person's: the page moves on without a refusal. */
    private Decision notShown(AssessmentSession session, String presentation) {
        return cameTooLate(session, presentation) ? accepted() : refused(SessionRefusal.ANSWER_NOT_PRESENTED);
    }

    private boolean cameTooLate(AssessmentSession session, String presentation) {
        if (session.sections().isEmpty()) {
            return false;
        }
        SectionProgress section = session.section();
        boolean sectionOver = section.end().equals(Optional.of(SectionRecord.End.TIME))
                && section.shown().map(ShownItem::presentation).equals(Optional.of(presentation));
        boolean itemOver = forms.section(session).conduct().itemTimeLimit().isPresent()
                && section.left().stream()
                        .anyMatch(item -> item.presentation().equals(presentation)
                                && item.response().isEmpty());
        return sectionOver || itemOver;
    }

    private Decision nextPractice(AssessmentSession session, ShownItem shown) {
        return shown.position() < forms.section(session).practice().size()
                ? accepted(practice(session, shown.position()))
                : accepted(new SessionEvent.PracticeCompleted());
    }

    /** After the last item shown: another one, the page before the end, or the end. */
    private Decision afterLast(AssessmentSession session) {
        List<SessionEvent> chosen = chosen(session);
        boolean ends = chosen.getFirst() instanceof SessionEvent.SectionEnded;
        return ends && navigation(session) == Navigation.REVIEW
                ? accepted(new SessionEvent.ReviewOpened())
                : new Decision.Accepted(chosen);
    }

    private Decision onward(AssessmentSession session) {
        return new Decision.Accepted(chosen(session));
    }

    private List<SessionEvent> chosen(AssessmentSession session) {
        SectionProgress progress = session.section();
        Optional<PilotPlan.Pilot> pilot = progress.nextPilot();
        if (pilot.isPresent()) {
            return List.of(new SessionEvent.ItemPresented(
                    Forms.presentation(session),
                    pilot.get().item(),
                    pilot.get().version(),
                    pilot.get().position()));
        }
        return switch (nextItem.after(
                forms.section(session),
                progress.settledAnswers(),
                progress.scored(),
                Forms.seed(session),
                withheld(session))) {
            case NextItem.Choice.Show(Item item) ->
                List.of(new SessionEvent.ItemPresented(
                        Forms.presentation(session), item.id(), item.version(), progress.presented() + 1));
            case NextItem.Choice.End(SectionRecord.End end) -> ended(session, end);
        };
    }

    /** Items follow consent, so its moment is where the session begins as far as items go. */
    private Predicate<ItemId> withheld(AssessmentSession session) {
        Optional<Instant> began = session.consent().map(Consent::at);
        return item -> began.filter(at -> quarantine.isWithheld(item, at)).isPresent();
    }

    private SessionEvent practice(AssessmentSession session, int index) {
        Section section = forms.section(session);
        ItemId id = section.practice().get(index);
        return new SessionEvent.PracticePresented(
                Forms.presentation(session), id, forms.item(section, id).version(), index + 1);
    }
}
