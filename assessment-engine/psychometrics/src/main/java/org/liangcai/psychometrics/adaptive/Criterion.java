package org.liangcai.psychometrics.adaptive;

/**
 * What makes an item the best one to show next. The estimate so far is θ₀, L the likelihood of the answers so far, g the prior density.
 * Integrals run over the estimator's grid.
 */
public sealed interface Criterion {

    /** Fisher information at θ₀ (MFI; Lord 1977). */
    record MaximumInformation() implements Criterion {}

    /**
     * Expected information after the answer, Σₖ Pₖ(θ₀) I(θₖ), with θₖ the estimate after answer k (MEI; van der Linden 1998).
     *
     * @param information whether the information of the item is that of the very answer or expected over answers
     * @param updating how θₖ is estimated
     */
    record ExpectedInformation(
            org.liangcai.psychometrics.ability.InformationKind information, CatEstimator.Method updating)
            implements Criterion {}

    /** Information weighted by the likelihood, ∫ L I (MLWI; Veerkamp and Berger 1997), or by the posterior, ∫ L g I (MPWI; van der Linden 1998). */
    record WeightedInformation(Weight weight) implements Criterion {}

    /** Kullback–Leibler distance from θ₀, ∫ L Σₖ Pₖ(θ₀) ln(Pₖ(θ₀) / Pₖ), weighted by g as well for KLP (Chang and Ying 1996). */
    record KullbackLeibler(Weight weight) implements Criterion {}

    /**
     * Least expected posterior variance, Σₖ P(k) Var(θ | answers, k) (MEPV; Owen 1975; van der Linden 1998).
     *
     * @param predictive how probable the answers are taken to be
     */
    record ExpectedPosteriorVariance(Predictive predictive) implements Criterion {}

    /** Variance of the probability of a right answer under the normalised weights (GDI; Kaplan, de la Torre and Barrada 2015). Two categories only. */
    record GlobalDiscrimination(Weight weight) implements Criterion {}

    /** Difficulty nearest to θ₀ (bOpt; Urry 1970). Two categories only. */
    record NearestDifficulty() implements Criterion {}

    /** Point of greatest information nearest to θ₀ (thOpt). Two categories only. */
    record NearestMaximum() implements Criterion {}

    /** Any item, with equal chances. */
    record Random() implements Criterion {}

    /**
     * Between chance and information: (1 − W) R + W I(θ₀), R drawn evenly up to the greatest information (Revuelta and Ponsoda 1998).
     *
     * @param acceleration how late W rises, 0 or more; 1 as published (Barrada, Olea, Ponsoda and Abad 2008)
     * @param course from what W grows
     */
    record Progressive(double acceleration, Course course) implements Criterion {
        public Progressive {
            requireAcceleration(acceleration);
        }
    }

    /**
     * An item drawn with chances proportional to I(θ₀)ᴴ (Segall 2004; Barrada, Olea, Ponsoda and Abad 2008).
     *
     * @param acceleration how late H rises, 0 or more
     * @param course from what H grows
     */
    record Proportional(double acceleration, Course course) implements Criterion {
        public Proportional {
            requireAcceleration(acceleration);
        }
    }

    /** What an integral is weighted by. */
    enum Weight {
        LIKELIHOOD,
        /** Likelihood times prior density. */
        POSTERIOR
    }

    /** How probable the answers to the next item are taken to be. */
    enum Predictive {
        /** At the estimate θ₀. */
        AT_ESTIMATE,
        /** Averaged over the posterior. */
        POSTERIOR
    }

    /** How far a test has come. */
    sealed interface Course {

        /**
         * Of a test of fixed length.
         *
         * @param length how many items, 2 or more
         */
        record ByLength(int length) implements Course {
            public ByLength {
                if (length < 2) {
                    throw new IllegalArgumentException("The length (%d) must be 2 or more.".formatted(length));
                }
            }
        }

        /**
         * Of a test that ends at a standard error.
         *
         * @param standardError where it ends, positive
         * @param maximumLength how many items at most, 2 or more
         */
        record ByPrecision(double standardError, int maximumLength) implements Course {
            public ByPrecision {
                if (!(standardError > 0) || maximumLength < 2) {
                    throw new IllegalArgumentException(
                            "The standard error (%s) must be positive and the greatest length (%d) 2 or more."
                                    .formatted(standardError, maximumLength));
                }
            }
        }
    }

    private static void requireAcceleration(double acceleration) {
        if (!(acceleration >= 0) || Double.isInfinite(acceleration)) {
            throw new IllegalArgumentException(
                    "The acceleration (%s) must be 0 or more and finite.".formatted(acceleration));
        }
    }

    /** Whether the item with the least value is the best. */
    default boolean smallestWins() {
        return switch (this) {
            case ExpectedPosteriorVariance variance -> true;
            case NearestDifficulty difficulty -> true;
            case NearestMaximum maximum -> true;
            case MaximumInformation maximum -> false;
            case ExpectedInformation expected -> false;
            case WeightedInformation weighted -> false;
            case KullbackLeibler distance -> false;
            case GlobalDiscrimination discrimination -> false;
            case Random random -> false;
            case Progressive progressive -> false;
            case Proportional proportional -> false;
        };
    }
}
