package org.liangcai.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SyncedDriverTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void register() {
        FilePath.register(new SyncedFiles());
    }

    private Connection connect() throws SQLException {
        Connection connection = new SyncedDriver()
                .connect("jdbc:h2:synced:%s;WRITE_DELAY=0".formatted(folder.resolve("db")), new Properties());
        assertThat(connection).isNotNull();
        connection.setAutoCommit(false);
        return connection;
    }

    @Test
    void what_was_committed_is_in_the_file_and_read_by_the_next_connection() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE answer (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO answer VALUES (7)");
            connection.commit();
        }
        assertThat(Files.exists(folder.resolve("db.mv.db"))).isTrue();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT id FROM answer WHERE id = 7")
                            .next())
                    .isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void after_the_disk_has_refused_a_write_no_open_connection_calls_anything_committed() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                FileChannel full = FilePath.get("synced:/dev/full").open("rw")) {
            statement.execute("CREATE TABLE answer (id INT PRIMARY KEY)");
            connection.commit();
            assertThatThrownBy(() -> full.write(ByteBuffer.allocate(16))).hasMessageContaining("No space left");

            statement.execute("INSERT INTO answer VALUES (7)");
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(SQLException.class)
                    .hasMessage("The disk has refused a write; whether this transaction is on it is not known.");
        }
        try (Connection anew = connect()) {
            anew.commit();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_connection_that_meets_a_database_whose_disk_has_refused_a_write_is_not_believed_either() throws Exception {
        try (Connection first = connect();
                FileChannel full = FilePath.get("synced:/dev/full").open("rw")) {
            first.commit();
            assertThatThrownBy(() -> full.write(ByteBuffer.allocate(16))).hasMessageContaining("No space left");

            Connection late = connect();
            assertThatThrownBy(late::commit)
                    .hasMessage("The disk has refused a write; whether this transaction is on it is not known.");
            try (Connection anew = connect()) {
                anew.commit();
            }
        }
    }
}
