package org.liangcai.psychometrics.multidimensional;

import org.liangcai.psychometrics.numerics.Chunks;

/**
 * How a plan is carried out.
 *
 * @param nodes the nodes along every dimension
 * @param tolerance the calibration has converged when half the Newton decrement by the complete-data information is below this; the gain
 *     still to be expected is this divided by the share of the information that is not missing
 * @param maximumIterations evaluations of the log-likelihood after which the calibration gives up
 * @param mode whether all processors are used; the result is the same to the last bit
 */
public record EstimationSettings(NodeRule nodes, double tolerance, int maximumIterations, Chunks.Mode mode) {

    /** 31 nodes a dimension, tolerance 1e-9, 2000 iterations, all processors. */
    public static final EstimationSettings STANDARD =
            new EstimationSettings(NodeRule.STANDARD, 1e-9, 2000, Chunks.Mode.PARALLEL);

    public EstimationSettings {
        if (!(tolerance > 0) || maximumIterations < 1) {
            throw new IllegalArgumentException(
                    "The tolerance (%s) must be positive and the number of iterations (%d) 1 or more."
                            .formatted(tolerance, maximumIterations));
        }
    }
}
