package org.liangcai.station.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.liangcai.station.PackagedStation;
import org.liangcai.testdatabase.DatabaseKind;
import org.liangcai.testdatabase.TestDatabase;

/** Two processes behind one address on one PostgreSQL database. */
final class HallOnPostgres implements Hall {

    private static final int PROCESSES = 2;
    private static final int LONGEST_CUT_MILLISECONDS = 3000;

    private final TestDatabase database = TestDatabase.fresh(DatabaseKind.POSTGRESQL);
    private final FaultyLine toDatabase =
            new FaultyLine(List.of(URI.create(database.url().substring(5)).getPort()));
    private final List<Integer> ports = List.of(PackagedStation.freePort(), PackagedStation.freePort());
    private final FaultyLine line = new FaultyLine(ports);
    private final List<WallClock> clocks = new ArrayList<>();
    private final List<PackagedStation> stations = new ArrayList<>();
    private final PackagedStation.Account counsellor;
    private final Path folder;

    HallOnPostgres(Path folder) throws IOException {
        this.folder = folder;
        for (int process = 0; process < PROCESSES; process++) {
            clocks.add(new WallClock(folder.resolve("wall-clock-" + (process + 1))));
            stations.add(start(process));
        }
        this.counsellor = stations.getFirst().account("COUNSELLOR");
    }

    private PackagedStation start(int process) throws IOException {
        String direct = database.url();
        String through = "jdbc:postgresql://localhost:%d%s"
                .formatted(toDatabase.port(), direct.substring(direct.lastIndexOf('/')));
        return clocks.get(process)
                .start(
                        Files.createDirectories(folder.resolve("process-" + (process + 1))),
                        ports.get(process),
                        Map.of(
                                "STATION_JDBC_URL",
                                through,
                                "STATION_JDBC_USER",
                                database.userName(),
                                "STATION_KEY_FILE",
                                folder.resolve("station.key").toString()));
    }

    @Override
    public String name() {
        return "two processes on PostgreSQL";
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + line.port());
    }

    @Override
    public PackagedStation.Account counsellor() {
        return counsellor;
    }

    @Override
    public Set<Fault> faults() {
        return EnumSet.of(
                Fault.PROCESS_KILLED,
                Fault.CLOCK_SET,
                Fault.DATABASE_CUT,
                Fault.LINK_CUT,
                Fault.LINK_SLOW,
                Fault.ANSWERS_LOST);
    }

    @Override
    public void suffer(Fault fault, Random random) throws IOException, InterruptedException {
        switch (fault) {
            case PROCESS_KILLED -> killOne(random.nextInt(PROCESSES));
            case CLOCK_SET -> clocks.get(random.nextInt(PROCESSES)).set(random);
            case DATABASE_CUT -> cutDatabase(random);
            case LINK_CUT -> LineFaults.cut(line, random);
            case LINK_SLOW -> LineFaults.slow(line, random);
            case ANSWERS_LOST -> LineFaults.loseAnswers(line, random);
            case DISK_FULL, CLICKED_TWICE, TWO_TABS ->
                throw new IllegalArgumentException("%s does not happen here.".formatted(fault));
        }
    }

    /** Kills a process, leaves the hall to the other for a moment and starts it again. */
    void killOne(int process) throws IOException, InterruptedException {
        stations.get(process).kill();
        Thread.sleep(1000);
        stations.set(process, start(process));
    }

    /** Either the server throws everybody out, or nobody reaches it for a while. */
    private void cutDatabase(Random random) throws InterruptedException {
        if (random.nextBoolean()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        } else {
            LineFaults.cut(toDatabase, random);
            Thread.sleep(random.nextInt(LONGEST_CUT_MILLISECONDS));
        }
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        for (int process = 0; process < PROCESSES; process++) {
            stations.get(process).kill();
            stations.set(process, start(process));
        }
    }

    @Override
    public Connection database() {
        return database.connect();
    }

    /** The logs lie in the folder already. */
    @Override
    public void keep() throws InterruptedException {
        for (PackagedStation station : stations) {
            station.kill();
        }
    }

    @Override
    public void close() {
        line.close();
        stations.forEach(PackagedStation::close);
        toDatabase.close();
        database.close();
    }
}
