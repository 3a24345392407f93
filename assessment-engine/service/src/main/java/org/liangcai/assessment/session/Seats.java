package org.liangcai.assessment.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept who sits at which seat. Tokens are known by their SHA-256 only. Every method is one transaction. */
public interface Seats {

    /**
     * The seat a token was issued for, whether or not it still holds it, and how far the session there has come: every request of a
     * seat asks for both, and gets them in one.
     */
    Optional<Occupied> find(String sha256);

    /** Whether some browser holds the seat of a visit. */
    Optional<Seat> holder(UUID visit);

    /**
     * Gives the seat to a token; the one that held it before holds it no longer.
     *
     * @param instead the token that is expected to hold the seat until now, if any
     * @return false, with nothing changed, if another one holds it by now or the visit is there no more
     */
    boolean occupy(UUID visit, Optional<String> instead, String sha256, Instant at);

    /**
     * A seat and what goes on at it.
     *
     * @param seat the seat
     * @param standing how far its session has come; empty when there is none any more
     */
    record Occupied(Seat seat, Optional<SessionLog.Standing> standing) {}

    /**
     * A seat as one token knows it.
     *
     * @param visit the visit
     * @param sha256 of the token
     * @param since when the token was issued
     * @param takenOver whether another token has taken the seat since
     */
    record Seat(UUID visit, String sha256, Instant since, boolean takenOver) {}
}
