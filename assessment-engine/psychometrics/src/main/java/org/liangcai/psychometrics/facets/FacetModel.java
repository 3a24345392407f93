package org.liangcai.psychometrics.facets;

import java.util.List;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;

/**
 * The model of one rating: ln(Pₓ / Pₓ₋₁) = θ − δ − α − τₓ (Linacre 1989).
 *
 * @param difficulty δ of the item, in logits
 * @param severity α of the rater, in logits
 * @param thresholds τ₁ … τₘ, in logits; they sum to 0
 */
public record FacetModel(double difficulty, double severity, List<Double> thresholds) {

    public FacetModel {
        thresholds = List.copyOf(thresholds);
        if (!Double.isFinite(difficulty)
                || !Double.isFinite(severity)
                || !thresholds.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "The difficulty (%s), the severity (%s) and the thresholds (%s) must be finite."
                            .formatted(difficulty, severity, thresholds));
        }
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one threshold (0).");
        }
    }

    /** The probability of every category at an ability. */
    public double[] probabilities(double theta) {
        return GeneralisedPartialCreditModel.ratingScale(difficulty + severity, thresholds)
                .probabilities(theta);
    }

    /** The expected rating at an ability, from 0 to the highest category. */
    public double expectedRating(double theta) {
        return moments(theta).mean();
    }

    Moments moments(double theta) {
        return Moments.of(probabilities(theta));
    }

    /** Moments of a rating: the mean and the central ones. */
    record Moments(double mean, double variance, double third, double fourth) {

        static Moments of(double[] probabilities) {
            double mean = 0;
            for (int category = 1; category < probabilities.length; category++) {
                mean += category * probabilities[category];
            }
            double variance = 0;
            double third = 0;
            double fourth = 0;
            for (int category = 0; category < probabilities.length; category++) {
                double deviation = category - mean;
                double square = probabilities[category] * deviation * deviation;
                variance += square;
                third += square * deviation;
                fourth += square * deviation * deviation;
            }
            return new Moments(mean, variance, third, fourth);
        }
    }
}
