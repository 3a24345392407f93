package org.liangcai.assessment.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where visits are kept. Every method is one transaction. */
public interface Visits {

    void add(Visit visit, SeatCode code, Instant at);

    Optional<Visit> find(UUID visit);

    Optional<Visit> findByReference(String reference);

    /** All visits, newest first. */
    List<Visit> all();

    /** Makes the code the only one that opens the visit. */
    void replaceSeatCode(UUID visit, SeatCode code, Instant at);

    /** The newest code of a visit, expired or not. */
    Optional<SeatCode> seatCode(UUID visit);

    /** The newest code of every visit, expired or not. */
    Map<UUID, SeatCode> seatCodes();

    /** The visit a code was issued for, whether or not it still opens it. */
    Optional<IssuedSeatCode> issued(String code);

    /** Visits of a purpose opened before an instant, oldest first. */
    List<OpenedVisit> openedBefore(Purpose purpose, Instant at, int atMost);

    /** How many visits of a purpose were opened before an instant. */
    long countOpenedBefore(Purpose purpose, Instant at);

    /** Deletes the visit, the person and everything recorded of them. */
    void erase(UUID visit);

    /**
     * A visit without the person.
     *
     * @param id the visit
     * @param purpose why
     * @param reference what the person may hand to an employer
     * @param openedAt when it was opened
     */
    record OpenedVisit(UUID id, Purpose purpose, String reference, Instant openedAt) {}

    /**
     * A seat code with what became of it.
     *
     * @param visit the visit it was issued for
     * @param code the code
     * @param replaced whether a newer one took its place
     */
    record IssuedSeatCode(UUID visit, SeatCode code, boolean replaced) {}
}
