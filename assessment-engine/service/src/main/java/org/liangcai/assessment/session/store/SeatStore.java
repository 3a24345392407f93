package org.liangcai.assessment.session.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.session.Seats;

/** Seats in the database. */
@Singleton
class SeatStore implements Seats {

    private final SeatRows rows;

    SeatStore(SeatRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Occupied> find(String sha256) {
        return rows.findOccupied(sha256).map(OccupiedSeatRow::occupied);
    }

    @Override
    public Optional<Seat> holder(UUID visit) {
        return rows.findByVisitIdAndTakenOver(visit, false).map(SeatRow::seat);
    }

    @Override
    @Transactional
    public boolean occupy(UUID visit, Optional<String> instead, String sha256, Instant at) {
        if (rows.lockVisit(visit).isEmpty() || !holder(visit).map(Seat::sha256).equals(instead)) {
            return false;
        }
        rows.takeOverAllOf(visit);
        rows.save(new SeatRow(sha256, visit, at, false));
        return true;
    }
}
