package org.liangcai.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database as somebody sees it who goes round the station. */
public final class RawDatabase {

    private final String url;
    private final String userName;
    private final String password;

    public RawDatabase(String url, String userName, String password) {
        this.url = url;
        this.userName = userName;
        this.password = password;
    }

    /** Changes something behind the station's back. */
    public int change(String statement, Object... values) {
        try (Connection connection = open();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError(statement, failure);
        }
    }

    /** The first column of what a query finds, as text. */
    public List<String> texts(String query) {
        try (Connection connection = open();
                PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet result = prepared.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }

    /** The names of all tables of the station. */
    public List<String> tables() {
        return texts("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                + " AND table_name <> 'flyway_schema_history' ORDER BY table_name");
    }

    /** The columns of each table. */
    public Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String table : tables()) {
            columns.put(
                    table,
                    texts("SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
                            + " AND table_name = '" + table + "'"));
        }
        return columns;
    }

    /** The columns whose texts have a greatest length, as {@code table.column}, with that length in characters. */
    public Map<String, Integer> lengths() {
        Map<String, Integer> lengths = new TreeMap<>();
        for (String column : texts("SELECT table_name || '.' || column_name || ' ' || character_maximum_length"
                + " FROM information_schema.columns WHERE table_schema = 'public'"
                + " AND table_name <> 'flyway_schema_history' AND character_maximum_length IS NOT NULL")) {
            int space = column.indexOf(' ');
            lengths.put(column.substring(0, space), Integer.valueOf(column.substring(space + 1)));
        }
        return lengths;
    }

    /** The tables to which a table refers by a foreign key. */
    public List<String> referredTo(String table) {
        try (Connection connection = open();
                ResultSet keys = connection.getMetaData().getImportedKeys(null, "public", table)) {
            List<String> found = new ArrayList<>();
            while (keys.next()) {
                found.add(keys.getString("PKTABLE_NAME"));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(table, failure);
        }
    }

    /** Every value of every row of every table but those of items and norms, as one text; bytes are read as UTF-8. */
    public String everything() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String table : tables()) {
            if (!table.matches("(item|battery|release_|content_|norm_).*")) {
                dump(table, all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private void dump(String table, ByteArrayOutputStream all) {
        try (Connection connection = open();
                PreparedStatement prepared = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet result = prepared.executeQuery()) {
            while (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    Object value = result.getObject(column);
                    all.writeBytes(
                            value instanceof byte[] bytes
                                    ? bytes
                                    : String.valueOf(result.getString(column)).getBytes(StandardCharsets.UTF_8));
                    all.write('\n');
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(table, failure);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, userName, password);
    }
}
