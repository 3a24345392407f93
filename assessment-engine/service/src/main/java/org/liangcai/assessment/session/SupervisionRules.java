package org.liangcai.assessment.session;

import static org.liangcai.assessment.session.Decision.accepted;
import static org.liangcai.assessment.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What surrounds the answering: what an invigilator asks for, absences, and leaving the page. Pure functions of session and command. */
final class SupervisionRules {

    /** How long a reason or note may be, in characters. */
    static final int LONGEST_NOTE = 500;

    /** The most extra time that is given at once. */
    static final Duration MOST_EXTRA_TIME = Duration.ofHours(3);

    /** After so many leaves of the page no more are written down: what they say has been said. */
    static final int MOST_LEAVES = 500;

    private SupervisionRules() {}

    static Decision decide(AssessmentSession session, SessionCommand.FromInvigilator order) {
        return switch (order) {
            case SessionCommand.NoteIrregularity note ->
                tooLong(note.note())
                        .orElseGet(() ->
                                accepted(new SessionEvent.IrregularityNoted(note.by(), note.category(), note.note())));
            case SessionCommand.Pause pause -> whileOpen(session, pause(session, pause));
            case SessionCommand.Resume resume -> whileOpen(session, resume(session, resume));
            case SessionCommand.GiveExtraTime give -> whileOpen(session, giveExtraTime(session, give));
            case SessionCommand.DecideLostTime decide -> whileOpen(session, decideLostTime(session, decide));
            case SessionCommand.Terminate terminate -> whileOpen(session, terminate(terminate));
            case SessionCommand.SetAccommodations set ->
                whileOpen(
                        session,
                        session.supervision().accommodations().equals(set.accommodations())
                                ? accepted()
                                : accepted(new SessionEvent.AccommodationsSet(set.by(), set.accommodations())));
        };
    }

    private static Decision whileOpen(AssessmentSession session, Decision decision) {
        return session.isOver() ? refused(SessionRefusal.SESSION_OVER) : decision;
    }

    private static Decision pause(AssessmentSession session, SessionCommand.Pause pause) {
        boolean standsStill = session.supervision()
                .pause()
                .filter(reason -> !(reason instanceof Pause.ByPerson))
                .isPresent();
        return tooLong(pause.reason())
                .orElseGet(() -> standsStill
                        ? accepted()
                        : accepted(new SessionEvent.InvigilatorPaused(pause.by(), pause.reason())));
    }

    private static Decision resume(AssessmentSession session, SessionCommand.Resume resume) {
        if (session.supervision().pause().isEmpty()) {
            return accepted();
        }
        return switch (session.supervision().pause().get()) {
            case Pause.ByPerson _, Pause.ByInvigilator _ -> accepted(new SessionEvent.InvigilatorResumed(resume.by()));
            case Pause.ForLostTime _ -> refused(SessionRefusal.LOST_TIME_UNDECIDED);
        };
    }

    private static Decision giveExtraTime(AssessmentSession session, SessionCommand.GiveExtraTime give) {
        if (give.time().compareTo(Duration.ofSeconds(1)) < 0 || give.time().compareTo(MOST_EXTRA_TIME) > 0) {
            return refused(SessionRefusal.EXTRA_TIME_OUT_OF_RANGE, MOST_EXTRA_TIME.toMinutes());
        }
        boolean timed = !session.sections().isEmpty()
                && session.section().end().isEmpty()
                && session.section().timeLimit().isPresent();
        return tooLong(give.reason())
                .orElseGet(() -> timed
                        ? accepted(new SessionEvent.ExtraTimeGiven(give.by(), give.time(), give.reason()))
                        : refused(SessionRefusal.NO_TIME_LIMIT));
    }

    private static Decision decideLostTime(AssessmentSession session, SessionCommand.DecideLostTime decide) {
        if (!(session.supervision().pause().orElse(null) instanceof Pause.ForLostTime(Instant _, Duration lost))) {
            return refused(SessionRefusal.NO_LOST_TIME);
        }
        return decide.granted().isNegative() || decide.granted().compareTo(lost) > 0
                ? refused(
                        SessionRefusal.LOST_TIME_OUT_OF_RANGE,
                        lost.plusMillis(999).toSeconds())
                : accepted(new SessionEvent.LostTimeDecided(decide.by(), decide.granted()));
    }

    private static Decision terminate(SessionCommand.Terminate terminate) {
        return tooLong(terminate.note())
                .orElseGet(() -> accepted(
                        new SessionEvent.SessionTerminated(terminate.by(), terminate.category(), terminate.note())));
    }

    private static Optional<Decision> tooLong(String note) {
        int length = note.codePointCount(0, note.length());
        return length > LONGEST_NOTE
                ? Optional.of(refused(SessionRefusal.NOTE_TOO_LONG, LONGEST_NOTE, length))
                : Optional.empty();
    }

    /** The absence that a sign of life puts an end to, if there was one; none while the session stands still or is not under way. */
    static Optional<SessionEvent> absence(AssessmentSession session, SessionCommand.SignOfLife sign, Instant at) {
        boolean watched = switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, ITEM, SECTION_END ->
                session.supervision().pause().isEmpty();
            case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
        };
        Duration silence = watched ? session.section().clock().counted(sign.lastSeen(), at) : Duration.ZERO;
        boolean absent =
                sign.stationWasAway() ? silence.isPositive() : silence.compareTo(SectionClock.LONGEST_SILENCE) > 0;
        if (!watched || !absent) {
            return Optional.empty();
        }
        Absence cause = sign.stationWasAway() ? Absence.STATION : sign.pageIsNew() ? Absence.SEAT : Absence.LINK;
        return Optional.of(new SessionEvent.SessionResumed(
                sign.lastSeen(),
                Optional.of(cause),
                Optional.of(session.clockRuns() ? silence : Duration.ZERO),
                Optional.empty()));
    }

    static Decision leave(AssessmentSession session, SessionCommand.LeavePage leave) {
        boolean news = leave.how() == PageLeave.FULL_SCREEN
                || session.supervision().awaySince().isEmpty();
        boolean written = news && !session.isOver() && session.supervision().leaves() < MOST_LEAVES;
        return written ? accepted(new SessionEvent.PageLeft(leave.how())) : accepted();
    }

    static Decision comeBack(AssessmentSession session, Instant at) {
        return session.supervision().awaySince().isPresent() && !session.isOver()
                ? accepted(new SessionEvent.PageReturned(Duration.ZERO, Duration.ZERO))
                : accepted();
    }
}
