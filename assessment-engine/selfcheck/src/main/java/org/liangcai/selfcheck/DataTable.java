package org.liangcai.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A CSV file of a case: text cells below named columns. */
public record DataTable(List<String> columns, List<List<String>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static DataTable parse(String text) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<List<String>> lines =
                    parser.stream().map(line -> line.stream().toList()).toList();
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("The CSV file is empty: it must at least name its columns.");
            }
            return new DataTable(lines.getFirst(), lines.subList(1, lines.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
        return number(text(row, column));
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
