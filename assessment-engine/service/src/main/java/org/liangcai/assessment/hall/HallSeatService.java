package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.hall.SittingRules.Happening;
import org.liangcai.assessment.session.SeatService;
import org.liangcai.assessment.session.SeatToken;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/**
 * What the computer of a seat can do. The device token takes the place of an account: every method checks it first. Safe for use by
 * many threads.
 */
public final class HallSeatService {

    private static final int FREE_CODES = 10;
    private static final Duration BETWEEN_NOTES_OF_LIFE = Duration.ofSeconds(4);

    private final Halls halls;
    private final HallCodes codes;
    private final HallService drills;
    private final LiveSittings live;
    private final Sittings sittings;
    private final HallSessions sessions;
    private final SeatService seats;
    private final People people;
    private final Visits visits;
    private final Clock clock;
    private final RandomGenerator random;
    private final SeatPages pages;
    private final CodeBrake brake = new CodeBrake(FREE_CODES);

    HallSeatService(
            Halls halls,
            HallCodes codes,
            HallService drills,
            LiveSittings live,
            Sittings sittings,
            HallSessions sessions,
            SeatService seats,
            People people,
            Visits visits,
            Clock clock,
            RandomGenerator random) {
        this.halls = halls;
        this.codes = codes;
        this.drills = drills;
        this.live = live;
        this.sittings = sittings;
        this.sessions = sessions;
        this.seats = seats;
        this.people = people;
        this.visits = visits;
        this.clock = clock;
        this.random = random;
        this.pages = new SeatPages(halls, drills, live, sessions, people);
    }

    /** The halls at which a computer can be registered: names only, as they stand on the doors. */
    public List<Hall> halls() {
        return halls.all().stream().filter(Hall::hasCode).toList();
    }

    /**
     * Registers a computer at a seat with the hall's code.
     *
     * @param address where the request comes from
     */
    public DeviceToken register(UUID hall, int number, String code, String address) {
        if (halls.find(hall).isEmpty()) {
            throw new RefusedException(HallRefusal.HALL_UNKNOWN);
        }
        codes.check(hall, code, address);
        HallSeat seat = halls.seatAt(hall, number).orElseThrow(() -> new RefusedException(HallRefusal.SEAT_UNKNOWN));
        DeviceToken token = DeviceToken.draw(random);
        halls.register(seat.id(), token.sha256(), now());
        return token;
    }

    /** What to show; asking is a sign of life. */
    public SeatPage page(DeviceToken token) {
        HallSeat seat = seat(token);
        Instant now = now();
        if (seat.lastSeen()
                .filter(last -> last.plus(BETWEEN_NOTES_OF_LIFE).isAfter(now))
                .isEmpty()) {
            halls.seen(seat.id(), now);
        }
        return pages.page(seat);
    }

    /** Whether a token is that of a registered seat. */
    public boolean isRegistered(DeviceToken token) {
        return halls.seatOf(token.sha256()).isPresent();
    }

    /** Whether a browser holds a token of a registered seat whose hall is locked to the station. */
    public boolean isKiosk(DeviceToken token) {
        return halls.seatOf(token.sha256())
                .flatMap(seat -> halls.find(seat.hall()))
                .filter(Hall::kiosk)
                .isPresent();
    }

    /** The code of a ticket is entered at the seat: the person is there and the form is assembled. */
    public SeatPage checkIn(DeviceToken token, String entered) {
        HallSeat seat = seat(token);
        Visit visit = visitOf(seat, entered);
        Sitting sitting = sittings.openSittingOf(visit.id())
                .flatMap(live::find)
                .filter(found -> found.plan().hall().equals(seat.hall()))
                .orElseThrow(() -> new RefusedException(HallRefusal.NOT_EXPECTED));
        Attendance one = sitting.of(visit.id()).orElseThrow(() -> new RefusedException(HallRefusal.NOT_EXPECTED));
        refuseAnotherSeat(one.seat().or(one::called), seat);
        refuseTaken(seat, one);
        if (one.seat().isEmpty()) {
            if (one.isReleased() || one.end().isPresent()) {
                throw new RefusedException(HallRefusal.VISIT_NOT_FOR_SITTINGS);
            }
            sessions.prepare(visit.id());
            note(sitting, new SittingEvent.CheckedIn(visit.id(), seat.id()));
        }
        return pages.page(seat);
    }

    /**
     * Opens the test of whoever sits here, once the invigilator lets it begin.
     *
     * @param held the token of the test that the browser holds already, if any
     */
    public SeatToken sitDown(DeviceToken token, Optional<SeatToken> held) {
        HallSeat seat = seat(token);
        SeatPages.Present present =
                pages.present(seat).orElseThrow(() -> new RefusedException(HallRefusal.NOT_EXPECTED));
        Attendance one = present.attendance();
        if (!pages.mayOpen(present)) {
            throw new RefusedException(HallRefusal.NOT_RUNNING, one.number());
        }
        if (held.filter(known -> holds(known, one.visit())).isPresent()) {
            return held.get();
        }
        SeatToken opened = sessions.seat(one.visit());
        present.sitting()
                .pausedAll()
                .filter(reason -> sessions.outline(one.visit())
                        .filter(outline ->
                                !outline.paused() && !outline.status().isOver())
                        .isPresent())
                .ifPresent(reason ->
                        sessions.pause(one.visit(), present.sitting().plan().invigilator(), reason, ""));
        note(present.sitting(), new SittingEvent.SatDown(one.visit(), seat.id()));
        return opened;
    }

    /** Whoever sat here has finished and goes; nothing of theirs opens any more. */
    public SeatPage leave(DeviceToken token) {
        HallSeat seat = seat(token);
        pages.present(seat).filter(pages::isOver).ifPresent(present -> {
            sessions.vacate(present.attendance().visit());
            note(
                    present.sitting(),
                    new SittingEvent.Released(present.attendance().visit(), seat.id()));
        });
        return pages.page(seat);
    }

    /** Keeps the outcome of a readiness check. */
    public void keep(DeviceToken token, Readiness readiness) {
        halls.keep(seat(token).id(), readiness);
    }

    /** Somebody sits ready in a rehearsal. */
    public Optional<Halls.Drill> finishDrill(DeviceToken token) {
        return drills.finishDrill(seat(token).id());
    }

    /** Passes when the code opens the locked computer. */
    public void unlock(DeviceToken token, String code, String address) {
        codes.check(seat(token).hall(), code, address);
    }

    /** The time of the server, by which a seat checks its clock. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean holds(SeatToken token, UUID visit) {
        try {
            return seats.actor(token).id().equals(visit);
        } catch (RefusedException lost) {
            return false;
        }
    }

    private Visit visitOf(HallSeat seat, String entered) {
        String place = seat.id().toString();
        Duration wait = brake.waitFor(place, clock.instant());
        if (!wait.isZero()) {
            throw new RefusedException(
                    HallRefusal.HALL_CODE_TOO_OFTEN, wait.plusSeconds(59).toMinutes());
        }
        Visits.IssuedSeatCode issued = SeatCode.normalise(entered)
                .flatMap(visits::issued)
                .orElseThrow(() -> {
                    brake.failed(place, clock.instant());
                    return new RefusedException(HallRefusal.CODE_UNKNOWN);
                });
        if (issued.replaced() || !issued.code().expiresAt().isAfter(clock.instant())) {
            throw new RefusedException(HallRefusal.CODE_OUTDATED);
        }
        return people.read(issued.visit()).orElseThrow(() -> new RefusedException(HallRefusal.CODE_UNKNOWN));
    }

    private void refuseAnotherSeat(Optional<UUID> own, HallSeat seat) {
        own.filter(other -> !other.equals(seat.id())).flatMap(halls::seat).ifPresent(other -> {
            throw new RefusedException(HallRefusal.ANOTHER_SEAT, other.number());
        });
    }

    private void refuseTaken(HallSeat seat, Attendance one) {
        pages.present(seat)
                .filter(present -> !present.attendance().visit().equals(one.visit()))
                .ifPresent(taken -> {
                    throw new RefusedException(HallRefusal.SEAT_IN_USE, seat.number());
                });
        live.openIn(seat.hall()).stream()
                .flatMap(sitting -> sitting.calledTo(seat.id()).stream())
                .filter(called -> !called.visit().equals(one.visit()))
                .findFirst()
                .ifPresent(called -> {
                    throw new RefusedException(HallRefusal.SEAT_RESERVED, seat.number(), called.number());
                });
    }

    /** Seats report at the same moment as others; whoever was second reads again. */
    private void note(Sitting sitting, SittingEvent event) {
        Sitting before = sitting;
        for (int attempt = 1; ; attempt++) {
            try {
                live.append(before, List.of(new Happening(event, "")), Optional.empty(), "");
                return;
            } catch (RefusedException busy) {
                if (attempt == 20) {
                    throw busy;
                }
                before = live.existing(sitting.plan().id());
                if (before.isSigned()) {
                    throw new RefusedException(HallRefusal.SITTING_SIGNED);
                }
            }
        }
    }

    private HallSeat seat(DeviceToken token) {
        return halls.seatOf(token.sha256()).orElseThrow(() -> new RefusedException(HallRefusal.DEVICE_UNKNOWN));
    }
}
