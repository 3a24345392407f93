package org.liangcai.assessment.upgrade.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few statements a migration needs, on the connection it was given. */
final class Rows {

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Whether a table has a column. */
    boolean has(String table, String column) throws SQLException {
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, column)) {
            return columns.next();
        }
    }

    <T> List<T> read(String query, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet result = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (result.next()) {
                read.add(reader.read(result));
            }
            return read;
        }
    }

    void write(String change, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(change, values)) {
            statement.executeUpdate();
        }
    }

    void define(String definition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(definition);
        }
    }

    private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
