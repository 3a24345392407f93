package org.liangcai.psychometrics.dif;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How persons of different groups are held to be of the same standing. Immutable; every method makes a changed copy.
 *
 * @param anchors the items whose sum is the matching score; empty for all items
 * @param studiedItem whether the item under study counts towards its own matching score
 * @param missing what becomes of missing responses
 * @param scoreWidth how many neighbouring scores form one stratum: 1 for thin matching
 * @param external a score known from elsewhere for every row of the responses, which replaces the sum score; empty for none
 */
public record Matching(
        Set<String> anchors,
        StudiedItem studiedItem,
        MissingResponses missing,
        int scoreWidth,
        List<Integer> external) {

    /** Whether the item under study counts towards its own matching score. */
    public enum StudiedItem {
        /** Yes, also where it is no anchor: without it the test is biased (Holland and Thayer 1988). */
        INCLUDED,
        /** No, also where it is an anchor. */
        EXCLUDED
    }

    public Matching {
        anchors = Set.copyOf(anchors);
        external = List.copyOf(external);
        if (scoreWidth < 1) {
            throw new IllegalArgumentException("The score width (%d) must be 1 or more.".formatted(scoreWidth));
        }
    }

    /** The sum of all items, the studied one included; persons with a missing response are left out. */
    public static Matching totalScore() {
        return new Matching(Set.of(), StudiedItem.INCLUDED, MissingResponses.LEAVE_PERSON_OUT, 1, List.of());
    }

    /** A score known from elsewhere, one for each row of the responses. */
    public static Matching external(List<Integer> scores) {
        return new Matching(Set.of(), StudiedItem.EXCLUDED, MissingResponses.LEAVE_PERSON_OUT, 1, scores);
    }

    /** Sums over these items alone. */
    public Matching withAnchors(Collection<String> items) {
        return new Matching(Set.copyOf(items), studiedItem, missing, scoreWidth, external);
    }

    /** Counts the studied item in or not. */
    public Matching withStudiedItem(StudiedItem chosen) {
        return new Matching(anchors, chosen, missing, scoreWidth, external);
    }

    /** Sets what becomes of missing responses. */
    public Matching withMissing(MissingResponses chosen) {
        return new Matching(anchors, studiedItem, chosen, scoreWidth, external);
    }

    /** Puts {@code width} neighbouring scores into one stratum. */
    public Matching withScoreWidth(int width) {
        return new Matching(anchors, studiedItem, missing, width, external);
    }
}
