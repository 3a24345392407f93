package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.factor.RotatedFactors;
import org.liangcai.psychometrics.numerics.Matrix;
import tools.jackson.databind.JsonNode;

/**
 * The order and the signs in which a reference lists factors: each of its columns belongs to the engine's column with which it is most
 * congruent.
 *
 * @param order the engine's column for each column of the reference
 * @param reflected whether it points the other way
 */
@SuppressWarnings("ArrayRecordComponent")
record FactorLayout(int[] order, boolean[] reflected) {

    /** How the columns of a reference are arranged, from columns that both have. */
    static FactorLayout of(Matrix engine, Matrix reference) {
        int m = Math.min(engine.columns(), reference.columns());
        int[] order = new int[m];
        boolean[] reflected = new boolean[m];
        boolean[] usedEngine = new boolean[engine.columns()];
        boolean[] usedReference = new boolean[reference.columns()];
        for (int round = 0; round < m; round++) {
            double best = -1;
            int bestEngine = 0;
            int bestReference = 0;
            for (int k = 0; k < engine.columns(); k++) {
                for (int l = 0; l < reference.columns(); l++) {
                    double congruence = Math.abs(congruence(engine.column(k), reference.column(l)));
                    if (!usedEngine[k] && !usedReference[l] && congruence > best) {
                        best = congruence;
                        bestEngine = k;
                        bestReference = l;
                    }
                }
            }
            usedEngine[bestEngine] = true;
            usedReference[bestReference] = true;
            order[bestReference] = bestEngine;
            reflected[bestReference] = congruence(engine.column(bestEngine), reference.column(bestReference)) < 0;
        }
        return new FactorLayout(order, reflected);
    }

    private static double congruence(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    RotatedFactors arrange(RotatedFactors factors) {
        return factors.arranged(order, reflected);
    }

    Matrix arrangeColumns(Matrix matrix) {
        return Matrix.of(matrix.rows(), order.length, (row, k) -> (reflected[k] ? -1 : 1) * matrix.at(row, order[k]));
    }

    /** The cells of a reference matrix. */
    static Matrix cells(JsonNode reference) {
        List<double[]> rows = new ArrayList<>();
        for (JsonNode row : reference.path("data")) {
            rows.add(row.valueStream().mapToDouble(JsonNode::asDouble).toArray());
        }
        return Matrix.of(rows.toArray(double[][]::new));
    }

    /** The cells of the numeric columns of a reference file. */
    static Matrix cells(DataTable table, List<String> columns) {
        double[][] cells = columns.stream().map(table::numbers).toArray(double[][]::new);
        return Matrix.of(cells).transpose();
    }

    /** A matrix as an answer, with the names of its rows and columns. */
    static Answer named(Matrix matrix, List<String> rows, List<String> columns) {
        return Answer.fields()
                .with("rows", rows)
                .with("cols", columns)
                .with("data", Answer.of(matrix.toArray()))
                .build();
    }

    static List<String> texts(JsonNode names) {
        return names.valueStream().map(JsonNode::asString).toList();
    }

    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
