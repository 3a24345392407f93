package org.liangcai.assessment.norming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormVersion;

/**
 * A check whether the norm in use still fits the people tested here.
 *
 * @param at when it was made
 * @param form what was taken, in which language
 * @param from the first month of testing looked at
 * @param to the last
 * @param version the norm in use for guidance, or for selection where there is none for guidance
 * @param constructs construct by construct, in the order of the table
 */
public record NormCheck(
        Instant at, LocalForm form, YearMonth from, YearMonth to, NormVersion version, List<Construct> constructs) {

    /** How many people a figure must stand on. */
    public static final int FEWEST = 30;

    /** A mean this far from the norm, in its standard deviations, is worth a look; a convention of this product. */
    public static final double NOTABLE_MEAN = 0.2;

    /** A standard deviation this far from the norm's is worth a look; a convention of this product. */
    public static final double NOTABLE_RATIO = 0.1;

    /** A fit less likely than this is worth a look; a convention of this product. */
    public static final double NOTABLE_PROBABILITY = 0.001;

    public NormCheck {
        constructs = List.copyOf(constructs);
    }

    /**
     * One construct.
     *
     * @param construct what is measured
     * @param people how many have a score by the norm
     * @param fit how they compare; empty where they are fewer than {@link #FEWEST}
     */
    public record Construct(ConstructId construct, int people, Optional<Fit> fit) {

        /** Whether something about it is worth a look. */
        public boolean notable() {
            return fit.filter(found -> found.notableMean() || found.notableRatio() || found.notableShape())
                    .isPresent();
        }
    }

    /**
     * How local people compare with the norm; all limits of 95 %.
     *
     * @param mean the mean of their z; 0 where they are like the norm's people
     * @param meanLower the lower confidence limit
     * @param meanUpper the upper
     * @param ratio their standard deviation over the norm's; 1 where they spread alike
     * @param ratioLower the lower confidence limit
     * @param ratioUpper the upper
     * @param chiSquare how far the shares in eight parts of the norm are from an eighth each, 7 degrees of freedom
     * @param probability of such a distance or a larger one, were the norm right
     */
    public record Fit(
            double mean,
            double meanLower,
            double meanUpper,
            double ratio,
            double ratioLower,
            double ratioUpper,
            double chiSquare,
            double probability) {

        public boolean notableMean() {
            return Math.abs(mean) >= NOTABLE_MEAN && (meanLower > 0 || meanUpper < 0);
        }

        public boolean notableRatio() {
            return Math.abs(ratio - 1) >= NOTABLE_RATIO && (ratioLower > 1 || ratioUpper < 1);
        }

        public boolean notableShape() {
            return probability < NOTABLE_PROBABILITY;
        }
    }
}
