package org.liangcai.itembank.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.ledger.LedgerEntry;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.search.IndexedItem;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** A version as a row of {@code bank_item}, its history as rows of {@code bank_entry}. */
final class BankItemRow {

    static final String INSERT =
            "INSERT INTO bank_item (number, id, version, instrument, payload, search_text, state, quarantined, tags,"
                    + " discrimination, difficulty, revision, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String UPDATE =
            "UPDATE bank_item SET state = ?, quarantined = ?, tags = ?, discrimination = ?, difficulty = ?,"
                    + " revision = ?, changed = ? WHERE number = ?";
    static final String INDEXED =
            "number, id, instrument, state, quarantined, tags, search_text, discrimination, difficulty";
    static final String INSERT_ENTRY =
            "INSERT INTO bank_entry (item, revision, account, signed_by, entered_at, reason, event)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String BETWEEN = "|";

    private final LedgerCodec codec;

    BankItemRow(LedgerCodec codec) {
        this.codec = codec;
    }

    /** A new version with its words and the change it belongs to. */
    record NewRow(ItemRecord item, String words, long change) {}

    void insert(NewRow addition, PreparedStatement insert) throws SQLException {
        ItemRecord item = addition.item();
        insert.setLong(1, item.number());
        insert.setString(2, item.version().item().value());
        insert.setInt(3, item.version().version());
        insert.setString(4, item.added().instrument().value());
        insert.setString(5, codec.write(item.added()));
        insert.setString(6, addition.words());
        current(item, addition.change(), insert, 7);
    }

    void update(ItemRecord item, long change, PreparedStatement update) throws SQLException {
        current(item, change, update, 1);
        update.setLong(8, item.number());
    }

    private static void current(ItemRecord item, long change, PreparedStatement statement, int from)
            throws SQLException {
        statement.setString(from, item.state().name());
        statement.setBoolean(from + 1, item.quarantined());
        statement.setString(from + 2, String.join(BETWEEN, item.tags()));
        Optional<ItemResponseModel> model = item.calibrationInUse().map(ItemCalibration::model);
        number(statement, from + 3, model.map(BankItemRow::discrimination).orElse(OptionalDouble.empty()));
        number(statement, from + 4, model.map(BankItemRow::difficulty).orElse(OptionalDouble.empty()));
        statement.setLong(from + 5, item.revision());
        statement.setLong(from + 6, change);
    }

    private static void number(PreparedStatement statement, int column, OptionalDouble value) throws SQLException {
        if (value.isPresent()) {
            statement.setDouble(column, value.getAsDouble());
        } else {
            statement.setNull(column, Types.DOUBLE);
        }
    }

    private static OptionalDouble discrimination(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel logistic -> OptionalDouble.of(logistic.discrimination());
            case GradedResponseModel graded -> OptionalDouble.of(graded.discrimination());
            case GeneralisedPartialCreditModel partial -> OptionalDouble.of(partial.discrimination());
            case NominalModel _ -> OptionalDouble.empty();
        };
    }

    /** The difficulty; of a model with several categories the mean of its thresholds. */
    private static OptionalDouble difficulty(ItemResponseModel model) {
        return switch (model) {
            case LogisticModel logistic -> OptionalDouble.of(logistic.difficulty());
            case GradedResponseModel graded -> mean(graded.thresholds());
            case GeneralisedPartialCreditModel partial -> mean(partial.steps());
            case NominalModel _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    static IndexedItem indexed(ResultSet row) throws SQLException {
        return new IndexedItem(
                row.getLong("number"),
                ItemId.of(row.getString("id")),
                InstrumentId.of(row.getString("instrument")),
                ItemState.valueOf(row.getString("state")),
                row.getBoolean("quarantined"),
                tags(row.getString("tags")),
                row.getString("search_text"),
                number(row, "discrimination"),
                number(row, "difficulty"));
    }

    private static Set<String> tags(String stored) {
        return stored.isEmpty() ? Set.of() : Arrays.stream(stored.split("\\|")).collect(Collectors.toSet());
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** An entry of the version with this number. */
    record Entry(long item, LedgerEntry entry) {}

    void insert(Entry row, PreparedStatement insert) throws SQLException {
        LedgerEntry entry = row.entry();
        insert.setLong(1, row.item());
        insert.setLong(2, entry.revision());
        insert.setObject(3, entry.by().account().orElse(null));
        insert.setString(4, entry.by().name());
        insert.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(6, entry.reason());
        insert.setString(7, codec.write(entry.event()));
    }

    Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("item"),
                new LedgerEntry(
                        row.getLong("revision"),
                        new Signature(
                                Optional.ofNullable(row.getObject("account", UUID.class)), row.getString("signed_by")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        codec.event(row.getString("event"))));
    }
}
