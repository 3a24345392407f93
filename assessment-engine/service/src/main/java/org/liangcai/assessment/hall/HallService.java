package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;

/** The administrator's care of halls and seats, and rehearsals. Safe for use by many threads. */
public final class HallService {

    /** How long the name of a hall may be, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final int DRILLS_SHOWN = 5;

    private final Halls halls;
    private final HallCodes codes;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<UUID, Halls.Drill> begun = new ConcurrentHashMap<>();

    HallService(Halls halls, HallCodes codes, Clock clock, RandomGenerator random) {
        this.halls = halls;
        this.codes = codes;
        this.clock = clock;
        this.random = random;
    }

    /** All halls, by name. For the staff of a hall. */
    public List<Hall> halls(Actor actor) {
        requireStaff(actor);
        return halls.all();
    }

    public Hall hall(Actor actor, UUID hall) {
        requireStaff(actor);
        return existing(hall);
    }

    /** The seats of a hall, by number. */
    public List<HallSeat> seats(Actor actor, UUID hall) {
        requireStaff(actor);
        return halls.seats(existing(hall).id());
    }

    /** Adds a hall. For administrators. */
    public Hall add(Actor actor, String name) {
        actor.require(Role.ADMINISTRATOR);
        String wanted = Written.of(name);
        int length = wanted.codePointCount(0, wanted.length());
        if (length == 0 || length > LONGEST_NAME) {
            throw new RefusedException(HallRefusal.HALL_NAME_UNFIT, LONGEST_NAME);
        }
        Hall hall = new Hall(new UUID(random.nextLong(), random.nextLong()), wanted, true, false);
        if (!halls.add(hall, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw new RefusedException(HallRefusal.HALL_NAME_TAKEN, wanted);
        }
        return hall;
    }

    /** Sets the code of a hall: 6 to 12 figures. For administrators. */
    public void changeCode(Actor actor, UUID hall, String code) {
        actor.require(Role.ADMINISTRATOR);
        codes.change(existing(hall).id(), code);
    }

    /** Locks the seats of a hall to the station, or does not. For administrators. */
    public void changeKiosk(Actor actor, UUID hall, boolean kiosk) {
        actor.require(Role.ADMINISTRATOR);
        halls.changeKiosk(existing(hall).id(), kiosk);
    }

    /** Adds seats by their numbers. For administrators. */
    public List<HallSeat> addSeats(Actor actor, UUID hall, int first, int last, boolean spare) {
        actor.require(Role.ADMINISTRATOR);
        existing(hall);
        if (first < 1 || last > HallSeat.HIGHEST || first > last) {
            throw new RefusedException(HallRefusal.SEAT_NUMBERS_UNFIT, HallSeat.HIGHEST);
        }
        halls.addSeats(hall, first, last, spare);
        return halls.seats(hall);
    }

    /** Takes the computer off a seat; it asks to be registered again. For administrators. */
    public void unregister(Actor actor, UUID seat) {
        actor.require(Role.ADMINISTRATOR);
        halls.unregister(existingSeat(seat).id());
    }

    /** Begins a rehearsal at a spare seat: its screen asks whoever sits there to press the button. */
    public void beginDrill(Actor actor, UUID seat) {
        requireStaff(actor);
        begun.put(
                existingSeat(seat).id(),
                new Halls.Drill(seat, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.name(), 0));
    }

    /** The last rehearsals in a hall, newest first. */
    public List<Halls.Drill> drills(Actor actor, UUID hall) {
        requireStaff(actor);
        return halls.drills(existing(hall).id(), DRILLS_SHOWN);
    }

    /** Whether a rehearsal waits for somebody at a seat. */
    public boolean isDrilled(UUID seat) {
        return begun.containsKey(seat);
    }

    /** Somebody sits at the seat of a rehearsal. */
    Optional<Halls.Drill> finishDrill(UUID seat) {
        return Optional.ofNullable(begun.remove(seat)).map(drill -> {
            long taken = drill.at().until(clock.instant(), ChronoUnit.MILLIS);
            Halls.Drill finished = new Halls.Drill(seat, drill.at(), drill.byName(), Math.max(0, taken));
            halls.keep(finished);
            return finished;
        });
    }

    private Hall existing(UUID hall) {
        return halls.find(hall).orElseThrow(() -> new RefusedException(HallRefusal.HALL_UNKNOWN));
    }

    private HallSeat existingSeat(UUID seat) {
        return halls.seat(seat).orElseThrow(() -> new RefusedException(HallRefusal.SEAT_UNKNOWN));
    }

    static void requireStaff(Actor actor) {
        actor.require(Role.INVIGILATOR, Role.COUNSELLOR, Role.ADMINISTRATOR);
    }
}
