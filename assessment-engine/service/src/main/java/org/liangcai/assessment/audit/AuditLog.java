package org.liangcai.assessment.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the audit log is kept. It can be added to and read, and pruned at its old end, nothing else. */
public interface AuditLog {

    /** Enters an event, in the transaction that is under way if there is one. Entries of all processes follow one another. */
    void append(AuditEvent event);

    /** Makes a change and enters it in one transaction: both are kept or neither. */
    default <T> T with(Supplier<T> change, Function<T, AuditEvent> event) {
        return withAll(change, changed -> List.of(event.apply(changed)));
    }

    /** As {@link #with}, for a change that is entered as several events. */
    <T> T withAll(Supplier<T> change, Function<T, List<AuditEvent>> events);

    /** Entries before a place, newest first. */
    List<AuditEntry> page(AuditFilter filter, long before, int atMost);

    /** Entries from a place on, oldest first. */
    List<AuditEntry> from(long sequence, int atMost);

    /** All entries on a subject, oldest first. */
    List<AuditEntry> about(AuditSubject subject);

    /** When the actor last did this to the subject. */
    Optional<Instant> last(AuditEvent same);

    AuditHead head();

    /** Deletes the entries older than an instant and enters that they are gone; how many there were. */
    long prune(Instant before, AuditActor by);

    /** How many entries are older than an instant. */
    long countBefore(Instant at);
}
