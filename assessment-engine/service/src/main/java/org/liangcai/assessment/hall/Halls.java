package org.liangcai.assessment.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where halls and seats are kept. Tokens of computers are known by their SHA-256 only. Every method is one transaction. */
public interface Halls {

    /** Adds a hall; false when the name is taken. */
    boolean add(Hall hall, Instant at);

    /** All halls, by name. */
    List<Hall> all();

    Optional<Hall> find(UUID hall);

    Optional<String> codeHash(UUID hall);

    void changeCode(UUID hall, String hash);

    void changeKiosk(UUID hall, boolean kiosk);

    /** Adds the seats that are not there yet, and makes those that are spare or not spare. */
    void addSeats(UUID hall, int first, int last, boolean spare);

    /** The seats of a hall, by number. */
    List<HallSeat> seats(UUID hall);

    Optional<HallSeat> seat(UUID seat);

    Optional<HallSeat> seatAt(UUID hall, int number);

    /** The seat at which a computer is registered. */
    Optional<HallSeat> seatOf(String deviceSha256);

    /** Registers a computer at a seat in place of the one before. */
    void register(UUID seat, String deviceSha256, Instant at);

    /** Registers no computer at a seat. */
    void unregister(UUID seat);

    void seen(UUID seat, Instant at);

    void keep(UUID seat, Readiness readiness);

    /** Keeps how long it took to be ready at a spare seat. */
    void keep(Drill drill);

    /** The last rehearsals of a hall, newest first. */
    List<Drill> drills(UUID hall, int most);

    /**
     * A rehearsal of moving somebody to a spare seat.
     *
     * @param seat the seat that was moved to
     * @param at when it was begun
     * @param byName who began it
     * @param milliseconds until somebody sat there ready
     */
    record Drill(UUID seat, Instant at, String byName, long milliseconds) {}
}
