package org.liangcai.psychometrics.ability;

import java.util.List;
import org.liangcai.psychometrics.numerics.Roots;

/**
 * An estimator kept between bounds: the root of its estimating equation there, or, where the equation has the same sign at both bounds,
 * the bound in whose direction it points. The standard error comes from the expected information at the estimate, at a bound too.
 *
 * @param estimator by maximum likelihood, weighted likelihood, or mode of a posterior; estimators that integrate have bounds in their
 *     {@link Quadrature}
 * @param lower the lower bound
 * @param upper the upper bound, above the lower
 */
public record BoundedEstimator(AbilityEstimator estimator, double lower, double upper) implements AbilityEstimator {

    public BoundedEstimator {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
            throw new IllegalArgumentException(
                    "The bounds (%s, %s) must be finite and increase.".formatted(lower, upper));
        }
        switch (estimator) {
            case MaximumLikelihood likelihood -> {}
            case Map map -> {}
            case WeightedLikelihood weighted -> {}
            case JeffreysMode jeffreys -> {}
            case Eap eap -> throw refused(eap);
            case TrapezoidEap eap -> throw refused(eap);
            case SumScoreEap eap -> throw refused(eap);
            case BoundedEstimator bounded -> throw refused(bounded);
        }
    }

    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        List<ResponsePattern.Given> given = pattern.given();
        if (given.isEmpty() && !(estimator instanceof Map)) {
            return new AbilityEstimate.Undetermined();
        }
        double theta = root(at -> slope(given, at));
        return Objective.estimate(theta, Objective.information(given, theta) + priorPrecision());
    }

    private double root(Roots.Function slope) {
        double atLower = slope.at(lower);
        double atUpper = slope.at(upper);
        if (atLower * atUpper > 0) {
            return atLower > 0 ? upper : lower;
        }
        return Roots.between(slope, lower, upper);
    }

    private double slope(List<ResponsePattern.Given> given, double theta) {
        return switch (estimator) {
            case MaximumLikelihood likelihood -> Objective.score(given, theta);
            case Map map -> map.slope(given, theta);
            case WeightedLikelihood weighted -> WeightedLikelihood.slope(given, theta);
            case JeffreysMode jeffreys -> JeffreysMode.slope(given, theta);
            case Eap eap -> throw refused(eap);
            case TrapezoidEap eap -> throw refused(eap);
            case SumScoreEap eap -> throw refused(eap);
            case BoundedEstimator bounded -> throw refused(bounded);
        };
    }

    private static IllegalArgumentException refused(AbilityEstimator estimator) {
        return new IllegalArgumentException(
                "The estimator (%s) solves no equation between bounds.\nMaybe set the bounds of its quadrature instead."
                        .formatted(estimator));
    }

    private double priorPrecision() {
        return estimator instanceof Map map ? map.prior().precision() : 0;
    }
}
