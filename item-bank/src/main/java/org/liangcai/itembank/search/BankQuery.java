package org.liangcai.itembank.search;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ledger.ItemState;

/**
 * What is looked for; all of it must hold.
 *
 * @param text words, each of which must stand somewhere in the identifier or the wording of either language; case does not matter
 * @param tags all of these tags
 * @param states one of these states; empty means any
 * @param instrument the instrument
 * @param item exactly this item
 * @param difficulty the difficulty of the parameters in use
 * @param discrimination the discrimination of the parameters in use
 * @param quarantined only versions under quarantine
 */
public record BankQuery(
        String text,
        Set<String> tags,
        Set<ItemState> states,
        Optional<InstrumentId> instrument,
        Optional<ItemId> item,
        Optional<Range> difficulty,
        Optional<Range> discrimination,
        boolean quarantined) {

    /** Everything. */
    public static final BankQuery ALL = new BankQuery(
            "", Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    public BankQuery {
        tags = Set.copyOf(new TreeSet<>(tags));
        states = Set.copyOf(states);
    }

    public BankQuery withText(String wanted) {
        return new BankQuery(wanted, tags, states, instrument, item, difficulty, discrimination, quarantined);
    }

    public BankQuery withTags(Set<String> wanted) {
        return new BankQuery(text, wanted, states, instrument, item, difficulty, discrimination, quarantined);
    }

    public BankQuery withStates(Set<ItemState> wanted) {
        return new BankQuery(text, tags, wanted, instrument, item, difficulty, discrimination, quarantined);
    }

    public BankQuery withInstrument(InstrumentId wanted) {
        return new BankQuery(text, tags, states, Optional.of(wanted), item, difficulty, discrimination, quarantined);
    }

    public BankQuery withItem(ItemId wanted) {
        return new BankQuery(
                text, tags, states, instrument, Optional.of(wanted), difficulty, discrimination, quarantined);
    }

    public BankQuery withDifficulty(Range wanted) {
        return new BankQuery(text, tags, states, instrument, item, Optional.of(wanted), discrimination, quarantined);
    }

    public BankQuery withDiscrimination(Range wanted) {
        return new BankQuery(text, tags, states, instrument, item, difficulty, Optional.of(wanted), quarantined);
    }

    public BankQuery onlyQuarantined() {
        return new BankQuery(text, tags, states, instrument, item, difficulty, discrimination, true);
    }

    /** From {@code from} to {@code to}, both counted in. */
    public record Range(double from, double to) {
        public Range {
            if (Double.isNaN(from) || Double.isNaN(to) || from > to) {
                throw new IllegalArgumentException("The range (%s to %s) must rise.".formatted(from, to));
            }
        }

        boolean holds(double value) {
            return value >= from && value <= to;
        }
    }
}
