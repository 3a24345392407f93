package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.psychometrics.data.ResponseMatrix;
import picocli.CommandLine.Option;

/** The options that say where responses are and which columns are not items, and how they are read. */
final class ResponseFile {

    @Option(
            names = "--responses",
            required = true,
            paramLabel = "FILE",
            description =
                    "CSV with a header of item ids; categories from 0; an empty cell or NA is a missing response.")
    private java.nio.file.Path file = java.nio.file.Path.of("responses.csv");

    @Option(names = "--group", paramLabel = "COLUMN", description = "The column that names the group of a person.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--weight", paramLabel = "COLUMN", description = "The column that says how often a row counts.")
    private Optional<String> weight = Optional.empty();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "COLUMN",
            description = "Further columns that are not items, separated by commas.")
    private List<String> ignored = List.of();

    Optional<String> group() {
        return group;
    }

    java.nio.file.Path file() {
        return file;
    }

    /** Reads the file; every column that is not named otherwise is an item. */
    ResponseMatrix read() {
        CsvTable table = CsvTable.read(file);
        Set<String> others = new HashSet<>(ignored);
        group.ifPresent(others::add);
        weight.ifPresent(others::add);
        others.forEach(table::column);
        return read(
                table,
                table.columns().stream()
                        .filter(column -> !others.contains(column))
                        .toList());
    }

    /** Reads the columns of these items. */
    ResponseMatrix read(CsvTable table, List<String> items) {
        if (items.isEmpty() || table.rows().isEmpty()) {
            throw new InputException("%s has %d items and %d persons: there must be at least one of each."
                    .formatted(file, items.size(), table.rows().size()));
        }
        ResponseMatrix.Builder builder =
                ResponseMatrix.builder(items, table.rows().size());
        List<String> faults = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            int column = table.column(items.get(item));
            if (isText(table, column)) {
                faults.add(
                        "%s, column %d (%s): no cell is a whole number. Maybe the column is not an item: name it with --ignore, --group or --weight."
                                .formatted(file, column + 1, items.get(item)));
                continue;
            }
            for (int row = 0; row < table.rows().size(); row++) {
                if (!table.missing(row, column)) {
                    category(table, row, column, item, builder, faults);
                }
            }
        }
        weight.ifPresent(name -> weights(table, table.column(name), builder, faults));
        group.ifPresent(name -> groups(table, table.column(name), builder, faults));
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return builder.build();
    }

    private static boolean isText(CsvTable table, int column) {
        int given = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.missing(row, column)) {
                given++;
                if (table.cell(row, column).matches("-?\\d+")) {
                    return false;
                }
            }
        }
        return given > 0;
    }

    private static void category(
            CsvTable table, int row, int column, int item, ResponseMatrix.Builder builder, List<String> faults) {
        String cell = table.cell(row, column);
        try {
            int category = Integer.parseInt(cell);
            if (category < 0 || category >= ResponseMatrix.MOST_CATEGORIES) {
                faults.add("%s: the category (%d) must be from 0 to %d. Missing responses are empty or NA."
                        .formatted(table.place(row, column), category, ResponseMatrix.MOST_CATEGORIES - 1));
            } else {
                builder.category(row, item, category);
            }
        } catch (NumberFormatException notWhole) {
            faults.add("%s: (%s) is not a whole number. Missing responses are empty or NA."
                    .formatted(table.place(row, column), cell));
        }
    }

    private static void weights(CsvTable table, int column, ResponseMatrix.Builder builder, List<String> faults) {
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                builder.weight(row, Double.parseDouble(table.cell(row, column)));
            } catch (NumberFormatException notANumber) {
                faults.add("%s: the weight (%s) is not a number."
                        .formatted(table.place(row, column), table.cell(row, column)));
            } catch (IllegalArgumentException notPositive) {
                faults.add("%s: the weight (%s) must be positive and finite."
                        .formatted(table.place(row, column), table.cell(row, column)));
            }
        }
    }

    private static void groups(CsvTable table, int column, ResponseMatrix.Builder builder, List<String> faults) {
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.missing(row, column)) {
                faults.add("%s: the group is missing.".formatted(table.place(row, column)));
            }
            labels.add(table.cell(row, column));
        }
        builder.groups(labels);
    }
}
