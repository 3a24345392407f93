package org.liangcai.norms.building;

/**
 * How well a family of distributions describes a norm sample; of the three criteria the smaller is the better.
 *
 * @param parameters how many coefficients were estimated
 * @param logLikelihood at its maximum
 * @param aic −2 ln L + 2 p
 * @param gaic3 −2 ln L + 3 p, the criterion by which degrees are chosen
 * @param bic −2 ln L + p ln n
 * @param converged whether the maximum was reached
 */
public record LikelihoodCriteria(
        int parameters, double logLikelihood, double aic, double gaic3, double bic, boolean converged) {

    static LikelihoodCriteria of(int parameters, double logLikelihood, double count, boolean converged) {
        return new LikelihoodCriteria(
                parameters,
                logLikelihood,
                -2 * logLikelihood + 2 * parameters,
                -2 * logLikelihood + 3 * parameters,
                -2 * logLikelihood + parameters * StrictMath.log(count),
                converged);
    }
}
