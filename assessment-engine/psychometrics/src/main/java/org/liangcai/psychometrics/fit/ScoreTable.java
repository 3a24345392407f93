package org.liangcai.psychometrics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observed and expected persons by sum score and category, made coarser until every cell expects enough of them. An expected number of
 * 0 marks a cell that does not exist.
 */
final class ScoreTable {

    private static final double SHARE_OF_FILLED_CELLS = 0.05;

    private static final class Row {
        double[] observed;
        double[] expected;

        Row(double[] observed, double[] expected) {
            this.observed = observed;
            this.expected = expected;
        }

        double persons() {
            return sum(observed);
        }

        void take(Row other) {
            for (int k = 0; k < observed.length; k++) {
                observed[k] += other.observed[k];
                expected[k] += other.expected[k];
            }
        }

        boolean sparse(double minimum) {
            for (double cell : expected) {
                if (cell != 0 && cell < minimum) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private int categories;
    private int lastAdded = -1;

    ScoreTable(int categories) {
        this.categories = categories;
    }

    /**
     * Adds a score, in ascending order. Near both ends some categories are impossible: such a score joins the nearest at which all are
     * possible.
     */
    void add(int score, int highest, double[] observed, double[] expected) {
        double[] own = Arrays.copyOfRange(observed, score * categories, (score + 1) * categories);
        Row row = new Row(own, expected.clone());
        int nearest = Math.min(Math.max(score, categories - 1), highest - categories + 1);
        if (nearest == lastAdded) {
            rows.getLast().take(row);
        } else {
            rows.add(row);
            lastAdded = nearest;
        }
    }

    void collapse(double minimum) {
        rows.removeIf(row -> row.persons() == 0);
        mergeSingles();
        if (rows.stream().noneMatch(row -> row.sparse(minimum))) {
            return;
        }
        if (categories > 2) {
            rows.forEach(row -> mergeCells(row, minimum));
            mergeColumns(minimum);
        }
        mergeRows(minimum);
    }

    private void mergeSingles() {
        for (int i = 0; i < rows.size() - 1; ) {
            if (rows.get(i).persons() == 1) {
                rows.get(i + 1).take(rows.get(i));
                rows.remove(i);
            } else {
                i++;
            }
        }
        if (rows.size() > 1 && rows.getLast().persons() == 1) {
            Row last = rows.removeLast();
            rows.getLast().take(last);
        }
    }

    /** Merges the smallest cell of a row with its smaller neighbour until two are left or none is too small; the rest move left. */
    private void mergeCells(Row row, double minimum) {
        double[] observed = row.observed;
        double[] expected = row.expected;
        int left = observed.length;
        while (left > 2) {
            int smallest = 0;
            for (int k = 1; k < left; k++) {
                if (expected[k] <= expected[smallest]) {
                    smallest = k;
                }
            }
            if (!(expected[smallest] < minimum)) {
                break;
            }
            boolean toLeft = smallest == left - 1 || (smallest > 0 && expected[smallest - 1] <= expected[smallest + 1]);
            int into = toLeft ? smallest - 1 : smallest + 1;
            observed[into] += observed[smallest];
            expected[into] += expected[smallest];
            for (int k = smallest; k < left - 1; k++) {
                observed[k] = observed[k + 1];
                expected[k] = expected[k + 1];
            }
            left--;
            observed[left] = 0;
            expected[left] = 0;
        }
    }

    private void mergeColumns(double minimum) {
        double enough = minimum * Math.ceil(rows.size() / 10.0);
        while (categories > 2 && columnTotal(categories - 1) < enough) {
            mergeIntoLeft(categories - 1);
        }
        for (int column = categories - 1; column > 0 && categories > 2; column--) {
            if (filled(column) < SHARE_OF_FILLED_CELLS * rows.size()) {
                mergeIntoLeft(column);
            }
        }
    }

    private double columnTotal(int column) {
        double total = 0;
        for (Row row : rows) {
            total += row.expected[column];
        }
        return total;
    }

    private int filled(int column) {
        int count = 0;
        for (Row row : rows) {
            count += row.expected[column] != 0 ? 1 : 0;
        }
        return count;
    }

    private void mergeIntoLeft(int column) {
        for (Row row : rows) {
            row.observed = merged(row.observed, column);
            row.expected = merged(row.expected, column);
        }
        categories--;
    }

    private static double[] merged(double[] cells, int column) {
        double[] fewer = new double[cells.length - 1];
        for (int k = 0; k < cells.length; k++) {
            fewer[k < column ? k : k - 1] += cells[k];
        }
        return fewer;
    }

    private void mergeRows(double minimum) {
        int at = firstSparse(minimum);
        while (at >= 0 && rows.size() > 1) {
            boolean down = at == rows.size() - 1
                    || (at > 0 && rows.get(at - 1).persons() <= rows.get(at + 1).persons());
            rows.get(down ? at - 1 : at + 1).take(rows.get(at));
            rows.remove(at);
            at = firstSparse(minimum);
        }
    }

    private int firstSparse(double minimum) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sparse(minimum)) {
                return i;
            }
        }
        return -1;
    }

    int rows() {
        return rows.size();
    }

    /** Σ (O − E)² / E over the cells that exist. */
    double statistic() {
        double sum = 0;
        for (Row row : rows) {
            for (int k = 0; k < categories; k++) {
                if (row.expected[k] != 0) {
                    double difference = row.observed[k] - row.expected[k];
                    sum += difference * difference / row.expected[k];
                }
            }
        }
        return sum;
    }

    /** Cells that exist less one for each row. */
    int freeCells() {
        int count = -rows.size();
        for (Row row : rows) {
            for (int k = 0; k < categories; k++) {
                count += row.expected[k] != 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
