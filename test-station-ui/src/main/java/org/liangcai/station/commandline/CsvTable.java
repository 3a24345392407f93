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
import org.liangcai.norms.BilingualText;

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
                    faults.add(both(
                            "%s，第 %d 行：有 %d 格，应有 %d 格。",
                            "%s, line %d: %d cells instead of %d.", file, line, row.size(), columns.size()));
                } else {
                    lines.add(line);
                    rows.add(row.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (CSVException | java.io.UncheckedIOException broken) {
            throw new InputException(
                    both(
                            "%s：文件不是完好的 CSV，可能有引号没有配对。（程序的说明：%s）",
                            "%s: this is not CSV: %s", file, String.valueOf(broken.getMessage())),
                    broken);
        } catch (IOException failure) {
            throw new InputException(
                    both("%s 无法读取：%s", "%s cannot be read: %s", file, String.valueOf(failure.getMessage())), failure);
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
                    both(
                            "%s 不是 UTF-8 编码。\n可能是用表格软件保存的：请另存为“CSV UTF-8”。",
                            "%s is not UTF-8.\nMaybe it was saved by a spreadsheet: save it again as \"CSV UTF-8\".",
                            file),
                    notUtf8);
        } catch (IOException failure) {
            throw new InputException(both("%s 无法读取：请核对文件名。", "%s cannot be read: is the name right?", file), failure);
        }
    }

    private static void header(Path file, List<String> columns, List<String> faults) {
        if (columns.isEmpty()) {
            faults.add(both("%s 是空的：第一行要写明各列的名称。", "%s is empty: the first line must name the columns.", file));
        }
        if (columns.size() == 1) {
            separators(file, columns.getFirst(), faults);
        }
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (name.isEmpty()) {
                faults.add(both(
                        "%s，第 1 行，第 %d 列：这一列没有名称。",
                        "%s, line 1, column %d: the column has no name.", file, column + 1));
            } else if (!seen.add(name)) {
                faults.add(both(
                        "%s，第 1 行，第 %d 列：列（%s）出现了两次。",
                        "%s, line 1, column %d: the column (%s) comes twice.", file, column + 1, name));
            }
        }
    }

    /** Spreadsheets of some countries put semicolons between cells. */
    private static void separators(Path file, String header, List<String> faults) {
        for (String separator : List.of(";", "\t")) {
            if (header.contains(separator)) {
                faults.add(
                        separator.equals(";")
                                ? both(
                                        "%s，第 1 行：各格之间是分号，应为逗号。请另存为以逗号分隔的 CSV。",
                                        "%s, line 1: semicolons separate the cells instead of commas.\nMaybe save it again as CSV with commas.",
                                        file)
                                : both(
                                        "%s，第 1 行：各格之间是制表符，应为逗号。请另存为以逗号分隔的 CSV。",
                                        "%s, line 1: tabs separate the cells instead of commas.\nMaybe save it again as CSV with commas.",
                                        file));
                return;
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
            throw new InputException(
                    both("%s 没有叫（%s）的列。\n文件里有：%s。", "%s has no column (%s).\nMaybe one of %s.", file, name, columns));
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
        return placeText(row, column).en();
    }

    /** The same in both languages. */
    BilingualText placeText(int row, int column) {
        return BilingualText.of(
                "%s，第 %d 行，第 %d 列（%s）",
                "%s, line %d, column %d (%s)", file, lines.get(row), column + 1, columns.get(column));
    }

    private static String both(String zh, String en, Object... things) {
        return InputException.both(BilingualText.of(zh, en, things));
    }
}
