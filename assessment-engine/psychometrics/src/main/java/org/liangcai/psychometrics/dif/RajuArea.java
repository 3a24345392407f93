package org.liangcai.psychometrics.dif;

import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The areas between the characteristic curves of one dichotomous item in two groups, exact for equal lower asymptotes (Raju 1988), with
 * standard errors from the estimates of slope and difficulty (Raju 1990). Both sets of estimates are on one scale.
 *
 * @param item the id of the item
 * @param signed (1 − c)(b_F − b_R): positive means harder for the focal group
 * @param signedError its standard error
 * @param signedH (1 − c) H, whose absolute value is the unsigned area. Its sign says nothing about who is at an advantage: it depends
 *     on which slope is the steeper, and at equal slopes, where both signs are limits, it is that of b_R − b_F
 * @param unsignedError its standard error
 */
public record RajuArea(String item, double signed, double signedError, double signedH, double unsignedError) {

    /** Beyond this the exponential overflows; H has long reached its limit. */
    private static final double OVERFLOW = 709.78;

    /**
     * Compares one item.
     *
     * @throws IllegalArgumentException if the items or their asymptotes differ
     */
    public static RajuArea of(ItemEstimate reference, ItemEstimate focal) {
        LogisticModel r = reference.model();
        LogisticModel f = focal.model();
        if (!reference.item().equals(focal.item())) {
            throw new IllegalArgumentException("Estimates of different items (%s, %s) cannot be compared."
                    .formatted(reference.item(), focal.item()));
        }
        if (r.lowerAsymptote() != f.lowerAsymptote() || r.upperAsymptote() != f.upperAsymptote()) {
            throw new IllegalArgumentException(
                    "The asymptotes of item (%s) differ between the groups (%s, %s): the area between its curves is infinite."
                            .formatted(reference.item(), r.lowerAsymptote(), f.lowerAsymptote()));
        }
        double height = r.upperAsymptote() - r.lowerAsymptote();
        double shift = f.difficulty() - r.difficulty();
        double signedVariance = reference.difficultyError() * reference.difficultyError()
                + focal.difficultyError() * focal.difficultyError();
        double aF = f.discrimination();
        double aR = r.discrimination();
        double y = aF * aR * shift / (aF - aR);
        // At equal slopes y is infinite, or not a number where the difficulties are equal too.
        boolean limit = !(y <= OVERFLOW);
        double share = limit ? 1 : y > 0 ? 1 / (1 + Math.exp(-y)) : Math.exp(y) / (1 + Math.exp(y));
        double softplus = limit ? 0 : Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));
        double h = limit ? -shift : 2 * (aF - aR) / (aF * aR) * softplus - shift;
        double byFocalB = 1 - 2 * share;
        double byFocalA = limit ? 0 : 2 / (aF * aF) * ((share == 0 ? 0 : y * share) - softplus);
        double byReferenceA = -(aF / aR) * (aF / aR) * byFocalA;
        double variance = byFocalB * byFocalB * signedVariance
                + byFocalA * byFocalA * focal.covariance().get(0)
                + byReferenceA * byReferenceA * reference.covariance().get(0)
                + 2 * byFocalB * byFocalA * focal.discriminationDifficultyCovariance()
                - 2 * byFocalB * byReferenceA * reference.discriminationDifficultyCovariance();
        return new RajuArea(
                reference.item(),
                height * shift,
                height * Math.sqrt(signedVariance),
                height * h,
                height * Math.sqrt(variance));
    }

    /** The area between the curves, 0 or more. */
    public double unsigned() {
        return Math.abs(signedH);
    }

    /** The signed area over its standard error. */
    public double signedZ() {
        return signed / signedError;
    }

    /** H over its standard error, see {@link #signedH()} for the sign. */
    public double unsignedZ() {
        return signedH / unsignedError;
    }

    /** The probability of a signed area as far from 0. */
    public double signedPValue() {
        return SpecialFunctions.normalTwoSided(signedZ());
    }

    /** The probability of H as far from 0. */
    public double unsignedPValue() {
        return SpecialFunctions.normalTwoSided(unsignedZ());
    }
}
