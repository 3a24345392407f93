package org.liangcai.assessment.audit;

import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;

/**
 * Who did it.
 *
 * @param kind what sort of actor
 * @param id the account or, for a job seeker, the visit
 */
public record AuditActor(Kind kind, Optional<UUID> id) {

    /** The station itself, for example when what was kept long enough is erased, or a command at the server. */
    public static final AuditActor STATION = new AuditActor(Kind.STATION, Optional.empty());

    /** Somebody who is not signed in. */
    public static final AuditActor NOBODY = new AuditActor(Kind.NOBODY, Optional.empty());

    /** What sort of actor it is. */
    public enum Kind {
        ACCOUNT,
        JOB_SEEKER,
        STATION,
        NOBODY
    }

    public AuditActor {
        if (id.isPresent() != (kind == Kind.ACCOUNT || kind == Kind.JOB_SEEKER)) {
            throw new IllegalArgumentException(
                    "An actor of the kind (%s) %s an id.".formatted(kind, id.isPresent() ? "has not" : "has"));
        }
    }

    public static AuditActor of(Actor actor) {
        return new AuditActor(actor.is(Role.CANDIDATE) ? Kind.JOB_SEEKER : Kind.ACCOUNT, Optional.of(actor.id()));
    }

    public static AuditActor account(UUID id) {
        return new AuditActor(Kind.ACCOUNT, Optional.of(id));
    }
}
