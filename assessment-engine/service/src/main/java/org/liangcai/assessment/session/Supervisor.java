package org.liangcai.assessment.session;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;

/**
 * Sessions as an invigilator's console or a counsellor's desk reaches them. It trusts its caller: who may do this is for the service
 * that calls it to decide. Safe for use by many threads.
 */
public final class Supervisor {

    private final LiveSessions sessions;
    private final AccommodationNotes notes;
    private final Clock clock;

    Supervisor(LiveSessions sessions, AccommodationNotes notes, Clock clock) {
        this.sessions = sessions;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Pauses, resumes, lengthens, notes or ends a session.
     *
     * @throws RefusedException with a {@link SessionRefusal} when it cannot be; with {@link SessionRefusal#SEAT_NOT_TAKEN} while nobody
     *     has sat down, unless it is about accommodations, which are kept until somebody does
     */
    public void carryOut(UUID visit, SessionCommand.FromInvigilator order) {
        boolean seated = sessions.find(visit).isPresent();
        if (!seated && !(order instanceof SessionCommand.SetAccommodations)) {
            throw new RefusedException(SessionRefusal.SEAT_NOT_TAKEN);
        }
        if (seated) {
            sessions.carryOutFromElsewhere(visit, order);
        }
        if (order instanceof SessionCommand.SetAccommodations(UUID by, Accommodations accommodations)) {
            notes.put(
                    visit,
                    new AccommodationNotes.Note(
                            accommodations, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    /** How delivery is adapted to a visit's person, now or when somebody sits down. */
    public Accommodations accommodations(UUID visit) {
        return sessions.find(visit)
                .map(session -> session.supervision().accommodations())
                .orElseGet(() -> noted(visit));
    }

    /** What goes on at the seats of these visits, in their order. */
    public Map<UUID, SeatOutline> outlines(Collection<UUID> visits) {
        Map<UUID, SeatOutline> found = sessions.outlines(visits);
        Map<UUID, SeatOutline> outlines = new LinkedHashMap<>();
        for (UUID visit : visits) {
            outlines.put(
                    visit,
                    Optional.ofNullable(found.get(visit)).orElseGet(() -> SeatOutlines.empty(visit, noted(visit))));
        }
        return outlines;
    }

    /** Where the time of a visit's session went so far; empty while nobody has sat down. */
    public Optional<TimeLedger> ledger(UUID visit) {
        return sessions.ledger(visit);
    }

    private Accommodations noted(UUID visit) {
        return notes.find(visit).map(AccommodationNotes.Note::accommodations).orElse(Accommodations.NONE);
    }
}
