package org.liangcai.psychometrics.conditional;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Some persons and some items of a response matrix. */
final class Selection {

    private Selection() {}

    static ResponseMatrix of(ResponseMatrix responses, IntPredicate persons, int[] items) {
        int[] rows = IntStream.range(0, responses.personCount()).filter(persons).toArray();
        List<String> names =
                IntStream.of(items).mapToObj(responses.items()::get).toList();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(names, rows.length);
        for (int row = 0; row < rows.length; row++) {
            builder.weight(row, responses.weight(rows[row]));
            for (int item = 0; item < items.length; item++) {
                int stored = responses.stored(rows[row], items[item]);
                if (stored != 0) {
                    builder.category(row, item, stored - 1);
                }
            }
        }
        return builder.build();
    }
}
