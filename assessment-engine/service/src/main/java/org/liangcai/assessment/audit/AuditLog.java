package org.liangcai.assessment.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The audit log for whoever does something that is entered: it can be added to. {@link AuditTrail} reads it. */
public interface AuditLog {

    /** Enters an event, in the transaction that is under way if there is one. Entries of all processes follow one another. */
    void append(AuditEvent event);

    /** Makes a change and enters it in one transaction: both are kept or neither. */
    default <T> T with(Supplier<T> change, Function<T, AuditEvent> event) {
        return withAll(change, changed -> List.of(event.apply(changed)));
    }

    /** As {@link #with}, for a change that is entered as several events. */
    <T> T withAll(Supplier<T> change, Function<T, List<AuditEvent>> events);

    /** When the actor last did this to the subject. */
    Optional<Instant> last(AuditEvent same);
}
