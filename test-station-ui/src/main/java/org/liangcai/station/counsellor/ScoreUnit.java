package org.liangcai.station.counsellor;

import java.util.Optional;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.station.desk.Words;

/** In what a score is counted: how it is written and whether it has a place on a line. */
enum ScoreUnit {
    /** Ability on the design metric, open on both sides. */
    THETA,
    /** Something counted, such as characters in a minute: never below 0 and without an upper end. */
    RATE,
    /** From a least to a most. */
    BOUNDED;

    /** The part of the design metric that is drawn. */
    private static final double THETA_REACH = 4;

    /** What ends here is a mean of ratings; what goes beyond is a sum or a share of a hundred, of which decimals say nothing. */
    private static final double HIGHEST_MEAN = 5;

    /** From here on a decimal is smaller than any error. */
    private static final double LARGE = 20;

    static ScoreUnit of(Range range) {
        if (Double.isFinite(range.minimum()) && Double.isFinite(range.maximum())) {
            return BOUNDED;
        }
        return Double.isFinite(range.minimum()) ? RATE : THETA;
    }

    /** What the unit is called, such as “1 to 5”. */
    static String name(Words words, Range range) {
        return switch (of(range)) {
            case THETA -> words.of("counsellor.scores.theta");
            case RATE -> words.of("counsellor.scores.rate");
            case BOUNDED -> words.range(range.minimum(), range.maximum(), 0);
        };
    }

    /** The range a picture of such scores spans, in words; a rate has none. */
    static Optional<String> drawn(Words words, Range range) {
        return switch (of(range)) {
            case THETA ->
                Optional.of(words.of("counsellor.scores.picture.theta", words.range(-THETA_REACH, THETA_REACH, 0)));
            case RATE -> Optional.empty();
            case BOUNDED -> Optional.of(words.range(range.minimum(), range.maximum(), 0));
        };
    }

    /** How many decimals the value and its band are written with. */
    static int decimals(Scored score) {
        return switch (of(score.range())) {
            case THETA -> 2;
            case RATE -> score.value() < LARGE ? 1 : 0;
            case BOUNDED -> score.range().maximum() > HIGHEST_MEAN ? 0 : 2;
        };
    }

    /** The value with as many decimals as its unit has. */
    static String value(Words words, Scored score) {
        return words.figure(score.value(), decimals(score));
    }

    /** How many decimals the standard error is written with. */
    static int errorDecimals(Scored score) {
        return of(score.range()) == RATE ? Math.max(1, decimals(score)) : 2;
    }

    /** The score on a line. */
    static Optional<Band> picture(Scored score) {
        return switch (of(score.range())) {
            case THETA ->
                Optional.of(Band.of(-THETA_REACH, THETA_REACH, score.lower(), score.value(), score.upper(), 0));
            case RATE -> Optional.empty();
            case BOUNDED ->
                Optional.of(Band.of(
                        score.range().minimum(), score.range().maximum(), score.lower(), score.value(), score.upper()));
        };
    }
}
