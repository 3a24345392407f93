package org.liangcai.norms.building;

/**
 * The beta-binomial distribution of whole raw scores from 0 to n: a binomial whose probability follows a beta distribution with α and β.
 * The parameters are ln α and ln β.
 *
 * <p>Ratios of gamma functions with whole differences are products; they are summed as such, which is exact and needs no digamma function.
 */
final class BetaBinomialDensity implements ScoreDensity {

    private final int minimum;
    private final int maximum;
    private final double[] logBinomials;

    /** Raw scores from minimum to maximum; the lowest counts as 0. */
    BetaBinomialDensity(int minimum, int maximum) {
        this.minimum = minimum;
        this.maximum = maximum;
        int n = maximum - minimum;
        logBinomials = new double[n + 1];
        for (int x = 1; x <= n; x++) {
            logBinomials[x] = logBinomials[x - 1] + StrictMath.log((n - x + 1) / (double) x);
        }
    }

    int minimum() {
        return minimum;
    }

    int maximum() {
        return maximum;
    }

    @Override
    public int parameters() {
        return 2;
    }

    /** The method of moments, kept to a mild spread where the sample varies less than a binomial or more than is possible. */
    @Override
    public double[] start(double mean, double standardDeviation) {
        double n = maximum - minimum;
        double p = Math.clamp((mean - minimum) / n, 0.01, 0.99);
        double dispersion = standardDeviation * standardDeviation / (n * p * (1 - p));
        double intraclass = n > 1 ? Math.clamp((dispersion - 1) / (n - 1), 0.005, 0.9) : 0.1;
        double sum = (1 - intraclass) / intraclass;
        return new double[] {StrictMath.log(p * sum), StrictMath.log((1 - p) * sum)};
    }

    @Override
    public double logDensity(double raw, double[] theta, double[] gradient, double[][] hessian) {
        int x = (int) raw - minimum;
        int n = maximum - minimum;
        double alpha = StrictMath.exp(theta[0]);
        double beta = StrictMath.exp(theta[1]);
        double[] up = risingLogarithm(alpha, x);
        double[] down = risingLogarithm(beta, n - x);
        double[] both = risingLogarithm(alpha + beta, n);
        double byAlpha = up[1] - both[1];
        double byBeta = down[1] - both[1];
        gradient[0] = alpha * byAlpha;
        gradient[1] = beta * byBeta;
        hessian[0][0] = alpha * alpha * (up[2] - both[2]) + gradient[0];
        hessian[1][1] = beta * beta * (down[2] - both[2]) + gradient[1];
        hessian[0][1] = -alpha * beta * both[2];
        hessian[1][0] = hessian[0][1];
        return logBinomials[x] + up[0] + down[0] - both[0];
    }

    /** The logarithm of a·(a + 1)·…·(a + factors − 1) with its first and second derivative. */
    private static double[] risingLogarithm(double a, int factors) {
        double logarithm = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < factors; i++) {
            double inverse = 1 / (a + i);
            logarithm += StrictMath.log(a + i);
            first += inverse;
            second -= inverse * inverse;
        }
        return new double[] {logarithm, first, second};
    }

    /** The probabilities of all raw scores, from the lowest. */
    double[] probabilities(double logAlpha, double logBeta) {
        double[] probabilities = new double[maximum - minimum + 1];
        double[] theta = {logAlpha, logBeta};
        double[] gradient = new double[2];
        double[][] hessian = new double[2][2];
        for (int x = 0; x < probabilities.length; x++) {
            probabilities[x] = StrictMath.exp(logDensity(minimum + x, theta, gradient, hessian));
        }
        return probabilities;
    }
}
