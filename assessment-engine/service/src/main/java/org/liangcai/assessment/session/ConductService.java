package org.liangcai.assessment.session;

import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.Visits;

/** How a visit is conducted, as its counsellors see and arrange it. Safe for use by many threads. */
public final class ConductService {

    private final Visits visits;
    private final Supervisor supervisor;

    ConductService(Visits visits, Supervisor supervisor) {
        this.visits = visits;
        this.supervisor = supervisor;
    }

    /**
     * How delivery is adapted to the person.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}
     */
    public Accommodations accommodations(Actor actor, UUID visit) {
        require(actor, visit);
        return supervisor.accommodations(visit);
    }

    /**
     * Adapts delivery from now on.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN} or {@link SessionRefusal#SESSION_OVER}
     */
    public void adapt(Actor actor, UUID visit, Accommodations accommodations) {
        require(actor, visit);
        supervisor.carryOut(visit, new SessionCommand.SetAccommodations(actor.id(), accommodations));
    }

    /**
     * Where the time of the session went so far; empty while nobody has sat down.
     *
     * @throws RefusedException with {@link VisitRefusal#VISIT_UNKNOWN}
     */
    public Optional<TimeLedger> ledger(Actor actor, UUID visit) {
        require(actor, visit);
        return supervisor.ledger(visit);
    }

    private void require(Actor actor, UUID visit) {
        actor.require(Role.COUNSELLOR);
        if (visits.find(visit).isEmpty()) {
            throw new RefusedException(VisitRefusal.VISIT_UNKNOWN);
        }
    }
}
