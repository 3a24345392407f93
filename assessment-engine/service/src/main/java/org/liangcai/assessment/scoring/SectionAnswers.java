package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;

/**
 * The answers of one section with the items they belong to, in the version that was shown.
 *
 * @param record the section
 * @param instrument its instrument
 * @param answers the answers in the order in which the items were shown
 * @param form all items of the instrument in the bank; empty for an adaptive section
 */
record SectionAnswers(SectionRecord record, Instrument instrument, List<Answer> answers, List<Item> form) {

    SectionAnswers {
        answers = List.copyOf(answers);
        form = List.copyOf(form);
    }

    static SectionAnswers of(SectionRecord record, ItemBank bank) {
        List<Answer> answers = new ArrayList<>();
        for (AnsweredItem answered : record.answers()) {
            Item item = bank.item(answered.item(), answered.version())
                    .orElseThrow(
                            () -> new IllegalStateException("The item bank does not hold version (%d) of item (%s)."
                                    .formatted(answered.version(), answered.item())));
            answers.add(new Answer(item, answered));
        }
        return new SectionAnswers(record, bank.instrument(record.instrument()), answers, form(record, answers, bank));
    }

    // An adaptive pool is not a form: nobody answers all of it, and drawing its figures takes time.
    private static List<Item> form(SectionRecord record, List<Answer> answers, ItemBank bank) {
        boolean adaptive =
                answers.stream().anyMatch(answer -> answer.item().scoring() instanceof ScoringRule.SingleKey);
        return adaptive ? List.of() : bank.items(record.instrument());
    }

    /** The ratings that count for a scale, reversed where the key says so. */
    List<Integer> keyedRatings(ScaleId scale) {
        List<Integer> ratings = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.item().scoring() instanceof ScoringRule.KeyedRating key
                    && key.scales().contains(scale)
                    && answer.given().response() instanceof ItemResponse.Rated rated) {
                ratings.add(keyed(rated.category(), key.direction(), answer.categories()));
            }
        }
        return ratings;
    }

    /** How many items of the form count for a scale. */
    int expected(ScaleId scale) {
        return (int) form.stream()
                .filter(item -> item.scoring() instanceof ScoringRule.KeyedRating key
                        && key.scales().contains(scale))
                .count();
    }

    private static int keyed(int category, ScoringRule.Direction direction, int categories) {
        return switch (direction) {
            case POSITIVE -> category;
            case NEGATIVE -> categories + 1 - category;
        };
    }

    /** An answer with its item. */
    record Answer(Item item, AnsweredItem given) {

        int categories() {
            return item.content() instanceof ItemContent.RatingStatement statement
                    ? statement.labels().size()
                    : 0;
        }
    }
}
