package org.liangcai.psychometrics.equating;

import java.util.ArrayList;
import java.util.List;

/**
 * A log-linear model of a score distribution by Poisson maximum likelihood: ln of the expected frequency is a polynomial in the score, so
 * that the number of persons and the first {@code degree} moments are those of the data (Holland and Thayer 1987, 2000). Immutable.
 *
 * @param smoothed the expected frequencies
 * @param degree of the polynomial
 * @param likelihoodRatio G² = 2 Σ f ln(f / m)
 * @param pearson Σ (f − m)² / m
 * @param freemanTukey Σ (√f + √(f + 1) − √(4m + 1))²
 * @param logLikelihood Σ (f ln m − m − ln f!)
 * @param converged whether the maximum was found
 */
public record LogLinearModel(
        ScoreDistribution smoothed,
        int degree,
        double likelihoodRatio,
        double pearson,
        double freemanTukey,
        double logLikelihood,
        boolean converged) {

    /**
     * Fits a polynomial.
     *
     * @param degree from 1 to the number of possible scores less 1
     * @throws IllegalArgumentException if the degree does not fit the data
     */
    public static LogLinearModel fit(ScoreDistribution data, int degree) {
        long observed =
                data.frequencies().stream().filter(frequency -> frequency > 0).count();
        if (degree < 1 || degree >= data.size() || degree >= observed) {
            throw new IllegalArgumentException(
                    "The degree (%d) must be from 1 to less than the number of scores that were obtained (%d)."
                            .formatted(degree, observed));
        }
        int rows = data.size();
        double[] counts =
                data.frequencies().stream().mapToDouble(Double::doubleValue).toArray();
        double[] basis = OrthogonalPolynomials.columns(rows, degree);
        PoissonRegression fit = PoissonRegression.fit(basis, degree + 1, counts);
        return new LogLinearModel(
                ScoreDistribution.of(data.lowest(), fit.expected()),
                degree,
                fit.likelihoodRatio(counts),
                fit.pearson(counts),
                fit.freemanTukey(counts),
                fit.logLikelihood(counts),
                fit.converged());
    }

    /** One model for each degree from 1 to {@code most}. */
    public static List<LogLinearModel> fitUpTo(ScoreDistribution data, int most) {
        List<LogLinearModel> models = new ArrayList<>();
        for (int degree = 1; degree <= most; degree++) {
            models.add(fit(data, degree));
        }
        return models;
    }

    /** How many scores are left once the parameters are taken off. */
    public int degreesOfFreedom() {
        return smoothed.size() - degree - 1;
    }

    /** Akaike's criterion −2 ln L + 2p, p = degree + 1. */
    public double aic() {
        return -2 * logLikelihood + 2.0 * (degree + 1);
    }

    /** Schwarz' criterion −2 ln L + p ln N, N the number of possible scores. */
    public double bic() {
        return -2 * logLikelihood + (degree + 1) * Math.log(smoothed.size());
    }

    /** The model with the least value of Akaike's criterion. */
    public static LogLinearModel leastAic(List<LogLinearModel> models) {
        return models.stream()
                .min(java.util.Comparator.comparingDouble(LogLinearModel::aic))
                .orElseThrow(() -> new IllegalArgumentException("There is no model to choose from."));
    }
}
