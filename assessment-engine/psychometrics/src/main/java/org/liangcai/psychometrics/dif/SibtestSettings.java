package org.liangcai.psychometrics.dif;

/**
 * How SIBTEST is carried out.
 *
 * @param fewest a matching score counts where both groups have more persons than this
 * @param weights whose distribution over matching scores the differences are averaged with
 * @param correction whether the mean suspect scores are corrected for the unreliability of the matching score
 */
public record SibtestSettings(double fewest, Weights weights, Correction correction) {

    /** More than 5 persons, weights of everybody, corrected. */
    public static final SibtestSettings STANDARD = new SibtestSettings(5, Weights.EVERYBODY, Correction.REGRESSION);

    /** Whose distribution the differences are averaged with. */
    public enum Weights {
        /** Both groups together. */
        EVERYBODY,
        /** The focal group. */
        FOCAL_GROUP
    }

    /** Whether matching scores are taken as they are. */
    public enum Correction {
        /** The difference of true scores at equal matching scores is taken out by regression (Shealy and Stout 1993). */
        REGRESSION,
        /** Matching scores are taken as they are. */
        NONE
    }

    public SibtestSettings {
        if (!(fewest >= 1) || Double.isInfinite(fewest)) {
            throw new IllegalArgumentException(
                    "The number of persons (%s) must be 1 or more: a variance needs two.".formatted(fewest));
        }
    }
}
