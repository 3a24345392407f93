package org.liangcai.psychometrics.factor;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** Newton steps over the uniquenesses, kept between their bounds (Jöreskog 1977). */
final class UniquenessSearch {

    private static final int MOST_ITERATIONS = 500;
    private static final double TOLERANCE = 1e-10;
    private static final double GREATEST_UNIQUENESS = 1;

    private UniquenessSearch() {}

    static ExtractedFactors run(FactorExtraction method, Matrix correlations, int factors) {
        double[] at = start(correlations, factors);
        FactorExtraction.Discrepancy here = method.at(correlations, at, factors);
        boolean converged = false;
        int iteration = 0;
        while (!converged && iteration < MOST_ITERATIONS) {
            iteration++;
            double[] step = step(at, here);
            double[] next = at;
            FactorExtraction.Discrepancy there = here;
            boolean better = false;
            for (double length = 1; length > 1e-8 && !better; length /= 2) {
                next = move(at, step, length);
                there = method.at(correlations, next, factors);
                better = there.value() < here.value();
            }
            if (better) {
                at = next;
                here = there;
            }
            converged = !better || steepest(at, here) < TOLERANCE;
        }
        return new ExtractedFactors(
                method, leadingSigns(here.loadings()), at, steepest(at, here) < 1e-6, iteration, here.value());
    }

    /** (1 − m / 2p) / rⁱⁱ (Jöreskog 1967, equation 40), or 0.5 where the matrix has no inverse. */
    private static double[] start(Matrix correlations, int factors) {
        int size = correlations.rows();
        double[] start = new double[size];
        java.util.Arrays.fill(start, 0.5);
        correlations.cholesky().map(Cholesky::inverse).ifPresent(inverse -> {
            for (int i = 0; i < size; i++) {
                double value = (1 - 0.5 * factors / size) / inverse[i * size + i];
                start[i] = Math.clamp(value, 2 * FactorExtraction.LEAST_UNIQUENESS, 0.99);
            }
        });
        return start;
    }

    private static double[] step(double[] at, FactorExtraction.Discrepancy here) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (!heldAtBound(at[i], here.gradient()[i])) {
                free.add(i);
            }
        }
        int[] chosen = free.stream().mapToInt(Integer::intValue).toArray();
        double[] right = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            right[i] = -here.gradient()[chosen[i]];
        }
        double[] solved = here.hessian()
                .select(chosen, chosen)
                .cholesky()
                .or(() -> ridged(here.approximation().select(chosen, chosen)).cholesky())
                .map(factor -> factor.solve(right))
                .orElse(right);
        double[] step = new double[at.length];
        for (int i = 0; i < chosen.length; i++) {
            step[chosen[i]] = solved[i];
        }
        return step;
    }

    private static Matrix ridged(Matrix matrix) {
        double ridge = 1e-6 * matrix.trace() / matrix.rows();
        return Matrix.of(matrix.rows(), matrix.rows(), (i, j) -> matrix.at(i, j) + (i == j ? ridge : 0));
    }

    private static boolean heldAtBound(double value, double slope) {
        return value <= FactorExtraction.LEAST_UNIQUENESS && slope > 0 || value >= GREATEST_UNIQUENESS && slope < 0;
    }

    private static double[] move(double[] at, double[] step, double length) {
        double[] next = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            next[i] = Math.clamp(at[i] + length * step[i], FactorExtraction.LEAST_UNIQUENESS, GREATEST_UNIQUENESS);
        }
        return next;
    }

    private static double steepest(double[] at, FactorExtraction.Discrepancy here) {
        double steepest = 0;
        for (int i = 0; i < at.length; i++) {
            if (!heldAtBound(at[i], here.gradient()[i])) {
                steepest = Math.max(steepest, Math.abs(here.gradient()[i]));
            }
        }
        return steepest;
    }

    /** Reflects columns whose sum is negative. */
    static Matrix leadingSigns(Matrix loadings) {
        double[] sign = new double[loadings.columns()];
        for (int k = 0; k < sign.length; k++) {
            double sum = 0;
            for (double loading : loadings.column(k)) {
                sum += loading;
            }
            sign[k] = sum < 0 ? -1 : 1;
        }
        return Matrix.of(loadings.rows(), loadings.columns(), (i, k) -> sign[k] * loadings.at(i, k));
    }
}
