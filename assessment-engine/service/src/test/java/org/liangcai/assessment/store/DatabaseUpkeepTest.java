package org.liangcai.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUpkeepTest {

    private static final int COMMITS = 2_000;
    private static final int BETWEEN_GATHERINGS = 100;

    @TempDir
    private Path folder;

    @BeforeAll
    static void register() {
        FilePath.register(new SyncedFiles());
    }

    @Test
    void a_file_that_is_looked_after_stays_small_and_keeps_every_row() throws Exception {
        long left = sizeAfterCommits("left", Integer.MAX_VALUE);
        long lookedAfter = sizeAfterCommits("looked-after", BETWEEN_GATHERINGS);

        assertThat(lookedAfter).isLessThan(left * 7 / 10);
        try (Connection connection = connect("looked-after");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*), SUM(id) FROM answer")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(COMMITS);
            assertThat(rows.getLong(2)).isEqualTo(COMMITS * (COMMITS - 1L) / 2);
        }
    }

    /** A station's work: one answer, and one note beside it, in each commit. */
    private long sizeAfterCommits(String name, int betweenGatherings) throws SQLException, IOException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE answer (id INT PRIMARY KEY, payload VARCHAR)");
            statement.execute("CREATE TABLE note (id INT PRIMARY KEY, seen BIGINT)");
            statement.execute("INSERT INTO note SELECT x, 0 FROM SYSTEM_RANGE(0, 499)");
            connection.commit();
            try (PreparedStatement answer = connection.prepareStatement("INSERT INTO answer VALUES (?, ?)");
                    PreparedStatement note = connection.prepareStatement("UPDATE note SET seen = ? WHERE id = ?")) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    answer.setInt(1, commit);
                    answer.setString(2, "a".repeat(200));
                    answer.executeUpdate();
                    note.setLong(1, commit);
                    note.setInt(2, commit * 37 % 500);
                    note.executeUpdate();
                    connection.commit();
                    if (commit % betweenGatherings == betweenGatherings - 1) {
                        DatabaseUpkeep.gather(connection);
                    }
                }
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private Connection connect(String name) throws SQLException {
        Connection connection = new SyncedDriver()
                .connect(
                        "jdbc:h2:synced:%s;WRITE_DELAY=0;RETENTION_TIME=0".formatted(folder.resolve(name)),
                        new Properties());
        assertThat(connection).isNotNull();
        connection.setAutoCommit(false);
        return connection;
    }
}
