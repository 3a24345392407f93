package org.liangcai.norms;

/** How the raw scores of a norm group are distributed. */
sealed interface GroupDistribution permits NormalMixture, ValuesMixture {

    /** The standard normal deviate with as much probability below it as this distribution has below a raw score. */
    double z(double rawScore);

    /** The probability of a raw score of at most the given one. */
    double lowerTail(double rawScore);

    double variance();
}
