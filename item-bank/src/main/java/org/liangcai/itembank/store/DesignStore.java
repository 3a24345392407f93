package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.design.DesignFit;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeight;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.design.KeptWeights;
import org.liangcai.itembank.design.ShippedWeights;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Signature;

/** Weights of designs in the database. Those of the release are taken in with it, once. */
@Singleton
class DesignStore implements DesignLedger {

    private final Rows rows;

    DesignStore(JdbcOperations database) {
        this.rows = new Rows(database);
    }

    /**
     * Takes in the weights of the release, and notes for its items that they come from them.
     *
     * @throws ContentConflictException if the release's weights differ from those kept under the same number
     */
    @Transactional
    void install() {
        List<DesignWeights> shipped = ShippedWeights.all();
        List<String> conflicts = shipped.stream()
                .filter(weights ->
                        released(weights).filter(kept -> !isSame(kept, weights)).isPresent())
                .map(weights -> "weights of %s version %d".formatted(weights.family(), weights.version()))
                .toList();
        if (!conflicts.isEmpty()) {
            throw new ContentConflictException(conflicts);
        }
        for (DesignWeights weights : shipped) {
            int version = released(weights)
                    .map(DesignWeights::version)
                    .orElseGet(() -> add(weights, weights.version(), Optional.empty(), Optional.empty(), ""));
            rows.update(
                    "INSERT INTO item_design (item, item_version, family, weights)"
                            + " SELECT i.id, i.version, CAST(? AS VARCHAR(20)), CAST(? AS INTEGER) FROM item i"
                            + " WHERE i.instrument = ? AND i.difficulty IS NOT NULL AND NOT EXISTS"
                            + " (SELECT 1 FROM item_design d WHERE d.item = i.id AND d.item_version = i.version)",
                    weights.family().name(),
                    version,
                    weights.family().instrument().value());
        }
    }

    private static boolean isSame(DesignWeights kept, DesignWeights shipped) {
        return kept.weights().equals(shipped.weights())
                && kept.date().equals(shipped.date())
                && kept.source().equals(shipped.source());
    }

    private Optional<DesignWeights> released(DesignWeights shipped) {
        return rows
                .select(
                        "SELECT * FROM design_weights WHERE family = ? AND released_as = ?",
                        this::weights,
                        shipped.family().name(),
                        shipped.version())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public List<KeptWeights> versions(GeneratedFamily family) {
        return rows.select(
                "SELECT * FROM design_weights WHERE family = ? ORDER BY version DESC", this::kept, family.name());
    }

    @Override
    @Transactional
    public DesignWeights newest(GeneratedFamily family) {
        return rows.select(
                        "SELECT * FROM design_weights WHERE family = ? ORDER BY version DESC FETCH FIRST 1 ROWS ONLY",
                        this::weights,
                        family.name())
                .getFirst();
    }

    @Override
    @Transactional
    public DesignWeights version(GeneratedFamily family, int version) {
        return rows
                .select(
                        "SELECT * FROM design_weights WHERE family = ? AND version = ?",
                        this::weights,
                        family.name(),
                        version)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are no weights of (%s) in version (%d).".formatted(family, version)));
    }

    @Override
    @Transactional
    public OptionalInt versionBehind(ItemVersion item) {
        return rows
                .select(
                        "SELECT weights FROM item_design WHERE item = ? AND item_version = ?",
                        row -> row.getInt(1),
                        item.item().value(),
                        item.version())
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    @Transactional
    public DesignWeights keep(DesignFit fit, Signature by, Instant at, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Weights are kept for a reason.");
        }
        DesignWeights weights = fit.weights();
        int version = add(weights, null, Optional.of(by), Optional.of(at), reason);
        return version(weights.family(), version);
    }

    private int add(
            DesignWeights weights,
            @Nullable Integer releasedAs,
            Optional<Signature> by,
            Optional<Instant> at,
            String reason) {
        String family = weights.family().name();
        int version = 1
                + rows.select(
                                "SELECT COALESCE(MAX(version), 0) FROM design_weights WHERE family = ?",
                                row -> row.getInt(1),
                                family)
                        .getFirst();
        rows.update(
                "INSERT INTO design_weights (family, version, released_as, basis, dated, source_zh, source_en, items, people,"
                        + " account, signed_by, entered_at, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, CURRENT_TIMESTAMP), ?)",
                family,
                version,
                releasedAs,
                weights.basis().name(),
                weights.date().toString(),
                weights.source().zh(),
                weights.source().en(),
                weights.items(),
                weights.people(),
                by.flatMap(Signature::account).orElse(null),
                by.map(Signature::name).orElse(null),
                at.map(when -> when.atOffset(ZoneOffset.UTC)).orElse(null),
                reason);
        rows.batch(
                "INSERT INTO design_weight (family, version, position, feature, weight, standard_error, source_zh, source_en)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, weights.weights().size()).boxed().toList(),
                (statement, position) -> {
                    DesignWeight weight = weights.weights().get(position);
                    statement.setString(1, family);
                    statement.setInt(2, version);
                    statement.setInt(3, position);
                    statement.setString(4, weight.feature());
                    statement.setDouble(5, weight.value());
                    statement.setObject(
                            6,
                            weight.standardError().isPresent()
                                    ? weight.standardError().getAsDouble()
                                    : null);
                    statement.setString(7, weight.source().zh());
                    statement.setString(8, weight.source().en());
                });
        return version;
    }

    private KeptWeights kept(ResultSet row) throws SQLException {
        DesignWeights weights = weights(row);
        String name = row.getString("signed_by");
        int released = rows.select(
                        "SELECT COUNT(*) FROM item_design WHERE family = ? AND weights = ?",
                        count -> count.getInt(1),
                        weights.family().name(),
                        weights.version())
                .getFirst();
        return new KeptWeights(
                weights,
                name == null
                        ? Optional.empty()
                        : Optional.of(new Signature(Optional.ofNullable(row.getObject("account", UUID.class)), name)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                released);
    }

    private DesignWeights weights(ResultSet row) throws SQLException {
        GeneratedFamily family = GeneratedFamily.valueOf(row.getString("family"));
        int version = row.getInt("version");
        return new DesignWeights(
                family,
                version,
                Calibration.Basis.valueOf(row.getString("basis")),
                LocalDate.parse(row.getString("dated")),
                new LocalizedText(row.getString("source_zh"), row.getString("source_en")),
                row.getInt("items"),
                row.getInt("people"),
                rows.select(
                        "SELECT * FROM design_weight WHERE family = ? AND version = ? ORDER BY position",
                        DesignStore::weight,
                        family.name(),
                        version));
    }

    private static DesignWeight weight(ResultSet row) throws SQLException {
        double error = row.getDouble("standard_error");
        boolean known = !row.wasNull();
        return new DesignWeight(
                row.getString("feature"),
                row.getDouble("weight"),
                known ? OptionalDouble.of(error) : OptionalDouble.empty(),
                new LocalizedText(row.getString("source_zh"), row.getString("source_en")));
    }
}
