package org.liangcai.norms.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reference case from the folder beside the repository: cNORM 3.5.2 on R 4.2.2. The tolerance of every value stands in the case itself:
 * a value passes when |x − reference| ≤ max(abs, rel·|reference|).
 */
record GoldenCase(Path folder, int locationPower, String ageColumn) {

    private static final Path GOLDEN = Path.of("../../shared/golden");

    static Stream<GoldenCase> present() {
        return Stream.of(
                        new GoldenCase(GOLDEN.resolve("norms-elfe"), 5, "group"),
                        new GoldenCase(GOLDEN.resolve("norms-sim-6to12"), 4, "group"))
                .filter(golden -> Files.exists(golden.folder.resolve("expected.json")));
    }

    ScoreSample sample() {
        List<CSVRecord> rows = rows("responses.csv");
        return ScoreSample.of(column(rows, ageColumn), column(rows, "raw"));
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream().mapToDouble(row -> number(row, name)).toArray();
    }

    static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file));
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode value(String name) {
        return expected().path("values").path(name);
    }

    private JsonNode expected() {
        return JsonMapper.shared().readTree(folder.resolve("expected.json"));
    }

    /** Says whether values agree within the tolerance the case states for a group of values. */
    Agreement agreement(String values) {
        JsonNode tolerance = expected().path("tolerance").path(values);
        return new Agreement(
                tolerance.path("abs").asDouble(), tolerance.path("rel").asDouble());
    }

    record Agreement(double absolute, double relative) {

        void check(String what, double actual, double reference) {
            assertThat(actual)
                    .as(what)
                    .isCloseTo(reference, within(Math.max(absolute, relative * Math.abs(reference))));
        }
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
