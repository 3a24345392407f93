package org.liangcai.station.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.liangcai.station.PackagedStation;

/**
 * One process on its own files, as it is shipped. Where it may, it keeps them on a small disk of their own, which can be filled; its log
 * lies beside it.
 */
final class HallOnH2 implements Hall {

    private static final int DISK_MEBIBYTES = 700;
    private static final int LONGEST_FULL_MILLISECONDS = 3000;

    private final Path folder;
    private final Path data;
    private final boolean ownDisk;
    private final int port = PackagedStation.freePort();
    private final FaultyLine line = new FaultyLine(List.of(port));
    private final WallClock clock;
    private final PackagedStation.Account counsellor;
    private PackagedStation station;

    HallOnH2(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.data = Files.createDirectories(folder.resolve("data"));
        this.clock = new WallClock(folder.resolve("wall-clock"));
        this.ownDisk = mount(data);
        try {
            this.station = start();
        } catch (IOException | IllegalStateException failure) {
            unmount();
            throw failure;
        }
        this.counsellor = station.account("COUNSELLOR");
    }

    private static boolean mount(Path folder) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(DISK_MEBIBYTES), "tmpfs", folder.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException noSuchProgram) {
            return false;
        }
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private PackagedStation start() throws IOException {
        return clock.start(folder, port, Map.of());
    }

    @Override
    public String name() {
        return "one process on H2" + (ownDisk ? "" : " (no disk of its own: it takes root to mount one)");
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
        Set<Fault> faults =
                EnumSet.of(Fault.PROCESS_KILLED, Fault.CLOCK_SET, Fault.LINK_CUT, Fault.LINK_SLOW, Fault.ANSWERS_LOST);
        if (ownDisk) {
            faults.add(Fault.DISK_FULL);
        }
        return faults;
    }

    @Override
    public void suffer(Fault fault, Random random) throws IOException, InterruptedException {
        switch (fault) {
            case PROCESS_KILLED -> {
                station.kill();
                station = start();
            }
            case DISK_FULL -> fillDisk(random);
            case CLOCK_SET -> clock.set(random);
            case LINK_CUT -> LineFaults.cut(line, random);
            case LINK_SLOW -> LineFaults.slow(line, random);
            case ANSWERS_LOST -> LineFaults.loseAnswers(line, random);
            case DATABASE_CUT, CLICKED_TWICE, TWO_TABS ->
                throw new IllegalArgumentException("%s does not happen here.".formatted(fault));
        }
    }

    /** Fills the disk to the last byte and keeps it full, also of what the database gives back, for a while. */
    private void fillDisk(Random random) throws IOException, InterruptedException {
        Path filler = data.resolve("filler");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST_FULL_MILLISECONDS));
        for (int part = 0; System.nanoTime() < end; part++) {
            fill(filler.resolveSibling("filler-" + part));
            Thread.sleep(50);
        }
        try (var files = Files.newDirectoryStream(data, "filler-*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void fill(Path file) throws IOException {
        for (int chunk = 1 << 20; chunk >= 1; chunk >>= 5) {
            byte[] zeros = new byte[chunk];
            try (OutputStream output = Files.newOutputStream(
                    file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
                while (Files.exists(file)) {
                    output.write(zeros);
                }
            } catch (IOException full) {
                continue;
            }
        }
    }

    @Override
    public void restart() throws IOException, InterruptedException {
        station.kill();
        station = start();
    }

    /** The process holds the files alone, so it is killed first. */
    @Override
    public Connection database() throws IOException, InterruptedException {
        station.kill();
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r"
                .formatted(data.resolve("station"));
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void keep() throws IOException, InterruptedException {
        station.kill();
        if (ownDisk) {
            Path kept = Files.createDirectories(folder.resolve("data-kept"));
            try (var files = Files.newDirectoryStream(data)) {
                for (Path file : files) {
                    Files.copy(file, kept.resolve(file.getFileName()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
        station.close();
        try {
            unmount();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void unmount() throws IOException, InterruptedException {
        if (ownDisk) {
            run("umount", data.toString());
        }
    }
}
