package org.liangcai.psychometrics.equating;

import org.liangcai.psychometrics.numerics.Cholesky;
import org.liangcai.psychometrics.numerics.LogFactorial;

/**
 * Poisson maximum likelihood with ln m = Xβ by Newton's method with halved steps; the likelihood is concave.
 *
 * @param expected m
 * @param converged whether the maximum was found
 */
@SuppressWarnings("ArrayRecordComponent")
record PoissonRegression(double[] expected, boolean converged) {

    private static final int MOST_STEPS = 200;

    /** Fits; the first column of the design must be constant. */
    static PoissonRegression fit(double[] design, int width, double[] counts) {
        int rows = counts.length;
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        double[] beta = new double[width];
        beta[0] = Math.log(total / rows) / design[0];
        double likelihood = objective(design, beta, counts);
        boolean converged = false;
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            double[] gradient = new double[width];
            double[] information = new double[width * width];
            derivatives(design, beta, counts, gradient, information);
            double[] direction = Cholesky.of(information, width)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The log-linear model has too many terms for the scores that were obtained."))
                    .solve(gradient);
            double gain = 0;
            for (int i = 0; i < width; i++) {
                gain += gradient[i] * direction[i] / 2;
            }
            converged = gain < 1e-18 * total + 1e-22;
            boolean moved = false;
            double scale = 1;
            for (int halving = 0; halving < 40 && !moved; halving++) {
                double[] candidate = beta.clone();
                for (int i = 0; i < width; i++) {
                    candidate[i] += scale * direction[i];
                }
                double next = objective(design, candidate, counts);
                if (next >= likelihood - 1e-14 * Math.abs(likelihood)) {
                    beta = candidate;
                    likelihood = Math.max(likelihood, next);
                    moved = true;
                }
                scale /= 2;
            }
            if (!moved) {
                converged = gain < 1e-9;
                break;
            }
        }
        double[] expected = new double[rows];
        for (int row = 0; row < rows; row++) {
            expected[row] = Math.exp(predictor(design, beta, row));
        }
        return new PoissonRegression(expected, converged);
    }

    private static double predictor(double[] design, double[] beta, int row) {
        double sum = 0;
        for (int i = 0; i < beta.length; i++) {
            sum += design[row * beta.length + i] * beta[i];
        }
        return sum;
    }

    private static double objective(double[] design, double[] beta, double[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            double predictor = predictor(design, beta, row);
            sum += counts[row] * predictor - Math.exp(predictor);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }

    private static void derivatives(
            double[] design, double[] beta, double[] counts, double[] gradient, double[] information) {
        int width = beta.length;
        for (int row = 0; row < counts.length; row++) {
            double expected = Math.exp(predictor(design, beta, row));
            for (int i = 0; i < width; i++) {
                double x = design[row * width + i];
                gradient[i] += (counts[row] - expected) * x;
                for (int j = 0; j <= i; j++) {
                    information[i * width + j] += expected * x * design[row * width + j];
                }
            }
        }
    }

    double likelihoodRatio(double[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] > 0 ? counts[row] * Math.log(counts[row] / expected[row]) : 0;
            sum -= counts[row] - expected[row];
        }
        return 2 * sum;
    }

    double pearson(double[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            double residual = counts[row] - expected[row];
            sum += residual * residual / expected[row];
        }
        return sum;
    }

    double freemanTukey(double[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            double residual = Math.sqrt(counts[row]) + Math.sqrt(counts[row] + 1) - Math.sqrt(4 * expected[row] + 1);
            sum += residual * residual;
        }
        return sum;
    }

    double logLikelihood(double[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * Math.log(expected[row]) - expected[row] - LogFactorial.of(counts[row]);
        }
        return sum;
    }
}
