package org.liangcai.assessment.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.assessment.visit.Visits;

/** How a visit is conducted, as its counsellors see and arrange it. Safe for use by many threads. */
public final class ConductService {

    private final Visits visits;
    private final VisitService opening;
    private final Supervisor supervisor;
    private final AuditLog audit;

    ConductService(Visits visits, VisitService opening, Supervisor supervisor, AuditLog audit) {
        this.visits = visits;
        this.opening = opening;
        this.supervisor = supervisor;
        this.audit = audit;
    }

    /**
     * Opens a visit at which delivery is adapted from the beginning; both or neither.
     *
     * @throws RefusedException with a {@link VisitRefusal} when what was entered cannot be
     */
    public Visit open(Actor actor, NewVisit entered, Accommodations accommodations) {
        return audit.withAll(
                () -> {
                    Visit opened = opening.open(actor, entered);
                    if (accommodations.any()) {
                        supervisor.carryOut(
                                opened.id(), new SessionCommand.SetAccommodations(actor.id(), accommodations));
                    }
                    return opened;
                },
                opened -> accommodations.any() ? List.of(changed(actor, opened.id())) : List.of());
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
        audit.append(changed(actor, visit));
    }

    /** That something was adapted; what it is may tell of a person's health and stays with the visit. */
    private static AuditEvent changed(Actor actor, UUID visit) {
        return new AuditEvent(AuditActor.of(actor), AuditKind.ACCOMMODATIONS_CHANGED, AuditSubject.visit(visit));
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
