package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.StationTime;

/** Shows a hall to everybody. Safe for use by many threads. */
public final class WallboardService {

    private final Halls halls;
    private final LiveSittings live;
    private final Clock clock;

    WallboardService(Halls halls, LiveSittings live, Clock clock) {
        this.halls = halls;
        this.live = live;
        this.clock = clock;
    }

    /** The halls that have a board, by name. */
    public List<Hall> halls() {
        return halls.all();
    }

    /**
     * The board of a hall.
     *
     * @throws RefusedException with {@link HallRefusal#HALL_UNKNOWN}
     */
    public Wallboard board(UUID id) {
        Hall hall = halls.find(id).orElseThrow(() -> new RefusedException(HallRefusal.HALL_UNKNOWN));
        LocalDate today = LocalDate.ofInstant(clock.instant(), StationTime.ZONE);
        List<Sitting> sittings = live.openIn(id).stream()
                .filter(sitting -> !sitting.plan().day().isAfter(today.plusDays(1)))
                .filter(sitting -> !sitting.plan().day().isBefore(today.minusDays(1)))
                .toList();
        List<HallSeat> seats = halls.seats(id);
        List<Wallboard.Call> called = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        for (Sitting sitting : sittings) {
            for (Attendance one : sitting.attendances()) {
                Optional<Integer> seat = one.called().flatMap(to -> number(seats, to));
                if (seat.isPresent()) {
                    called.add(new Wallboard.Call(one.number(), seat.get()));
                } else if (one.checkedInAt().isEmpty() && one.end().isEmpty()) {
                    waiting.add(one.number());
                }
            }
        }
        called.sort(Comparator.comparingInt(Wallboard.Call::number).reversed());
        List<Integer> free = seats.stream()
                .filter(seat -> !seat.spare() && seat.registeredAt().isPresent())
                .filter(seat -> sittings.stream()
                        .noneMatch(sitting -> sitting.at(seat.id()).isPresent()
                                || sitting.calledTo(seat.id()).isPresent()))
                .map(HallSeat::number)
                .toList();
        int taken = (int) seats.stream()
                .filter(seat -> sittings.stream()
                        .anyMatch(sitting -> sitting.at(seat.id()).isPresent()))
                .count();
        return new Wallboard(clock.instant(), hall.name(), called, waiting, free, taken);
    }

    private static Optional<Integer> number(List<HallSeat> seats, UUID id) {
        return seats.stream()
                .filter(seat -> seat.id().equals(id))
                .map(HallSeat::number)
                .findFirst();
    }
}
