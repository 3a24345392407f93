package org.liangcai.psychometrics.calibration;

/** The response models that can be calibrated; several may be mixed within one test. */
public enum ItemModel {
    /** One parameter, slope 1; the variance of ability is estimated (Rasch 1960). */
    RASCH,
    /** One slope shared by all items of this model. */
    ONE_PARAMETER,
    /** Slope and intercept (Birnbaum 1968). */
    TWO_PARAMETER,
    /** With a lower asymptote, which usually needs a prior (Birnbaum 1968). */
    THREE_PARAMETER,
    /** With both asymptotes, which need priors (Barton and Lord 1981). */
    FOUR_PARAMETER,
    /** Graded response (Samejima 1969). */
    GRADED,
    /** Partial credit, slope 1 (Masters 1982). */
    PARTIAL_CREDIT,
    /** Rating scale, slope 1, thresholds shared by all items of this model (Andrich 1978). */
    RATING_SCALE,
    /** Generalised partial credit (Muraki 1992). */
    GENERALISED_PARTIAL_CREDIT,
    /** Nominal response (Bock 1972). */
    NOMINAL;

    boolean dichotomous() {
        return switch (this) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> true;
            case GRADED, PARTIAL_CREDIT, RATING_SCALE, GENERALISED_PARTIAL_CREDIT, NOMINAL -> false;
        };
    }

    /** Whether every item has the slope one, and the spread of ability is estimated in its place. */
    public boolean unitSlope() {
        return switch (this) {
            case RASCH, PARTIAL_CREDIT, RATING_SCALE -> true;
            case ONE_PARAMETER,
                    TWO_PARAMETER,
                    THREE_PARAMETER,
                    FOUR_PARAMETER,
                    GRADED,
                    GENERALISED_PARTIAL_CREDIT,
                    NOMINAL -> false;
        };
    }

    ItemFamily family(int categories) {
        return switch (this) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER -> new LogisticFamily(1, false, false);
            case THREE_PARAMETER -> new LogisticFamily(1, true, false);
            case FOUR_PARAMETER -> new LogisticFamily(1, true, true);
            case GRADED -> new GradedFamily(1, categories);
            case PARTIAL_CREDIT, GENERALISED_PARTIAL_CREDIT ->
                new MultinomialFamily(1, categories, MultinomialFamily.Form.PARTIAL_CREDIT);
            case RATING_SCALE -> new MultinomialFamily(1, categories, MultinomialFamily.Form.RATING_SCALE);
            case NOMINAL -> new MultinomialFamily(1, categories, MultinomialFamily.Form.NOMINAL);
        };
    }
}
