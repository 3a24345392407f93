package org.liangcai.assessment.session;

import static org.liangcai.assessment.session.Decision.accepted;
import static org.liangcai.assessment.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.form.TimePolicy;
import org.liangcai.itembank.form.TimePolicy.Treatment;

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

    /**
     * The absence that a sign of life puts an end to, if there was one; none while the session stands still or is not under way. Whoever
     * has left the page and falls silent is still away from the page, unless the station was down.
     */
    static List<SessionEvent> absence(
            AssessmentSession session, SessionCommand.SignOfLife sign, TimePolicy policy, Instant at) {
        if (!isWatched(session)) {
            return List.of();
        }
        Optional<Instant> awaySince = session.supervision().awaySince();
        if (awaySince.isPresent() && !sign.stationWasAway()) {
            return sign.pageIsNew() ? List.of(returned(session, policy, awaySince.get(), at)) : List.of();
        }
        Duration silence = session.section().clock().counted(sign.lastSeen(), at);
        boolean absent =
                sign.stationWasAway() ? silence.isPositive() : silence.compareTo(SectionClock.LONGEST_SILENCE) > 0;
        if (!absent) {
            return List.of();
        }
        List<SessionEvent> events = new ArrayList<>();
        events.add(resumed(session, sign, policy, silence));
        awaySince.ifPresent(since -> events.add(returned(session, policy, since, sign.lastSeen())));
        return events;
    }

    private static boolean isWatched(AssessmentSession session) {
        return switch (session.phase()) {
            case INSTRUCTIONS, PRACTICE, ITEM, REVIEW, SECTION_END ->
                session.supervision().pause().isEmpty();
            case LANGUAGE, CONSENT, FINISHED, REFUSED, TERMINATED -> false;
        };
    }

    private static SessionEvent resumed(
            AssessmentSession session, SessionCommand.SignOfLife sign, TimePolicy policy, Duration silence) {
        Absence cause = sign.stationWasAway() ? Absence.STATION : sign.pageIsNew() ? Absence.SEAT : Absence.LINK;
        Treatment treatment = switch (cause) {
            case STATION -> policy.station();
            case SEAT -> policy.seat();
            case LINK -> policy.link();
        };
        Duration lost = session.clockRuns() ? silence : Duration.ZERO;
        return new SessionEvent.SessionResumed(
                sign.lastSeen(),
                Optional.of(cause),
                Optional.of(treatment.givenBack(lost)),
                Optional.of(treatment.asked(lost)));
    }

    private static SessionEvent returned(AssessmentSession session, TimePolicy policy, Instant since, Instant at) {
        Duration lost = session.clockRuns() ? session.section().clock().countedSince(since, at) : Duration.ZERO;
        return new SessionEvent.PageReturned(
                policy.leftPage().givenBack(lost), policy.leftPage().asked(lost));
    }

    /** How much time these events take off the clock, or hold it for. */
    static Duration spared(List<SessionEvent> absence) {
        Duration spared = Duration.ZERO;
        for (SessionEvent event : absence) {
            if (event instanceof SessionEvent.SessionResumed resumed) {
                spared = spared.plus(resumed.givenBack().orElse(Duration.ZERO))
                        .plus(resumed.asked().orElse(Duration.ZERO));
            } else if (event instanceof SessionEvent.PageReturned(Duration givenBack, Duration asked)) {
                spared = spared.plus(givenBack).plus(asked);
            }
        }
        return spared;
    }

    static Decision leave(AssessmentSession session, SessionCommand.LeavePage leave) {
        boolean news = leave.how() == PageLeave.FULL_SCREEN
                || session.supervision().awaySince().isEmpty();
        boolean written = news && isWatched(session) && session.supervision().leaves() < MOST_LEAVES;
        return written ? accepted(new SessionEvent.PageLeft(leave.how())) : accepted();
    }

    static Decision comeBack(AssessmentSession session, TimePolicy policy, Instant at) {
        return session.supervision()
                .awaySince()
                .filter(_ -> isWatched(session))
                .map(since -> accepted(returned(session, policy, since, at)))
                .orElseGet(Decision::accepted);
    }
}
