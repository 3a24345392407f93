package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.norms.BilingualText;
import org.liangcai.psychometrics.data.ResponseMatrix;
import picocli.CommandLine.Option;

/** The options that say where responses are and which columns are not items, and how they are read. */
final class ResponseFile {

    /** Some programs write whole numbers with a point and a nought when a column has missing cells. */
    private static final Pattern WHOLE = Pattern.compile("(-?\\d+)(?:\\.0+)?");

    private static final int LONGEST = 9;

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
            throw new InputException(InputException.both(BilingualText.of(
                    "%s 有 %d 道题、%d 个人：两者都至少要有一个。",
                    "%s has %d items and %d persons: there must be at least one of each.",
                    file,
                    items.size(),
                    table.rows().size())));
        }
        ResponseMatrix.Builder builder =
                ResponseMatrix.builder(items, table.rows().size());
        List<String> faults = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            int column = table.column(items.get(item));
            if (isText(table, column)) {
                faults.add(InputException.both(BilingualText.of(
                        "%s，第 %d 列（%s）：没有一格是整数。这一列可能不是题目：请用 --ignore、--group 或 --weight 指明。",
                        "%s, column %d (%s): no cell is a whole number. Maybe the column is not an item: name it with --ignore, --group or --weight.",
                        file,
                        column + 1,
                        items.get(item))));
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
                if (WHOLE.matcher(table.cell(row, column)).matches()) {
                    return false;
                }
            }
        }
        return given > 0;
    }

    private static void category(
            CsvTable table, int row, int column, int item, ResponseMatrix.Builder builder, List<String> faults) {
        String cell = table.cell(row, column);
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            faults.add(at(
                    table,
                    row,
                    column,
                    "（%s）不是整数。缺失的作答请留空或写 NA。",
                    "(%s) is not a whole number. Missing responses are empty or NA.",
                    cell));
            return;
        }
        String digits = whole.group(1);
        int category = digits.length() > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (category < 0 || category >= ResponseMatrix.MOST_CATEGORIES) {
            faults.add(at(
                    table,
                    row,
                    column,
                    "类别（%s）应在 0 到 %d 之间。缺失的作答请留空或写 NA。",
                    "the category (%s) must be from 0 to %d. Missing responses are empty or NA.",
                    digits,
                    ResponseMatrix.MOST_CATEGORIES - 1));
        } else {
            builder.category(row, item, category);
        }
    }

    /** A fault of one cell, in both languages. */
    private static String at(CsvTable table, int row, int column, String zh, String en, Object... things) {
        BilingualText place = table.placeText(row, column);
        BilingualText fault = BilingualText.of(zh, en, things);
        return InputException.both(new BilingualText(place.zh() + "：" + fault.zh(), place.en() + ": " + fault.en()));
    }

    private static void weights(CsvTable table, int column, ResponseMatrix.Builder builder, List<String> faults) {
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                builder.weight(row, Double.parseDouble(table.cell(row, column)));
            } catch (NumberFormatException notANumber) {
                faults.add(at(
                        table, row, column, "权重（%s）不是数。", "the weight (%s) is not a number.", table.cell(row, column)));
            } catch (IllegalArgumentException notPositive) {
                faults.add(at(
                        table,
                        row,
                        column,
                        "权重（%s）必须是有限的正数。",
                        "the weight (%s) must be positive and finite.",
                        table.cell(row, column)));
            }
        }
    }

    private static void groups(CsvTable table, int column, ResponseMatrix.Builder builder, List<String> faults) {
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.missing(row, column)) {
                faults.add(at(table, row, column, "缺少组别。", "the group is missing."));
            }
            labels.add(table.cell(row, column));
        }
        builder.groups(labels);
    }
}
