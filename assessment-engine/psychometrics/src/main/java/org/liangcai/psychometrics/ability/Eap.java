package org.liangcai.psychometrics.ability;

/**
 * Expected a posteriori: mean and standard deviation of the posterior (Bock and Mislevy 1982). Without responses it is the prior.
 *
 * @param prior the distribution of ability before the test
 * @param quadrature where the posterior is evaluated; it should cover the prior's mean ± 5 standard deviations
 */
public record Eap(NormalPrior prior, Quadrature quadrature) implements AbilityEstimator {

    /** Standard normal prior, 61 nodes from −6 to 6. */
    public static Eap standard() {
        return new Eap(NormalPrior.STANDARD, Quadrature.STANDARD);
    }

    @Override
    public AbilityEstimate.Finite estimate(ResponsePattern pattern) {
        return quadrature.moments(logPosterior(pattern));
    }

    /**
     * How probable the answers are when ability is distributed as the prior says: ln Σ w L with the prior's density at the nodes, divided
     * by its sum, as weights. 0 without responses.
     */
    public double logMarginalLikelihood(ResponsePattern pattern) {
        double[] logPosterior = logPosterior(pattern);
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : logPosterior) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        double total = 0;
        for (int q = 0; q < logPosterior.length; q++) {
            sum += StrictMath.exp(logPosterior[q] - largest);
            total += StrictMath.exp(prior.logDensity(quadrature.node(q)));
        }
        return largest + StrictMath.log(sum / total);
    }

    /** The logarithm of the posterior at every node, up to a constant. */
    double[] logPosterior(ResponsePattern pattern) {
        double[] logPosterior = new double[quadrature.nodes()];
        for (int q = 0; q < logPosterior.length; q++) {
            logPosterior[q] = prior.logDensity(quadrature.node(q));
        }
        for (ResponsePattern.Given given : pattern.given()) {
            for (int q = 0; q < logPosterior.length; q++) {
                logPosterior[q] += given.curve(quadrature.node(q)).logProbability();
            }
        }
        return logPosterior;
    }
}
