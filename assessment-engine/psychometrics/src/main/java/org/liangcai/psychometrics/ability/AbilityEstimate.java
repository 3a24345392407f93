package org.liangcai.psychometrics.ability;

/** What an estimator found out about a person's ability θ. */
public sealed interface AbilityEstimate {

    /**
     * An estimate with its error.
     *
     * @param theta the estimate, finite
     * @param standardError positive; the posterior standard deviation for {@link Eap} and {@link SumScoreEap}
     */
    record Finite(double theta, double standardError) implements AbilityEstimate {
        public Finite {
            if (!Double.isFinite(theta) || !(standardError >= 0)) {
                throw new IllegalArgumentException(
                        "The estimate (%s) must be finite and its standard error (%s) 0 or more."
                                .formatted(theta, standardError));
            }
        }
    }

    /** The likelihood keeps rising without limit in one direction, as when every answer is right or every answer is wrong. */
    record Unbounded(Direction direction) implements AbilityEstimate {}

    /** There is no response to estimate from and no prior either. */
    record Undetermined() implements AbilityEstimate {}

    /** Where an unbounded estimate goes. */
    enum Direction {
        /** To minus infinity. */
        BELOW,
        /** To plus infinity. */
        ABOVE
    }
}
