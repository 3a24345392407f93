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
    public Member at(double[] theta) {
        int n = maximum - minimum;
        double alpha = StrictMath.exp(theta[0]);
        double beta = StrictMath.exp(theta[1]);
        double[] ups = risingLogarithms(alpha, n);
        double[] downs = risingLogarithms(beta, n);
        double[] both = risingLogarithms(alpha + beta, n);
        int all = 3 * n;
        double bothValue = both[all];
        double bothFirst = both[all + 1];
        double bothSecond = both[all + 2];
        return (raw, gradient, hessian) -> {
            int x = (int) raw - minimum;
            int up = 3 * x;
            int down = 3 * (n - x);
            double byAlpha = ups[up + 1] - bothFirst;
            double byBeta = downs[down + 1] - bothFirst;
            gradient[0] = alpha * byAlpha;
            gradient[1] = beta * byBeta;
            hessian[0][0] = alpha * alpha * (ups[up + 2] - bothSecond) + gradient[0];
            hessian[1][1] = beta * beta * (downs[down + 2] - bothSecond) + gradient[1];
            hessian[0][1] = -alpha * beta * bothSecond;
            hessian[1][0] = hessian[0][1];
            return logBinomials[x] + ups[up] + downs[down] - bothValue;
        };
    }

    /**
     * For each number of factors up to the given one the logarithm of a·(a + 1)·… with its first and second derivative, three numbers one
     * after the other.
     */
    private static double[] risingLogarithms(double a, int factors) {
        double[] rising = new double[3 * (factors + 1)];
        for (int i = 0; i < factors; i++) {
            double inverse = 1 / (a + i);
            int at = 3 * i;
            rising[at + 3] = rising[at] + StrictMath.log(a + i);
            rising[at + 4] = rising[at + 1] + inverse;
            rising[at + 5] = rising[at + 2] - inverse * inverse;
        }
        return rising;
    }

    /** The probabilities of all raw scores, from the lowest. */
    double[] probabilities(double logAlpha, double logBeta) {
        double[] probabilities = new double[maximum - minimum + 1];
        Member member = at(new double[] {logAlpha, logBeta});
        double[] gradient = new double[2];
        double[][] hessian = new double[2][2];
        for (int x = 0; x < probabilities.length; x++) {
            probabilities[x] = StrictMath.exp(member.logDensity(minimum + x, gradient, hessian));
        }
        return probabilities;
    }
}
