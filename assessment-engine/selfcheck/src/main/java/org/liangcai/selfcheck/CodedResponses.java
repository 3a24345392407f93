package org.liangcai.selfcheck;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Responses whose categories are the codes seen of each item in ascending order, whatever numbers stand for them. */
final class CodedResponses {

    private static final Set<String> NOT_ITEMS = Set.of("group", "id", "person", "weight", "freq");

    private CodedResponses() {}

    static List<String> items(DataTable table) {
        return table.columns().stream()
                .filter(column -> !NOT_ITEMS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    static ResponseMatrix of(DataTable table, List<String> items) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, table.size());
        for (int item = 0; item < items.size(); item++) {
            double[] cells = table.numbers(items.get(item));
            TreeSet<Double> codes = new TreeSet<>();
            for (double cell : cells) {
                if (!Double.isNaN(cell)) {
                    codes.add(cell);
                }
            }
            List<Double> ascending = List.copyOf(codes);
            for (int person = 0; person < cells.length; person++) {
                if (!Double.isNaN(cells[person])) {
                    builder.category(person, item, ascending.indexOf(cells[person]));
                }
            }
        }
        return builder.build();
    }
}
