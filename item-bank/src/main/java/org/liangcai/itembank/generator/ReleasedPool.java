package org.liangcai.itembank.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The pools of generated items that come with the product, with the designs and seeds they were made from. */
final class ReleasedPool {

    private ReleasedPool() {}

    /** The items of {@code aptitude/<name>.csv}. */
    static List<GeneratedFamily.Released> read(String name) {
        String path = "/org/liangcai/itembank/content/aptitude/%s.csv".formatted(name);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream stream = ReleasedPool.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The pool (%s) is missing.".formatted(path));
            }
            try (CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), format)) {
                return parser.stream()
                        .map(row -> new GeneratedFamily.Released(
                                row.get("id"),
                                row.get("design"),
                                Long.parseLong(row.get("seed")),
                                ItemSpecification.parse(row.get("specification"))))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The pool (%s) cannot be read.".formatted(path), unreadable);
        }
    }
}
