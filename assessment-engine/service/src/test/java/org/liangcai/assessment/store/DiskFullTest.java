package org.liangcai.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People answer, a row in each commit, on a disk that is full again and again, while room in the file is used anew and its pieces are
 * gathered. Whatever was called committed is there whenever the database is opened again.
 */
class DiskFullTest {

    private static final long SEED = 20261127;
    private static final int PEOPLE = 6;
    private static final int FULL_DISKS = 24;

    @TempDir
    private Path folder;

    private volatile boolean over;

    @BeforeAll
    static void register() {
        FilePath.register(new FillingDisk());
    }

    @AfterEach
    void empty() {
        FillingDisk.leave(Integer.MAX_VALUE);
    }

    @Test
    void what_was_called_committed_is_there_after_every_full_disk() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE answer (person INT, number INT, payload VARCHAR, PRIMARY KEY (person, number))");
            statement.execute("CREATE INDEX answer_payload ON answer (payload)");
            statement.execute("CREATE TABLE note (person INT PRIMARY KEY, number INT)");
            statement.execute("INSERT INTO note SELECT x, 0 FROM SYSTEM_RANGE(0, %d)".formatted(PEOPLE - 1));
            connection.commit();
        }
        List<Person> people = new ArrayList<>();
        List<Future<?>> sitting = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int place = 0; place < PEOPLE; place++) {
                people.add(new Person(place));
            }
            people.forEach(person -> sitting.add(threads.submit(person::answer)));
            Future<?> upkeep = threads.submit(this::gather);
            try {
                fillAgainAndAgain(sitting);
            } finally {
                over = true;
            }
            for (Future<?> place : sitting) {
                place.get();
            }
            upkeep.get();
        }
        for (Person person : people) {
            assertThat(person.lost).isEmpty();
            person.compare();
            assertThat(person.lost).isEmpty();
        }
        // Who gets to write between two full disks is up to the machine; that somebody does is not.
        assertThat(people.stream().mapToInt(person -> person.committed).sum()).isPositive();
    }

    private static void fillAgainAndAgain(List<Future<?>> sitting) throws InterruptedException {
        Random random = new Random(SEED);
        int before = FillingDisk.refused();
        while (FillingDisk.refused() - before < FULL_DISKS && sitting.stream().noneMatch(Future::isDone)) {
            Thread.sleep(20 + random.nextInt(80));
            FillingDisk.leave(random.nextInt(3) * 5_000);
            Thread.sleep(10 + random.nextInt(60));
            FillingDisk.leave(Integer.MAX_VALUE);
        }
    }

    private Void gather() throws InterruptedException {
        while (!over) {
            try (Connection connection = connect()) {
                DatabaseUpkeep.gather(connection);
                connection.commit();
            } catch (SQLException | RuntimeException full) {
                Thread.sleep(5);
            }
            Thread.sleep(50);
        }
        return null;
    }

    private Connection connect() throws SQLException {
        Connection connection = new SyncedDriver()
                .connect(
                        "jdbc:h2:%s:%s;WRITE_DELAY=0;RETENTION_TIME=50;TRACE_LEVEL_FILE=0"
                                .formatted(FillingDisk.SCHEME, folder.resolve("db")),
                        new Properties());
        assertThat(connection).isNotNull();
        connection.setAutoCommit(false);
        return connection;
    }

    private final class Person {

        private final int place;
        private final List<String> lost = new ArrayList<>();
        private int committed;

        Person(int place) {
            this.place = place;
        }

        Void answer() throws InterruptedException {
            while (!over && lost.isEmpty()) {
                try (Connection connection = connect()) {
                    int stored = stored(connection);
                    if (stored < committed) {
                        lost.add("person %d: %d committed, %d stored".formatted(place, committed, stored));
                        return null;
                    }
                    committed = stored;
                    answerOn(connection);
                } catch (SQLException full) {
                    Thread.sleep(5);
                }
            }
            return null;
        }

        void compare() throws SQLException {
            try (Connection connection = connect()) {
                int stored = stored(connection);
                if (stored < committed) {
                    lost.add("person %d: %d committed, %d stored at the end".formatted(place, committed, stored));
                }
            }
        }

        /** Only what is committed counts: until then the database may be one whose disk has refused something. */
        private int stored(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT COUNT(*) FROM answer WHERE person = %d".formatted(place))) {
                rows.next();
                int stored = rows.getInt(1);
                connection.commit();
                return stored;
            }
        }

        private void answerOn(Connection connection) throws SQLException {
            try (PreparedStatement answer = connection.prepareStatement("INSERT INTO answer VALUES (?, ?, ?)");
                    PreparedStatement note =
                            connection.prepareStatement("UPDATE note SET number = ? WHERE person = ?")) {
                while (!over) {
                    int next = committed + 1;
                    answer.setInt(1, place);
                    answer.setInt(2, next);
                    answer.setString(
                            3, Integer.toHexString(next * 0x9E3779B9 + place).repeat(20));
                    answer.executeUpdate();
                    note.setInt(1, next);
                    note.setInt(2, place);
                    note.executeUpdate();
                    connection.commit();
                    committed = next;
                }
            }
        }
    }
}
