package org.liangcai.itembank.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.Item.Parameters;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.generator.ItemSpecification;
import org.liangcai.itembank.store.PayloadCodec.ItemPayload;
import org.liangcai.psychometrics.model.LogisticModel;

/** An item as a row of the table {@code item}. */
final class ItemRow {

    static final String COLUMNS =
            "i.id, i.version, i.instrument, i.specification, i.payload, i.discrimination, i.difficulty, i.lower_asymptote, i.upper_asymptote";
    static final String INSERT =
            "INSERT INTO item (id, version, instrument, specification, payload, discrimination, difficulty, lower_asymptote, upper_asymptote)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PayloadCodec codec;

    ItemRow(PayloadCodec codec) {
        this.codec = codec;
    }

    ReleasedItem read(ResultSet row) throws SQLException {
        ItemId id = ItemId.of(row.getString("id"));
        int version = row.getInt("version");
        InstrumentId instrument = InstrumentId.of(row.getString("instrument"));
        ItemPayload payload = codec.read(row.getString("payload"), ItemPayload.class);
        Optional<Parameters> parameters = parameters(row, payload);
        @Nullable String specification = row.getString("specification");
        if (specification != null) {
            return new ReleasedItem.Generated(
                    id, version, instrument, ItemSpecification.parse(specification), payload.scoring(), parameters);
        }
        ItemContent content = payload.content()
                .orElseThrow(() -> new IllegalStateException("The stored item (%s) has no content.".formatted(id)));
        return new ReleasedItem.Written(new Item(id, version, instrument, content, payload.scoring(), parameters));
    }

    private static Optional<Parameters> parameters(ResultSet row, ItemPayload payload) throws SQLException {
        Optional<Calibration> calibration = payload.calibration();
        if (calibration.isEmpty()) {
            return Optional.empty();
        }
        LogisticModel model = new LogisticModel(
                row.getDouble("discrimination"),
                row.getDouble("difficulty"),
                row.getDouble("lower_asymptote"),
                row.getDouble("upper_asymptote"));
        return Optional.of(new Parameters(model, calibration.get()));
    }

    /** Sets the parameters of {@link #INSERT}. */
    void write(ReleasedItem item, PreparedStatement insert) throws SQLException {
        insert.setString(1, item.id().value());
        insert.setInt(2, item.version());
        insert.setString(3, item.instrument().value());
        switch (item) {
            case ReleasedItem.Written written -> {
                insert.setNull(4, Types.VARCHAR);
                Item whole = written.item();
                insert.setString(5, payload(Optional.of(whole.content()), whole.scoring(), whole.parameters()));
            }
            case ReleasedItem.Generated generated -> {
                insert.setString(4, generated.specification().text());
                insert.setString(5, payload(Optional.empty(), generated.scoring(), generated.parameters()));
            }
        }
        writeModel(item, insert);
    }

    private String payload(Optional<ItemContent> content, ScoringRule scoring, Optional<Parameters> parameters) {
        return codec.write(new ItemPayload(content, scoring, parameters.map(Parameters::calibration)));
    }

    private static void writeModel(ReleasedItem item, PreparedStatement insert) throws SQLException {
        if (item.parameters().isEmpty()) {
            for (int column = 6; column <= 9; column++) {
                insert.setNull(column, Types.DOUBLE);
            }
            return;
        }
        if (!(item.parameters().get().model() instanceof LogisticModel model)) {
            throw new IllegalArgumentException(
                    "The item (%s) has a response model (%s) that the store has no columns for."
                            .formatted(item.id(), item.parameters().get().model()));
        }
        insert.setDouble(6, model.discrimination());
        insert.setDouble(7, model.difficulty());
        insert.setDouble(8, model.lowerAsymptote());
        insert.setDouble(9, model.upperAsymptote());
    }
}
