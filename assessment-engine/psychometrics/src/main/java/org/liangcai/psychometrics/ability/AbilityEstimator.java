package org.liangcai.psychometrics.ability;

/** Estimates ability from one person's responses. Implementations are immutable and safe for use by many threads. */
public sealed interface AbilityEstimator
        permits Eap,
                TrapezoidEap,
                Map,
                MaximumLikelihood,
                WeightedLikelihood,
                JeffreysMode,
                SumScoreEap,
                BoundedEstimator {

    /** The ability that explains the responses; the same pattern always gives the same bits. */
    AbilityEstimate estimate(ResponsePattern pattern);
}
