package org.liangcai.itembank.kept;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.ledger.ItemVersion;

/**
 * A form: everything that decides what a person is given, down to the versions of the items.
 *
 * @param instrument the instrument it measures
 * @param title its title
 * @param instructions what a person reads first, a paragraph each
 * @param practice items to try before anything counts, none of which is among the others
 * @param delivery which items, in which order
 * @param timeLimit how long a person may work on it; empty means no limit. A form with a limit begins with practice
 * @param conduct how it is gone through
 * @param blueprint what it was assembled to; empty if somebody picked the items
 */
public record KeptForm(
        InstrumentId instrument,
        LocalizedText title,
        List<LocalizedText> instructions,
        List<ItemVersion> practice,
        Delivery delivery,
        Optional<Duration> timeLimit,
        Conduct conduct,
        Optional<FormBlueprint> blueprint)
        implements Keepable {

    public KeptForm {
        instructions = List.copyOf(instructions);
        practice = List.copyOf(practice);
        Set<ItemId> seen = new HashSet<>();
        for (ItemVersion version : practice) {
            requireNew(version, seen);
        }
        for (ItemVersion version : delivery.items()) {
            requireNew(version, seen);
        }
        if (timeLimit.filter(limit -> !limit.isPositive()).isPresent()) {
            throw new IllegalArgumentException("The time limit (%s) must be positive.".formatted(timeLimit.get()));
        }
        if (timeLimit.isPresent() && practice.isEmpty()) {
            throw new IllegalArgumentException("A form with a time limit must begin with practice items.");
        }
        if (delivery instanceof Pool && conduct.navigation() != Conduct.Navigation.LOCKED) {
            throw new IllegalArgumentException("A form that chooses its items can have no way back.");
        }
    }

    private static void requireNew(ItemVersion version, Set<ItemId> seen) {
        if (!seen.add(version.item())) {
            throw new IllegalArgumentException("The item (%s) must be in a form once only.".formatted(version.item()));
        }
    }

    /** Which items a form delivers. */
    public sealed interface Delivery {

        /** The items it may deliver, one or more. */
        List<ItemVersion> items();
    }

    /** The items as listed. */
    public record Fixed(List<ItemVersion> items) implements Delivery {
        public Fixed {
            items = requireSome(items);
        }
    }

    /**
     * Items chosen one by one by maximum information at the ability estimated so far.
     *
     * @param items the items to choose from
     * @param minimumLength items at least
     * @param maximumLength items at most
     * @param targetStandardError stop when the standard error of ability is at or below it
     * @param randomesque choose at random among this many most informative items (exposure control)
     * @param content how many items of each kind a person gets, by the tags the items had when the form was made
     * @param enemies sets of items of which a person gets at most one
     */
    public record Pool(
            List<ItemVersion> items,
            int minimumLength,
            int maximumLength,
            double targetStandardError,
            int randomesque,
            List<ContentBound> content,
            List<List<ItemId>> enemies)
            implements Delivery {
        public Pool {
            items = requireSome(items);
            content = List.copyOf(content);
            enemies = enemies.stream().map(List::copyOf).toList();
            if (minimumLength < 1 || maximumLength < minimumLength || maximumLength > items.size()) {
                throw new IllegalArgumentException(
                        "The lengths (%d to %d) must lie between 1 and the size of the pool (%d)."
                                .formatted(minimumLength, maximumLength, items.size()));
            }
            if (!(targetStandardError > 0) || Double.isInfinite(targetStandardError) || randomesque < 1) {
                throw new IllegalArgumentException(
                        "The target standard error (%s) must be positive and randomesque (%d) 1 or more."
                                .formatted(targetStandardError, randomesque));
            }
        }
    }

    private static List<ItemVersion> requireSome(List<ItemVersion> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A form must have at least one item.");
        }
        return List.copyOf(items);
    }
}
