package org.liangcai.psychometrics.conditional;

import java.util.Arrays;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** The items a person answered, in order; a key of maps. */
final class AnsweredItems {

    private final int[] items;

    private AnsweredItems(int[] items) {
        this.items = items;
    }

    static AnsweredItems of(ResponseMatrix responses, int person) {
        int[] items = new int[responses.itemCount()];
        int count = 0;
        for (int item = 0; item < items.length; item++) {
            if (responses.stored(person, item) != 0) {
                items[count++] = item;
            }
        }
        return new AnsweredItems(Arrays.copyOf(items, count));
    }

    int[] items() {
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnsweredItems answered && Arrays.equals(items, answered.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }
}
