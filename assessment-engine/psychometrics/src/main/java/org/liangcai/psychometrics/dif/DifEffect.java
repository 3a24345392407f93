package org.liangcai.psychometrics.dif;

/** The kinds of differential functioning that nested regressions tell apart. */
public enum DifEffect {
    /** Group and its product with the score against the score alone. */
    BOTH(RegressionModel.SCORE, RegressionModel.SCORE_GROUP_AND_PRODUCT),
    /** Group against the score alone. */
    UNIFORM(RegressionModel.SCORE, RegressionModel.SCORE_AND_GROUP),
    /** The product against score and group. */
    NON_UNIFORM(RegressionModel.SCORE_AND_GROUP, RegressionModel.SCORE_GROUP_AND_PRODUCT);

    private final RegressionModel smaller;
    private final RegressionModel larger;

    DifEffect(RegressionModel smaller, RegressionModel larger) {
        this.smaller = smaller;
        this.larger = larger;
    }

    /** The model without the effect. */
    public RegressionModel smaller() {
        return smaller;
    }

    /** The model with the effect. */
    public RegressionModel larger() {
        return larger;
    }

    int degreesOfFreedom(int focalGroups) {
        return this == BOTH ? 2 * focalGroups : focalGroups;
    }
}
