package org.liangcai.psychometrics.ability;

/**
 * A normal distribution of ability before any answer is known.
 *
 * @param mean finite
 * @param standardDeviation positive and finite
 */
public record NormalPrior(double mean, double standardDeviation) {

    /** Mean 0, standard deviation 1. */
    public static final NormalPrior STANDARD = new NormalPrior(0, 1);

    public NormalPrior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("The mean (%s) must be finite.".formatted(mean));
        }
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new IllegalArgumentException(
                    "The standard deviation (%s) must be positive and finite.".formatted(standardDeviation));
        }
    }

    double precision() {
        return 1 / (standardDeviation * standardDeviation);
    }

    /** The logarithm of the density at {@code theta}, without the constant. */
    double logDensity(double theta) {
        double z = (theta - mean) / standardDeviation;
        return -z * z / 2;
    }
}
