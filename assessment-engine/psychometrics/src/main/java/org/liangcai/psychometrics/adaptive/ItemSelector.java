package org.liangcai.psychometrics.adaptive;

import java.util.List;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Chooses the next item of an adaptive test. Implementations are immutable and safe for use by many threads. */
public sealed interface ItemSelector permits MaximumInformation {

    /**
     * The place in the pool of the item to show.
     *
     * @param pool every item of the test
     * @param available the places of the items that may be shown, not empty
     * @param theta the ability estimate so far
     * @param seed the session's seed
     * @param step how many items were shown, from 0; the choice depends on nothing but these arguments
     */
    int select(List<ItemResponseModel> pool, List<Integer> available, double theta, long seed, int step);
}
