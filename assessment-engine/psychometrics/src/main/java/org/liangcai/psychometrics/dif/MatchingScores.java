package org.liangcai.psychometrics.dif;

import java.util.Arrays;
import org.liangcai.psychometrics.dif.Matching.StudiedItem;

/** The matching score of every person, for any item under study. The sum over the anchors is worked out once. */
final class MatchingScores {

    /** Marks a person who is left out; no score is as low. */
    static final int LEFT_OUT = Integer.MIN_VALUE;

    private static final int WIDEST_RANGE = 100_000;

    private final GroupedResponses responses;
    private final Matching matching;
    private final boolean[] anchor;
    private final int[] sum;

    /** How many anchors the person did not answer. */
    private final int[] missing;

    MatchingScores(GroupedResponses responses, Matching matching) {
        this.responses = responses;
        this.matching = matching;
        anchor = new boolean[responses.items.size()];
        Arrays.fill(anchor, matching.anchors().isEmpty());
        matching.anchors().forEach(name -> anchor[responses.item(name)] = true);
        sum = new int[responses.persons];
        missing = new int[responses.persons];
        if (matching.external().isEmpty()) {
            addAnchors();
        } else {
            takeExternal();
        }
    }

    private void addAnchors() {
        for (int item = 0; item < anchor.length; item++) {
            if (anchor[item]) {
                byte[] stored = responses.stored[item];
                for (int person = 0; person < sum.length; person++) {
                    int cell = stored[person];
                    sum[person] += cell == 0 ? 0 : cell - 1;
                    missing[person] += cell == 0 ? 1 : 0;
                }
            }
        }
        if (matching.missing() == MissingResponses.REFUSE) {
            requireComplete();
        }
    }

    private void requireComplete() {
        for (int item = 0; item < anchor.length; item++) {
            for (int person = 0; person < sum.length; person++) {
                if (responses.stored[item][person] == 0) {
                    throw new IllegalArgumentException(
                            "The response of person (%d) to item (%s) is missing.\nMaybe leave such persons out."
                                    .formatted(responses.row[person] + 1, responses.items.get(item)));
                }
            }
        }
    }

    private void takeExternal() {
        for (int person = 0; person < sum.length; person++) {
            if (responses.row[person] >= matching.external().size()) {
                throw new IllegalArgumentException(
                        "There are fewer external scores (%d) than rows of responses (person %d)."
                                .formatted(matching.external().size(), responses.row[person] + 1));
            }
            sum[person] = matching.external().get(responses.row[person]);
        }
    }

    /** The score of every person for one studied item, {@link #LEFT_OUT} for persons who do not count. */
    int[] of(int item) {
        int[] score = new int[sum.length];
        byte[] stored = responses.stored[item];
        boolean external = !matching.external().isEmpty();
        boolean included = matching.studiedItem() == StudiedItem.INCLUDED;
        int own = external || included == anchor[item] ? 0 : included ? 1 : -1;
        boolean leaveOut = !external && matching.missing() == MissingResponses.LEAVE_PERSON_OUT;
        int width = matching.scoreWidth();
        for (int person = 0; person < score.length; person++) {
            int cell = stored[person];
            if (cell == 0 || (leaveOut && missing[person] > 0)) {
                score[person] = LEFT_OUT;
            } else {
                int raw = sum[person] + own * (cell - 1);
                score[person] = width == 1 ? raw : Math.floorDiv(raw, width) * width;
            }
        }
        return score;
    }

    /**
     * The table of an item.
     *
     * @throws IllegalArgumentException if nobody counts, a group is empty, or the item shows one category only
     */
    MatchedCounts counts(int item) {
        int[] score = of(item);
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int value : score) {
            if (value != LEFT_OUT) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        String name = responses.items.get(item);
        if (highest < lowest) {
            throw new IllegalArgumentException(
                    "Nobody is left for item (%s): everyone misses a response to it or to a matching item.\nMaybe let missing responses add nothing to the matching score."
                            .formatted(name));
        }
        if ((long) highest - lowest > WIDEST_RANGE) {
            throw new IllegalArgumentException(
                    "The matching scores of item (%s) go from %d to %d: too many strata.\nMaybe put neighbouring scores into one stratum."
                            .formatted(name, lowest, highest));
        }
        MatchedCounts counts =
                MatchedCounts.collect(responses, item, Math.max(2, responses.categories(item)), score, lowest, highest);
        int[] used = counts.usedCategories();
        if (used.length < 2) {
            throw new IllegalArgumentException(
                    "Everyone gave the same response (%d) to item (%s): nothing can be compared."
                            .formatted(used[0], name));
        }
        for (int group = 0; group < counts.groups; group++) {
            if (counts.groupTotal(group) == 0) {
                throw new IllegalArgumentException("Nobody of group (%s) is left for item (%s)."
                        .formatted(
                                group == 0
                                        ? responses.contrast.reference()
                                        : responses.contrast.focal().get(group - 1),
                                name));
            }
        }
        return counts;
    }
}
