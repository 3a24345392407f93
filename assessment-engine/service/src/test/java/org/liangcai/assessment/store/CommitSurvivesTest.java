package org.liangcai.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept for the embedded database's sake: one of its versions lost what was committed last when the process was killed. */
class CommitSurvivesTest {

    private static final long SEED = 20261127;
    private static final int OPENINGS = 4;
    private static final int COMMITS = 40;

    @TempDir
    private Path folder;

    @BeforeAll
    static void register() {
        FilePath.register(new SyncedFiles());
    }

    @Test
    void whatever_commit_the_process_is_killed_after_its_row_and_all_before_are_in_the_file() throws Exception {
        Random random = new Random(SEED);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE answer (id INT PRIMARY KEY, payload VARCHAR)");
            connection.commit();
        }
        int committed = 0;
        for (int opening = 0; opening < OPENINGS; opening++) {
            try (Connection connection = connect();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO answer VALUES (?, ?)")) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    insert.setInt(1, ++committed);
                    insert.setString(2, "x".repeat(200 + random.nextInt(2_000) * (random.nextInt(10) == 0 ? 20 : 1)));
                    insert.executeUpdate();
                    connection.commit();
                    assertThat(rowsLeftByAKill())
                            .as("rows after commit %d of opening %d", commit, opening)
                            .isEqualTo(committed);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = new SyncedDriver()
                .connect("jdbc:h2:synced:%s;WRITE_DELAY=0".formatted(folder.resolve("db")), new Properties());
        assertThat(connection).isNotNull();
        connection.setAutoCommit(false);
        return connection;
    }

    /** The file as it stands while the database is open is the file that a killed process leaves. */
    private int rowsLeftByAKill() throws IOException, SQLException {
        Files.copy(folder.resolve("db.mv.db"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection left = DriverManager.getConnection("jdbc:h2:file:%s".formatted(folder.resolve("left")));
                Statement statement = left.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM answer")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
