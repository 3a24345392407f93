package org.liangcai.psychometrics.factor;

import java.util.List;
import org.liangcai.psychometrics.numerics.Matrix;
import org.liangcai.psychometrics.numerics.SymmetricEigen;

/**
 * The correlations of variables and how many persons they come from.
 *
 * @param variables the names of the variables
 * @param values variables × variables, symmetric, with ones on the diagonal
 * @param persons the number of persons, at least 3; for pairwise correlations that of everyone, as is usual
 */
public record CorrelationMatrix(List<String> variables, Matrix values, double persons) {

    public CorrelationMatrix {
        variables = List.copyOf(variables);
        Correlations.require(values);
        if (variables.size() != values.rows()) {
            throw new IllegalArgumentException("The number of names (%d) must be that of variables (%d)."
                    .formatted(variables.size(), values.rows()));
        }
        if (!(persons >= 3) || Double.isInfinite(persons)) {
            throw new IllegalArgumentException(
                    "The number of persons (%s) must be at least 3 and finite.".formatted(persons));
        }
    }

    /** What becomes of persons with missing values. */
    public enum Missing {
        /** They are left out altogether. */
        LISTWISE,
        /** Each correlation uses everyone who has both values. */
        PAIRWISE
    }

    /**
     * Pearson's correlations.
     *
     * @throws IllegalArgumentException if a variable does not vary or a pair has fewer than three persons
     */
    public static CorrelationMatrix pearson(Observations observations, Missing missing) {
        Observations used = missing == Missing.LISTWISE ? observations.completeOnly() : observations;
        int size = used.variableCount();
        double[] cells = new double[size * size];
        for (int i = 0; i < size; i++) {
            cells[i * size + i] = 1;
            for (int j = 0; j < i; j++) {
                cells[i * size + j] = pair(used, i, j);
                cells[j * size + i] = cells[i * size + j];
            }
        }
        return new CorrelationMatrix(used.variables(), Matrix.rowByRow(size, size, cells), used.personCount());
    }

    private static double pair(Observations used, int i, int j) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int person = 0; person < used.personCount(); person++) {
            double x = used.stored(person, i);
            double y = used.stored(person, j);
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                n++;
                double dx = x - meanX;
                double dy = y - meanY;
                meanX += dx / n;
                meanY += dy / n;
                xx += dx * (x - meanX);
                yy += dy * (y - meanY);
                xy += dx * (y - meanY);
            }
        }
        String first = used.variables().get(i);
        String second = used.variables().get(j);
        if (n < 3) {
            throw new IllegalArgumentException(
                    "The variables (%s) and (%s) are both there for %.0f persons only: at least 3 are needed."
                            .formatted(first, second, n));
        }
        if (!(xx > 0) || !(yy > 0)) {
            throw new IllegalArgumentException(
                    "The variable (%s) is the same for all %.0f persons who have both it and (%s): it correlates with nothing."
                            .formatted(xx > 0 ? second : first, n, xx > 0 ? first : second));
        }
        return Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    }

    /** The eigenvalues, largest first. */
    public double[] eigenvalues() {
        return SymmetricEigen.of(values).values();
    }

    /** Whether every eigenvalue is positive. */
    public boolean positiveDefinite() {
        double[] eigenvalues = eigenvalues();
        return eigenvalues[eigenvalues.length - 1] > 1e-12;
    }

    /**
     * The nearest that an eigenvalue cut gives: eigenvalues below {@code least} are raised to it, then the diagonal is brought back to 1.
     *
     * @param least the least eigenvalue, positive and below 1
     */
    public CorrelationMatrix smoothed(double least) {
        if (!(least > 0 && least < 1)) {
            throw new IllegalArgumentException("The least eigenvalue (%s) must be between 0 and 1.".formatted(least));
        }
        Matrix raised = SymmetricEigen.of(values).map(value -> Math.max(value, least));
        Matrix scaled = Matrix.of(
                values.rows(),
                values.rows(),
                (i, j) -> i == j ? 1 : raised.at(i, j) / Math.sqrt(raised.at(i, i) * raised.at(j, j)));
        return new CorrelationMatrix(variables, scaled, persons);
    }

    /**
     * The inverse.
     *
     * @throws IllegalArgumentException if the matrix is not positive definite
     */
    public Matrix inverse() {
        Correlations.requirePositiveDefinite(values);
        return Matrix.rowByRow(
                values.rows(), values.rows(), values.cholesky().orElseThrow().inverse());
    }

    /**
     * ln det R.
     *
     * @throws IllegalArgumentException if the matrix is not positive definite
     */
    public double logDeterminant() {
        Correlations.requirePositiveDefinite(values);
        return values.cholesky().orElseThrow().logDeterminant();
    }
}
