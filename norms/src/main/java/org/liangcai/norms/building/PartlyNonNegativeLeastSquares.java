package org.liangcai.norms.building;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares in which some coefficients must not be negative: the active-set method of Lawson, C. L. and Hanson, R. J. (1974), Solving
 * least squares problems, chapter 23, with the free coefficients always in the passive set. It ends at the one minimum after finitely
 * many steps.
 */
final class PartlyNonNegativeLeastSquares {

    private static final double RELATIVE_TOLERANCE = 1e-10;

    private final double[][] columns;
    private final double[] y;
    private final int free;
    private final boolean[] passive;
    private double[] solution;

    private PartlyNonNegativeLeastSquares(double[][] columns, double[] y, int free) {
        this.columns = columns;
        this.y = y;
        this.free = free;
        passive = new boolean[columns.length];
        Arrays.fill(passive, 0, free, true);
        solution = unconstrained();
    }

    /**
     * Solves the problem.
     *
     * @param columns the predictors, each with one value a row; there should be about as many rows as columns, so factor large problems first
     * @param y the values to predict
     * @param free how many coefficients, the first ones, may have either sign
     */
    static double[] solve(double[][] columns, double[] y, int free) {
        var problem = new PartlyNonNegativeLeastSquares(columns, y, free);
        // Each step lowers the residual, so that no passive set returns; the limit only guards against rounding.
        for (int step = 0; step < 30 * columns.length; step++) {
            int entering = problem.mostWanted();
            if (entering < 0) {
                break;
            }
            problem.enter(entering);
        }
        return problem.solution;
    }

    /** The coefficient at its limit whose growth would lower the residual fastest; −1 if none would. */
    private int mostWanted() {
        double[] residual = y.clone();
        for (int p = 0; p < columns.length; p++) {
            for (int row = 0; row < y.length; row++) {
                residual[row] -= solution[p] * columns[p][row];
            }
        }
        int wanted = -1;
        double steepest = 0;
        for (int p = free; p < columns.length; p++) {
            double norm = norm(columns[p]);
            double slope = passive[p] || norm == 0 ? 0 : dot(columns[p], residual) / norm;
            if (slope > steepest && slope > RELATIVE_TOLERANCE * norm(y)) {
                steepest = slope;
                wanted = p;
            }
        }
        return wanted;
    }

    private void enter(int entering) {
        passive[entering] = true;
        double[] next = unconstrained();
        while (anyNegative(next)) {
            retreat(next);
            next = unconstrained();
        }
        solution = next;
    }

    private boolean anyNegative(double[] candidate) {
        for (int p = free; p < candidate.length; p++) {
            if (passive[p] && candidate[p] <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Goes towards the candidate as far as the limits allow, and lets go of the coefficients that reach theirs. */
    private void retreat(double[] candidate) {
        double share = 1;
        for (int p = free; p < candidate.length; p++) {
            if (passive[p] && candidate[p] <= 0) {
                share = Math.min(share, solution[p] / (solution[p] - candidate[p]));
            }
        }
        for (int p = 0; p < candidate.length; p++) {
            solution[p] += share * (candidate[p] - solution[p]);
            if (p >= free && passive[p] && candidate[p] <= 0 && solution[p] <= 1e-14 * Math.abs(candidate[p])) {
                solution[p] = 0;
                passive[p] = false;
            }
        }
    }

    /** Least squares on the passive coefficients; the others are 0. */
    private double[] unconstrained() {
        int[] chosen =
                IntStream.range(0, passive.length).filter(p -> passive[p]).toArray();
        double[] all = new double[passive.length];
        if (chosen.length == 0) {
            return all;
        }
        RealMatrix matrix = new Array2DRowRealMatrix(Math.max(y.length, chosen.length), chosen.length);
        for (int j = 0; j < chosen.length; j++) {
            for (int row = 0; row < y.length; row++) {
                matrix.setEntry(row, j, columns[chosen[j]][row]);
            }
        }
        double[] padded = Arrays.copyOf(y, Math.max(y.length, chosen.length));
        double[] solved = new QRDecomposition(matrix)
                .getSolver()
                .solve(new ArrayRealVector(padded, false))
                .toArray();
        for (int j = 0; j < chosen.length; j++) {
            all[chosen[j]] = solved[j];
        }
        return all;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return StrictMath.sqrt(dot(a, a));
    }
}
