package org.liangcai.station.commandline;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header row: text cells by line and column. UTF-8, with or without a byte-order mark, lines ended in any usual way.
 *
 * @param file where it came from, for messages
 * @param columns the header
 * @param lines the number of every row in the file, from 1
 * @param rows the cells
 */
record CsvTable(Path file, List<String> columns, List<Long> lines, List<List<String>> rows) {

    /**
     * Reads a file.
     *
     * @throws InputException if it cannot be read, is not UTF-8, is ragged, or names a column twice; all faults at once
     */
    static CsvTable read(Path file) {
        String text = text(file);
        CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();
        List<String> columns = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long line = 1;
            for (CSVRecord row : parser) {
                if (columns.isEmpty()) {
                    row.forEach(cell -> columns.add(cell.strip()));
                } else if (row.size() != columns.size()) {
                    faults.add(
                            "%s, line %d: %d cells instead of %d.".formatted(file, line, row.size(), columns.size()));
                } else {
                    lines.add(line);
                    rows.add(row.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CSVException | java.io.UncheckedIOException broken) {
            throw new InputException("%s: this is not CSV: %s".formatted(file, broken.getMessage()), broken);
        } catch (IOException failure) {
            throw new InputException("%s cannot be read: %s".formatted(file, failure.getMessage()), failure);
        }
        header(file, columns, faults);
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return new CsvTable(file, List.copyOf(columns), lines, rows);
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new InputException(
                    "%s is not UTF-8.\nMaybe it was saved by a spreadsheet: save it again as \"CSV UTF-8\"."
                            .formatted(file),
                    notUtf8);
        } catch (IOException failure) {
            throw new InputException("%s cannot be read: is the name right?".formatted(file), failure);
        }
    }

    private static void header(Path file, List<String> columns, List<String> faults) {
        if (columns.isEmpty()) {
            faults.add("%s is empty: the first line must name the columns.".formatted(file));
        }
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (name.isEmpty()) {
                faults.add("%s, line 1, column %d: the column has no name.".formatted(file, column + 1));
            } else if (!seen.add(name)) {
                faults.add("%s, line 1, column %d: the column (%s) comes twice.".formatted(file, column + 1, name));
            }
        }
    }

    /**
     * The place of a column.
     *
     * @throws InputException if there is none of this name
     */
    int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new InputException("%s has no column (%s).\nMaybe one of %s.".formatted(file, name, columns));
        }
        return index;
    }

    String cell(int row, int column) {
        return rows.get(row).get(column).strip();
    }

    boolean missing(int row, int column) {
        String cell = cell(row, column);
        return cell.isEmpty() || cell.equals("NA");
    }

    /** Where a cell stands, for messages. */
    String place(int row, int column) {
        return "%s, line %d, column %d (%s)".formatted(file, lines.get(row), column + 1, columns.get(column));
    }
}
