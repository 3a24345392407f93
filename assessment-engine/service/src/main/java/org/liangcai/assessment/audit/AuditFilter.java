package org.liangcai.assessment.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is looked for in the log; whatever is empty is not looked at.
 *
 * @param kind what happened
 * @param actor the id of the account that did it
 * @param subject the id of what it was done to
 * @param from not before
 * @param until before
 */
public record AuditFilter(
        Optional<AuditKind> kind,
        Optional<UUID> actor,
        Optional<String> subject,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
