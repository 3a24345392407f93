package org.liangcai.station.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The full trial, run by {@code ./station chaos}: half of the answers at one process on H2, half at two processes on
 * PostgreSQL. Ends with status 1 when anything was lost, doubled or wrong.
 */
final class Chaos {

    private static final long ANSWERS = 100_000;
    private static final long SEED = 20261127;
    private static final int SEATS = 24;
    private static final Map<String, Opening> HALLS =
            new TreeMap<>(Map.of("h2", HallOnH2::new, "postgresql", HallOnPostgres::new));
    private static final String USAGE = """
            ./station chaos [ANSWERS [SEED [h2|postgresql]]]
            答案个数（默认 100000）、种子、只用一种数据库。
            How many answers (default 100000), the seed, and one kind of database only.""";

    private Chaos() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length > 3 || !usable(arguments)) {
            System.err.println(USAGE);
            System.exit(2);
        }
        long answers = arguments.length > 0 ? Long.parseLong(arguments[0]) : ANSWERS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        Map<String, Opening> halls = arguments.length > 2 ? Map.of(arguments[2], HALLS.get(arguments[2])) : HALLS;
        boolean faultless = true;
        for (Opening hall : halls.values()) {
            faultless &= run(Math.ceilDiv(answers, halls.size()), seed, hall);
        }
        System.exit(faultless ? 0 : 1);
    }

    private static boolean usable(String[] arguments) {
        return (arguments.length < 1 || arguments[0].matches("[1-9]\\d{0,8}"))
                && (arguments.length < 2 || arguments[1].matches("-?\\d{1,18}"))
                && (arguments.length < 3 || HALLS.containsKey(arguments[2]));
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
            if (!faultless) {
                hall.keep();
            }
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
