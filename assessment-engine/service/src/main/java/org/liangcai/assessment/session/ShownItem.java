package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;

/**
 * The item on the page, with the answer so far.
 *
 * @param presentation what the browser calls it
 * @param item the item
 * @param version its version
 * @param position its place, from 1
 * @param shownAt when it was shown
 * @param givenBackBefore the silences given back before it was shown
 * @param response the answer so far
 * @param responseTime from the showing to the last change of the answer, silences not counted
 */
record ShownItem(
        String presentation,
        ItemId item,
        int version,
        int position,
        Instant shownAt,
        Duration givenBackBefore,
        Optional<ItemResponse> response,
        Duration responseTime) {

    static ShownItem show(
            String presentation, ItemId item, int version, int position, Instant at, Duration givenBackBefore) {
        return new ShownItem(
                presentation, item, version, position, at, givenBackBefore, Optional.empty(), Duration.ZERO);
    }

    ShownItem answer(ItemResponse given, Instant at, Duration givenBack) {
        Duration silences = givenBack.minus(givenBackBefore);
        return new ShownItem(
                presentation,
                item,
                version,
                position,
                shownAt,
                givenBackBefore,
                Optional.of(given),
                Duration.between(shownAt, at).minus(silences));
    }

    Optional<AnsweredItem> answered() {
        return response.map(given -> new AnsweredItem(item, version, position, given, responseTime));
    }
}
