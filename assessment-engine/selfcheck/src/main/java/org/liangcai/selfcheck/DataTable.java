package org.liangcai.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of a case: text cells below named columns. */
public record DataTable(List<String> columns, List<List<String>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a file. Empty lines do not count, unless there is one column only: they are then missing values.
     *
     * @param name of the file, for what is said of it
     * @throws IllegalArgumentException if it is empty, or a line has not as many cells as there are columns
     */
    static DataTable parse(String name, String text) {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> lines = parser.stream().toList();
            List<String> columns =
                    lines.isEmpty() ? List.of() : lines.getFirst().stream().toList();
            if (columns.isEmpty() || columns.equals(List.of(""))) {
                throw new IllegalArgumentException(
                        "The file (%s) is empty: it must at least name its columns.".formatted(name));
            }
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord line : lines.subList(1, lines.size())) {
                boolean empty = line.size() == 1 && line.get(0).isEmpty();
                if (!empty || columns.size() == 1) {
                    rows.add(cells(name, line, columns));
                }
            }
            return new DataTable(columns, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(name), failure);
        }
    }

    private static List<String> cells(String name, CSVRecord line, List<String> columns) {
        if (line.size() != columns.size()) {
            throw new IllegalArgumentException("Record %d of the file (%s) has %d cells, but there are %d columns."
                    .formatted(line.getRecordNumber(), name, line.size(), columns.size()));
        }
        return line.stream().toList();
    }

    public int size() {
        return rows.size();
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    public String text(int row, String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("There is no column (%s) among %s.".formatted(column, columns));
        }
        return rows.get(row).get(index);
    }

    /** The number in a cell, NaN if it is missing, ±∞ for Inf and -Inf. */
    public double number(int row, String column) {
        String cell = text(row, column);
        try {
            return number(cell);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "The cell (%s) of row %d below column (%s) is not a number.\nLeave it empty if the value is missing."
                            .formatted(cell, row + 1, column),
                    notANumber);
        }
    }

    /** The texts of a column. */
    public List<String> texts(String column) {
        return IntStream.range(0, size()).mapToObj(row -> text(row, column)).toList();
    }

    /** The numbers of a column, NaN where they are missing. */
    public double[] numbers(String column) {
        return IntStream.range(0, size())
                .mapToDouble(row -> number(row, column))
                .toArray();
    }

    static double number(String cell) {
        return switch (cell.strip()) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "TRUE", "true" -> 1;
            case "FALSE", "false" -> 0;
            default -> Double.parseDouble(cell);
        };
    }
}
