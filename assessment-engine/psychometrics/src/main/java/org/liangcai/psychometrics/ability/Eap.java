package org.liangcai.psychometrics.ability;

/**
 * Expected a posteriori: mean and standard deviation of the posterior (Bock and Mislevy 1982). Without responses it is the prior.
 *
 * @param prior the distribution of ability before the test
 * @param quadrature where the posterior is evaluated; it should cover the prior's mean ± 5 standard deviations
 * @param refinement what is done where a posterior is too narrow for these nodes
 */
public record Eap(NormalPrior prior, Quadrature quadrature, Refinement refinement) implements AbilityEstimator {

    /** Each time the nodes come about seven times closer: enough for any information a test can have. */
    private static final int MOST_REFINEMENTS = 6;

    /** On these nodes and no others. */
    public Eap(NormalPrior prior, Quadrature quadrature) {
        this(prior, quadrature, Refinement.NONE);
    }

    /** Standard normal prior, 61 nodes from −6 to 6, closer ones where a posterior is too narrow for them. */
    public static Eap standard() {
        return new Eap(NormalPrior.STANDARD, Quadrature.STANDARD, Refinement.WHERE_NARROW);
    }

    @Override
    public AbilityEstimate.Finite estimate(ResponsePattern pattern) {
        Quadrature nodes = quadrature;
        AbilityEstimate.Finite estimate = nodes.moments(logPosterior(pattern, nodes));
        for (int round = 0; round < MOST_REFINEMENTS && refines(nodes, estimate.standardError()); round++) {
            nodes = nodes.closerAround(estimate.theta());
            estimate = nodes.moments(logPosterior(pattern, nodes));
        }
        return estimate;
    }

    private boolean refines(Quadrature nodes, double standardDeviation) {
        return refinement == Refinement.WHERE_NARROW && !nodes.resolves(standardDeviation);
    }

    /**
     * How probable the answers are when ability is distributed as the prior says: ln Σ w L with the prior's density at the nodes, divided
     * by its sum, as weights. 0 without responses. On the nodes as they are given.
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
        return logPosterior(pattern, quadrature);
    }

    private double[] logPosterior(ResponsePattern pattern, Quadrature on) {
        double[] logPosterior = new double[on.nodes()];
        for (int q = 0; q < logPosterior.length; q++) {
            logPosterior[q] = prior.logDensity(on.node(q));
        }
        for (ResponsePattern.Given given : pattern.given()) {
            for (int q = 0; q < logPosterior.length; q++) {
                logPosterior[q] += given.curve(on.node(q)).logProbability();
            }
        }
        return logPosterior;
    }
}
