package org.liangcai.assessment.upgrade.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditEvent;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.assessment.privacy.StationKeys;

/** What earlier versions recorded of accounts and of employers' looks, as the first entries of the audit log, in the order of time. */
final class EarlierRecords {

    private final Rows rows;
    private final StationKeys keys;

    EarlierRecords(Rows rows, StationKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** Moves them unless that has been done: as soon as there is any entry, it has. */
    void move() throws SQLException {
        if (!rows.read("SELECT sequence FROM audit_head WHERE sequence > 0", row -> row.getLong(1))
                        .isEmpty()
                || !rows.has("account_event", "kind")) {
            return;
        }
        List<Record> records = new ArrayList<>(rows.read(
                "SELECT account_id, changed_by, kind, detail, happened_at FROM account_event ORDER BY sequence",
                EarlierRecords::account));
        records.addAll(rows.read(
                "SELECT e.id, e.employer_id, a.visit_id, a.report_code, a.looked_at FROM evaluation_access a"
                        + " JOIN evaluation e ON e.id = a.evaluation_id ORDER BY a.sequence",
                EarlierRecords::look));
        records.sort(Comparator.comparing(Record::at));
        enter(records);
        rows.write("DELETE FROM account_event");
    }

    private void enter(List<Record> records) throws SQLException {
        String previous = AuditEntry.BEFORE_THE_FIRST;
        long sequence = 0;
        for (Record entered : records) {
            sequence++;
            String hash = AuditEntry.hashOf(sequence, entered.at(), entered.event(), previous);
            insert(new AuditEntry(
                    sequence,
                    entered.at(),
                    entered.event(),
                    previous,
                    hash,
                    keys.sign(AuditEntry.SIGNATURE_DOMAIN, hash)));
            previous = hash;
        }
        rows.write("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1", sequence, previous);
    }

    private void insert(AuditEntry entry) throws SQLException {
        AuditEvent event = entry.event();
        rows.write(
                "INSERT INTO audit_entry (sequence, happened_at, actor_kind, actor_id, kind, subject_kind, subject_id,"
                        + " detail, previous_hash, hash, signature)"
                        + " VALUES (?, ?, ?, CAST(? AS UUID), ?, ?, ?, ?, ?, ?, ?)",
                entry.sequence(),
                OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                event.actor().kind().name(),
                event.actor().id().map(UUID::toString).orElse(null),
                event.kind().name(),
                event.subject().kind().name(),
                event.subject().id(),
                event.detail(),
                entry.previousHash(),
                entry.hash(),
                entry.signature());
    }

    private static Record account(ResultSet row) throws SQLException {
        AuditKind kind = kind(row.getString(3));
        boolean roles = kind == AuditKind.ACCOUNT_CREATED || kind == AuditKind.ROLES_CHANGED;
        return new Record(
                at(row, 5),
                new AuditEvent(
                        actor(row.getObject(2, UUID.class)),
                        kind,
                        AuditSubject.account(row.getObject(1, UUID.class)),
                        roles ? "roles=" + row.getString(4) : ""));
    }

    private static Record look(ResultSet row) throws SQLException {
        return new Record(
                at(row, 5),
                new AuditEvent(
                        AuditActor.account(row.getObject(2, UUID.class)),
                        AuditKind.EMPLOYER_SAW_RESULT,
                        AuditSubject.visit(row.getObject(3, UUID.class)),
                        "evaluation=%s report=%s".formatted(row.getObject(1, UUID.class), row.getString(4))));
    }

    private static AuditActor actor(@Nullable UUID account) {
        return account == null ? AuditActor.STATION : AuditActor.account(account);
    }

    private static AuditKind kind(String change) {
        return switch (change) {
            case "CREATED" -> AuditKind.ACCOUNT_CREATED;
            case "DEACTIVATED" -> AuditKind.ACCOUNT_DEACTIVATED;
            case "ACTIVATED" -> AuditKind.ACCOUNT_ACTIVATED;
            default -> AuditKind.valueOf(change);
        };
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** One record of an earlier version. */
    private record Record(Instant at, AuditEvent event) {}
}
