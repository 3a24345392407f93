package org.liangcai.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The PostgreSQL server of the tests of this process: started when first needed, stopped with the process. */
final class PostgresServer {

    static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PostgresServer() {}

    /** Begun when somebody first asks for it, once. */
    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // What a test has written need not outlive a failure of the machine.
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(PATIENCE)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Creates a database and returns its JDBC address. */
    static String create(String name) {
        execute("CREATE DATABASE " + name);
        return "jdbc:postgresql://localhost:%d/%s".formatted(Running.SERVER.getPort(), name);
    }

    static void drop(String url) {
        execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(url.substring(url.lastIndexOf('/') + 1)));
    }

    private static void execute(String command) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
