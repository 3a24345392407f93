package org.liangcai.psychometrics.facets;

/** Who shares the thresholds between neighbouring categories. */
public enum ThresholdStructure {
    /** Everybody: the rating scale model (Andrich 1978). */
    RATING_SCALE,
    /** Every item has thresholds of its own: the partial credit model (Masters 1982). */
    BY_ITEM,
    /** Every rater uses the scale in a way of their own. */
    BY_RATER
}
