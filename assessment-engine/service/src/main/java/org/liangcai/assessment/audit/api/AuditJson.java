package org.liangcai.assessment.audit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditVerdict;

/**
 * An entry of the audit log.
 *
 * @param sequence its place, from 1
 * @param at when
 * @param actorKind what sort of actor
 * @param actor the account or, for a job seeker, the visit
 * @param kind what was done
 * @param subjectKind to what sort of thing
 * @param subject to which one
 * @param detail constants, codes and figures
 * @param previousHash the hash of the entry before
 * @param hash the hash of this entry
 * @param signature the hash, signed by the station
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditJson(
        long sequence,
        Instant at,
        AuditActor.Kind actorKind,
        @Nullable UUID actor,
        AuditKind kind,
        AuditSubject.Kind subjectKind,
        String subject,
        String detail,
        String previousHash,
        String hash,
        String signature) {

    static AuditJson of(AuditEntry entry) {
        AuditEvent event = entry.event();
        return new AuditJson(
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

    /**
     * What the check came to.
     *
     * @param whole whether every entry is as it was entered
     * @param entries how many were looked at, when whole
     * @param checkpoint where the log ends, to be written down, when whole
     * @param sequence the first place that is not as it was entered
     * @param fault what is wrong there
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record VerdictJson(
            boolean whole,
            @Nullable Long entries,
            @Nullable String checkpoint,
            @Nullable Long sequence,
            AuditVerdict.@Nullable Fault fault) {

        static VerdictJson of(AuditVerdict verdict) {
            return switch (verdict) {
                case AuditVerdict.Whole whole ->
                    new VerdictJson(true, whole.entries(), whole.head().toString(), null, null);
                case AuditVerdict.Broken broken ->
                    new VerdictJson(false, null, null, broken.sequence(), broken.fault());
            };
        }
    }
}
