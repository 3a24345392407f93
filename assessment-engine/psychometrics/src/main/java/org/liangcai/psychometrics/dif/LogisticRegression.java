package org.liangcai.psychometrics.dif;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Maximum likelihood for counts of successes whose log odds are linear in covariates. Newton's method with steps halved until the
 * likelihood rises; the likelihood is concave, so this finds the maximum where there is one.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 60;
    private static final double LARGEST_VARIANCE = 1e6;

    final double[] coefficients;
    final double logLikelihood;
    final boolean converged;

    /** The inverse of the information, row by row; empty if there is no maximum. */
    final double[] covariance;

    private LogisticRegression(double[] coefficients, double logLikelihood, boolean converged, double[] covariance) {
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.converged = converged;
        this.covariance = covariance;
    }

    /**
     * Fits.
     *
     * @param design row by row, {@code width} covariates each, the constant among them
     * @return empty if the covariates are collinear
     */
    static Optional<LogisticRegression> fit(double[] design, int width, double[] successes, double[] failures) {
        double[] beta = new double[width];
        double likelihood = logLikelihood(design, beta, successes, failures);
        double[] gradient = new double[width];
        double[] information = new double[width * width];
        boolean converged = false;
        Optional<Cholesky> factor = Optional.empty();
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            derivatives(design, beta, successes, failures, gradient, information);
            Optional<Cholesky> here = Cholesky.of(information, width);
            if (here.isEmpty()) {
                break;
            }
            factor = here;
            double[] direction = here.get().solve(gradient);
            double gain = 0;
            for (int i = 0; i < width; i++) {
                gain += gradient[i] * direction[i] / 2;
            }
            converged = gain < 1e-13 * (1 + Math.abs(likelihood));
            double scale = 1;
            for (int halving = 0; halving < 30; halving++) {
                double[] candidate = beta.clone();
                for (int i = 0; i < width; i++) {
                    candidate[i] += scale * direction[i];
                }
                double next = logLikelihood(design, candidate, successes, failures);
                if (next >= likelihood) {
                    beta = candidate;
                    likelihood = next;
                    break;
                }
                scale /= 2;
            }
        }
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        double[] covariance = factor.get().inverse();
        boolean bounded = converged && bounded(covariance, width);
        return Optional.of(new LogisticRegression(beta, likelihood, bounded, bounded ? covariance : new double[0]));
    }

    /**
     * With separated responses the likelihood rises for ever: coefficients run away, the gain shrinks with every step, and the variances
     * grow beyond all bounds that covariates of moderate size could explain.
     */
    static boolean bounded(double[] covariance, int size) {
        for (int i = 0; i < size; i++) {
            if (!(covariance[i * size + i] < LARGEST_VARIANCE)) {
                return false;
            }
        }
        return true;
    }

    private static double logOdds(double[] design, double[] beta, int row) {
        double z = 0;
        for (int i = 0; i < beta.length; i++) {
            z += design[row * beta.length + i] * beta[i];
        }
        return z;
    }

    private static double logLikelihood(double[] design, double[] beta, double[] successes, double[] failures) {
        double sum = 0;
        for (int row = 0; row < successes.length; row++) {
            double z = logOdds(design, beta, row);
            double softened = Math.log1p(Math.exp(-Math.abs(z)));
            sum -= successes[row] * (Math.max(-z, 0) + softened) + failures[row] * (Math.max(z, 0) + softened);
        }
        return sum;
    }

    private static void derivatives(
            double[] design,
            double[] beta,
            double[] successes,
            double[] failures,
            double[] gradient,
            double[] information) {
        int width = beta.length;
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(information, 0);
        for (int row = 0; row < successes.length; row++) {
            double trials = successes[row] + failures[row];
            double p = 1 / (1 + Math.exp(-logOdds(design, beta, row)));
            double residual = successes[row] - trials * p;
            double weight = trials * p * (1 - p);
            for (int i = 0; i < width; i++) {
                double x = design[row * width + i];
                gradient[i] += residual * x;
                for (int j = 0; j <= i; j++) {
                    information[i * width + j] += weight * x * design[row * width + j];
                }
            }
        }
    }
}
