package org.liangcai.psychometrics.dif;

import java.util.Optional;
import org.liangcai.psychometrics.numerics.Cholesky;

/**
 * Maximum likelihood for logit P(Y ≤ k) = ζₖ − xᵀβ (McCullagh 1980). The log-likelihood is concave in ζ and β, so Newton's method with
 * halved steps finds the maximum where there is one. Parameters are in the order ζ, β.
 */
final class ProportionalOdds {

    private static final int MOST_STEPS = 100;

    /** By row, covariates without a constant. */
    private final double[] design;

    private final int width;

    /** By row, then category: counts. */
    private final double[] counts;

    private final int categories;
    private final int rows;
    private final int size;

    final double[] parameters;
    double logLikelihood;
    boolean converged;
    double[] covariance = new double[0];

    private ProportionalOdds(double[] design, int width, double[] counts, int categories) {
        this.design = design;
        this.width = width;
        this.counts = counts;
        this.categories = categories;
        rows = counts.length / categories;
        size = categories - 1 + width;
        parameters = new double[size];
    }

    /**
     * Fits.
     *
     * @param counts row by row, how often each category was chosen; every category by somebody
     * @return empty if the covariates are collinear
     */
    static Optional<ProportionalOdds> fit(double[] design, int width, double[] counts, int categories) {
        ProportionalOdds fit = new ProportionalOdds(design, width, counts, categories);
        fit.start();
        return fit.climb() ? Optional.of(fit) : Optional.empty();
    }

    private void start() {
        double[] totals = new double[categories];
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            totals[i % categories] += counts[i];
            all += counts[i];
        }
        double below = 0;
        for (int k = 0; k < categories - 1; k++) {
            below += totals[k];
            parameters[k] = Math.log(below / (all - below));
        }
        logLikelihood = logLikelihood(parameters);
    }

    private boolean climb() {
        double[] gradient = new double[size];
        double[] information = new double[size * size];
        Optional<Cholesky> factor = Optional.empty();
        for (int step = 0; step < MOST_STEPS && !converged; step++) {
            derivatives(gradient, information);
            Optional<Cholesky> here = Cholesky.of(information, size);
            if (here.isEmpty()) {
                break;
            }
            factor = here;
            double[] direction = here.get().solve(gradient);
            double gain = 0;
            for (int i = 0; i < size; i++) {
                gain += gradient[i] * direction[i] / 2;
            }
            converged = gain < 1e-12 * (1 + Math.abs(logLikelihood));
            advance(direction);
        }
        if (factor.isPresent() && converged) {
            double[] inverse = factor.get().inverse();
            converged = LogisticRegression.bounded(inverse, size);
            covariance = converged ? inverse : covariance;
        }
        return factor.isPresent();
    }

    private void advance(double[] direction) {
        double scale = 1;
        for (int halving = 0; halving < 40; halving++) {
            double[] candidate = parameters.clone();
            for (int i = 0; i < size; i++) {
                candidate[i] += scale * direction[i];
            }
            double next = logLikelihood(candidate);
            if (next >= logLikelihood) {
                System.arraycopy(candidate, 0, parameters, 0, size);
                logLikelihood = next;
                return;
            }
            scale /= 2;
        }
    }

    private double predictor(double[] at, int row) {
        double eta = 0;
        for (int i = 0; i < width; i++) {
            eta += design[row * width + i] * at[categories - 1 + i];
        }
        return eta;
    }

    private static double logistic(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }

    /** F(upper) − F(lower) without loss of digits in the tails. */
    private static double between(double lower, double upper) {
        if (lower > 0) {
            return between(-upper, -lower);
        }
        double top = upper == Double.POSITIVE_INFINITY ? 1 : logistic(upper);
        return lower == Double.NEGATIVE_INFINITY ? top : top - logistic(lower);
    }

    private double upper(double[] at, int category, double eta) {
        return category == categories - 1 ? Double.POSITIVE_INFINITY : at[category] - eta;
    }

    private double lower(double[] at, int category, double eta) {
        return category == 0 ? Double.NEGATIVE_INFINITY : at[category - 1] - eta;
    }

    private double logLikelihood(double[] at) {
        for (int k = 1; k < categories - 1; k++) {
            if (!(at[k - 1] < at[k])) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double eta = predictor(at, row);
            for (int k = 0; k < categories; k++) {
                double count = counts[row * categories + k];
                if (count > 0) {
                    sum += count * Math.log(between(lower(at, k, eta), upper(at, k, eta)));
                }
            }
        }
        return sum;
    }

    /**
     * With u = F′(upper)/P and l = F′(lower)/P the log-probability has derivative u by the upper and −l by the lower threshold; the
     * second derivatives follow from F″ = F′(1 − 2F).
     */
    private void derivatives(double[] gradient, double[] information) {
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(information, 0);
        for (int row = 0; row < rows; row++) {
            double eta = predictor(parameters, row);
            for (int k = 0; k < categories; k++) {
                double count = counts[row * categories + k];
                if (count > 0) {
                    add(row, k, eta, count, gradient, information);
                }
            }
        }
    }

    private void add(int row, int k, double eta, double count, double[] gradient, double[] information) {
        double top = k == categories - 1 ? 1 : logistic(parameters[k] - eta);
        double bottom = k == 0 ? 0 : logistic(parameters[k - 1] - eta);
        double p = between(lower(parameters, k, eta), upper(parameters, k, eta));
        double u = top * (1 - top) / p;
        double l = bottom * (1 - bottom) / p;
        double upUp = u * u - u * (1 - 2 * top);
        double lowLow = l * l + l * (1 - 2 * bottom);
        double upLow = -u * l;
        int first = categories - 1;
        int upperIndex = k < categories - 1 ? k : -1;
        int lowerIndex = k > 0 ? k - 1 : -1;
        if (upperIndex >= 0) {
            gradient[upperIndex] += count * u;
            information[upperIndex * size + upperIndex] += count * upUp;
        }
        if (lowerIndex >= 0) {
            gradient[lowerIndex] -= count * l;
            information[lowerIndex * size + lowerIndex] += count * lowLow;
        }
        if (upperIndex >= 0 && lowerIndex >= 0) {
            information[upperIndex * size + lowerIndex] += count * upLow;
        }
        for (int i = 0; i < width; i++) {
            double x = design[row * width + i];
            gradient[first + i] -= count * (u - l) * x;
            if (upperIndex >= 0) {
                information[(first + i) * size + upperIndex] -= count * (upUp + upLow) * x;
            }
            if (lowerIndex >= 0) {
                information[(first + i) * size + lowerIndex] -= count * (lowLow + upLow) * x;
            }
            for (int j = 0; j <= i; j++) {
                information[(first + i) * size + first + j] +=
                        count * (upUp + lowLow + 2 * upLow) * x * design[row * width + j];
            }
        }
    }
}
