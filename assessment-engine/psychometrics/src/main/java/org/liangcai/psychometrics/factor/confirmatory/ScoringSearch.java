package org.liangcai.psychometrics.factor.confirmatory;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.Matrix;

/** Fisher scoring with step halving, and a ridge where the information is singular; Newton's steps near the end. */
final class ScoringSearch {

    private static final int MOST_ITERATIONS = 500;

    /** The gain that a step promises below which the search ends; a parameter is then within 1e-5 standard errors of its place. */
    private static final double TOLERANCE = 1e-10;

    /** The promised gain below which steps use the curvature of the objective itself. */
    private static final double NEAR = 1;

    /** The rounding error of the objective, as a part of its value. */
    private static final double ROUNDING = 1e-13;

    private ScoringSearch() {}

    /**
     * Where a search ended.
     *
     * @param free the free parameters
     * @param value the objective
     * @param converged whether no better value is near
     * @param iterations the number of steps
     */
    @SuppressWarnings("ArrayRecordComponent")
    record End(double[] free, double value, boolean converged, int iterations) {}

    static End run(Objective objective, double[] start) {
        double[] at = start.clone();
        double value = objective
                .value(at)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The model implies covariances at its starting values that are not positive definite."));
        if (at.length == 0) {
            return new End(at, value, true, 0);
        }
        double gain = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double[] gradient = objective.gradient(at);
            double[] step = step(gain < NEAR ? objective.curvature(at) : objective.information(at), gradient);
            gain = dot(gradient, step);
            if (gain < TOLERANCE) {
                return new End(at, value, true, iteration);
            }
            Move move = move(objective, at, value, step, gain);
            if (move == null) {
                return new End(at, value, gain < 1e-6, iteration);
            }
            at = move.free();
            value = move.value();
        }
        return new End(at, value, false, MOST_ITERATIONS);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static double[] step(Matrix information, double[] gradient) {
        double ridge = 0;
        double trace = information.trace() / information.rows();
        while (true) {
            double added = ridge;
            Matrix ridged = Matrix.of(
                    information.rows(),
                    information.rows(),
                    (i, j) -> information.at(i, j) + (i == j ? added * (information.at(i, i) + 1e-6 * trace) : 0));
            Optional<Cholesky> factor = ridged.cholesky();
            if (factor.isPresent()) {
                return factor.get().solve(gradient);
            }
            ridge = ridge == 0 ? 1e-8 : ridge * 10;
            if (ridge > 1e6 || !Double.isFinite(trace)) {
                throw new ArithmeticException("The information of the model is not finite.");
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Move(double[] free, double value) {}

    private static @org.jspecify.annotations.Nullable Move move(
            Objective objective, double[] at, double value, double[] step, double gain) {
        for (double length = 1; length > 1e-6; length /= 2) {
            double[] next = at.clone();
            for (int k = 0; k < at.length; k++) {
                next[k] += length * step[k];
            }
            Optional<Double> there = objective.value(next);
            if (there.isPresent() && there.get() >= value + 1e-4 * length * gain - ROUNDING * Math.abs(value)) {
                return new Move(next, there.get());
            }
        }
        return null;
    }
}
