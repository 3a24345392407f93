package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.kept.FormEntry;
import org.liangcai.itembank.kept.FormEvent;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.itembank.kept.Keepable;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.itembank.kept.KeptId;
import org.liangcai.itembank.kept.KeptVersion;
import org.liangcai.itembank.ledger.Signature;

/** Kept forms in the database. Changes take the lock of the one row of {@code bank_form_change}, so they come one after the other. */
@Singleton
class KeptFormStore implements KeptForms {

    private final Rows rows;
    private final PayloadCodec codec = new PayloadCodec();

    KeptFormStore(JdbcOperations database) {
        this.rows = new Rows(database);
    }

    @Override
    @Transactional
    public Optional<FormRecord> find(long number) {
        return records("WHERE number = ?", number).stream().findFirst();
    }

    @Override
    @Transactional
    public Optional<FormRecord> find(KeptVersion version) {
        return records("WHERE id = ? AND version = ?", version.id().value(), version.version()).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public List<FormRecord> versions(KeptId id) {
        return records("WHERE id = ? ORDER BY version", id.value());
    }

    @Override
    @Transactional
    public Page page(Query query, int first, int most) {
        List<Object> wanted = new ArrayList<>();
        StringBuilder where = new StringBuilder("WHERE id LIKE ?");
        wanted.add("%" + query.text().strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        query.state().ifPresent(state -> {
            where.append(" AND state = ?");
            wanted.add(state.name());
        });
        query.kind().ifPresent(kind -> {
            where.append(" AND kind = ?");
            wanted.add(kind.name());
        });
        int total = rows.select(
                        "SELECT COUNT(*) FROM bank_form " + where, row -> row.getInt(1), wanted.toArray())
                .getFirst();
        wanted.add(first);
        wanted.add(most);
        return new Page(
                records(where + " ORDER BY number DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY", wanted.toArray()),
                total);
    }

    @Override
    @Transactional
    public List<FormRecord> offeredBatteries() {
        return records(
                "WHERE kind = ? AND state IN (?, ?) ORDER BY number",
                Kind.BATTERY.name(),
                FormState.APPROVED.name(),
                FormState.IN_USE.name());
    }

    @Override
    @Transactional
    public List<FormRecord> batteriesWith(KeptVersion form) {
        return records(
                "WHERE number IN (SELECT battery FROM bank_battery_form WHERE form = ? AND version = ?) ORDER BY number",
                form.id().value(),
                form.version());
    }

    /** A row without its history. */
    private record Row(long number, KeptVersion version, String payload) {}

    private List<FormRecord> records(String condition, Object... parameters) {
        return rows
                .select(
                        "SELECT number, id, version, payload FROM bank_form " + condition,
                        row -> new Row(
                                row.getLong("number"),
                                new KeptVersion(KeptId.of(row.getString("id")), row.getInt("version")),
                                row.getString("payload")),
                        parameters)
                .stream()
                .map(row -> FormRecord.of(
                        row.number(),
                        row.version(),
                        codec.read(row.payload(), Keepable.class),
                        rows.select(
                                "SELECT * FROM bank_form_entry WHERE form = ? ORDER BY revision",
                                this::entry,
                                row.number())))
                .toList();
    }

    private FormEntry entry(ResultSet row) throws SQLException {
        return new FormEntry(
                row.getLong("revision"),
                new Signature(Optional.ofNullable(row.getObject("account", UUID.class)), row.getString("signed_by")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                codec.read(row.getString("event"), FormEvent.class));
    }

    @Override
    @Transactional
    public List<FormRecord> add(List<Addition> additions, Signature by, Instant at, String reason) {
        lock();
        List<FormRecord> added = new ArrayList<>();
        for (Addition addition : additions) {
            Optional<FormRecord> before = versions(addition.id()).stream().reduce((earlier, later) -> later);
            KeptVersion version = new KeptVersion(
                    addition.id(), before.map(known -> known.version().version()).orElse(0) + 1);
            insert(version, addition.contents());
            long number = rows.select(
                            "SELECT number FROM bank_form WHERE id = ? AND version = ?",
                            row -> row.getLong(1),
                            version.id().value(),
                            version.version())
                    .getFirst();
            battery(number, addition.contents());
            write(number, new FormEntry(1, by, at, reason, new FormEvent.Added()));
            before.filter(known -> known.state() == FormState.DRAFT)
                    .ifPresent(draft -> append(
                            new Change(draft, "→ " + version, new FormEvent.Moved(FormStep.WITHDRAW)), by, at));
            added.add(find(number).orElseThrow());
        }
        return added;
    }

    private void insert(KeptVersion version, Keepable contents) {
        rows.update(
                "INSERT INTO bank_form (kind, id, version, payload, state, revision) VALUES (?, ?, ?, ?, ?, 1)",
                Kind.of(contents).name(),
                version.id().value(),
                version.version(),
                codec.writeAs(contents, Keepable.class),
                FormState.DRAFT.name());
    }

    private void battery(long number, Keepable contents) {
        if (contents instanceof KeptBattery battery) {
            for (int position = 0; position < battery.forms().size(); position++) {
                KeptVersion form = battery.forms().get(position);
                rows.update(
                        "INSERT INTO bank_battery_form (battery, position, form, version) VALUES (?, ?, ?, ?)",
                        number,
                        position + 1,
                        form.id().value(),
                        form.version());
            }
        }
    }

    @Override
    @Transactional
    public boolean append(List<Change> changes, Signature by, Instant at) {
        lock();
        for (Change change : changes) {
            List<Long> revisions = rows.select(
                    "SELECT revision FROM bank_form WHERE number = ?",
                    row -> row.getLong(1),
                    change.known().number());
            if (!revisions.equals(List.of(change.known().revision()))) {
                return false;
            }
        }
        changes.forEach(change -> append(change, by, at));
        return true;
    }

    private void append(Change change, Signature by, Instant at) {
        FormRecord known = change.known();
        write(known.number(), new FormEntry(known.revision() + 1, by, at, change.reason(), change.event()));
        FormRecord changed = find(known.number()).orElseThrow();
        rows.update(
                "UPDATE bank_form SET state = ?, revision = ? WHERE number = ?",
                changed.state().name(),
                changed.revision(),
                known.number());
    }

    private void write(long form, FormEntry entry) {
        rows.update(
                "INSERT INTO bank_form_entry (form, revision, account, signed_by, entered_at, reason, event)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                form,
                entry.revision(),
                entry.by().account().orElse(null),
                entry.by().name(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.reason(),
                codec.writeAs(entry.event(), FormEvent.class));
    }

    private void lock() {
        rows.update("UPDATE bank_form_change SET number = number + 1 WHERE id = 1");
    }
}
