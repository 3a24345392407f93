package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * An adaptive test: everything that decides which item comes next. The decision is a pure function of this value and the items
 * administered so far, so a session can be replayed bit by bit. Immutable and safe for use by many threads.
 *
 * @param pool the response models of the items that may be shown
 * @param estimator how ability is estimated between items and at the end
 * @param selector how the next item is chosen
 * @param stoppingRule when the test ends
 * @param seed the session's seed for all that is drawn at random
 */
public record AdaptiveTest(
        List<ItemResponseModel> pool, Eap estimator, ItemSelector selector, StoppingRule stoppingRule, long seed) {

    public AdaptiveTest {
        pool = List.copyOf(pool);
        if (pool.isEmpty()) {
            throw new IllegalArgumentException("The pool of an adaptive test must not be empty.");
        }
    }

    /**
     * What comes after the items administered so far.
     *
     * @throws IllegalArgumentException if an item is not in the pool, was administered twice, or has no such category
     */
    public Decision decide(List<AdministeredItem> administered) {
        AbilityEstimate.Finite estimate = estimate(administered);
        Optional<StopReason> reason = stoppingRule.reasonToStop(administered.size(), estimate);
        if (reason.isPresent()) {
            return new Decision.Stop(reason.get(), estimate);
        }
        List<Integer> available = available(administered);
        if (available.isEmpty()) {
            return new Decision.Stop(StopReason.POOL_EXHAUSTED, estimate);
        }
        int next = selector.select(pool, available, estimate.theta(), seed, administered.size());
        return new Decision.Next(next, estimate);
    }

    /**
     * Ability from the items administered so far; the prior when there are none.
     *
     * @throws IllegalArgumentException if an item is not in the pool or has no such category
     */
    public AbilityEstimate.Finite estimate(List<AdministeredItem> administered) {
        List<ResponsePattern.Answer> answers = new ArrayList<>();
        for (AdministeredItem item : administered) {
            if (item.index() < 0 || item.index() >= pool.size()) {
                throw new IllegalArgumentException("The item (%d) is not in the pool of %d items, counted from 0."
                        .formatted(item.index(), pool.size()));
            }
            answers.add(new ResponsePattern.Answer(pool.get(item.index()), item.response()));
        }
        return estimator.estimate(new ResponsePattern(answers));
    }

    private List<Integer> available(List<AdministeredItem> administered) {
        TreeSet<Integer> shown = new TreeSet<>();
        for (AdministeredItem item : administered) {
            if (!shown.add(item.index())) {
                throw new IllegalArgumentException("The item (%d) was administered twice.".formatted(item.index()));
            }
        }
        List<Integer> available = new ArrayList<>();
        for (int index = 0; index < pool.size(); index++) {
            if (!shown.contains(index)) {
                available.add(index);
            }
        }
        return available;
    }
}
