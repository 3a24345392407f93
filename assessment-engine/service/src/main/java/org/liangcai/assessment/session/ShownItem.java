package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;

/**
 * An item that has been shown, with the answer so far.
 *
 * @param presentation what the browser calls it
 * @param item the item
 * @param version its version
 * @param position its place, from 1
 * @param shownAt when it was shown last
 * @param notCountedBefore the time of the section that did not count before that
 * @param earlier how long it was looked at before it was shown last
 * @param response the answer so far
 * @param responseTime how long it was looked at up to the last change of the answer, time that does not count left out
 * @param flagged whether the person has marked it to come back to
 */
record ShownItem(
        String presentation,
        ItemId item,
        int version,
        int position,
        Instant shownAt,
        Duration notCountedBefore,
        Duration earlier,
        Optional<ItemResponse> response,
        Duration responseTime,
        boolean flagged) {

    static ShownItem show(
            String presentation, ItemId item, int version, int position, Instant at, Duration notCounted) {
        return new ShownItem(
                presentation,
                item,
                version,
                position,
                at,
                notCounted,
                Duration.ZERO,
                Optional.empty(),
                Duration.ZERO,
                false);
    }

    ShownItem answer(ItemResponse given, Instant at, Duration notCounted) {
        return new ShownItem(
                presentation,
                item,
                version,
                position,
                shownAt,
                notCountedBefore,
                earlier,
                Optional.of(given),
                lookedAt(at, notCounted),
                flagged);
    }

    /** Put aside, to be shown again later perhaps. */
    ShownItem leave(Instant at, Duration notCounted) {
        return again(shownAt, notCountedBefore, lookedAt(at, notCounted), flagged);
    }

    ShownItem showAgain(Instant at, Duration notCounted) {
        return again(at, notCounted, earlier, flagged);
    }

    ShownItem flag(boolean set) {
        return again(shownAt, notCountedBefore, earlier, set);
    }

    /** How long it has been looked at in all, while it is on the page. */
    Duration lookedAt(Instant at, Duration notCounted) {
        return earlier.plus(Duration.between(shownAt, at)).minus(notCounted.minus(notCountedBefore));
    }

    Optional<AnsweredItem> answered() {
        return response.map(given -> new AnsweredItem(item, version, position, given, responseTime));
    }

    private ShownItem again(Instant nowShownAt, Duration nowNotCounted, Duration nowEarlier, boolean nowFlagged) {
        return new ShownItem(
                presentation,
                item,
                version,
                position,
                nowShownAt,
                nowNotCounted,
                nowEarlier,
                response,
                responseTime,
                nowFlagged);
    }
}
