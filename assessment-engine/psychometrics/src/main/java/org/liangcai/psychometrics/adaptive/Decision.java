package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.AbilityEstimate;

/** What an adaptive test does next. */
public sealed interface Decision {

    /** The ability estimate from the answers so far. */
    AbilityEstimate.Finite estimate();

    /**
     * Show an item.
     *
     * @param index the item's place in the pool, from 0
     * @param estimate ability from the answers so far
     */
    record Next(int index, AbilityEstimate.Finite estimate) implements Decision {}

    /**
     * The test is over.
     *
     * @param reason why
     * @param estimate ability from all answers
     */
    record Stop(StopReason reason, AbilityEstimate.Finite estimate) implements Decision {}
}
