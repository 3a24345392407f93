package org.liangcai.psychometrics.surveillance;

/** What a chart looks for. */
public enum SurveillanceChart {
    /** More right answers than expected: the item may be known. */
    EASIER,
    /** Fewer right answers than expected: the key or the picture may be spoilt. */
    HARDER,
    /** Faster answers than expected: the item may be known. */
    FASTER,
    /** Shown more often than expected. */
    OVEREXPOSED
}
