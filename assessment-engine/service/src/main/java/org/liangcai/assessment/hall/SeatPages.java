package org.liangcai.assessment.hall;

import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;

/** What the computers of a hall's seats show; it follows from the sittings of the hall and from how far the tests have come. */
final class SeatPages {

    private final Halls halls;
    private final HallService drills;
    private final LiveSittings live;
    private final HallSessions sessions;
    private final People people;

    SeatPages(Halls halls, HallService drills, LiveSittings live, HallSessions sessions, People people) {
        this.halls = halls;
        this.drills = drills;
        this.live = live;
        this.sessions = sessions;
        this.people = people;
    }

    /** What the computer of a seat shows. */
    SeatPage page(HallSeat seat) {
        Hall hall = halls.find(seat.hall()).orElseThrow(() -> new RefusedException(HallRefusal.HALL_UNKNOWN));
        Optional<Present> present = present(seat);
        if (present.isPresent()) {
            return shown(
                    hall, seat, phase(present.get()), Optional.of(present.get().attendance()), Optional.empty());
        }
        if (drills.isDrilled(seat.id())) {
            return shown(hall, seat, SeatPage.Phase.DRILL, Optional.empty(), Optional.empty());
        }
        List<Sitting> open = live.openIn(seat.hall());
        Optional<Attendance> called = open.stream()
                .flatMap(sitting -> sitting.calledTo(seat.id()).stream())
                .findFirst();
        Optional<Integer> movedTo = open.stream()
                .flatMap(sitting -> sitting.movedFrom(seat.id()).stream())
                .flatMap(one -> one.seat().stream())
                .flatMap(id -> halls.seat(id).stream())
                .map(HallSeat::number)
                .findFirst();
        return shown(hall, seat, called.isPresent() ? SeatPage.Phase.CALLED : SeatPage.Phase.FREE, called, movedTo);
    }

    private SeatPage shown(
            Hall hall, HallSeat seat, SeatPage.Phase phase, Optional<Attendance> one, Optional<Integer> movedTo) {
        return new SeatPage(
                hall.name(),
                seat.number(),
                hall.kiosk(),
                phase,
                one.map(Attendance::number),
                one.flatMap(person -> people.find(person.visit()))
                        .map(visit -> People.masked(visit.person().name())),
                movedTo);
    }

    private SeatPage.Phase phase(Present present) {
        if (isOver(present)) {
            return SeatPage.Phase.OVER;
        }
        if (present.attendance().admittedAt().isEmpty()) {
            return SeatPage.Phase.CHECKED_IN;
        }
        return present.sitting().isStarted() ? SeatPage.Phase.TEST : SeatPage.Phase.WAITING;
    }

    /** Whether the test may be opened now. */
    boolean mayOpen(Present present) {
        return phase(present) == SeatPage.Phase.TEST;
    }

    boolean isOver(Present present) {
        return !new Standings(sessions::outline)
                .state(present.sitting(), present.attendance())
                .isOpen();
    }

    /** Who sits at a seat, in which sitting. */
    record Present(Sitting sitting, Attendance attendance) {}

    Optional<Present> present(HallSeat seat) {
        return live.openIn(seat.hall()).stream()
                .flatMap(sitting -> sitting.at(seat.id()).stream().map(one -> new Present(sitting, one)))
                .findFirst();
    }
}
