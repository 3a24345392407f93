package org.liangcai.psychometrics.multidimensional;

/** The response models on several dimensions. In all of them ability enters as z = Σ aₘθₘ, so that one dimension makes up for another. */
public enum CompensatoryModel {
    /** P(1) = 1 / (1 + exp(−(z + d))) (McKinley and Reckase 1983). */
    TWO_PARAMETER,
    /** With a lower asymptote, which usually needs a prior. */
    THREE_PARAMETER,
    /** With both asymptotes, which need priors. */
    FOUR_PARAMETER,
    /** P(≥ k) = 1 / (1 + exp(−(z + dₖ))), d falling (Samejima 1969; Muraki and Carlson 1995). */
    GRADED,
    /** Pₖ ∝ exp(k z + dₖ), d₀ = 0 (Muraki 1992; Yao and Schwarz 2006). */
    GENERALISED_PARTIAL_CREDIT,
    /** Pₖ ∝ exp(sₖ z + dₖ), s₀ = 0, s of the last category K − 1, d₀ = 0 (Bock 1972; Thissen, Cai and Bock 2010). */
    NOMINAL;

    /** Whether the model has two categories. */
    public boolean dichotomous() {
        return switch (this) {
            case TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> true;
            case GRADED, GENERALISED_PARTIAL_CREDIT, NOMINAL -> false;
        };
    }

    Curves curves(int categories) {
        return switch (this) {
            case TWO_PARAMETER -> new LogisticCurves(false, false);
            case THREE_PARAMETER -> new LogisticCurves(true, false);
            case FOUR_PARAMETER -> new LogisticCurves(true, true);
            case GRADED -> new GradedCurves(categories);
            case GENERALISED_PARTIAL_CREDIT -> new MultinomialCurves(categories, false);
            case NOMINAL -> new MultinomialCurves(categories, true);
        };
    }
}
