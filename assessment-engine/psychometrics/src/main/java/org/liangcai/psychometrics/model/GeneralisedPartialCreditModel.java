package org.liangcai.psychometrics.model;

import java.util.List;

/**
 * The generalised partial credit model: Pₖ ∝ exp(Σ a(θ − δᵥ)), v = 1 … k (Muraki 1992). With a = 1 it is the partial credit model
 * (Masters 1982), with steps δᵥ = b + τᵥ whose τ several items share the rating scale model (Andrich 1978).
 *
 * @param discrimination a, positive
 * @param steps δ₁ … δₘ in any order of size, one fewer than the categories; δᵥ is where categories v − 1 and v are equally likely
 */
public record GeneralisedPartialCreditModel(double discrimination, List<Double> steps) implements ItemResponseModel {

    public GeneralisedPartialCreditModel {
        steps = List.copyOf(steps);
        Parameters.requireDiscrimination(discrimination);
        Parameters.requireFinite("steps", steps);
    }

    /** The partial credit model: discrimination 1 (Masters 1982). */
    public static GeneralisedPartialCreditModel partialCredit(List<Double> steps) {
        return new GeneralisedPartialCreditModel(1, steps);
    }

    /**
     * The rating scale model: discrimination 1, steps {@code location} + {@code thresholds} (Andrich 1978).
     *
     * @param location b, the item's difficulty
     * @param thresholds τ₁ … τₘ, shared by the items of one rating scale; they usually sum to 0
     */
    public static GeneralisedPartialCreditModel ratingScale(double location, List<Double> thresholds) {
        return new GeneralisedPartialCreditModel(
                1, thresholds.stream().map(threshold -> location + threshold).toList());
    }

    @Override
    public int categoryCount() {
        return steps.size() + 1;
    }

    @Override
    public CategoryCurve curve(double theta, int category) {
        double[] logits = new double[categoryCount()];
        double[] slopes = new double[logits.length];
        for (int k = 1; k < logits.length; k++) {
            logits[k] = logits[k - 1] + discrimination * (theta - steps.get(k - 1));
            slopes[k] = discrimination * k;
        }
        return Multinomial.curve(logits, slopes, category);
    }
}
