package org.liangcai.norms.building;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** A least-squares problem with as many rows as columns that has the same solutions as a long one, by its orthogonal factor. */
final class CompactProblem {

    private final double[][] columns;
    private final double[] y;

    private CompactProblem(double[][] columns, double[] y) {
        this.columns = columns;
        this.y = y;
    }

    static CompactProblem of(double[][] columns, double[] y) {
        int predictors = columns.length;
        if (y.length <= predictors) {
            return new CompactProblem(columns, y);
        }
        RealMatrix matrix = new Array2DRowRealMatrix(y.length, predictors + 1);
        for (int p = 0; p < predictors; p++) {
            matrix.setColumn(p, columns[p]);
        }
        matrix.setColumn(predictors, y);
        RealMatrix r = new QRDecomposition(matrix).getR().getSubMatrix(0, predictors, 0, predictors);
        double[][] compact = new double[predictors][];
        for (int p = 0; p < predictors; p++) {
            compact[p] = r.getColumn(p);
        }
        return new CompactProblem(compact, r.getColumn(predictors));
    }

    double[][] columns() {
        return columns;
    }

    double[] y() {
        return y;
    }
}
