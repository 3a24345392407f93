package org.liangcai.psychometrics.multidimensional;

/**
 * A response model as the kernels see it: everything depends on the composite z = Σ aₘθₘ and on the item's remaining parameters, the
 * "others": intercepts, then scoring weights, then logits of asymptotes. The derivatives are with respect to z first and the others
 * after it. Only {@link StrictMath} is used, so that scores are the same on every machine.
 */
sealed interface Curves permits LogisticCurves, GradedCurves, MultinomialCurves {

    /** How many categories. */
    int categories();

    /** How many parameters besides the slopes. */
    int others();

    /** How many of the others are intercepts; they come first. */
    int intercepts();

    /** Whether every category has a positive probability. */
    boolean feasible(double[] others);

    /**
     * The probability of every category.
     *
     * @param into receives category k at {@code at + k · stride}
     */
    void probabilities(double[] others, double z, double[] into, int at, int stride);

    /**
     * The probability of every category and the derivatives of its logarithm.
     *
     * @param first receives d ln Pₖ at {@code k · (1 + others) + i}
     */
    void derivatives(double[] others, double z, double[] probabilities, double[] first);

    /** d² ln P / dz² of a category. */
    double curvature(double[] others, double z, int category);

    /** The others to begin with, given the share of every category and the sum of squared slopes. */
    double[] start(double[] shares, double squaredSlopes);

    static double logistic(double z) {
        if (z >= 0) {
            return 1 / (1 + StrictMath.exp(-z));
        }
        double exponential = StrictMath.exp(z);
        return exponential / (1 + exponential);
    }

    static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }
}
