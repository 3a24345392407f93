package org.liangcai.itembank.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file with a header line, each with the line it stands on. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvTable() {}

    /** The rows of a file; a missing file, a missing column and a row of the wrong width are reported. */
    static List<Row> read(ContentSource source, String file, ContentFaults faults, String... columns) {
        byte[] bytes = source.read(file).orElse(null);
        if (bytes == null) {
            faults.add(file, 0, "The file is missing.");
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), FORMAT)) {
            return hasColumns(parser, file, faults, columns) ? rows(parser, file, faults) : List.of();
        } catch (IOException | RuntimeException malformed) {
            faults.add(file, 0, "This is not a well-formed CSV file: " + malformed.getMessage());
            return List.of();
        }
    }

    private static boolean hasColumns(CSVParser parser, String file, ContentFaults faults, String... columns) {
        boolean complete = true;
        for (String column : columns) {
            if (!parser.getHeaderNames().contains(column)) {
                faults.add(file, 1, "The column (%s) is missing.".formatted(column));
                complete = false;
            }
        }
        return complete;
    }

    private static List<Row> rows(CSVParser parser, String file, ContentFaults faults) {
        List<Row> rows = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (CSVRecord row : parser) {
            int line = Math.toIntExact(parser.getCurrentLineNumber());
            if (!row.isConsistent()) {
                faults.add(
                        file,
                        line,
                        "The row has %d fields and needs %d."
                                .formatted(row.size(), parser.getHeaderNames().size()));
            } else if (!keys.add(row.get(0))) {
                faults.add(file, line, "The first field (%s) stands in an earlier row as well.".formatted(row.get(0)));
            } else {
                rows.add(new Row(file, line, row, faults));
            }
        }
        return rows;
    }

    /** One row. */
    record Row(String file, int line, CSVRecord values, ContentFaults faults) {

        void fault(String message) {
            faults.add(file, line, message);
        }

        /** A field that is not blank. */
        String text(String column) {
            String value = values.get(column);
            if (value.isBlank()) {
                fault("The field (%s) is blank.".formatted(column));
                return "missing";
            }
            return value;
        }

        /** A field that must be one of several. */
        String oneOf(String column, Set<String> allowed) {
            String value = values.get(column);
            if (!allowed.contains(value)) {
                fault("The field (%s) is (%s) and must be one of %s."
                        .formatted(column, value, allowed.stream().sorted().toList()));
            }
            return value;
        }

        int integer(String column, int lowest, int highest) {
            String value = values.get(column);
            try {
                int number = Integer.parseInt(value);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                fault("The field (%s) is (%s) and must be a whole number.".formatted(column, value));
                return lowest;
            }
            fault("The field (%s) is (%s) and must lie between %d and %d.".formatted(column, value, lowest, highest));
            return lowest;
        }

        double number(String column) {
            String value = values.get(column);
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                fault("The field (%s) is (%s) and must be a number.".formatted(column, value));
                return 0;
            }
            fault("The field (%s) is (%s) and must be finite.".formatted(column, value));
            return 0;
        }

        /** The version of the item in this row: the column {@code version} where the file has one, else 1. */
        int version() {
            return Optional.of(values.isMapped("version"))
                    .filter(Boolean::booleanValue)
                    .map(mapped -> integer("version", 1, 1_000_000))
                    .orElse(1);
        }
    }
}
