package org.liangcai.assessment.matching;

import java.util.List;
import java.util.UUID;
import org.liangcai.itembank.LocalizedText;

/** What matching came to. */
public sealed interface MatchResult {

    UUID visit();

    /** What must be said with every match: US figures, own mapping, what the rank does not mean. */
    List<LocalizedText> notes();

    /**
     * All occupations in order.
     *
     * @param matches every occupation of the catalogue, most similar first; none is ever left out
     * @param draws how many seeded draws the rank intervals rest on
     * @param seed the seed of the draws
     */
    record Ranked(UUID visit, List<OccupationMatch> matches, int draws, long seed, List<LocalizedText> notes)
            implements MatchResult {
        public Ranked {
            matches = List.copyOf(matches);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing is ranked because the interest profile has no shape to go by. */
    record NotRanked(UUID visit, LocalizedText reason, List<LocalizedText> notes) implements MatchResult {
        public NotRanked {
            notes = List.copyOf(notes);
        }
    }
}
