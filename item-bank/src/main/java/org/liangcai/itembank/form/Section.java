package org.liangcai.itembank.form;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;

/**
 * One part of a battery.
 *
 * @param id the section
 * @param instrument the instrument it measures
 * @param title its title
 * @param instructions what a person reads first, a paragraph each
 * @param practice practice items with feedback, before anything counts or is timed
 * @param delivery which items, in which order
 * @param timeLimit how long a person may work on it, on the server's clock; empty means no limit
 * @param statedConduct how it is gone through, where that is stated
 * @param pinned the versions of its items, for a kept form; otherwise each item is given in its newest version
 */
public record Section(
        SectionId id,
        InstrumentId instrument,
        LocalizedText title,
        List<LocalizedText> instructions,
        List<ItemId> practice,
        Delivery delivery,
        Optional<Duration> timeLimit,
        Optional<Conduct> statedConduct,
        Optional<Pinned> pinned) {

    public Section {
        instructions = List.copyOf(instructions);
        practice = List.copyOf(practice);
        if (timeLimit.isPresent() && practice.isEmpty()) {
            throw new IllegalArgumentException("The timed section (%s) must begin with practice items.".formatted(id));
        }
        statedConduct.ifPresent(conduct -> requireFits(id, delivery, conduct));
    }

    /** A section gone through item by item, as {@link Conduct#STANDARD} says. */
    public Section(
            SectionId id,
            InstrumentId instrument,
            LocalizedText title,
            List<LocalizedText> instructions,
            List<ItemId> practice,
            Delivery delivery,
            Optional<Duration> timeLimit) {
        this(id, instrument, title, instructions, practice, delivery, timeLimit, Optional.empty());
    }

    /** A section whose items are given in their newest versions. */
    public Section(
            SectionId id,
            InstrumentId instrument,
            LocalizedText title,
            List<LocalizedText> instructions,
            List<ItemId> practice,
            Delivery delivery,
            Optional<Duration> timeLimit,
            Optional<Conduct> statedConduct) {
        this(id, instrument, title, instructions, practice, delivery, timeLimit, statedConduct, Optional.empty());
    }

    private static void requireFits(SectionId id, Delivery delivery, Conduct conduct) {
        boolean fixedOrder = !(delivery instanceof Adaptive);
        if (!fixedOrder
                && (conduct.navigation() != Conduct.Navigation.LOCKED
                        || conduct.itemTimeLimit().isPresent())) {
            throw new IllegalArgumentException(
                    "The adaptive section (%s) can have neither a way back nor limits on single items.".formatted(id));
        }
    }

    /** How it is gone through. */
    public Conduct conduct() {
        return statedConduct.orElse(Conduct.STANDARD);
    }

    /** Whether a person may take a break between its items. */
    public boolean allowsBreak() {
        return timeLimit.isEmpty()
                && conduct().itemTimeLimit().isEmpty()
                && conduct().pausable();
    }

    /** Which items a section delivers. */
    public sealed interface Delivery {}

    /** The items as listed. */
    public record Linear(List<ItemId> items) implements Delivery {
        public Linear {
            items = List.copyOf(items);
        }
    }

    /**
     * Items drawn from a pool in an order of their own for every session.
     *
     * @param pool the items to draw from
     * @param length how many are drawn
     */
    public record Randomised(List<ItemId> pool, int length) implements Delivery {
        public Randomised {
            pool = List.copyOf(pool);
            if (length < 1 || length > pool.size()) {
                throw new IllegalArgumentException("The length (%d) must lie between 1 and the size of the pool (%d)."
                        .formatted(length, pool.size()));
            }
        }
    }

    /**
     * Items chosen one by one from a pool by maximum information at the ability estimated so far.
     *
     * @param pool the items to choose from
     * @param minimumLength items at least
     * @param maximumLength items at most
     * @param targetStandardError stop when the standard error of ability is at or below it
     * @param randomesque choose at random among this many most informative items (exposure control)
     * @param rules what is asked of the mixture of items, where something is
     */
    public record Adaptive(
            List<ItemId> pool,
            int minimumLength,
            int maximumLength,
            double targetStandardError,
            int randomesque,
            Optional<PoolRules> rules)
            implements Delivery {

        /** A pool of which nothing more is asked. */
        public Adaptive(
                List<ItemId> pool, int minimumLength, int maximumLength, double targetStandardError, int randomesque) {
            this(pool, minimumLength, maximumLength, targetStandardError, randomesque, Optional.empty());
        }

        public Adaptive {
            pool = List.copyOf(pool);
            if (minimumLength < 1 || maximumLength < minimumLength || maximumLength > pool.size()) {
                throw new IllegalArgumentException(
                        "The lengths (%d to %d) must lie between 1 and the size of the pool (%d)."
                                .formatted(minimumLength, maximumLength, pool.size()));
            }
            if (!(targetStandardError > 0) || randomesque < 1) {
                throw new IllegalArgumentException(
                        "The target standard error (%s) must be positive and randomesque (%d) 1 or more."
                                .formatted(targetStandardError, randomesque));
            }
        }
    }
}
