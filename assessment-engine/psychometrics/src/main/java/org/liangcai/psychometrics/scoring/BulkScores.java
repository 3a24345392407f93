package org.liangcai.psychometrics.scoring;

import org.liangcai.psychometrics.ability.AbilityEstimate;

/** What an estimator found out about every person of a response matrix, in the order of its rows. Immutable. */
public final class BulkScores {

    private final double[] thetas;
    private final double[] standardErrors;

    BulkScores(double[] thetas, double[] standardErrors) {
        this.thetas = thetas;
        this.standardErrors = standardErrors;
    }

    /** How many persons. */
    public int size() {
        return thetas.length;
    }

    /** The estimate of a person, counted from 0. */
    public AbilityEstimate estimate(int person) {
        double theta = thetas[person];
        if (Double.isNaN(theta)) {
            return new AbilityEstimate.Undetermined();
        }
        return Double.isInfinite(theta)
                ? new AbilityEstimate.Unbounded(
                        theta > 0 ? AbilityEstimate.Direction.ABOVE : AbilityEstimate.Direction.BELOW)
                : new AbilityEstimate.Finite(theta, standardErrors[person]);
    }

    /** All estimates as numbers: ±∞ where there is no maximum, NaN where there is nothing to estimate from. */
    public double[] thetas() {
        return thetas.clone();
    }

    /** All standard errors as numbers: NaN where the estimate is not finite. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }
}
