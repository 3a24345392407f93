package org.liangcai.assessment.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.assessment.session.Pause;
import org.liangcai.assessment.session.SeatOutline;
import org.liangcai.assessment.session.SeatState;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.session.SessionCommand;
import org.liangcai.assessment.session.SessionSeating;
import org.liangcai.assessment.session.Supervisor;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitSessions;

/** The sessions of the station, as a hall reaches them. Safe for use by many threads. */
final class SessionsOfHall implements HallSessions {

    private final SessionSeating seating;
    private final Supervisor supervisor;
    private final VisitSessions progress;

    SessionsOfHall(SessionSeating seating, Supervisor supervisor, VisitSessions progress) {
        this.seating = seating;
        this.supervisor = supervisor;
        this.progress = progress;
    }

    @Override
    public void prepare(UUID visit) {
        seating.prepare(visit);
    }

    @Override
    public SeatToken seat(UUID visit) {
        return seating.seat(visit);
    }

    @Override
    public void vacate(UUID visit) {
        seating.vacate(visit);
    }

    @Override
    public void pause(UUID visit, UUID by, PauseReason reason, String remark) {
        String words = reason.label().zh() + " " + reason.label().en() + (remark.isBlank() ? "" : ": " + remark);
        supervisor.carryOut(visit, new SessionCommand.Pause(by, words));
    }

    @Override
    public void resume(UUID visit, UUID by) {
        supervisor.carryOut(visit, new SessionCommand.Resume(by));
    }

    @Override
    public void addTime(UUID visit, UUID by, Duration time, String remark) {
        supervisor.carryOut(visit, new SessionCommand.GiveExtraTime(by, time, remark));
    }

    @Override
    public void giveBack(UUID visit, UUID by, Duration granted) {
        supervisor.carryOut(visit, new SessionCommand.DecideLostTime(by, granted));
    }

    @Override
    public void note(UUID visit, UUID by, IrregularityCategory category, String remark) {
        supervisor.carryOut(visit, new SessionCommand.NoteIrregularity(by, category, remark));
    }

    @Override
    public void end(UUID visit, UUID by, IrregularityCategory category, String remark) {
        supervisor.carryOut(visit, new SessionCommand.Terminate(by, category, remark));
    }

    @Override
    public Optional<TestOutline> outline(UUID visit) {
        return progress.progress(visit).map(known -> outline(visit, known));
    }

    private TestOutline outline(UUID visit, VisitProgress known) {
        SeatOutline seat = supervisor.outlines(List.of(visit)).get(visit);
        if (seat == null) {
            throw new IllegalStateException("The visit (%s) has progress but no outline.".formatted(visit));
        }
        return new TestOutline(
                known.status(),
                seat.state() == SeatState.PAUSED,
                known.section(),
                known.sections(),
                known.answered(),
                seat.timeLeft(),
                seat.lastContact(),
                seat.interruptions(),
                seat.leaves(),
                seat.pause()
                        .filter(Pause.ForLostTime.class::isInstance)
                        .map(Pause.ForLostTime.class::cast)
                        .map(Pause.ForLostTime::lost));
    }
}
