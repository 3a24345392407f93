package org.liangcai.psychometrics.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether severities and difficulties can be told apart and compared: whether, candidates' abilities free, the additive model of items and
 * raters has no freedom but the two origins. What freedom there is beyond shows which raters or items form subsets of their own.
 */
final class Connection {

    private static final double NOTHING = 1e-9;

    private final FacetsLayout layout;
    private final double[][] reduced;
    private final int[] pivotOfColumn;

    private Connection(FacetsLayout layout, double[][] matrix) {
        this.layout = layout;
        reduced = matrix;
        pivotOfColumn = reduce(matrix);
    }

    static Connection of(FacetsLayout layout, List<List<Rating>> candidates) {
        int items = layout.items().size();
        int size = items + layout.raters().size();
        double[][] matrix = new double[size + 2][size];
        for (List<Rating> ratings : candidates) {
            double[] sums = new double[size];
            for (Rating rating : ratings) {
                int item = layout.itemOf(rating);
                int rater = layout.severity(layout.raterOf(rating));
                sums[item]++;
                sums[rater]++;
                matrix[item][item]++;
                matrix[rater][rater]++;
                matrix[item][rater]++;
                matrix[rater][item]++;
            }
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    matrix[row][column] -= sums[row] * sums[column] / ratings.size();
                }
            }
        }
        for (int column = 0; column < size; column++) {
            matrix[column < items ? size : size + 1][column] = 1;
        }
        return new Connection(layout, matrix);
    }

    /** Brings a matrix to reduced row echelon form and says which row leads in each column, −1 for none. */
    private static int[] reduce(double[][] matrix) {
        int columns = matrix[0].length;
        int[] pivots = new int[columns];
        int lead = 0;
        for (int column = 0; column < columns; column++) {
            int best = lead;
            for (int row = lead; row < matrix.length; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[best][column])) {
                    best = row;
                }
            }
            pivots[column] = -1;
            if (lead < matrix.length && Math.abs(matrix[best][column]) > NOTHING) {
                double[] pivot = matrix[best];
                matrix[best] = matrix[lead];
                matrix[lead] = pivot;
                eliminate(matrix, lead, column);
                pivots[column] = lead++;
            }
        }
        return pivots;
    }

    private static void eliminate(double[][] matrix, int lead, int column) {
        double[] pivot = matrix[lead];
        double scale = pivot[column];
        for (int k = 0; k < pivot.length; k++) {
            pivot[k] /= scale;
        }
        for (int row = 0; row < matrix.length; row++) {
            double factor = matrix[row][column];
            if (row != lead && factor != 0) {
                for (int k = 0; k < pivot.length; k++) {
                    matrix[row][k] -= factor * pivot[k];
                }
            }
        }
    }

    boolean isComplete() {
        for (int pivot : pivotOfColumn) {
            if (pivot < 0) {
                return false;
            }
        }
        return true;
    }

    /** Raters, or else items, that move together in every freedom that is left. */
    List<List<String>> subsets() {
        int items = layout.items().size();
        List<List<String>> raters = subsets(items, layout.raters());
        return raters.size() > 1 ? raters : subsets(0, layout.items());
    }

    private List<List<String>> subsets(int from, List<String> ids) {
        Map<String, List<String>> together = new TreeMap<>();
        for (int k = 0; k < ids.size(); k++) {
            together.computeIfAbsent(movement(from + k), key -> new ArrayList<>())
                    .add(ids.get(k));
        }
        List<List<String>> subsets = new ArrayList<>(together.values());
        subsets.sort(Comparator.comparingInt(subset -> ids.indexOf(subset.getFirst())));
        return subsets;
    }

    /** How a parameter moves with each column that has no pivot. */
    private String movement(int parameter) {
        StringBuilder movement = new StringBuilder();
        for (int column = 0; column < pivotOfColumn.length; column++) {
            if (pivotOfColumn[column] < 0) {
                double value = parameter == column
                        ? 1
                        : pivotOfColumn[parameter] < 0 ? 0 : -reduced[pivotOfColumn[parameter]][column];
                movement.append(Math.round(value * 1e6)).append(' ');
            }
        }
        return movement.toString();
    }
}
