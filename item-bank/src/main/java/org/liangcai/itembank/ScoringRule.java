package org.liangcai.itembank;

import java.util.List;
import java.util.Set;

/** How the answer to an item counts. Never leaves the server towards a job seeker. */
public sealed interface ScoringRule {

    /**
     * The rating counts for scales, as it is or reversed.
     *
     * @param scales the scales the item counts for (facet and domain)
     * @param direction whether agreement raises the score
     */
    record KeyedRating(Set<ScaleId> scales, Direction direction) implements ScoringRule {
        public KeyedRating {
            scales = Set.copyOf(scales);
        }
    }

    /** One option is correct, from 1 in the order in which the options are shown. */
    record SingleKey(ScaleId scale, int correctOption) implements ScoringRule {}

    /**
     * Distance to an expert key.
     *
     * @param scale the scale (theme) the situation counts for
     * @param effectiveness the experts' mean effectiveness of each action, 1 to 5, in the order shown
     * @param rationales why each action has its place, in the order shown
     */
    record ExpertKey(ScaleId scale, List<Double> effectiveness, List<LocalizedText> rationales) implements ScoringRule {
        public ExpertKey {
            effectiveness = List.copyOf(effectiveness);
            rationales = List.copyOf(rationales);
        }
    }

    /** A response-quality item: attentive people answer in one of the plausible categories. */
    record Infrequency(Set<Integer> plausibleCategories) implements ScoringRule {
        public Infrequency {
            plausibleCategories = Set.copyOf(plausibleCategories);
        }
    }

    /** A practice item: not scored. The feedback is shown after the answer; a practice item with one right option names it. */
    record Practice(LocalizedText feedback, java.util.Optional<Integer> correctOption) implements ScoringRule {}

    /** Whether agreement with the statement raises (positive) or lowers (negative) the score. */
    enum Direction {
        POSITIVE,
        NEGATIVE
    }
}
