package org.liangcai.itembank;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.qti.model.QtiItem;

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

    /**
     * A copied text counts by its errors and by how long it took.
     *
     * @param accuracy the scale of errors
     * @param speed the scale of characters per minute
     */
    record CopiedText(ScaleId accuracy, ScaleId speed) implements ScoringRule {}

    /**
     * Each field of a form is right or wrong.
     *
     * @param scale the scale the form counts for
     * @param keys what belongs into each field, by field
     */
    record FieldKeys(ScaleId scale, SortedMap<String, FieldKey> keys) implements ScoringRule {
        public FieldKeys {
            keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
        }
    }

    /**
     * What belongs into a field.
     *
     * @param form which differences of writing are forgiven
     * @param value the right entry in each language; either counts
     */
    record FieldKey(EntryForm form, LocalizedText value) {}

    /**
     * An imported question counts by its own rules (QTI response processing), which set the outcome SCORE.
     *
     * @param scale the scale the question counts for
     * @param rules the declarations and the response processing; a QTI item without a body
     * @param minimum the lowest score it can give
     * @param maximum the highest score it can give, above the lowest
     */
    record Processing(ScaleId scale, QtiItem rules, double minimum, double maximum) implements ScoringRule {
        public Processing {
            if (rules.body().isPresent()) {
                throw new IllegalArgumentException(
                        "The rules of the question (%s) must not hold its body.".formatted(rules.identifier()));
            }
            if (!(minimum < maximum)) {
                throw new IllegalArgumentException("The scores (%s to %s) of the question (%s) must rise."
                        .formatted(minimum, maximum, rules.identifier()));
            }
        }

        /** The score of an answer, from {@link #minimum} to {@link #maximum}. */
        public double score(ItemResponse.Entered response) {
            return ProcessedScore.of(this, response);
        }
    }

    /**
     * Kept and shown to people, but never counted: a text to be read by somebody, or a question on trial.
     *
     * @param reason why it does not count
     */
    record Unscored(LocalizedText reason) implements ScoringRule {}

    /** A practice item: not scored. The feedback is shown after the answer; a practice item with one right option names it. */
    record Practice(LocalizedText feedback, java.util.Optional<Integer> correctOption) implements ScoringRule {}

    /** Whether agreement with the statement raises (positive) or lowers (negative) the score. */
    enum Direction {
        POSITIVE,
        NEGATIVE
    }
}
