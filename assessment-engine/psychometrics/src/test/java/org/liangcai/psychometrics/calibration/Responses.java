package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.liangcai.psychometrics.GoldenCase;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Makes response matrices for tests. */
public final class Responses {

    private Responses() {}

    /** All columns of a table but the group, every item's codes in ascending order from 0. */
    public static ResponseMatrix of(GoldenCase.Table table) {
        List<String> items = table.columns().stream()
                .filter(column -> !column.equals("group"))
                .toList();
        ResponseMatrix.Builder builder =
                ResponseMatrix.builder(items, table.rows().size());
        for (int item = 0; item < items.size(); item++) {
            List<Integer> codes = codes(table, items.get(item));
            for (int row = 0; row < table.rows().size(); row++) {
                if (!table.blank(row, items.get(item))) {
                    builder.category(row, item, codes.indexOf((int) table.number(row, items.get(item))));
                }
            }
        }
        if (table.columns().contains("group")) {
            List<String> groups = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                groups.add(table.text(row, "group"));
            }
            builder.groups(groups);
        }
        return builder.build();
    }

    private static List<Integer> codes(GoldenCase.Table table, String item) {
        TreeSet<Integer> seen = new TreeSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.blank(row, item)) {
                seen.add((int) table.number(row, item));
            }
        }
        return List.copyOf(seen);
    }

    /** Counts of the 32 patterns of five dichotomous items in binary order, the first item the highest bit. */
    public static ResponseMatrix patterns(int... counts) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("i1", "i2", "i3", "i4", "i5"), 32);
        for (int pattern = 0; pattern < 32; pattern++) {
            for (int item = 0; item < 5; item++) {
                builder.category(pattern, item, (pattern >> (4 - item)) & 1);
            }
            // A pattern nobody gave counts next to nothing, but not nothing.
            builder.weight(pattern, Math.max(counts[pattern], 1e-12));
        }
        return builder.build();
    }

    /** LSAT section 6 (Bock and Lieberman 1970). */
    public static ResponseMatrix lsat6() {
        return patterns(
                3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11,
                61, 28, 298);
    }

    /** LSAT section 7 (Bock and Lieberman 1970). */
    public static ResponseMatrix lsat7() {
        return patterns(
                12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18,
                136, 32, 308);
    }
}
