package org.liangcai.assessment.disclosure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.LocalizedText;

/**
 * What one table holds on a visit.
 *
 * @param table the table's name, and the name of its file
 * @param title what it holds, in words
 * @param leftOut columns that are not handed out, with the reason
 * @param rows the rows, column by column
 */
public record KeptRows(
        String table,
        LocalizedText title,
        Map<String, LocalizedText> leftOut,
        List<Map<String, @Nullable Object>> rows) {

    public KeptRows {
        leftOut = Map.copyOf(leftOut);
        rows = List.copyOf(rows);
    }
}
