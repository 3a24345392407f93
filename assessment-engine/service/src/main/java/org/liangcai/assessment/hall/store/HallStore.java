package org.liangcai.assessment.hall.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.hall.Hall;
import org.liangcai.assessment.hall.HallSeat;
import org.liangcai.assessment.hall.Halls;
import org.liangcai.assessment.hall.Readiness;

/** Halls and their seats in the database. */
@Singleton
@Transactional
class HallStore implements Halls {

    private final HallRows rows;
    private final HallSeatRows seats;
    private final DrillRows drills;
    private final HallJson json = new HallJson();

    HallStore(HallRows rows, HallSeatRows seats, DrillRows drills) {
        this.rows = rows;
        this.seats = seats;
        this.drills = drills;
    }

    @Override
    public boolean add(Hall hall, Instant at) {
        if (rows.existsByName(hall.name())) {
            return false;
        }
        rows.save(new HallRow(hall.id(), hall.name(), hall.kiosk(), null, at));
        return true;
    }

    @Override
    public List<Hall> all() {
        return rows.findAllOrderByName().stream().map(HallRow::hall).toList();
    }

    @Override
    public Optional<Hall> find(UUID hall) {
        return rows.findById(hall).map(HallRow::hall);
    }

    @Override
    public Optional<String> codeHash(UUID hall) {
        return rows.findById(hall).flatMap(row -> Optional.ofNullable(row.codeHash()));
    }

    @Override
    public void changeCode(UUID hall, String hash) {
        rows.changeCode(hall, hash);
    }

    @Override
    public void changeKiosk(UUID hall, boolean kiosk) {
        rows.changeKiosk(hall, kiosk);
    }

    @Override
    public void addSeats(UUID hall, int first, int last, boolean spare) {
        for (int number = first; number <= last; number++) {
            Optional<HallSeatRow> known = seats.findByHallIdAndNumber(hall, number);
            if (known.isPresent()) {
                seats.changeSpare(known.get().id(), spare);
            } else {
                seats.save(new HallSeatRow(UUID.randomUUID(), hall, number, spare, null, null, null, null));
            }
        }
    }

    @Override
    public List<HallSeat> seats(UUID hall) {
        return seats.findByHallIdOrderByNumber(hall).stream()
                .map(row -> row.seat(json))
                .toList();
    }

    @Override
    public Optional<HallSeat> seat(UUID seat) {
        return seats.findById(seat).map(row -> row.seat(json));
    }

    @Override
    public Optional<HallSeat> seatAt(UUID hall, int number) {
        return seats.findByHallIdAndNumber(hall, number).map(row -> row.seat(json));
    }

    @Override
    public Optional<HallSeat> seatOf(String deviceSha256) {
        return seats.findByDeviceSha256(deviceSha256).map(row -> row.seat(json));
    }

    @Override
    public void register(UUID seat, String deviceSha256, Instant at) {
        seats.register(seat, deviceSha256, at);
    }

    @Override
    public void unregister(UUID seat) {
        seats.unregister(seat);
    }

    @Override
    public void seen(UUID seat, Instant at) {
        seats.seen(seat, at);
    }

    @Override
    public void keep(UUID seat, Readiness readiness) {
        seats.keep(seat, json.write(readiness));
    }

    @Override
    public void keep(Drill drill) {
        drills.save(new DrillRow(UUID.randomUUID(), drill.seat(), drill.at(), drill.byName(), drill.milliseconds()));
    }

    @Override
    public List<Drill> drills(UUID hall, int most) {
        return drills.findLast(hall, most).stream().map(DrillRow::drill).toList();
    }
}
