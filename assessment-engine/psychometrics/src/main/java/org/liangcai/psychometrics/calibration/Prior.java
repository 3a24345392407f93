package org.liangcai.psychometrics.calibration;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * A prior density for a parameter, on the scale on which it is stated; the calibration maximises the log-likelihood plus the sum of
 * the log densities.
 */
public sealed interface Prior {

    /**
     * Normal, on the scale on which the parameter is estimated: slopes and intercepts as they are, asymptotes as logits.
     *
     * @param mean finite
     * @param standardDeviation positive
     */
    static Prior normal(double mean, double standardDeviation) {
        return new Normal(mean, standardDeviation);
    }

    /**
     * Log-normal, a density in the slope itself.
     *
     * @param logMean mean of the logarithm
     * @param logStandardDeviation standard deviation of the logarithm, positive
     */
    static Prior logNormal(double logMean, double logStandardDeviation) {
        return new LogNormal(logMean, logStandardDeviation);
    }

    /**
     * Normal in the logarithm of the slope: a density in that logarithm, so that the estimate is the mode of log a (Mislevy 1986, as
     * BILOG). The same belief as {@link #logNormal}, whose mode of a itself lies lower, by a factor of exp(−variance) where the data say
     * nothing.
     *
     * @param mean of the logarithm
     * @param standardDeviation of the logarithm, positive
     */
    static Prior normalLogarithm(double mean, double standardDeviation) {
        return new NormalLogarithm(mean, standardDeviation);
    }

    /**
     * Beta, a density in the asymptote as a probability.
     *
     * @param alpha positive
     * @param beta positive
     */
    static Prior beta(double alpha, double beta) {
        return new Beta(alpha, beta);
    }

    /** The log density of the parameter whose estimated value is {@code x}, with its constant. */
    double logDensity(double x);

    /** Its first derivative with respect to the estimated value. */
    double first(double x);

    /** Its second derivative with respect to the estimated value. */
    double second(double x);

    /** See {@link Prior#normal}. */
    record Normal(double mean, double standardDeviation) implements Prior {
        public Normal {
            if (!Double.isFinite(mean) || !(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException(
                        "The mean (%s) must be finite and the standard deviation (%s) positive and finite."
                                .formatted(mean, standardDeviation));
            }
        }

        @Override
        public double logDensity(double x) {
            double z = (x - mean) / standardDeviation;
            return -z * z / 2 - Math.log(standardDeviation) - Math.log(2 * Math.PI) / 2;
        }

        @Override
        public double first(double x) {
            return -(x - mean) / (standardDeviation * standardDeviation);
        }

        @Override
        public double second(double x) {
            return -1 / (standardDeviation * standardDeviation);
        }
    }

    /** See {@link Prior#logNormal}. */
    record LogNormal(double logMean, double logStandardDeviation) implements Prior {
        public LogNormal {
            if (!Double.isFinite(logMean) || !(logStandardDeviation > 0) || Double.isInfinite(logStandardDeviation)) {
                throw new IllegalArgumentException(
                        "The log mean (%s) must be finite and the log standard deviation (%s) positive and finite."
                                .formatted(logMean, logStandardDeviation));
            }
        }

        @Override
        public double logDensity(double x) {
            return x > 0
                    ? new Normal(logMean, logStandardDeviation).logDensity(Math.log(x)) - Math.log(x)
                    : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double first(double x) {
            double z = (Math.log(x) - logMean) / (logStandardDeviation * logStandardDeviation);
            return -(z + 1) / x;
        }

        @Override
        public double second(double x) {
            double variance = logStandardDeviation * logStandardDeviation;
            return ((Math.log(x) - logMean) / variance + 1 - 1 / variance) / (x * x);
        }
    }

    /** See {@link Prior#normalLogarithm}. */
    record NormalLogarithm(double mean, double standardDeviation) implements Prior {
        public NormalLogarithm {
            if (!Double.isFinite(mean) || !(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException(
                        "The mean (%s) of the logarithm must be finite and its standard deviation (%s) positive and finite."
                                .formatted(mean, standardDeviation));
            }
        }

        @Override
        public double logDensity(double x) {
            return x > 0 ? new Normal(mean, standardDeviation).logDensity(Math.log(x)) : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double first(double x) {
            return -(Math.log(x) - mean) / (standardDeviation * standardDeviation * x);
        }

        @Override
        public double second(double x) {
            return (Math.log(x) - mean - 1) / (standardDeviation * standardDeviation * x * x);
        }
    }

    /** See {@link Prior#beta}. */
    record Beta(double alpha, double beta) implements Prior {
        public Beta {
            if (!(alpha > 0) || !(beta > 0) || Double.isInfinite(alpha) || Double.isInfinite(beta)) {
                throw new IllegalArgumentException(
                        "The parameters (%s, %s) of the beta prior must be positive and finite."
                                .formatted(alpha, beta));
            }
        }

        @Override
        public double logDensity(double x) {
            double logProbability = -Math.log1p(Math.exp(-x));
            double logComplement = -Math.log1p(Math.exp(x));
            return (alpha - 1) * logProbability + (beta - 1) * logComplement - SpecialFunctions.logBeta(alpha, beta);
        }

        @Override
        public double first(double x) {
            double probability = 1 / (1 + Math.exp(-x));
            return (alpha - 1) * (1 - probability) - (beta - 1) * probability;
        }

        @Override
        public double second(double x) {
            double probability = 1 / (1 + Math.exp(-x));
            return -(alpha + beta - 2) * probability * (1 - probability);
        }
    }
}
