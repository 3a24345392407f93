package org.liangcai.station.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of text for a terminal, columns aligned. */
final class TextTable {

    private static final String FULL_WIDTH = "（），、。：；！？";

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(header);
    }

    TextTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().length;
        int[] width = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < columns; column++) {
                width[column] = Math.max(width[column], columns(row[column]));
            }
        }
        return rows.stream().map(row -> line(row, width)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String[] row, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            line.append(row[column]);
            if (column < row.length - 1) {
                line.repeat(' ', width[column] - columns(row[column]) + 2);
            }
        }
        return line.toString();
    }

    /** How many columns of a terminal a text takes: two for each Chinese character and each full-width sign. */
    private static int columns(String text) {
        return text.codePoints()
                .map(point -> Character.isIdeographic(point) || FULL_WIDTH.indexOf(point) >= 0 ? 2 : 1)
                .sum();
    }
}
