package org.liangcai.psychometrics.dif;

/** The regressions of an item on matching score and group membership, each with one more kind of term than the one before. */
public enum RegressionModel {
    /** Score alone: no differential functioning. */
    SCORE,
    /** Score and group: uniform differential functioning. */
    SCORE_AND_GROUP,
    /** Score, group and their product: non-uniform differential functioning. */
    SCORE_GROUP_AND_PRODUCT;

    /** The number of coefficients beside the intercept. */
    int terms(int focalGroups) {
        return switch (this) {
            case SCORE -> 1;
            case SCORE_AND_GROUP -> 1 + focalGroups;
            case SCORE_GROUP_AND_PRODUCT -> 1 + 2 * focalGroups;
        };
    }
}
