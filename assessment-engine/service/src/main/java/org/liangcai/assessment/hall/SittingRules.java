package org.liangcai.assessment.hall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liangcai.assessment.RefusedException;

/**
 * Decides what becomes of a command: a pure function of the sitting, how far its tests have come, and the command. What depends on
 * more than the sitting – whether a visit or a seat exists – the service has looked up before.
 */
final class SittingRules {

    /** How long a remark may be, in characters. */
    static final int LONGEST_REMARK = 500;

    /** The most minutes that can be added at once. */
    static final int MOST_MINUTES = 120;

    private final Function<UUID, Optional<TestOutline>> outlines;
    private final Standings standings;

    SittingRules(Function<UUID, Optional<TestOutline>> outlines) {
        this.outlines = outlines;
        this.standings = new Standings(outlines);
    }

    /** An event with what was written about it. */
    record Happening(SittingEvent event, String remark) {}

    /**
     * What happens.
     *
     * @throws RefusedException with a {@link HallRefusal}
     */
    List<Happening> decide(Sitting sitting, SittingCommand command) {
        if (sitting.isSigned()) {
            throw new RefusedException(HallRefusal.SITTING_SIGNED);
        }
        return switch (command) {
            case SittingCommand.Expect expect -> one(new SittingEvent.Expected(expect.visit(), sitting.nextNumber()));
            case SittingCommand.Withdraw withdraw -> withdraw(sitting, withdraw.visit());
            case SittingCommand.Call call -> call(sitting, call);
            case SittingCommand.CheckIdentity check -> {
                Attendance one = existing(sitting, check.visit());
                yield one(new SittingEvent.IdentityChecked(one.visit(), check.document(), check.nameConfirmed()));
            }
            case SittingCommand.Admit admit -> admit(sitting, admit.visit());
            case SittingCommand.AdmitAll _ -> admitAll(sitting);
            case SittingCommand.Start _ -> start(sitting);
            case SittingCommand.Pause pause ->
                one(new SittingEvent.Paused(running(sitting, pause.visit()).visit(), pause.reason()), pause.remark());
            case SittingCommand.Resume resume -> resume(sitting, resume.visit());
            case SittingCommand.PauseAll pause -> pauseAll(sitting, pause);
            case SittingCommand.ResumeAll _ -> resumeAll(sitting);
            case SittingCommand.AddTime time -> addTime(sitting, time);
            case SittingCommand.DecideLostTime decision -> decideLostTime(sitting, decision);
            case SittingCommand.Move move -> move(sitting, move);
            case SittingCommand.TakeNote note -> {
                note.visit().ifPresent(visit -> existing(sitting, visit));
                yield one(new SittingEvent.Noted(note.visit()), required(note.remark()));
            }
            case SittingCommand.RecordIrregularity irregularity -> {
                irregularity.visit().ifPresent(visit -> existing(sitting, visit));
                yield one(
                        new SittingEvent.IrregularityRecorded(irregularity.visit(), irregularity.category()),
                        required(irregularity.remark()));
            }
            case SittingCommand.End end -> end(sitting, end);
            case SittingCommand.Explain explain ->
                one(
                        new SittingEvent.Explained(
                                existing(sitting, explain.visit()).visit()),
                        required(explain.remark()));
            case SittingCommand.Release release -> release(sitting, release.visit());
            case SittingCommand.SignOff _ -> signOff(sitting);
        };
    }

    private List<Happening> withdraw(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        if (one.checkedInAt().isPresent()) {
            throw new RefusedException(HallRefusal.SEATED_ALREADY, one.number());
        }
        return one(new SittingEvent.Withdrawn(visit));
    }

    private List<Happening> call(Sitting sitting, SittingCommand.Call call) {
        Attendance one = existing(sitting, call.visit());
        if (one.checkedInAt().isPresent()) {
            throw new RefusedException(HallRefusal.SEATED_ALREADY, one.number());
        }
        return one(new SittingEvent.Called(call.visit(), call.seat()));
    }

    private List<Happening> admit(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        return switch (standings.state(sitting, one)) {
            case INVITED -> throw new RefusedException(HallRefusal.NOT_CHECKED_IN, one.number());
            case CHECKED_IN -> one(new SittingEvent.Admitted(visit));
            case AUTHORISED, RUNNING, PAUSED -> throw new RefusedException(HallRefusal.ADMITTED_ALREADY, one.number());
            case COMPLETED, DECLINED, TERMINATED, INVALIDATED ->
                throw new RefusedException(HallRefusal.OVER_ALREADY, one.number());
        };
    }

    private List<Happening> admitAll(Sitting sitting) {
        List<Happening> admitted = standings.in(sitting, AttendanceState.CHECKED_IN).stream()
                .map(one -> new Happening(new SittingEvent.Admitted(one.visit()), ""))
                .toList();
        if (admitted.isEmpty()) {
            throw new RefusedException(HallRefusal.NOBODY_TO_ADMIT);
        }
        return admitted;
    }

    private List<Happening> start(Sitting sitting) {
        if (sitting.isStarted()) {
            throw new RefusedException(HallRefusal.STARTED_ALREADY);
        }
        if (standings.in(sitting, AttendanceState.AUTHORISED).isEmpty()) {
            throw new RefusedException(HallRefusal.NOBODY_ADMITTED);
        }
        return one(new SittingEvent.Started());
    }

    private List<Happening> resume(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        if (sitting.pausedAll().isPresent()) {
            throw new RefusedException(HallRefusal.PAUSED_ALL_ALREADY);
        }
        if (standings.state(sitting, one) != AttendanceState.PAUSED) {
            throw new RefusedException(HallRefusal.NOT_PAUSED, one.number());
        }
        return one(new SittingEvent.Resumed(visit));
    }

    private List<Happening> pauseAll(Sitting sitting, SittingCommand.PauseAll pause) {
        if (sitting.pausedAll().isPresent()) {
            throw new RefusedException(HallRefusal.PAUSED_ALL_ALREADY);
        }
        if (standings.in(sitting, AttendanceState.RUNNING).isEmpty()) {
            throw new RefusedException(HallRefusal.NOTHING_TO_PAUSE);
        }
        return one(new SittingEvent.AllPaused(pause.reason()), pause.remark());
    }

    private static List<Happening> resumeAll(Sitting sitting) {
        if (sitting.pausedAll().isEmpty()) {
            throw new RefusedException(HallRefusal.NOT_PAUSED_ALL);
        }
        return one(new SittingEvent.AllResumed());
    }

    private List<Happening> addTime(Sitting sitting, SittingCommand.AddTime time) {
        if (time.minutes() < 1 || time.minutes() > MOST_MINUTES) {
            throw new RefusedException(HallRefusal.MINUTES_UNFIT, MOST_MINUTES);
        }
        Attendance one = open(sitting, time.visit());
        return one(new SittingEvent.TimeAdded(one.visit(), time.minutes()), required(time.remark()));
    }

    private List<Happening> decideLostTime(Sitting sitting, SittingCommand.DecideLostTime decision) {
        Attendance one = open(sitting, decision.visit());
        if (decision.minutes() < 0 || decision.minutes() > MOST_MINUTES) {
            throw new RefusedException(HallRefusal.MINUTES_UNFIT, MOST_MINUTES);
        }
        Duration granted = outlines.apply(one.visit())
                .flatMap(outline -> outline.granted(decision.minutes()))
                .orElseThrow(() -> new RefusedException(HallRefusal.NO_LOST_TIME_AT_SEAT, one.number()));
        return one(new SittingEvent.LostTimeDecided(one.visit(), granted.toSeconds()));
    }

    private List<Happening> move(Sitting sitting, SittingCommand.Move move) {
        Attendance one = open(sitting, move.visit());
        return one(new SittingEvent.Moved(one.visit(), one.seat().orElseThrow(), move.seat()), move.remark());
    }

    private List<Happening> end(Sitting sitting, SittingCommand.End end) {
        Attendance one = existing(sitting, end.visit());
        String remark = required(end.remark());
        SittingEvent ended = new SittingEvent.Ended(one.visit(), end.kind(), end.category());
        boolean afterwards =
                end.kind() == EndKind.INVALIDATED && one.checkedInAt().isPresent();
        if (one.end().equals(Optional.of(EndKind.INVALIDATED))) {
            throw new RefusedException(HallRefusal.NOT_INVALIDATED_TWICE, one.number());
        }
        // What is complete can still turn out to be of no use; what is not, is ended either way.
        if (!afterwards) {
            open(sitting, end.visit());
        }
        return one(ended, remark);
    }

    private List<Happening> release(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        if (one.seat().isEmpty()) {
            throw new RefusedException(HallRefusal.NOT_CHECKED_IN, one.number());
        }
        if (standings.state(sitting, one).isOpen()) {
            throw new RefusedException(HallRefusal.NOT_OVER, one.number());
        }
        return one(new SittingEvent.Released(visit, one.seat().get()));
    }

    private List<Happening> signOff(Sitting sitting) {
        List<Attendance> open = sitting.attendances().stream()
                .filter(one -> standings.state(sitting, one).isOpen())
                .toList();
        if (!open.isEmpty()) {
            throw new RefusedException(HallRefusal.STILL_OPEN, open.size(), numbers(open));
        }
        List<Attendance> unexplained = sitting.attendances().stream()
                .filter(one -> standings.needsWord(sitting, one))
                .toList();
        if (!unexplained.isEmpty()) {
            throw new RefusedException(HallRefusal.UNEXPLAINED, numbers(unexplained));
        }
        return one(new SittingEvent.SignedOff(SittingDigest.of(sitting)));
    }

    private static Attendance existing(Sitting sitting, UUID visit) {
        return sitting.of(visit).orElseThrow(() -> new RefusedException(HallRefusal.NOT_EXPECTED));
    }

    private Attendance running(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        if (standings.state(sitting, one) != AttendanceState.RUNNING) {
            throw new RefusedException(HallRefusal.NOT_RUNNING, one.number());
        }
        return one;
    }

    private Attendance open(Sitting sitting, UUID visit) {
        Attendance one = existing(sitting, visit);
        AttendanceState state = standings.state(sitting, one);
        if (state == AttendanceState.INVITED) {
            throw new RefusedException(HallRefusal.NOT_CHECKED_IN, one.number());
        }
        if (!state.isOpen()) {
            throw new RefusedException(HallRefusal.OVER_ALREADY, one.number());
        }
        return one;
    }

    private static String required(String remark) {
        if (Written.of(remark).isEmpty()) {
            throw new RefusedException(HallRefusal.REMARK_MISSING);
        }
        return remark;
    }

    private static String numbers(List<Attendance> some) {
        return some.stream().map(one -> String.valueOf(one.number())).collect(Collectors.joining(", "));
    }

    private static List<Happening> one(SittingEvent event) {
        return one(event, "");
    }

    private static List<Happening> one(SittingEvent event, String remark) {
        String written = Written.of(remark);
        int length = written.codePointCount(0, written.length());
        if (length > LONGEST_REMARK) {
            throw new RefusedException(HallRefusal.REMARK_TOO_LONG, LONGEST_REMARK, length);
        }
        return List.of(new Happening(event, written));
    }
}
