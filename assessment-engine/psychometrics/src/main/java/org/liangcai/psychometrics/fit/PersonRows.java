package org.liangcai.psychometrics.fit;

import java.util.Arrays;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** The rows of one group with the columns in the order of the test. A cell is the category plus 1, or 0 where the response is missing. */
final class PersonRows {

    final int rows;
    final int items;
    final byte[] cells;
    final double[] weights;

    /** The place of each row in the data. */
    final int[] person;

    /** Rows of the group that were left out because a response is missing. */
    final int leftOut;

    private PersonRows(int rows, int items, byte[] cells, double[] weights, int[] person, int leftOut) {
        this.rows = rows;
        this.items = items;
        this.cells = cells;
        this.weights = weights;
        this.person = person;
        this.leftOut = leftOut;
    }

    /** Everyone of the test's group. */
    static PersonRows all(FittedTest test, ResponseMatrix data) {
        return collect(test, data, false);
    }

    /**
     * Everyone of the test's group who answered every item.
     *
     * @throws IllegalArgumentException if nobody did
     */
    static PersonRows complete(FittedTest test, ResponseMatrix data) {
        PersonRows complete = collect(test, data, true);
        if (complete.rows == 0) {
            throw new IllegalArgumentException(
                    "Nobody answered all %d items, and this statistic needs complete rows.\nMaybe leave out items with missing responses."
                            .formatted(test.items().size()));
        }
        return complete;
    }

    private static PersonRows collect(FittedTest test, ResponseMatrix data, boolean completeOnly) {
        int[] columns = columns(test, data);
        int group = data.groups().indexOf(test.group());
        if (group < 0) {
            throw new IllegalArgumentException(
                    "There is no group (%s) in the data, only %s.".formatted(test.group(), data.groups()));
        }
        byte[] cells = new byte[Math.multiplyExact(data.personCount(), columns.length)];
        double[] weights = new double[data.personCount()];
        int[] person = new int[data.personCount()];
        int rows = 0;
        int leftOut = 0;
        for (int from = 0; from < data.personCount(); from++) {
            if (data.groupOf(from) == group) {
                boolean complete = copy(test, data, from, columns, cells, rows * columns.length);
                if (complete || !completeOnly) {
                    weights[rows] = data.weight(from);
                    person[rows] = from;
                    rows++;
                } else {
                    leftOut++;
                }
            }
        }
        return new PersonRows(
                rows, columns.length, cells, Arrays.copyOf(weights, rows), Arrays.copyOf(person, rows), leftOut);
    }

    private static boolean copy(FittedTest test, ResponseMatrix data, int from, int[] columns, byte[] cells, int at) {
        boolean complete = true;
        for (int item = 0; item < columns.length; item++) {
            int stored = data.stored(from, columns[item]);
            if (stored > test.models().get(item).categoryCount()) {
                throw new IllegalArgumentException(
                        "The category (%d) of item (%s) of person (%d) must be below the number of categories (%d) of its model."
                                .formatted(
                                        stored - 1,
                                        test.items().get(item),
                                        from + 1,
                                        test.models().get(item).categoryCount()));
            }
            cells[at + item] = (byte) stored;
            complete &= stored != 0;
        }
        return complete;
    }

    private static int[] columns(FittedTest test, ResponseMatrix data) {
        int[] columns = new int[test.items().size()];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = data.items().indexOf(test.items().get(item));
            if (columns[item] < 0) {
                throw new IllegalArgumentException("There are no responses to item (%s).\nMaybe its id is misspelt."
                        .formatted(test.items().get(item)));
            }
        }
        return columns;
    }

    double totalWeight() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }
}
