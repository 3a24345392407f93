package org.liangcai.assessment.session;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/**
 * Seats people from a hall: without a code, by whoever is in charge there. It trusts its caller: who may do this is for the service that
 * calls it to decide. Safe for use by many threads.
 */
public final class SessionSeating {

    private final Visits visits;
    private final Seats seats;
    private final LiveSessions sessions;
    private final AccommodationNotes accommodations;
    private final Clock clock;
    private final RandomGenerator random;

    SessionSeating(
            Visits visits,
            Seats seats,
            LiveSessions sessions,
            AccommodationNotes accommodations,
            Clock clock,
            RandomGenerator random) {
        this.visits = visits;
        this.seats = seats;
        this.sessions = sessions;
        this.accommodations = accommodations;
        this.clock = clock;
        this.random = random;
    }

    /** Begins the session of a visit, so that its form is assembled before anybody waits for it. */
    public void prepare(UUID visit) {
        sessions.sitDown(existing(visit), random.nextLong(), accommodations.find(visit));
    }

    /** Gives the seat of a visit to a new token; every earlier one holds it no longer. */
    public SeatToken seat(UUID visit) {
        prepare(visit);
        return occupy(visit);
    }

    /** Takes the seat of a visit from every token there is. */
    public void vacate(UUID visit) {
        occupy(visit);
    }

    /** A token that nobody is handed holds a seat as well as any other. */
    private SeatToken occupy(UUID visit) {
        SeatToken token = SeatToken.draw(random);
        boolean done = false;
        while (!done) {
            // Whoever sat down in between is asked to get up as well; a visit that is gone ends it.
            Optional<String> holder = seats.holder(existing(visit).id()).map(Seats.Seat::sha256);
            done = seats.occupy(visit, holder, token.sha256(), clock.instant());
        }
        return token;
    }

    private Visit existing(UUID visit) {
        return visits.find(visit).orElseThrow(() -> new RefusedException(CommonRefusal.NOT_FOUND));
    }
}
