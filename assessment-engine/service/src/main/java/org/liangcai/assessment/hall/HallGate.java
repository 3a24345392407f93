package org.liangcai.assessment.hall;

import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.session.SeatGate;

/** Whoever is on the list of a sitting takes the test at a seat of its hall and nowhere else. */
final class HallGate implements SeatGate {

    private final Sittings sittings;

    HallGate(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public void check(UUID visit) {
        if (sittings.openSittingOf(visit).isPresent()) {
            throw new RefusedException(HallRefusal.USE_YOUR_SEAT);
        }
    }
}
