package org.liangcai.psychometrics.equating;

/** How the scores of two forms are made equal in one population. */
public enum EquatingMethod {
    /** Not at all. */
    IDENTITY,
    /** Means. */
    MEAN,
    /** Means and standard deviations. */
    LINEAR,
    /** A curve through the means and the ends of the scales. */
    CIRCLE_ARC,
    /** Percentile ranks. */
    EQUIPERCENTILE
}
