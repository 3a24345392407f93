package org.liangcai.psychometrics.ability;

/** Where the search for a maximum begins: at the posterior mean, so that one of several maxima is chosen by the whole likelihood. */
final class Start {

    private Start() {}

    static double of(ResponsePattern pattern, NormalPrior prior) {
        double reach = 6 * prior.standardDeviation();
        Quadrature quadrature = new Quadrature(prior.mean() - reach, prior.mean() + reach, 61);
        return new Eap(prior, quadrature).estimate(pattern).theta();
    }
}
