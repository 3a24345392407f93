package org.liangcai.assessment.audit.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditFilter;
import org.liangcai.assessment.audit.AuditHead;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.audit.AuditTrail;
import org.liangcai.assessment.privacy.StationKeys;

/**
 * The audit log in the database. Whoever appends holds the one row that says where the log ends until the transaction is over, so that
 * entries of all threads and processes form one chain; for the same reason the entry is made last in a transaction.
 */
@Singleton
@Transactional
class AuditStore implements AuditTrail {

    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");
    private static final UUID NO_ACTOR = new UUID(0, 0);

    private final AuditRows rows;
    private final HeadRows heads;
    private final StationKeys keys;
    private final Clock clock;

    AuditStore(AuditRows rows, HeadRows heads, StationKeys keys, Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void append(AuditEvent event) {
        AuditHead head = heads.hold().head();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long sequence = head.sequence() + 1;
        String hash = AuditEntry.hashOf(sequence, at, event, head.hash());
        rows.save(AuditRow.of(
                new AuditEntry(sequence, at, event, head.hash(), hash, keys.sign(AuditEntry.SIGNATURE_DOMAIN, hash))));
        heads.move(sequence, hash);
    }

    @Override
    public <T> T withAll(Supplier<T> change, Function<T, List<AuditEvent>> events) {
        T changed = change.get();
        events.apply(changed).forEach(this::append);
        return changed;
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, long before, int atMost) {
        return entries(rows.findPage(
                before,
                filter.kind().map(AuditKind::name).orElse(""),
                filter.actor().isEmpty(),
                filter.actor().orElse(NO_ACTOR),
                filter.subject().orElse(""),
                filter.from().orElse(BEGINNING),
                filter.until().orElse(END),
                atMost));
    }

    @Override
    public List<AuditEntry> from(long sequence, int atMost) {
        return entries(rows.findFrom(sequence, atMost));
    }

    @Override
    public List<AuditEntry> about(AuditSubject subject) {
        return entries(rows.findAbout(subject.id(), subject.kind().name()));
    }

    @Override
    public Optional<Instant> last(AuditEvent same) {
        return rows.findLast(
                        same.subject().id(),
                        same.kind().name(),
                        same.actor().id().orElse(null))
                .map(AuditRow::happenedAt);
    }

    @Override
    public AuditHead head() {
        return heads.read().head();
    }

    @Override
    public long prune(Instant before, AuditActor by) {
        Optional<AuditEntry> firstKept = rows.findFirstSince(before).map(AuditRow::entry);
        long through = firstKept.map(entry -> entry.sequence() - 1).orElse(0L);
        if (through == 0 || rows.countBefore(through + 1) == 0) {
            return 0;
        }
        long gone = rows.deleteThrough(through);
        append(new AuditEvent(
                by,
                AuditKind.AUDIT_PRUNED,
                AuditSubject.STATION,
                AuditEntry.prunedDetail(
                        new AuditHead(through, firstKept.orElseThrow().previousHash()))));
        return gone;
    }

    @Override
    public long countBefore(Instant at) {
        return rows.findFirstSince(at)
                .map(row -> rows.countBefore(row.sequence()))
                .orElse(0L);
    }

    private static List<AuditEntry> entries(List<AuditRow> found) {
        return found.stream().map(AuditRow::entry).toList();
    }
}
