package org.liangcai.psychometrics.forcedchoice;

/**
 * How the estimation of a Thurstonian model went.
 *
 * @param freeParameters loadings, uniquenesses, trait correlations and thresholds that were estimated
 * @param degreesOfFreedom thresholds and tetrachoric correlations less free parameters, less n(n − 1)(n − 2) / 6 for each block of n
 * @param rootMeanSquareResidual of the tetrachoric correlations
 * @param steps of the search
 * @param converged whether the discrepancy is flat at the estimates
 * @param gradientNorm its largest absolute derivative there
 * @param identified whether every parameter is determined by the correlations; a questionnaire whose statements all point the same way
 *     and whose traits are few often fails here
 */
public record ThurstonianFit(
        int freeParameters,
        int degreesOfFreedom,
        double rootMeanSquareResidual,
        int steps,
        boolean converged,
        double gradientNorm,
        boolean identified) {}
