package org.liangcai.assessment.hall;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.audit.AuditLog;
import org.liangcai.assessment.hall.SittingRules.Happening;

/**
 * Sittings as they are right now. What is kept in memory is brought up to date from the log whenever it is looked at, so that several
 * processes may serve one hall. Safe for use by many threads.
 */
final class LiveSittings {

    private static final int KEPT = 40;

    private final Sittings sittings;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<UUID, Sitting> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Sitting> eldest) {
            return size() > KEPT;
        }
    };

    LiveSittings(Sittings sittings, AuditLog audit, Clock clock) {
        this.sittings = sittings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sitting; empty when there is none. */
    Optional<Sitting> find(UUID id) {
        Optional<Sitting> before = remembered(id);
        Sitting now = before.map(this::upToDate)
                .orElseGet(() -> sittings.plan(id)
                        .map(plan -> Sitting.replay(plan, sittings.events(id, 0)))
                        .orElse(null));
        if (now == null) {
            return Optional.empty();
        }
        remember(now);
        return Optional.of(now);
    }

    Sitting existing(UUID id) {
        return find(id).orElseThrow(() -> new RefusedException(HallRefusal.SITTING_UNKNOWN));
    }

    /** The sittings of a hall that are not signed. */
    List<Sitting> openIn(UUID hall) {
        return sittings.openIn(hall).stream()
                .map(plan -> find(plan.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Appends what has happened; what an account did that bears on a test is entered in the audit log with it.
     *
     * @throws RefusedException with {@link HallRefusal#SITTING_BUSY} when somebody else has appended since
     */
    Sitting append(Sitting before, List<Happening> happened, Optional<UUID> by, String byName) {
        List<RecordedSittingEvent> recorded = new ArrayList<>();
        for (Happening one : happened) {
            recorded.add(new RecordedSittingEvent(
                    before.version() + recorded.size() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    by,
                    byName,
                    one.event(),
                    one.remark()));
        }
        UUID id = before.plan().id();
        boolean appended = audit.withAll(
                () -> sittings.append(id, before.version(), recorded),
                kept -> kept
                        ? by.map(who -> HallAudit.entries(id, who, happened)).orElse(List.of())
                        : List.of());
        if (!appended) {
            throw new RefusedException(HallRefusal.SITTING_BUSY);
        }
        Sitting after = before.after(recorded);
        remember(after);
        return after;
    }

    private Sitting upToDate(Sitting before) {
        UUID id = before.plan().id();
        return sittings.version(id) == before.version() ? before : before.after(sittings.events(id, before.version()));
    }

    private Optional<Sitting> remembered(UUID id) {
        synchronized (known) {
            return Optional.ofNullable(known.get(id));
        }
    }

    private void remember(Sitting sitting) {
        synchronized (known) {
            known.merge(
                    sitting.plan().id(), sitting, (older, newer) -> newer.version() >= older.version() ? newer : older);
        }
    }
}
