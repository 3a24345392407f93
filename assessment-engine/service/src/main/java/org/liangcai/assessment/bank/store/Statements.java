package org.liangcai.assessment.bank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.ledger.Signature;

/** Statements with their parameters, in the transaction of the caller. */
public final class Statements {

    private final JdbcOperations database;

    public Statements(JdbcOperations database) {
        this.database = database;
    }

    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> select(String query, Reader<T> reader, @Nullable Object... parameters) {
        return database.prepareStatement(query, statement -> {
            set(statement, parameters);
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
            }
            return values;
        });
    }

    public int update(String update, @Nullable Object... parameters) {
        return database.prepareStatement(update, statement -> {
            set(statement, parameters);
            return statement.executeUpdate();
        });
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Signature signature(ResultSet row, String name) throws SQLException {
        return new Signature(Optional.ofNullable(row.getObject("account", UUID.class)), row.getString(name));
    }
}
