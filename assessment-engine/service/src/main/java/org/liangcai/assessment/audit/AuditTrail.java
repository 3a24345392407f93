package org.liangcai.assessment.audit;

import java.time.Instant;
import java.util.List;

/** Where the audit log is kept. It can be added to and read, and pruned at its old end, nothing else. */
public interface AuditTrail extends AuditLog {

    /** Entries before a place, newest first. */
    List<AuditEntry> page(AuditFilter filter, long before, int atMost);

    /** Entries from a place on, oldest first. */
    List<AuditEntry> from(long sequence, int atMost);

    /** All entries on a subject, oldest first. */
    List<AuditEntry> about(AuditSubject subject);

    AuditHead head();

    /** Deletes the entries older than an instant and enters that they are gone; how many there were. */
    long prune(Instant before, AuditActor by);

    /** How many entries are older than an instant. */
    long countBefore(Instant at);
}
