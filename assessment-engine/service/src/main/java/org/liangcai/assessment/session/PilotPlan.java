package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.ItemId;

/**
 * The items tried out in a section: unscored, among those that count, at places fixed when the section opens.
 *
 * @param items in the order of their places, at least one
 * @param lengthened how much longer the limit of the section is for them, zero where it has none
 */
public record PilotPlan(List<Pilot> items, Duration lengthened) {

    public PilotPlan {
        items = List.copyOf(items);
        if (items.isEmpty() || lengthened.isNegative()) {
            throw new IllegalArgumentException(
                    "A plan needs an item to try out (%s), and its time (%s) must not be negative."
                            .formatted(items, lengthened));
        }
    }

    /**
     * An item on trial.
     *
     * @param item the item
     * @param version its version
     * @param position its place among the items shown in the section, from 2: a section never begins with a trial
     */
    public record Pilot(ItemId item, int version, int position) {
        public Pilot {
            if (position < 2) {
                throw new IllegalArgumentException(
                        "The item on trial (%s) must stand at place 2 or later, not (%d).".formatted(item, position));
            }
        }
    }

    /** What is tried out at a place. */
    Optional<Pilot> at(int position) {
        return items.stream().filter(pilot -> pilot.position() == position).findFirst();
    }
}
