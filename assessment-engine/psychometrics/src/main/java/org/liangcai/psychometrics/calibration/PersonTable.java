package org.liangcai.psychometrics.calibration;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * The rows of one group as the kernels read them: equal rows taken together where that saves work, rows without any response left out.
 * A cell is the category, or the item's number of categories for a missing response.
 */
final class PersonTable {

    /** Rows are compared as long as at most this share of those seen were different. */
    private static final double WORTH_COLLAPSING = 0.8;

    private static final int SAMPLE = 2000;

    private static final int MOST_PATTERNS = 1 << 16;

    final int items;
    final int rows;
    final double[] weights;
    final byte[] cells;

    /** Whether some row lacks a response to the item. */
    final boolean[] incomplete;

    private PersonTable(int items, double[] weights, byte[] cells, List<ItemFamily> families) {
        this.items = items;
        this.rows = weights.length;
        this.weights = weights;
        this.cells = cells;
        incomplete = new boolean[items];
        for (int row = 0; row < rows; row++) {
            for (int item = 0; item < items; item++) {
                incomplete[item] |=
                        cells[row * items + item] == families.get(item).categories();
            }
        }
    }

    static PersonTable of(ResponseMatrix data, int group, List<ItemFamily> families) {
        int items = data.itemCount();
        List<byte[]> rows = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int person = 0; person < data.personCount(); person++) {
            if (data.groupOf(person) == group && data.hasResponse(person)) {
                byte[] row = new byte[items];
                for (int item = 0; item < items; item++) {
                    int stored = data.stored(person, item);
                    row[item] = (byte) (stored == 0 ? families.get(item).categories() : stored - 1);
                }
                rows.add(row);
                weights.add(data.weight(person));
            }
        }
        return collapse(rows, weights, items, families);
    }

    /** Every possible pattern of responses, each with weight 1. */
    static PersonTable ofEveryPattern(List<ItemFamily> families) {
        long patterns = 1;
        for (ItemFamily family : families) {
            patterns = Math.min(patterns * family.categories(), MOST_PATTERNS + 1L);
        }
        if (patterns > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "There are more than %d possible response patterns: too many to go through all of them.\nMaybe the observed information is meant."
                            .formatted(MOST_PATTERNS));
        }
        byte[] cells = new byte[(int) patterns * families.size()];
        for (int row = 0; row < patterns; row++) {
            int rest = row;
            for (int item = 0; item < families.size(); item++) {
                cells[row * families.size() + item] = (byte) (rest % families.get(item).categories());
                rest /= families.get(item).categories();
            }
        }
        double[] weights = new double[(int) patterns];
        Arrays.fill(weights, 1);
        return new PersonTable(families.size(), weights, cells, families);
    }

    private static PersonTable collapse(List<byte[]> rows, List<Double> weights, int items, List<ItemFamily> families) {
        Map<ByteBuffer, Integer> places = new HashMap<>();
        List<byte[]> distinct = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (row == SAMPLE && distinct.size() > WORTH_COLLAPSING * SAMPLE) {
                return pack(rows, weights, items, families);
            }
            Integer place = places.putIfAbsent(ByteBuffer.wrap(rows.get(row)), distinct.size());
            if (place == null) {
                distinct.add(rows.get(row));
                totals.add(weights.get(row));
            } else {
                totals.set(place, totals.get(place) + weights.get(row));
            }
        }
        return pack(distinct, totals, items, families);
    }

    private static PersonTable pack(List<byte[]> rows, List<Double> weights, int items, List<ItemFamily> families) {
        byte[] cells = new byte[rows.size() * items];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, cells, row * items, items);
        }
        return new PersonTable(
                items, weights.stream().mapToDouble(Double::doubleValue).toArray(), cells, families);
    }

    double totalWeight() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
