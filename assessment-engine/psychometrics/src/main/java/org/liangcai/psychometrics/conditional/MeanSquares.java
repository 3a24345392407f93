package org.liangcai.psychometrics.conditional;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Mean squares of residuals from a Rasch model (Wright and Masters 1982, chapter 5). Expected are values around 1; larger ones mean
 * noise, smaller ones that the responses are too regular.
 *
 * @param chiSquare Σ z², z = (x − E) / √W
 * @param degreesOfFreedom the number of residuals
 * @param outfit χ² / df, which reacts to single surprising responses
 * @param infit Σ z² W / Σ W, which reacts to responses near the person's own level
 * @param outfitT {@code outfit} brought to the standard normal distribution by the cube root transformation of Wilson and Hilferty
 * @param infitT {@code infit} likewise
 */
public record MeanSquares(
        double chiSquare, double degreesOfFreedom, double outfit, double infit, double outfitT, double infitT) {

    /** The probability that a χ² variable is above {@code chiSquare}: a rough guide, as abilities were estimated. */
    public double probability() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
    }
}
