package org.liangcai.psychometrics.model;

/**
 * A unidimensional item response model: the probability of each category 0 … {@code categoryCount() − 1} given ability θ, on the
 * logistic metric (D = 1). Implementations are immutable and safe for use by many threads.
 */
public sealed interface ItemResponseModel permits LogisticModel {

    /** The number of categories, 2 or more. */
    int categoryCount();

    /**
     * The probability of a category.
     *
     * @param theta ability, any finite number
     * @param category from 0
     */
    double probability(double theta, int category);

    /** Fisher information at {@code theta}, 0 or more. */
    double information(double theta);
}
