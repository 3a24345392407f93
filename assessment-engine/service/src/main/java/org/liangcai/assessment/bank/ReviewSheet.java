package org.liangcai.assessment.bank;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liangcai.itembank.generator.GeneratedFamily;
import org.liangcai.itembank.ledger.Signature;

/**
 * A sample of generated items that a person looks through.
 *
 * @param number of the sheet
 * @param family the family
 * @param seed gives the same sample each time
 * @param size how many items
 * @param weights the version of the weights by which their difficulty was predicted
 * @param reviewer who looks
 * @param begunAt when the sample was drawn
 * @param marks what was found, by the place of the item on the sheet, from 1
 * @param outcome how it ended; empty while it is open
 */
public record ReviewSheet(
        long number,
        GeneratedFamily family,
        long seed,
        int size,
        int weights,
        Signature reviewer,
        Instant begunAt,
        Map<Integer, Mark> marks,
        Optional<Outcome> outcome) {

    public ReviewSheet {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    /** What can be said of an item. */
    public enum Fault {
        NONE,
        KEY_WRONG,
        AMBIGUOUS,
        WORDING,
        DRAWING,
        OTHER
    }

    /** What was found about one item. */
    public record Mark(Fault fault, String note) {}

    /** What can be decided about a family. */
    public enum Decision {
        ACCEPTED,
        ACCEPTED_WITH_REMARKS,
        REJECTED
    }

    /** How a review ended. */
    public record Outcome(Decision decision, Instant at, String remark) {}

    /** How many items have a fault. */
    public long faults() {
        return marks.values().stream()
                .filter(mark -> mark.fault() != Fault.NONE)
                .count();
    }
}
