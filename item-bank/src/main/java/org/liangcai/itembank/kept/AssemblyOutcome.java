package org.liangcai.itembank.kept;

import java.util.List;
import org.liangcai.itembank.ledger.ItemRecord;

/** What came of assembling forms. */
public sealed interface AssemblyOutcome {

    /**
     * Forms that satisfy the blueprint.
     *
     * @param forms the items of each form, in the order of the bank
     * @param farthest the greatest distance of any form's information from the target at any of its points
     * @param best whether no other forms come nearer, up to a thousandth; otherwise these are the best found in the time given
     */
    record Assembled(List<List<ItemRecord>> forms, double farthest, boolean best) implements AssemblyOutcome {
        public Assembled {
            forms = forms.stream().map(List::copyOf).toList();
        }
    }

    /**
     * No forms satisfy it.
     *
     * @param shortages the constraints that cannot be met, each alone or all of them together
     * @param together whether only all of them together are impossible: without any one of them the others could be met
     */
    record Impossible(List<Shortage> shortages, boolean together) implements AssemblyOutcome {
        public Impossible {
            shortages = List.copyOf(shortages);
        }
    }

    /** Time ran out before forms were found or proven impossible. */
    record Undecided() implements AssemblyOutcome {}
}
