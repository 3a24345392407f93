package org.liangcai.psychometrics.factor.confirmatory;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Matrix;

/** What an estimation makes large, as a function of the free parameters. */
interface Objective {

    /** The number of free parameters. */
    int size();

    /** The value, or empty where the model implies impossible moments. */
    Optional<Double> value(double[] free);

    /** The derivatives of the value. */
    double[] gradient(double[] free);

    /** The expected negative second derivatives: positive semidefinite. */
    Matrix information(double[] free);

    /** What stands for the negative second derivatives near the end of a search. */
    default Matrix curvature(double[] free) {
        return information(free);
    }

    /** The negative second derivatives, by central differences of the gradient. */
    default Matrix observedInformation(double[] free) {
        int size = size();
        double[][] rows = new double[size][];
        for (int k = 0; k < size; k++) {
            double h = 1e-5 * Math.max(1, Math.abs(free[k]));
            double[] up = free.clone();
            double[] down = free.clone();
            up[k] += h;
            down[k] -= h;
            double[] above = gradient(up);
            double[] below = gradient(down);
            rows[k] = new double[size];
            for (int l = 0; l < size; l++) {
                rows[k][l] = -(above[l] - below[l]) / (up[k] - down[k]);
            }
        }
        Matrix hessian = Matrix.of(rows);
        return hessian.plus(hessian.transpose()).times(0.5);
    }
}
