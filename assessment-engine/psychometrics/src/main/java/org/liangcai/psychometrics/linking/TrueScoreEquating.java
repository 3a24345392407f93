package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Roots;

/**
 * True-score equating (Lord 1980; Kolen and Brennan 2014, section 6.5): a score of form X is taken for a true score, the ability that has
 * it is found, and its true score on form Y is the equivalent. Scores at or below the sum of the lower asymptotes have no such ability:
 * they are interpolated from the lowest score (Kolen 1981), and in the same way above the sum of the upper ones. Immutable.
 */
public final class TrueScoreEquating {

    private static final double FARTHEST = 1e6;

    private final TestCharacteristicCurve x;
    private final TestCharacteristicCurve y;

    private TrueScoreEquating(List<ItemResponseModel> x, List<ItemResponseModel> y) {
        this.x = new TestCharacteristicCurve(x);
        this.y = new TestCharacteristicCurve(y);
    }

    /**
     * Prepares equating.
     *
     * @param x the items of form X
     * @param y the items of form Y, on the same scale of ability
     */
    public static TrueScoreEquating of(List<ItemResponseModel> x, List<ItemResponseModel> y) {
        return new TrueScoreEquating(x, y);
    }

    /**
     * One score.
     *
     * @param score of form X
     * @param theta the ability with this true score, empty where none has
     * @param equivalent of form Y
     */
    public record Row(double score, OptionalDouble theta, double equivalent) {}

    /**
     * Equates one score.
     *
     * @param score from 0 to the highest of form X
     * @throws IllegalArgumentException if the score is out of range
     */
    public Row equate(double score) {
        double highest = x.highestScore();
        if (!(score >= 0 && score <= highest)) {
            throw new IllegalArgumentException("The score (%s) must be from 0 to %.0f.".formatted(score, highest));
        }
        double lower = x.lowerLimit();
        double upper = x.upperLimit();
        if (score <= lower) {
            return new Row(score, OptionalDouble.empty(), lower == 0 ? 0 : score / lower * y.lowerLimit());
        }
        if (score >= upper) {
            double share = upper == highest ? 1 : (score - upper) / (highest - upper);
            double equivalent = y.upperLimit() + share * (y.highestScore() - y.upperLimit());
            return new Row(score, OptionalDouble.empty(), equivalent);
        }
        double theta = ability(score);
        return new Row(score, OptionalDouble.of(theta), y.at(theta));
    }

    /** All integer scores of form X. */
    public List<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (int score = 0; score <= x.highestScore(); score++) {
            rows.add(equate(score));
        }
        return rows;
    }

    private double ability(double score) {
        double low = -1;
        while (x.at(low) > score && low > -FARTHEST) {
            low *= 2;
        }
        double high = 1;
        while (x.at(high) < score && high < FARTHEST) {
            high *= 2;
        }
        return Roots.between(theta -> x.at(theta) - score, low, high);
    }
}
