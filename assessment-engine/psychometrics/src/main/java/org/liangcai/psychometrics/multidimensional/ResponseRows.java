package org.liangcai.psychometrics.multidimensional;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** The different rows among some persons, with the sum of their weights. */
final class ResponseRows {

    final int items;
    final int rows;

    /** By row and item: 0 for missing, otherwise the category plus 1. */
    final byte[] cells;

    final double[] weights;

    /** By person of the matrix: the row, or −1 for a person who is left out. */
    final int[] rowOf;

    private ResponseRows(int items, byte[] cells, double[] weights, int[] rowOf) {
        this.items = items;
        this.rows = weights.length;
        this.cells = cells;
        this.weights = weights;
        this.rowOf = rowOf;
    }

    static ResponseRows of(ResponseMatrix data, IntPredicate included) {
        int items = data.itemCount();
        Map<ByteBuffer, Integer> seen = new HashMap<>();
        List<byte[]> different = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        int[] rowOf = new int[data.personCount()];
        for (int person = 0; person < rowOf.length; person++) {
            if (!included.test(person)) {
                rowOf[person] = -1;
                continue;
            }
            byte[] row = new byte[items];
            for (int item = 0; item < items; item++) {
                row[item] = (byte) data.stored(person, item);
            }
            Integer known = seen.putIfAbsent(ByteBuffer.wrap(row), different.size());
            if (known == null) {
                rowOf[person] = different.size();
                different.add(row);
                weights.add(data.weight(person));
            } else {
                rowOf[person] = known;
                weights.set(known, weights.get(known) + data.weight(person));
            }
        }
        byte[] cells = new byte[different.size() * items];
        for (int row = 0; row < different.size(); row++) {
            System.arraycopy(different.get(row), 0, cells, row * items, items);
        }
        return new ResponseRows(
                items, cells, weights.stream().mapToDouble(Double::doubleValue).toArray(), rowOf);
    }

    int stored(int row, int item) {
        return cells[row * items + item];
    }

    double totalWeight() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
