package org.liangcai.psychometrics.conditional;

/** A model whose raw score is sufficient for ability, so that abilities can be conditioned out (Andersen 1970). */
public enum ConditionalModel {
    /** Items with two categories and one difficulty each (Rasch 1960). */
    RASCH,
    /** Every item has thresholds of its own (Masters 1982). */
    PARTIAL_CREDIT,
    /** One location for each item, thresholds shared by all items, which have equally many categories (Andrich 1978). */
    RATING_SCALE
}
