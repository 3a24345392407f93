package org.liangcai.selfcheck;

import java.util.List;
import java.util.Set;
import org.liangcai.psychometrics.data.ScoreMatrix;
import tools.jackson.databind.JsonNode;

/** Reads tables of numbers, and options about them, into the engine's types. */
final class ScoreTables {

    private ScoreTables() {}

    /** All columns but one that numbers the rows. */
    static List<String> columns(DataTable table) {
        return table.columns().stream()
                .filter(column -> !column.equals("id") && !column.isEmpty())
                .toList();
    }

    /** The numbers of all columns. */
    static ScoreMatrix scores(DataTable table) {
        List<String> columns = columns(table);
        ScoreMatrix.Builder builder = ScoreMatrix.builder(columns, table.size());
        for (int column = 0; column < columns.size(); column++) {
            double[] cells = table.numbers(columns.get(column));
            for (int row = 0; row < cells.length; row++) {
                if (!Double.isNaN(cells[row])) {
                    builder.score(row, column, cells[row]);
                }
            }
        }
        return builder.build();
    }

    /** The options of a case that are not among those that are known. */
    static List<String> unknown(ReferenceCase reference, Set<String> known) {
        return reference.options().propertyNames().stream()
                .filter(option -> !known.contains(option))
                .toList();
    }

    /** The first of several spellings of an option that the case sets, as a number. */
    static double number(ReferenceCase reference, double otherwise, String... spellings) {
        for (String spelling : spellings) {
            JsonNode node = reference.option(spelling);
            if (node.isNumber()) {
                return node.asDouble();
            }
        }
        return otherwise;
    }
}
