package org.liangcai.itembank.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.generator.GeneratedFamily;

/** The weights that come with the product, a version of each family. */
public final class ShippedWeights {

    private static final String FOLDER = "/org/liangcai/itembank/content/aptitude/";

    private ShippedWeights() {}

    /** Of every family. */
    public static List<DesignWeights> all() {
        List<CSVRecord> heads = rows("design-weights.csv");
        return Arrays.stream(GeneratedFamily.values())
                .map(family -> of(family, heads))
                .toList();
    }

    private static DesignWeights of(GeneratedFamily family, List<CSVRecord> heads) {
        CSVRecord head = heads.stream()
                .filter(row -> row.get("family").equals(family.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The weights of (%s) have no head.".formatted(family)));
        return new DesignWeights(
                family,
                Integer.parseInt(head.get("version")),
                Calibration.Basis.DESIGN_RULES,
                LocalDate.parse(head.get("dated")),
                new LocalizedText(head.get("zh"), head.get("en")),
                0,
                0,
                rows(family.weightsFile()).stream()
                        .map(row -> new DesignWeight(
                                row.get("feature"),
                                Double.parseDouble(row.get("weight")),
                                OptionalDouble.empty(),
                                new LocalizedText(row.get("sourceZh"), row.get("source"))))
                        .toList());
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream stream = ShippedWeights.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The file (%s) is missing.".formatted(file));
            }
            try (CSVParser parser = CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), format)) {
                return parser.getRecords();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), unreadable);
        }
    }
}
