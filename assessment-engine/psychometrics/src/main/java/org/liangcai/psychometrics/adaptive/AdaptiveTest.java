package org.liangcai.psychometrics.adaptive;

import java.util.List;
import org.liangcai.psychometrics.ability.AbilityEstimate;

/**
 * An adaptive test: everything that decides which item comes next. The decision is a pure function of this value and the items
 * administered so far, so a session can be replayed bit by bit. Immutable and safe for use by many threads.
 *
 * @param pool the items that may be shown
 * @param estimator how ability is estimated between items
 * @param finalEstimator how ability is estimated when the test is over
 * @param start how the test begins
 * @param selection how the next item is chosen
 * @param stoppingRule when the test ends
 * @param seed the session's seed for all that is drawn at random
 */
public record AdaptiveTest(
        ItemPool pool,
        CatEstimator estimator,
        CatEstimator finalEstimator,
        Start start,
        ItemSelection selection,
        StoppingRule stoppingRule,
        long seed) {

    public AdaptiveTest {
        selection.requireSize(pool.size());
        for (int item : start.items()) {
            if (item < 0 || item >= pool.size()) {
                throw new IllegalArgumentException(
                        "The item (%d) is not in the pool of %d items, counted from 0.".formatted(item, pool.size()));
            }
        }
    }

    /** A test that uses one estimator throughout and the criterion of its selection from the first item on. */
    public AdaptiveTest(
            ItemPool pool, CatEstimator estimator, ItemSelection selection, StoppingRule stoppingRule, long seed) {
        this(pool, estimator, estimator, new Start(0, selection.criterion(), List.of()), selection, stoppingRule, seed);
    }

    /** The same for another session. */
    public AdaptiveTest withSeed(long other) {
        return new AdaptiveTest(pool, estimator, finalEstimator, start, selection, stoppingRule, other);
    }

    /** The same with another way to choose items. */
    public AdaptiveTest withSelection(ItemSelection other) {
        return new AdaptiveTest(pool, estimator, finalEstimator, start, other, stoppingRule, seed);
    }

    /** The same with another beginning. */
    public AdaptiveTest withStart(Start other) {
        return new AdaptiveTest(pool, estimator, finalEstimator, other, selection, stoppingRule, seed);
    }

    /** The same with another estimator at the end. */
    public AdaptiveTest withFinalEstimator(CatEstimator other) {
        return new AdaptiveTest(pool, estimator, other, start, selection, stoppingRule, seed);
    }

    /**
     * What comes after the items administered so far.
     *
     * @throws IllegalArgumentException if an item is not in the pool, was administered twice, or has no such category
     */
    public Decision decide(List<AdministeredItem> administered) {
        return CatSession.resume(this, administered).next();
    }

    /**
     * Ability from the items administered so far; what was known before when there are none.
     *
     * @throws IllegalArgumentException if an item is not in the pool or has no such category
     */
    public AbilityEstimate.Finite estimate(List<AdministeredItem> administered) {
        return CatSession.resume(this, administered).estimate();
    }
}
