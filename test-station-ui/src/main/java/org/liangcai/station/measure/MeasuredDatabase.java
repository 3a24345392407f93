package org.liangcai.station.measure;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The station's services on a database of the measurement's own: files in a temporary folder, or a schema of its own on a PostgreSQL
 * server, in which nothing else is touched. Either is gone afterwards.
 */
final class MeasuredDatabase implements AutoCloseable {

    /** As the station is shipped, but for the folder. */
    private static final String H2 =
            "jdbc:h2:synced:%s/station;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

    private final Path folder;
    private final boolean ownSchema;
    private final ApplicationContext context;

    private MeasuredDatabase(Path folder, boolean ownSchema, ApplicationContext context) {
        this.folder = folder;
        this.ownSchema = ownSchema;
        this.context = context;
    }

    /**
     * Where the measurement may make its database.
     *
     * @param url a JDBC address of PostgreSQL
     * @param user who connects and may create a schema
     * @param password with what password
     */
    public record Server(String url, String user, String password) {}

    static MeasuredDatabase open(Optional<Server> server) {
        Path folder = temporary();
        String schema = "measure_" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> properties = new HashMap<>();
        properties.put("station.key-file", folder.resolve("station.key").toString());
        properties.put(
                "datasources.default.url",
                server.map(at -> at.url() + (at.url().contains("?") ? "&" : "?") + "currentSchema=" + schema)
                        .orElseGet(() -> H2.formatted(folder)));
        properties.put("datasources.default.username", server.map(Server::user).orElse("sa"));
        properties.put(
                "datasources.default.password", server.map(Server::password).orElse(""));
        if (server.isPresent()) {
            properties.put("flyway.datasources.default.schemas", schema);
            properties.put("flyway.datasources.default.create-schemas", true);
        }
        try {
            return new MeasuredDatabase(
                    folder,
                    server.isPresent(),
                    ApplicationContext.builder()
                            .banner(false)
                            .properties(properties)
                            .start());
        } catch (RuntimeException failure) {
            delete(folder);
            throw failure;
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        try (context) {
            if (ownSchema) {
                dropSchema(context.getBean(Flyway.class, Qualifiers.byName("default")));
            }
        } finally {
            delete(folder);
        }
    }

    /** The station's own Flyway refuses to drop anything; this one knows only the schema that it has made. */
    private static void dropSchema(Flyway migrations) {
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("liangcai-measure");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
