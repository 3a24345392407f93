package org.liangcai.psychometrics.fit;

/** Which features of the responses a statistic of model fit compares. */
public enum FitMoments {
    /** M₂: the share of every category but the first, and of every pair of them (Maydeu-Olivares and Joe 2005, 2006). */
    M2,
    /** C₂: the share of every category but the first, and the mean product of every pair of scores (Cai and Monro 2014). */
    C2,
    /** M₂*: the mean score of every item and the mean product of every pair (Cai and Hansen 2013). */
    M2_STAR
}
