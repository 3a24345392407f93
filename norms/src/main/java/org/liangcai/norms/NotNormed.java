package org.liangcai.norms;

/**
 * There is no normed score, and why.
 *
 * @param construct what was measured
 * @param reason the documented reason
 * @param explanation the reason in words, with the figures that led to it
 */
public record NotNormed(ConstructId construct, Reason reason, BilingualText explanation) implements NormResult {

    /** Why a raw score gets no norm. */
    public enum Reason {
        CONSTRUCT_NOT_IN_TABLE,
        RAW_SCORE_NOT_POSSIBLE,
        AGE_BELOW_NORM,
        AGE_ABOVE_NORM
    }
}
