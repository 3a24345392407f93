package org.liangcai.assessment.hall;

import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatGate;

/** Whoever is on the list of a sitting takes the test at a seat of its hall and nowhere else. */
final class HallGate implements SeatGate {

    private final Sittings sittings;
    private final LiveSittings live;
    private final Halls halls;

    HallGate(Sittings sittings, LiveSittings live, Halls halls) {
        this.sittings = sittings;
        this.live = live;
        this.halls = halls;
    }

    @Override
    public void check(UUID visit) {
        if (sittings.openSittingOf(visit).isPresent()) {
            throw new RefusedException(HallRefusal.USE_YOUR_SEAT);
        }
    }

    @Override
    public void explainLoss(UUID visit) {
        Optional<Attendance> one =
                sittings.openSittingOf(visit).flatMap(live::find).flatMap(found -> found.of(visit));
        one.filter(person -> person.end().isPresent() || person.isReleased()).ifPresent(person -> {
            throw new RefusedException(HallRefusal.SEAT_LEFT);
        });
        one.filter(person -> person.lastMove().isPresent())
                .flatMap(Attendance::seat)
                .flatMap(halls::seat)
                .ifPresent(seat -> {
                    throw new RefusedException(HallRefusal.SEAT_MOVED, seat.number());
                });
    }
}
