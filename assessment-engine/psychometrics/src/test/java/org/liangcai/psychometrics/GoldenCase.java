package org.liangcai.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A reference case: input, and values that other software computed from it, each with a tolerance. The cases lie outside the project in
 * {@code shared/golden} beside one of the folders above the working directory, or where the system property {@code golden} says; a test
 * that needs them is skipped where they are not.
 */
public final class GoldenCase {

    private final Path folder;
    private final JsonNode expected;

    private GoldenCase(Path folder) {
        this.folder = folder;
        this.expected = new ObjectMapper().readTree(read(folder.resolve("expected.json")));
    }

    public static GoldenCase open(String name) {
        Optional<Path> root = root();
        assumeTrue(root.isPresent(), "The reference cases are not here.");
        Path folder = root.orElseThrow().resolve(name);
        assumeTrue(Files.isDirectory(folder), "The reference case is not here.");
        return new GoldenCase(folder);
    }

    private static Optional<Path> root() {
        String named = System.getProperty("golden", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("golden");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public JsonNode value(String name) {
        return expected.at("/values/" + name);
    }

    public JsonNode option(String name) {
        return expected.at("/options/" + name);
    }

    public Table table(String file) {
        List<String[]> rows = new ArrayList<>();
        for (String line : read(folder.resolve(file)).lines().toList()) {
            rows.add(Arrays.stream(line.split(",", -1))
                    .map(cell -> cell.replaceAll("^\"|\"$", ""))
                    .toArray(String[]::new));
        }
        return new Table(List.of(rows.getFirst()), rows.subList(1, rows.size()));
    }

    /** Compares as the case asks: |actual − reference| ≤ max(abs, rel · |reference|). */
    public void assertClose(String value, String what, double actual, double reference) {
        JsonNode own = expected.at("/tolerance/" + value.split("/")[0]);
        JsonNode fallback = expected.at("/tolerance/default");
        JsonNode used = own.has("abs") || own.has("rel") ? own : fallback;
        double allowed = Math.max(used.path("abs").asDouble(0), used.path("rel").asDouble(0) * Math.abs(reference));
        assertThat(Math.abs(actual - reference))
                .as("%s %s: %s against %s", value, what, actual, reference)
                .isLessThanOrEqualTo(allowed);
    }

    /** Compares with a number given inline, for instance {@code fit/logLik}. */
    public void assertClose(String value, double actual) {
        assertClose(value, "", actual, value(value).asDouble());
    }

    /** A CSV file: text cells with the names of the columns. */
    public record Table(List<String> columns, List<String[]> rows) {

        public String text(int row, String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("There is no column (%s) in %s.".formatted(column, columns));
            }
            return rows.get(row)[index];
        }

        public boolean blank(int row, String column) {
            return text(row, column).isBlank() || text(row, column).equals("NA");
        }

        public double number(int row, String column) {
            return switch (text(row, column)) {
                case "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(text(row, column));
            };
        }
    }
}
