package org.liangcai.station.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The full trial, run by {@code ./station chaos [answers [seed]]}: half of the answers at one process on H2, half at two processes on
 * PostgreSQL. Ends with status 1 when anything was lost, doubled or wrong.
 */
final class Chaos {

    private static final long ANSWERS = 100_000;
    private static final long SEED = 20261127;
    private static final int SEATS = 24;

    private Chaos() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        long answers = arguments.length > 0 ? Long.parseLong(arguments[0]) : ANSWERS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        boolean faultless = run(answers / 2, seed, folder -> new HallOnH2(folder))
                & run(answers - answers / 2, seed, HallOnPostgres::new);
        System.exit(faultless ? 0 : 1);
    }

    /** Opens a hall in an empty folder. */
    interface Opening {
        Hall in(Path folder) throws IOException, InterruptedException;
    }

    private static boolean run(long answers, long seed, Opening opening)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("liangcai-chaos");
        boolean faultless;
        try (Hall hall = opening.in(folder)) {
            Trial trial = new Trial(hall, SEATS, answers, seed);
            faultless = trial.run().isFaultless();
            System.out.print(trial.text());
        }
        if (faultless) {
            remove(folder);
        } else {
            System.out.println("  " + folder);
        }
        return faultless;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
