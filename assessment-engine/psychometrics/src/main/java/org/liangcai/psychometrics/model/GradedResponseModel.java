package org.liangcai.psychometrics.model;

import java.util.List;
import java.util.Objects;

/**
 * The graded response model: P(X ≥ k) = 1 / (1 + exp(−a(θ − bₖ))), k = 1 … m (Samejima 1969).
 *
 * @param discrimination a, positive
 * @param thresholds b₁ < … < bₘ, one fewer than the categories
 */
public record GradedResponseModel(double discrimination, List<Double> thresholds) implements ItemResponseModel {

    public GradedResponseModel {
        thresholds = List.copyOf(thresholds);
        Parameters.requireDiscrimination(discrimination);
        Parameters.requireFinite("thresholds", thresholds);
        for (int k = 1; k < thresholds.size(); k++) {
            if (!(thresholds.get(k - 1) < thresholds.get(k))) {
                throw new IllegalArgumentException("The thresholds (%s) must increase.".formatted(thresholds));
            }
        }
    }

    @Override
    public int categoryCount() {
        return thresholds.size() + 1;
    }

    /** {@inheritDoc} The difference of two logistic functions is worked out as a product, so that it loses no digits. */
    @Override
    public CategoryCurve curve(double theta, int category) {
        Objects.checkIndex(category, categoryCount());
        double logProbability = 0;
        double logSlope = 0;
        double logCurvature = 0;
        if (category > 0) {
            double below = discrimination * (theta - thresholds.get(category - 1));
            logProbability += Logistic.logLogistic(below);
            logSlope += Logistic.logistic(-below);
            logCurvature -= Logistic.logistic(below) * Logistic.logistic(-below);
        }
        if (category < thresholds.size()) {
            double above = discrimination * (theta - thresholds.get(category));
            logProbability += Logistic.logLogistic(-above);
            logSlope -= Logistic.logistic(above);
            logCurvature -= Logistic.logistic(above) * Logistic.logistic(-above);
        }
        if (category > 0 && category < thresholds.size()) {
            double gap = discrimination * (thresholds.get(category) - thresholds.get(category - 1));
            logProbability += Logistic.logOneMinusExp(gap);
        }
        return new CategoryCurve(
                logProbability, discrimination * logSlope, discrimination * discrimination * logCurvature);
    }
}
