package org.liangcai.assessment.audit.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;

/** A row of {@code audit_entry}. */
@MappedEntity("audit_entry")
record AuditRow(
        @Id long sequence,
        Instant happenedAt,
        AuditActor.Kind actorKind,
        @Nullable UUID actorId,
        AuditKind kind,
        AuditSubject.Kind subjectKind,
        String subjectId,
        String detail,
        String previousHash,
        String hash,
        String signature) {

    static AuditRow of(AuditEntry entry) {
        AuditEvent event = entry.event();
        return new AuditRow(
                entry.sequence(),
                entry.at(),
                event.actor().kind(),
                event.actor().id().orElse(null),
                event.kind(),
                event.subject().kind(),
                event.subject().id(),
                event.detail(),
                entry.previousHash(),
                entry.hash(),
                entry.signature());
    }

    AuditEntry entry() {
        return new AuditEntry(
                sequence,
                happenedAt,
                new AuditEvent(
                        new AuditActor(actorKind, Optional.ofNullable(actorId)),
                        kind,
                        new AuditSubject(subjectKind, subjectId),
                        detail),
                previousHash,
                hash,
                signature);
    }
}
