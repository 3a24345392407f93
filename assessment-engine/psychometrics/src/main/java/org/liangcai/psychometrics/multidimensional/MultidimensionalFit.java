package org.liangcai.psychometrics.multidimensional;

import java.util.OptionalDouble;

/**
 * How a calibration went.
 *
 * @param logLikelihood Σ weight · ln Σ_q w_q L(q), without a multinomial constant and without the priors
 * @param logPrior the sum of the log prior densities, 0 without priors
 * @param freeParameters how many parameters were estimated
 * @param persons the sum of the weights of the rows with at least one response
 * @param personsWithoutResponses rows that say nothing and were left out
 * @param iterations evaluations of the log-likelihood with its expected counts
 * @param converged whether half the Newton decrement fell below the tolerance
 * @param gradientNorm the largest absolute derivative of the log-likelihood plus log priors at the estimates
 * @param expectedGain half the Newton decrement by the complete-data information
 * @param integrationError how much the log-likelihood changes when the nodes of every dimension are doubled; empty where that grid would
 *     be too large
 */
public record MultidimensionalFit(
        double logLikelihood,
        double logPrior,
        int freeParameters,
        double persons,
        int personsWithoutResponses,
        int iterations,
        boolean converged,
        double gradientNorm,
        double expectedGain,
        OptionalDouble integrationError) {

    /** Akaike's criterion −2 ln L + 2p. */
    public double aic() {
        return -2 * logLikelihood + 2.0 * freeParameters;
    }

    /** Akaike's criterion corrected for small samples (Hurvich and Tsai 1989). */
    public double correctedAic() {
        return aic() + 2.0 * freeParameters * (freeParameters + 1) / (persons - freeParameters - 1);
    }

    /** Schwarz' criterion −2 ln L + p ln N. */
    public double bic() {
        return -2 * logLikelihood + freeParameters * Math.log(persons);
    }

    /** Schwarz' criterion with the sample size adjusted, (N + 2) / 24 in the place of N (Sclove 1987). */
    public double sampleSizeAdjustedBic() {
        return -2 * logLikelihood + freeParameters * Math.log((persons + 2) / 24);
    }

    /** Hannan and Quinn's criterion −2 ln L + 2p ln ln N (1979). */
    public double hannanQuinn() {
        return -2 * logLikelihood + 2 * freeParameters * Math.log(Math.log(persons));
    }
}
