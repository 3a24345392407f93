package org.liangcai.testdatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * A fresh, empty database for a test. It is gone once it is closed; whatever is connected to it must be closed before.
 *
 * @param kind which database it is
 * @param url the JDBC address
 * @param userName who connects
 * @param password with what password
 */
public record TestDatabase(DatabaseKind kind, String url, String userName, String password) implements AutoCloseable {

    /** A database of the kind that the system property {@code test.database} names; on H2 without it. */
    public static TestDatabase fresh() {
        return fresh(DatabaseKind.valueOf(System.getProperty("test.database", DatabaseKind.H2.name())));
    }

    /** A database of a kind. */
    public static TestDatabase fresh(DatabaseKind kind) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return switch (kind) {
            case H2 ->
                new TestDatabase(
                        kind,
                        "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                                .formatted(name),
                        "sa",
                        "");
            case POSTGRESQL -> new TestDatabase(kind, PostgresServer.create(name), PostgresServer.USER, "");
        };
    }

    /** What Micronaut has to know to use the database and to bring its tables up to date. */
    public Map<String, Object> properties() {
        return Map.of(
                "station.key-file",
                keyFile(),
                "datasources.default.url",
                url,
                "datasources.default.username",
                userName,
                "datasources.default.password",
                password,
                "datasources.default.maximum-pool-size",
                8,
                "datasources.default.schema-generate",
                "NONE",
                "flyway.datasources.default.enabled",
                true,
                "flyway.datasources.default.locations",
                "classpath:db/migration");
    }

    /** Beside the database on PostgreSQL there is no place for the station's keys; those of H2 in memory end with the process. */
    private String keyFile() {
        return switch (kind) {
            case H2 -> "";
            case POSTGRESQL ->
                Path.of(
                                System.getProperty("java.io.tmpdir"),
                                url.replaceFirst(".*/", "").replaceFirst("\\?.*", "") + ".key")
                        .toString();
        };
    }

    /** A connection of one's own. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url, userName, password);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        switch (kind) {
            case H2 -> shutDown();
            case POSTGRESQL -> PostgresServer.drop(url);
        }
    }

    private void shutDown() {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
