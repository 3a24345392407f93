package org.liangcai.psychometrics.data;

/** Which rows a covariance is computed from when scores are missing. */
public enum MissingScores {
    /** Every pair of columns from the rows that have both, every variance from all scores of its column. */
    PAIRWISE,
    /** All from the rows in which nothing is missing. */
    COMPLETE_ROWS
}
