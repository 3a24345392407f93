package org.liangcai.psychometrics.ability;

/**
 * Expected a posteriori between bounds by the trapezoid rule: as {@link Eap}, but the first and the last node count half. The two differ
 * where the posterior has not died away at the bounds.
 *
 * @param prior the distribution of ability before the test
 * @param quadrature the bounds and the nodes between them
 */
public record TrapezoidEap(NormalPrior prior, Quadrature quadrature) implements AbilityEstimator {

    @Override
    public AbilityEstimate.Finite estimate(ResponsePattern pattern) {
        double[] logPosterior = new Eap(prior, quadrature).logPosterior(pattern);
        logPosterior[0] -= StrictMath.log(2);
        logPosterior[logPosterior.length - 1] -= StrictMath.log(2);
        return quadrature.moments(logPosterior);
    }
}
