package org.liangcai.psychometrics.ability;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * How far an ability estimated without supervision lies above the one estimated again under supervision: the standardised difference of
 * two independent estimates of the same ability on the same metric, z = (θ_U − θ_V) / √(SE_U² + SE_V²), and the probability of at least
 * such a difference when the ability has not changed (one-sided, normal). See Guo, J. and Drasgow, F. (2010), Identifying cheating on
 * unproctored Internet tests: the Z-test and the likelihood ratio test, International Journal of Selection and Assessment 18, 351–364.
 * A difference proves nothing about its cause.
 *
 * @param z the standardised difference; positive when the unsupervised estimate is higher
 * @param probability of at least that difference by chance, between 0 and 1
 */
public record RetestDifference(double z, double probability) {

    /**
     * The difference of two estimates.
     *
     * @param unsupervised the ability estimated without supervision
     * @param unsupervisedError its standard error
     * @param supervised the ability estimated under supervision
     * @param supervisedError its standard error
     * @throws IllegalArgumentException unless abilities are finite and standard errors positive and finite
     */
    public static RetestDifference of(
            double unsupervised, double unsupervisedError, double supervised, double supervisedError) {
        requireEstimate("unsupervised", unsupervised, unsupervisedError);
        requireEstimate("supervised", supervised, supervisedError);
        double z = (unsupervised - supervised) / StrictMath.hypot(unsupervisedError, supervisedError);
        return new RetestDifference(z, SpecialFunctions.normalDistribution(-z));
    }

    private static void requireEstimate(String which, double theta, double error) {
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException("The %s ability (%s) must be finite.".formatted(which, theta));
        }
        if (!(error > 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException(
                    "The standard error (%s) of the %s ability must be positive and finite.".formatted(error, which));
        }
    }
}
