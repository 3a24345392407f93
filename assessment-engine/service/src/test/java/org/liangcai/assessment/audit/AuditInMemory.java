package org.liangcai.assessment.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps events in a list, for tests of what is entered. */
public final class AuditInMemory implements AuditLog {

    private final List<AuditEvent> events = new ArrayList<>();

    public List<AuditEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void append(AuditEvent event) {
        events.add(event);
    }

    @Override
    public <T> T withAll(Supplier<T> change, Function<T, List<AuditEvent>> entered) {
        T changed = change.get();
        events.addAll(entered.apply(changed));
        return changed;
    }

    @Override
    public Optional<Instant> last(AuditEvent same) {
        return Optional.empty();
    }
}
