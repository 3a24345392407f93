package org.liangcai.psychometrics.adaptive;

import org.liangcai.psychometrics.ability.Refinement;

/**
 * How ability is estimated within an adaptive test. Every estimate is finite: where the score equation has no root, the limit that the
 * score points to is the estimate.
 *
 * @param method what is computed
 * @param prior the distribution of ability before the test; for ML and WL only criteria that weigh by the prior use it
 * @param grid where posteriors and likelihoods are integrated
 * @param lower the lowest estimate of MAP, ML and WL
 * @param upper the highest estimate of MAP, ML and WL
 * @param search which root of the score equation is taken when there are several
 * @param refinement what is done about an EAP whose posterior is too narrow for the grid
 */
public record CatEstimator(
        Method method,
        AbilityPrior prior,
        ThetaGrid grid,
        double lower,
        double upper,
        RootSearch search,
        Refinement refinement) {

    /** On this grid and no other. */
    public CatEstimator(
            Method method, AbilityPrior prior, ThetaGrid grid, double lower, double upper, RootSearch search) {
        this(method, prior, grid, lower, upper, search, Refinement.NONE);
    }

    public CatEstimator {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
            throw new IllegalArgumentException(
                    "The limits (%s, %s) of ability must be finite and increase.".formatted(lower, upper));
        }
    }

    /** The estimators of an adaptive test. */
    public enum Method {
        /** Mean and standard deviation of the posterior on the grid (Bock and Mislevy 1982). */
        EAP,
        /** Mode of the posterior (Birnbaum 1969); SE 1 / √(I + information of the prior). */
        MAP,
        /** Maximum likelihood (Birnbaum 1968); SE 1 / √I. */
        ML,
        /** Weighted likelihood: the score plus J / (2I) is 0 (Warm 1989; Samejima 1998); SE 1 / √I. */
        WL
    }

    /** What is done when the score equation has more than one root, as lower asymptotes can cause. */
    public enum RootSearch {
        /** The root where the posterior or likelihood is highest, limits included. */
        HIGHEST,
        /** The root that Brent's method (1973) finds from the two limits, as software for adaptive tests commonly does. */
        FROM_LIMITS
    }

    /** Standard normal prior, 33 nodes and estimates from −4 to 4; closer nodes where a posterior is too narrow for these. */
    public static CatEstimator of(Method method) {
        return new CatEstimator(
                method, AbilityPrior.STANDARD, ThetaGrid.STANDARD, -4, 4, RootSearch.HIGHEST, Refinement.WHERE_NARROW);
    }

    /** {@link #of} for EAP. */
    public static CatEstimator eap() {
        return of(Method.EAP);
    }

    /** {@link #of} for MAP. */
    public static CatEstimator map() {
        return of(Method.MAP);
    }

    /** The same with another method. */
    public CatEstimator withMethod(Method other) {
        return new CatEstimator(other, prior, grid, lower, upper, search, refinement);
    }

    /** The same with another prior. */
    public CatEstimator withPrior(AbilityPrior other) {
        return new CatEstimator(method, other, grid, lower, upper, search, refinement);
    }

    /** The same with another grid, which is used as it is. */
    public CatEstimator withGrid(ThetaGrid other) {
        return new CatEstimator(method, prior, other, lower, upper, search, Refinement.NONE);
    }

    /** The same with other limits. */
    public CatEstimator withRange(double lowest, double highest) {
        return new CatEstimator(method, prior, grid, lowest, highest, search, refinement);
    }

    /** The same with another choice among several roots. */
    public CatEstimator withSearch(RootSearch other) {
        return new CatEstimator(method, prior, grid, lower, upper, other, refinement);
    }
}
