package org.liangcai.assessment.disclosure.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.disclosure.KeptData;
import org.liangcai.assessment.disclosure.KeptRows;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;
import org.liangcai.assessment.visit.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads every table that refers to a visit. */
@Singleton
@Transactional
class KeptDataStore implements KeptData {

    private static final String PAYLOAD = "payload";

    /** From the seed and the item bank it could be worked out which items are drawn. */
    private static final Set<String> SECRETS_IN_PAYLOAD = Set.of("seed");

    private final JdbcOperations database;
    private final PersonSeals seals;

    KeptDataStore(JdbcOperations database, PersonSeals seals) {
        this.database = database;
        this.seals = seals;
    }

    @Override
    public List<KeptRows> of(Visit visit) {
        PersonSeal seal = seals.of(visit.id());
        return KeptTable.ALL.stream().map(table -> read(table, visit, seal)).toList();
    }

    private KeptRows read(KeptTable table, Visit visit, PersonSeal seal) {
        String query =
                "SELECT * FROM %s WHERE %s ORDER BY %s".formatted(table.name(), table.condition(), table.order());
        return database.prepareStatement(query, statement -> {
            statement.setObject(1, parameter(table.by(), visit));
            return new KeptRows(table.name(), table.title(), table.leftOut(), rows(table, statement, seal));
        });
    }

    private static Object parameter(KeptTable.Parameter by, Visit visit) {
        return switch (by) {
            case VISIT_ID -> visit.id();
            case VISIT_ID_AS_TEXT -> visit.id().toString();
            case VISIT_ID_INSIDE -> "%" + visit.id() + "%";
            case REFERENCE -> visit.reference().toUpperCase(Locale.ROOT);
        };
    }

    private static List<Map<String, @Nullable Object>> rows(
            KeptTable table, PreparedStatement statement, PersonSeal seal) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(row(table, result, seal));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(KeptTable table, ResultSet result, PersonSeal seal)
            throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            String name = result.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT);
            if (table.sealed().filter(closed -> closed.column().equals(name)).isPresent()) {
                KeptTable.Sealed closed = table.sealed().orElseThrow();
                String place = closed.place() + result.getObject(closed.id(), UUID.class);
                String content = result.getString(column);
                row.put(closed.openedAs(), content == null ? null : seal.open(place, content));
            } else if (!table.leftOut().containsKey(name)) {
                row.put(name, value(name, result.getObject(column)));
            }
        }
        return row;
    }

    private static @Nullable Object value(String name, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case OffsetDateTime at -> at.toInstant().toString();
            case java.sql.Timestamp at -> at.toInstant().toString();
            case Clob text -> text.getSubString(1, (int) text.length());
            case String text when name.equals(PAYLOAD) -> payload(text);
            default -> value;
        };
    }

    private static JsonNode payload(String text) {
        JsonNode payload = JsonMapper.shared().readTree(text);
        if (payload instanceof ObjectNode object) {
            object.remove(SECRETS_IN_PAYLOAD);
        }
        return payload;
    }
}
