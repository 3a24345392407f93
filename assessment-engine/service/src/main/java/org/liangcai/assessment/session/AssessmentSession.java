package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.itembank.Language;

/**
 * The state of a session: the fold of its events and of nothing else. Immutable.
 *
 * @param visit the visit
 * @param start how it began
 * @param version how many events have been folded
 * @param lastEventAt when the last of them happened that came from the seat
 * @param recordedAt when the last of them happened
 * @param phase the page that is shown
 * @param language the language it is shown in
 * @param consent the decision on consent, withdrawals included
 * @param sections the sections opened so far, the last one being the one under way
 * @param received the numbered commands carried out last, their numbers rising
 * @param completedAt when the last section ended
 * @param supervision pauses, accommodations and what else surrounds the answering
 */
record AssessmentSession(
        UUID visit,
        SessionEvent.SessionStarted start,
        long version,
        Instant lastEventAt,
        Instant recordedAt,
        SessionPhase phase,
        Language language,
        Optional<Consent> consent,
        List<SectionProgress> sections,
        List<SessionEvent.CommandReceived> received,
        Optional<Instant> completedAt,
        Supervision supervision) {

    /** So many commands are told from repetitions of others; a browser never has more on their way. */
    private static final int REMEMBERED = 200;

    AssessmentSession {
        sections = List.copyOf(sections);
        received = List.copyOf(received);
    }

    /** The session after its first event. */
    static AssessmentSession begin(UUID visit, Instant at, SessionEvent.SessionStarted start) {
        return new AssessmentSession(
                visit,
                start,
                1,
                at,
                at,
                SessionPhase.LANGUAGE,
                start.language(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Supervision.NONE);
    }

    /**
     * The fold of a whole log.
     *
     * @throws IllegalArgumentException if the log does not begin with the start of a session or has a gap
     */
    static AssessmentSession replay(UUID visit, List<RecordedEvent> log) {
        if (log.isEmpty() || !(log.getFirst().event() instanceof SessionEvent.SessionStarted start)) {
            throw new IllegalArgumentException("The log of the visit (%s) must begin with a start.".formatted(visit));
        }
        return begin(visit, log.getFirst().at(), start).evolve(log.subList(1, log.size()));
    }

    /**
     * The session after more events.
     *
     * @throws IllegalArgumentException if they do not follow without a gap
     */
    AssessmentSession evolve(List<RecordedEvent> more) {
        AssessmentSession session = this;
        for (RecordedEvent recorded : more) {
            session = session.evolve(recorded);
        }
        return session;
    }

    /**
     * The state after one more event.
     *
     * @throws IllegalArgumentException if the event is not the next one
     */
    AssessmentSession evolve(RecordedEvent recorded) {
        if (recorded.version() != version + 1) {
            throw new IllegalArgumentException("The event (%d) does not follow on the last one (%d) of the visit (%s)."
                    .formatted(recorded.version(), version, visit));
        }
        return evolve(recorded.event(), recorded.at()).dated(recorded);
    }

    private AssessmentSession evolve(SessionEvent event, Instant at) {
        return switch (event) {
            case SessionEvent.SessionStarted again ->
                throw new IllegalArgumentException(
                        "The session of the visit (%s) has started already; it cannot start again with %s."
                                .formatted(visit, again));
            case SessionEvent.LanguageChosen chosen -> choose(chosen.language());
            case SessionEvent.ConsentDecided decided -> consent(decided, at);
            case SessionEvent.EmployerConsentWithdrawn _ -> withdrawEmployerConsent();
            case SessionEvent.SectionOpened opened -> open(SectionProgress.open(opened, supervision.accommodations()));
            case SessionEvent.PracticePresented presented ->
                current(section().practise(presented, at), SessionPhase.PRACTICE);
            case SessionEvent.PracticeAnswered answered ->
                current(section().answer(answered.response(), at), SessionPhase.PRACTICE);
            case SessionEvent.PracticeCompleted _ -> current(section().practiceCompleted(), SessionPhase.PRACTICE);
            case SessionEvent.ItemPresented presented -> current(section().show(presented, at), SessionPhase.ITEM);
            case SessionEvent.ItemAnswered answered ->
                current(section().answer(answered.response(), at), SessionPhase.ITEM);
            case SessionEvent.ItemRevisited revisited ->
                current(section().showAgain(revisited.presentation(), at), SessionPhase.ITEM);
            case SessionEvent.ItemFlagged flagged ->
                current(section().flag(flagged.presentation(), flagged.flagged()), phase);
            case SessionEvent.ReviewOpened _ -> current(section().clear(at), SessionPhase.REVIEW);
            case SessionEvent.ItemTimeOver _ -> this;
            case SessionEvent.SessionResumed resumed -> resume(resumed, at);
            case SessionEvent.PageLeft left -> with(supervision.leave(left.how(), at));
            case SessionEvent.PageReturned returned -> comeBack(returned, at);
            case SessionEvent.BreakBegun _ -> pause(new Pause.ByPerson(at));
            case SessionEvent.BreakEnded _ -> goOn(Duration.ZERO, at);
            case SessionEvent.InvigilatorPaused paused ->
                pause(new Pause.ByInvigilator(at, paused.by(), paused.reason()));
            case SessionEvent.InvigilatorResumed _ -> goOn(Duration.ZERO, at);
            case SessionEvent.ExtraTimeGiven given -> current(section().lengthen(given.time()), phase);
            case SessionEvent.LostTimeDecided decided -> decide(decided.granted(), at);
            case SessionEvent.IrregularityNoted _ -> with(supervision.note());
            case SessionEvent.SessionTerminated _ -> terminate(at);
            case SessionEvent.AccommodationsSet set -> adapt(set.accommodations());
            case SessionEvent.SectionEnded ended ->
                current(section().finish(ended.end(), at), SessionPhase.SECTION_END);
            case SessionEvent.SessionCompleted _ -> complete(at);
            case SessionEvent.CommandReceived command -> receive(command);
        };
    }

    /** The section under way or last ended. */
    SectionProgress section() {
        return sections.getLast();
    }

    /** The item on the page, in phases PRACTICE and ITEM. */
    Optional<ShownItem> shown() {
        boolean onPage = phase == SessionPhase.PRACTICE || phase == SessionPhase.ITEM;
        return onPage ? section().shown() : Optional.empty();
    }

    /** Whether time on task is being counted. */
    boolean clockRuns() {
        return atWork() && supervision.pause().isEmpty();
    }

    /** Whether a section has begun that has not ended. */
    boolean atWork() {
        return phase == SessionPhase.ITEM || phase == SessionPhase.REVIEW;
    }

    boolean isOver() {
        return switch (phase) {
            case FINISHED, REFUSED, TERMINATED -> true;
            case LANGUAGE, CONSENT, INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END -> false;
        };
    }

    /** The highest number a command has carried, 0 before the first. */
    long lastSequence() {
        return received.isEmpty() ? 0 : received.getLast().sequence();
    }

    /** What the command with this number was, if one was carried out. */
    Optional<String> contentOf(long sequence) {
        return received.stream()
                .filter(command -> command.sequence() == sequence)
                .map(SessionEvent.CommandReceived::content)
                .findFirst();
    }

    private AssessmentSession choose(Language chosen) {
        SessionPhase next = phase == SessionPhase.LANGUAGE ? SessionPhase.CONSENT : phase;
        return with(next, chosen, consent, sections, received, completedAt);
    }

    private AssessmentSession consent(SessionEvent.ConsentDecided decided, Instant at) {
        Consent given = new Consent(
                decided.version(),
                decided.language(),
                decided.guidance(),
                decided.employer(),
                decided.norms().orElse(false),
                decided.trials().orElse(false),
                at);
        SessionPhase next = given.guidance() || given.employer() ? phase : SessionPhase.REFUSED;
        return with(next, language, Optional.of(given), sections, received, completedAt);
    }

    private AssessmentSession withdrawEmployerConsent() {
        Optional<Consent> left = consent.map(Consent::withoutEmployer);
        boolean nothingLeft = left.stream().noneMatch(Consent::guidance);
        // With no use left to measure for, the session ends; results already complete stay and are shown to nobody.
        SessionPhase next = nothingLeft && !isOver() ? SessionPhase.REFUSED : phase;
        return with(next, language, left, sections, received, completedAt);
    }

    private AssessmentSession open(SectionProgress opened) {
        List<SectionProgress> longer = new ArrayList<>(sections);
        longer.add(opened);
        return with(SessionPhase.INSTRUCTIONS, language, consent, longer, received, completedAt);
    }

    private AssessmentSession current(SectionProgress progress, SessionPhase next) {
        List<SectionProgress> changed = new ArrayList<>(sections);
        changed.set(changed.size() - 1, progress);
        return with(next, language, consent, changed, received, completedAt);
    }

    private AssessmentSession complete(Instant at) {
        return with(SessionPhase.FINISHED, language, consent, sections, received, Optional.of(at));
    }

    private AssessmentSession receive(SessionEvent.CommandReceived command) {
        List<SessionEvent.CommandReceived> longer =
                new ArrayList<>(received.size() < REMEMBERED ? received : received.subList(1, received.size()));
        longer.add(command);
        return with(phase, language, consent, sections, longer, completedAt);
    }

    private AssessmentSession resume(SessionEvent.SessionResumed resumed, Instant at) {
        if (!atWork()) {
            return this;
        }
        Duration givenBack =
                resumed.givenBack().orElseGet(() -> section().clock().counted(resumed.lastSeen(), at));
        AssessmentSession back = current(section().resume(givenBack), phase);
        return back.ask(resumed.asked().orElse(Duration.ZERO), at);
    }

    private AssessmentSession comeBack(SessionEvent.PageReturned returned, Instant at) {
        AssessmentSession back = with(supervision.comeBack());
        return atWork()
                ? back.current(back.section().giveBack(returned.givenBack()), phase)
                        .ask(returned.asked(), at)
                : back;
    }

    /** What waits for a decision does not count until it is decided. */
    private AssessmentSession ask(Duration asked, Instant at) {
        return asked.isPositive()
                ? current(section().giveBack(asked), phase).pause(new Pause.ForLostTime(at, asked))
                : this;
    }

    private AssessmentSession decide(Duration granted, Instant at) {
        Duration lost = supervision.pause().orElse(null) instanceof Pause.ForLostTime(Instant _, Duration asked)
                ? asked
                : granted;
        return goOn(granted.minus(lost), at);
    }

    private AssessmentSession pause(Pause pause) {
        AssessmentSession paused = with(supervision.pause(pause));
        return atWork() ? paused.current(section().hold(pause.since()), phase) : paused;
    }

    private AssessmentSession goOn(Duration givenBack, Instant at) {
        AssessmentSession going = with(supervision.goOn());
        return atWork() ? going.current(section().release(at).giveBack(givenBack), phase) : going;
    }

    private AssessmentSession terminate(Instant at) {
        AssessmentSession ended = atWork() ? current(section().finish(SectionRecord.End.STOPPED, at), phase) : this;
        return ended.with(supervision.goOn().note())
                .with(SessionPhase.TERMINATED, language, consent, ended.sections, received, completedAt);
    }

    private AssessmentSession adapt(Accommodations accommodations) {
        AssessmentSession adapted = with(supervision.adapt(accommodations));
        boolean sectionUnderWay = !sections.isEmpty() && section().end().isEmpty();
        return sectionUnderWay ? adapted.current(section().adapt(accommodations), phase) : adapted;
    }

    private AssessmentSession with(Supervision now) {
        return new AssessmentSession(
                visit,
                start,
                version,
                lastEventAt,
                recordedAt,
                phase,
                language,
                consent,
                sections,
                received,
                completedAt,
                now);
    }

    private AssessmentSession with(
            SessionPhase nowPhase,
            Language nowLanguage,
            Optional<Consent> nowConsent,
            List<SectionProgress> nowSections,
            List<SessionEvent.CommandReceived> nowReceived,
            Optional<Instant> nowCompletedAt) {
        return new AssessmentSession(
                visit,
                start,
                version,
                lastEventAt,
                recordedAt,
                nowPhase,
                nowLanguage,
                nowConsent,
                nowSections,
                nowReceived,
                nowCompletedAt,
                supervision);
    }

    private AssessmentSession dated(RecordedEvent recorded) {
        boolean fromElsewhere = recorded.event() instanceof SessionEvent.FromElsewhere;
        return new AssessmentSession(
                visit,
                start,
                recorded.version(),
                fromElsewhere ? lastEventAt : recorded.at(),
                recorded.at(),
                phase,
                language,
                consent,
                sections,
                received,
                completedAt,
                supervision);
    }
}
