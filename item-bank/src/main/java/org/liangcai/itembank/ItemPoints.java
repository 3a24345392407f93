package org.liangcai.itembank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.liangcai.itembank.worksample.FieldComparison;

/**
 * What an answer to an item is worth by the item's own rule.
 *
 * @param points what it came to
 * @param minimum the least it could have come to
 * @param maximum the most
 */
public record ItemPoints(double points, double minimum, double maximum) {

    /**
     * The points of an answer; empty if the item is never counted in points (a text to be read, a work sample, a situation), or if the
     * answer is not one to such an item.
     */
    public static Optional<ItemPoints> of(Item item, ItemResponse response) {
        return switch (item.scoring()) {
            case ScoringRule.SingleKey key
            when response instanceof ItemResponse.Chosen chosen ->
                Optional.of(new ItemPoints(chosen.option() == key.correctOption() ? 1 : 0, 0, 1));
            case ScoringRule.KeyedRating key
            when response instanceof ItemResponse.Rated rated
                    && item.content() instanceof ItemContent.RatingStatement statement ->
                Optional.of(rating(
                        key.direction(), rated.category(), statement.labels().size()));
            case ScoringRule.Processing rule
            when response instanceof ItemResponse.Entered entered ->
                Optional.of(new ItemPoints(rule.score(entered), rule.minimum(), rule.maximum()));
            case ScoringRule.FieldKeys keys
            when response instanceof ItemResponse.FilledIn filled ->
                Optional.of(new ItemPoints(right(keys, filled), 0, keys.keys().size()));
            case ScoringRule.SingleKey _,
                    ScoringRule.KeyedRating _,
                    ScoringRule.Processing _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.ExpertKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.Unscored _,
                    ScoringRule.Practice _ -> Optional.empty();
        };
    }

    private static ItemPoints rating(ScoringRule.Direction direction, int category, int categories) {
        return new ItemPoints(
                switch (direction) {
                    case POSITIVE -> category;
                    case NEGATIVE -> categories + 1.0 - category;
                },
                1,
                categories);
    }

    private static int right(ScoringRule.FieldKeys keys, ItemResponse.FilledIn filled) {
        int right = 0;
        for (Map.Entry<String, ScoringRule.FieldKey> key : keys.keys().entrySet()) {
            right += FieldComparison.isRight(key.getValue(), filled.fields().getOrDefault(key.getKey(), "")) ? 1 : 0;
        }
        return right;
    }

    /** The least and the most an item can be worth; empty if it is never counted in points. */
    public static Optional<ItemPoints> least(Item item) {
        return switch (item.scoring()) {
            case ScoringRule.SingleKey _ -> Optional.of(new ItemPoints(0, 0, 1));
            case ScoringRule.KeyedRating _ ->
                item.content() instanceof ItemContent.RatingStatement statement
                        ? Optional.of(new ItemPoints(1, 1, statement.labels().size()))
                        : Optional.empty();
            case ScoringRule.Processing rule ->
                Optional.of(new ItemPoints(rule.minimum(), rule.minimum(), rule.maximum()));
            case ScoringRule.FieldKeys keys ->
                Optional.of(new ItemPoints(0, 0, keys.keys().size()));
            case ScoringRule.ExpertKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.Unscored _,
                    ScoringRule.Practice _ -> Optional.empty();
        };
    }

    /** Whether an answer is worth 0 or 1, all of it or nothing; a question whose rule gives parts of a point counts as right in full only. */
    public static boolean isRightOrWrong(ScoringRule rule) {
        return switch (rule) {
            case ScoringRule.SingleKey _ -> true;
            case ScoringRule.Processing processing -> processing.minimum() == 0 && processing.maximum() == 1;
            case ScoringRule.KeyedRating _,
                    ScoringRule.ExpertKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.Unscored _,
                    ScoringRule.Practice _ -> false;
        };
    }

    /**
     * The category of a response model that these points stand for, the lowest being 0; empty if they stand between two categories or
     * the model has others. With two categories only the full points are the upper one.
     */
    public OptionalInt category(int categories) {
        if (categories == 2) {
            return OptionalInt.of(points >= maximum ? 1 : 0);
        }
        double category = points - minimum;
        return maximum - minimum == categories - 1 && category == StrictMath.rint(category)
                ? OptionalInt.of((int) category)
                : OptionalInt.empty();
    }

    /** All points of several answers together. */
    public static double sum(List<ItemPoints> all) {
        double sum = 0;
        for (ItemPoints one : all) {
            sum += one.points;
        }
        return sum;
    }
}
