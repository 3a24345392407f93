package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.content.ContentDigest;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.form.Battery;

/**
 * The item bank in the database. A release of the content is installed once, in one transaction, and never changed afterwards; the same
 * version with other content is refused. Safe for use by many threads.
 */
@Singleton
class ItemBankStore {

    private static final String INSERT_RELEASE = "INSERT INTO content_release (digest) VALUES (?)";
    private static final String INSERT_RELEASE_ITEM =
            "INSERT INTO release_item (release, position, item, version) VALUES (?, ?, ?, ?)";
    private static final String INSERT_RELEASE_BATTERY =
            "INSERT INTO release_battery (release, position, battery, version) VALUES (?, ?, ?, ?)";
    private static final String INSERT_BATTERY = "INSERT INTO battery (id, version, payload) VALUES (?, ?, ?)";
    private static final String INSERT_INSTRUMENT =
            "INSERT INTO release_instrument (release, position, payload) VALUES (?, ?, ?)";

    private final JdbcOperations database;
    private final PayloadCodec codec = new PayloadCodec();
    private final ItemRow itemRow = new ItemRow(codec);

    ItemBankStore(JdbcOperations database) {
        this.database = database;
    }

    /**
     * Installs the release if the database does not hold it yet, and gives a snapshot of it.
     *
     * @throws org.liangcai.itembank.content.ContentException if the content has faults
     * @throws ContentConflictException if a version is stored with other content
     */
    @Transactional
    ItemBankSnapshot open(ContentSource source) {
        String digest = ContentDigest.of(source);
        if (select("SELECT digest FROM content_release WHERE digest = ?", digest, row -> row.getString(1))
                .isEmpty()) {
            install(ItemBankContent.load(source), digest);
        }
        return snapshot(digest);
    }

    private ItemBankSnapshot snapshot(String digest) {
        List<Instrument> instruments = select(
                "SELECT payload FROM release_instrument WHERE release = ? ORDER BY position",
                digest,
                row -> codec.read(row.getString(1), Instrument.class));
        List<ReleasedItem> items = select(
                "SELECT " + ItemRow.COLUMNS
                        + " FROM release_item r JOIN item i ON i.id = r.item AND i.version = r.version"
                        + " WHERE r.release = ? ORDER BY r.position",
                digest,
                itemRow::read);
        List<ReleasedItem> former = select(
                "SELECT " + ItemRow.COLUMNS + " FROM item i WHERE NOT EXISTS (SELECT 1 FROM release_item r"
                        + " WHERE r.item = i.id AND r.version = i.version AND r.release = ?)",
                digest,
                itemRow::read);
        List<Battery> batteries = select(
                "SELECT b.payload FROM release_battery r JOIN battery b ON b.id = r.battery AND b.version = r.version"
                        + " WHERE r.release = ? ORDER BY r.position",
                digest,
                row -> codec.read(row.getString(1), Battery.class));
        return new ItemBankSnapshot(instruments, items, former, batteries);
    }

    private void install(ItemBankContent content, String digest) {
        List<ReleasedItem> newItems = newItems(content);
        List<Battery> newBatteries = newBatteries(content);
        batch(INSERT_RELEASE, List.of(digest), (statement, release) -> statement.setString(1, release));
        batch(ItemRow.INSERT, newItems, (statement, item) -> itemRow.write(item, statement));
        batch(INSERT_BATTERY, newBatteries, (statement, battery) -> {
            statement.setString(1, battery.id().value());
            statement.setInt(2, battery.version());
            statement.setString(3, codec.write(battery));
        });
        batch(INSERT_INSTRUMENT, numbered(content.instruments()), (statement, instrument) -> {
            statement.setString(1, digest);
            statement.setInt(2, instrument.position());
            statement.setString(3, codec.write(instrument.value()));
        });
        batch(INSERT_RELEASE_ITEM, numbered(content.items()), (statement, item) -> {
            statement.setString(1, digest);
            statement.setInt(2, item.position());
            statement.setString(3, item.value().id().value());
            statement.setInt(4, item.value().version());
        });
        batch(INSERT_RELEASE_BATTERY, numbered(content.batteries()), (statement, battery) -> {
            statement.setString(1, digest);
            statement.setInt(2, battery.position());
            statement.setString(3, battery.value().id().value());
            statement.setInt(4, battery.value().version());
        });
    }

    /** The items that are not stored yet. */
    private List<ReleasedItem> newItems(ItemBankContent content) {
        Map<String, ReleasedItem> stored = new HashMap<>();
        for (ReleasedItem item :
                select("SELECT " + ItemRow.COLUMNS + " FROM item i WHERE i.id <> ?", "", itemRow::read)) {
            stored.put(key(item.id().value(), item.version()), item);
        }
        return missing(content.items(), stored, item -> key(item.id().value(), item.version()));
    }

    private List<Battery> newBatteries(ItemBankContent content) {
        Map<String, Battery> stored = new HashMap<>();
        for (Battery battery : select(
                "SELECT payload FROM battery WHERE id <> ?", "", row -> codec.read(row.getString(1), Battery.class))) {
            stored.put(key(battery.id().value(), battery.version()), battery);
        }
        return missing(content.batteries(), stored, battery -> key(battery.id().value(), battery.version()));
    }

    private static String key(String id, int version) {
        return "%s version %d".formatted(id, version);
    }

    private interface Key<T> {
        String of(T value);
    }

    private static <T> List<T> missing(List<T> wanted, Map<String, T> stored, Key<T> key) {
        List<T> missing = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (T value : wanted) {
            Optional<T> known = Optional.ofNullable(stored.get(key.of(value)));
            if (known.isEmpty()) {
                missing.add(value);
            } else if (!known.get().equals(value)) {
                conflicts.add(key.of(value));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new ContentConflictException(conflicts);
        }
        return missing;
    }

    private record Numbered<T>(int position, T value) {}

    private static <T> List<Numbered<T>> numbered(List<T> values) {
        List<Numbered<T>> numbered = new ArrayList<>();
        for (T value : values) {
            numbered.add(new Numbered<>(numbered.size() + 1, value));
        }
        return numbered;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface RowWriter<T> {
        void write(PreparedStatement statement, T value) throws SQLException;
    }

    private <T> List<T> select(String query, String parameter, RowReader<T> reader) {
        return database.prepareStatement(query, statement -> {
            statement.setString(1, parameter);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
            }
            return values;
        });
    }

    private <T> void batch(String update, List<T> values, RowWriter<T> writer) {
        database.prepareStatement(update, statement -> {
            for (T value : values) {
                writer.write(statement, value);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }
}
