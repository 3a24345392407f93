package org.liangcai.psychometrics.mokken;

/** McNemar's test of two dependent proportions. */
final class BinomialTest {

    private BinomialTest() {}

    /**
     * The normal approximation to the binomial test (Molenaar and Sijtsma 2000, p. 59).
     *
     * @param against how many persons did only what few should
     * @param in how many persons did only what more should
     */
    static double z(double against, double in) {
        double fewer = Math.min(against, in);
        double both = against + in;
        double correction = ((2 * fewer + 1 - both) * (2 * fewer + 1 - both) - 10 * both) / (12 * both);
        return Math.abs(Math.sqrt(2 * fewer + 2 + correction) - Math.sqrt(2 * both - 2 * fewer + correction));
    }
}
