package org.liangcai.assessment.bank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liangcai.assessment.bank.Alarm;
import org.liangcai.assessment.bank.Watches;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.surveillance.ItemWatch;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import tools.jackson.databind.json.JsonMapper;

/** The watch over items in the database. */
@Singleton
@Transactional
class WatchStore implements Watches {

    private final Statements database;
    private final JsonMapper mapper = JsonMapper.shared();

    WatchStore(JdbcOperations database) {
        this.database = new Statements(database);
    }

    @Override
    public ItemWatch find(ItemVersion version) {
        return database
                .select(
                        "SELECT payload FROM item_watch WHERE item = ? AND version = ?",
                        row -> mapper.readValue(row.getString(1), ItemWatch.class),
                        version.item().value(),
                        version.version())
                .stream()
                .findFirst()
                .orElse(ItemWatch.NEW);
    }

    @Override
    public void save(ItemVersion version, ItemWatch watch) {
        String payload = mapper.writeValueAsString(watch);
        int changed = database.update(
                "UPDATE item_watch SET payload = ? WHERE item = ? AND version = ?",
                payload,
                version.item().value(),
                version.version());
        if (changed == 0) {
            database.update(
                    "INSERT INTO item_watch (item, version, payload) VALUES (?, ?, ?)",
                    version.item().value(),
                    version.version(),
                    payload);
        }
    }

    @Override
    public long nextSession(InstrumentId instrument) {
        int changed = database.update(
                "UPDATE item_watch_sessions SET sessions = sessions + 1 WHERE instrument = ?", instrument.value());
        if (changed == 0) {
            database.update("INSERT INTO item_watch_sessions (instrument, sessions) VALUES (?, 1)", instrument.value());
        }
        return database.select(
                        "SELECT sessions FROM item_watch_sessions WHERE instrument = ?",
                        row -> row.getLong(1),
                        instrument.value())
                .getFirst();
    }

    @Override
    public void raise(Alarm alarm) {
        database.update(
                "INSERT INTO item_alarm (item, version, chart, raised_at, deliveries, expected, observed, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                alarm.version().item().value(),
                alarm.version().version(),
                alarm.chart().name(),
                alarm.at(),
                alarm.deliveries(),
                alarm.expected(),
                alarm.observed(),
                alarm.since().isPresent() ? alarm.since().getAsLong() : null);
    }

    @Override
    public List<Alarm> alarms(boolean onlyOpen, int first, int most) {
        return database.select(
                "SELECT * FROM item_alarm" + open(onlyOpen)
                        + " ORDER BY number DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                WatchStore::alarm,
                first,
                most);
    }

    private static String open(boolean onlyOpen) {
        return onlyOpen ? " WHERE decision IS NULL" : "";
    }

    @Override
    public int count(boolean onlyOpen) {
        return database.select("SELECT COUNT(*) FROM item_alarm" + open(onlyOpen), row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public Optional<Alarm> alarm(long number) {
        return database.select("SELECT * FROM item_alarm WHERE number = ?", WatchStore::alarm, number).stream()
                .findFirst();
    }

    @Override
    public boolean hasOpenAlarm(ItemVersion version) {
        return !database.select(
                        "SELECT number FROM item_alarm WHERE item = ? AND version = ? AND decision IS NULL",
                        row -> row.getLong(1),
                        version.item().value(),
                        version.version())
                .isEmpty();
    }

    @Override
    public boolean decide(long number, Alarm.Decided decided) {
        return database.update(
                        "UPDATE item_alarm SET decision = ?, account = ?, decided_by = ?, decided_at = ?, reason = ?"
                                + " WHERE number = ? AND decision IS NULL",
                        decided.decision().name(),
                        decided.by().account().orElse(null),
                        decided.by().name(),
                        decided.at(),
                        decided.reason(),
                        number)
                == 1;
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        Optional<Alarm.Decided> decided = decision == null
                ? Optional.empty()
                : Optional.of(new Alarm.Decided(
                        Alarm.Decision.valueOf(decision),
                        Statements.signature(row, "decided_by"),
                        Statements.instant(row, "decided_at"),
                        row.getString("reason")));
        return new Alarm(
                row.getLong("number"),
                new ItemVersion(ItemId.of(row.getString("item")), row.getInt("version")),
                SurveillanceChart.valueOf(row.getString("chart")),
                Statements.instant(row, "raised_at"),
                row.getLong("deliveries"),
                row.getDouble("expected"),
                row.getDouble("observed"),
                since(row),
                decided);
    }

    private static OptionalLong since(ResultSet row) throws SQLException {
        long since = row.getLong("since");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(since);
    }
}
