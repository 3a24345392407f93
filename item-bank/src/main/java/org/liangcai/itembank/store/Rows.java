package org.liangcai.itembank.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters, in the transaction of the caller. */
final class Rows {

    private final JdbcOperations database;

    Rows(JdbcOperations database) {
        this.database = database;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Writer<T> {
        void write(PreparedStatement statement, T value) throws SQLException;
    }

    <T> List<T> select(String query, Reader<T> reader, @Nullable Object... parameters) {
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

    int update(String update, @Nullable Object... parameters) {
        return database.prepareStatement(update, statement -> {
            set(statement, parameters);
            return statement.executeUpdate();
        });
    }

    <T> void batch(String update, List<T> values, Writer<T> writer) {
        if (values.isEmpty()) {
            return;
        }
        database.prepareStatement(update, statement -> {
            for (T value : values) {
                writer.write(statement, value);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** So many question marks. */
    static String places(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
