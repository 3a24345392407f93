package org.liangcai.assessment.pilot;

import java.util.List;
import java.util.Optional;

/**
 * What the calibration of an item on trial came to.
 *
 * @param people how many people's answers it rests on
 * @param right how many of them were right
 * @param parameters the estimates
 * @param abilityMean the mean of their ability on the metric of the items that count
 * @param abilityDeviation its standard deviation
 * @param fit how well the model describes the answers
 * @param curve what was observed beside what the model expects, by ability, lowest first
 * @param dif whether the item is harder for one group than for people of the same ability in another
 * @param drift how the items that count behaved in the same answers
 * @param effect what would have changed had the item counted
 */
public record PilotResult(
        int people,
        int right,
        Parameters parameters,
        double abilityMean,
        double abilityDeviation,
        Fit fit,
        List<CurvePoint> curve,
        List<DifCheck> dif,
        Drift drift,
        Effect effect) {

    public PilotResult {
        curve = List.copyOf(curve);
        dif = List.copyOf(dif);
    }

    /**
     * Parameters on the logistic metric.
     *
     * @param discrimination a, positive
     * @param discriminationError its standard error
     * @param difficulty b
     * @param difficultyError its standard error
     * @param lowerAsymptote c, held at one divided by the number of options
     */
    public record Parameters(
            double discrimination,
            double discriminationError,
            double difficulty,
            double difficultyError,
            double lowerAsymptote) {}

    /**
     * Mean squares, about 1 where the model holds, with their standardised values.
     *
     * @param infit weighted by information
     * @param infitZ about standard normal
     * @param outfit unweighted
     * @param outfitZ about standard normal
     */
    public record Fit(double infit, double infitZ, double outfit, double outfitZ) {

        /** Between 0.7 and 1.3, as is conventional. */
        public boolean isUsual() {
            return infit >= 0.7 && infit <= 1.3 && outfit >= 0.7 && outfit <= 1.3;
        }
    }

    /**
     * People of like ability.
     *
     * @param ability their mean ability by the answers that count
     * @param people how many
     * @param observed the share of right answers
     * @param expected what the model expects of them, from the answers that count
     */
    public record CurvePoint(double ability, int people, double observed, double expected) {}

    /** Who is compared. */
    public enum Grouping {
        /** Women with men. */
        SEX,
        /** People who took it in English with those who took it in Chinese. */
        LANGUAGE
    }

    /**
     * One comparison of groups.
     *
     * @param grouping who is compared
     * @param reference how many men, or who took it in Chinese
     * @param focal how many women, or who took it in English
     * @param result empty while a group is too small or the groups share no ability
     */
    public record DifCheck(Grouping grouping, int reference, int focal, Optional<MantelHaenszelResult> result) {}

    /**
     * The Mantel–Haenszel test.
     *
     * @param delta D-DIF on the delta scale; negative where the item is harder for the focal group
     * @param deltaError its standard error
     * @param probability of a χ² as high where there is no difference, with continuity correction
     * @param size A negligible, B moderate, C large
     */
    public record MantelHaenszelResult(double delta, double deltaError, double probability, String size) {}

    /**
     * The anchors.
     *
     * @param anchors how many items that count were answered and held fast
     * @param checked how many of them had enough answers to be looked at
     * @param moved how many of those behave otherwise than their parameters say, at 5 % over all of them together
     * @param largest the farthest, the farthest first
     */
    public record Drift(int anchors, int checked, int moved, List<AnchorDrift> largest) {
        public Drift {
            largest = List.copyOf(largest);
        }
    }

    /**
     * One anchor.
     *
     * @param item its id
     * @param version its version
     * @param answers how many
     * @param observed the share of right answers
     * @param expected what its parameters expect, from the answers each person had given before
     * @param z the standardised difference
     */
    public record AnchorDrift(String item, int version, int answers, double observed, double expected, double z) {}

    /** Where the 90 % band of a report lies. */
    public enum Band {
        /** Wholly below the middle of the metric. */
        BELOW,
        /** Holds the middle of the metric. */
        AROUND,
        /** Wholly above the middle of the metric. */
        ABOVE
    }

    /**
     * What would have changed.
     *
     * @param people whose sessions of the last year were scored again, with the item counted
     * @param moves how many would have gone from one band of the report to another; those who stay are left out
     * @param meanChange the mean absolute change of ability
     * @param largestChange the largest absolute change of ability
     * @param meanErrorBefore the mean standard error without the item
     * @param meanErrorAfter the mean standard error with it
     */
    public record Effect(
            int people,
            List<Move> moves,
            double meanChange,
            double largestChange,
            double meanErrorBefore,
            double meanErrorAfter) {
        public Effect {
            moves = List.copyOf(moves);
        }

        /** How many people would have changed band. */
        public int changed() {
            return moves.stream().mapToInt(Move::people).sum();
        }
    }

    /** People who would have gone from a band to another. */
    public record Move(Band from, Band to, int people) {}
}
