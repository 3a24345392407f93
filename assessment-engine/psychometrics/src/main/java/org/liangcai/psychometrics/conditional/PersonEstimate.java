package org.liangcai.psychometrics.conditional;

/** What the raw score of a person on the answered items says about ability. */
public sealed interface PersonEstimate {

    /** The raw score. */
    int rawScore();

    /**
     * The maximum likelihood estimate of a score that is neither the lowest nor the highest possible.
     *
     * @param theta ability, in logits
     * @param standardError 1/√information at {@code theta}
     */
    record Estimated(int rawScore, double theta, double standardError) implements PersonEstimate {}

    /**
     * The lowest or the highest possible score, whose maximum likelihood estimate is infinite: the value of the natural cubic spline
     * through the estimates of the scores that occur.
     *
     * @param theta ability, in logits
     */
    record Extrapolated(int rawScore, double theta) implements PersonEstimate {}

    /** An extreme score beside fewer than four other scores of persons with the same items, or no response at all. */
    record Undetermined(int rawScore) implements PersonEstimate {}
}
