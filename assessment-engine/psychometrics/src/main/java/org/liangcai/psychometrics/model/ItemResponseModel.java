package org.liangcai.psychometrics.model;

/**
 * A unidimensional item response model: the probability of each category 0 … {@code categoryCount() − 1} given ability θ, on the
 * logistic metric (D = 1). Implementations are immutable and safe for use by many threads.
 *
 * <p>Every model is described by the logarithm of its category probabilities and the first two derivatives of that logarithm with
 * respect to θ, see {@link #curve}. They stay finite where the probabilities themselves are too small for a {@code double}, so
 * likelihoods and their derivatives never become 0 / 0.
 */
public sealed interface ItemResponseModel
        permits LogisticModel, GradedResponseModel, GeneralisedPartialCreditModel, NominalModel {

    /** The number of categories, 2 or more. */
    int categoryCount();

    /**
     * One category at one ability.
     *
     * @param theta ability, any finite number
     * @param category from 0
     * @throws IndexOutOfBoundsException if the model has no such category
     */
    CategoryCurve curve(double theta, int category);

    /**
     * The probability of a category.
     *
     * @param theta ability, any finite number
     * @param category from 0
     * @throws IndexOutOfBoundsException if the model has no such category
     */
    default double probability(double theta, int category) {
        return curve(theta, category).probability();
    }

    /** The probability of every category; they sum to 1. */
    default double[] probabilities(double theta) {
        double[] probabilities = new double[categoryCount()];
        for (int category = 0; category < probabilities.length; category++) {
            probabilities[category] = probability(theta, category);
        }
        return probabilities;
    }

    /** The first derivative of the probability of a category with respect to θ. */
    default double slope(double theta, int category) {
        return curve(theta, category).slope();
    }

    /** The second derivative of the probability of a category with respect to θ. */
    default double curvature(double theta, int category) {
        return curve(theta, category).curvature();
    }

    /** Fisher information Σₖ P′ₖ² / Pₖ at {@code theta}, 0 or more. */
    default double information(double theta) {
        double information = 0;
        for (int category = 0; category < categoryCount(); category++) {
            CategoryCurve curve = curve(theta, category);
            information += curve.slope() * curve.logSlope();
        }
        return information;
    }

    /** The expected score Σₖ k · Pₖ at {@code theta}, from 0 to {@code categoryCount() − 1}. */
    default double expectedScore(double theta) {
        double expected = 0;
        for (int category = 1; category < categoryCount(); category++) {
            expected += category * probability(theta, category);
        }
        return expected;
    }
}
