package org.liangcai.psychometrics.dif;

import java.util.List;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * SIBTEST for one item or a bundle of items (Shealy and Stout 1993; ordered categories Chang, Mazzeo and Roussos 1996). The suspect items
 * are compared at equal scores of the matching items; positive means that they favour the reference group.
 *
 * @param suspects the items under study, as one bundle
 * @param matchingItems how many items persons are matched on
 * @param strata how many matching scores count
 * @param beta Σ p (Y*_R − Y*_F), in points of the suspect score
 * @param standardError √Σ p² (s²_R/n_R + s²_F/n_F)
 * @param crossing the same test when the advantage changes sides once
 * @param persons who counts and who was left out
 */
public record Sibtest(
        List<String> suspects,
        int matchingItems,
        int strata,
        double beta,
        double standardError,
        Crossing crossing,
        ComparedPersons persons) {

    public Sibtest {
        suspects = List.copyOf(suspects);
    }

    /**
     * Crossing SIBTEST (Li and Stout 1996) with the χ² of Chalmers (2018).
     *
     * @param point the matching score at which the advantage changes sides, by regression of the differences on the score with the
     *     weights p; empty if it does not within the scores that count
     * @param beta Σ p |Y*_R − Y*_F| with the sign of the difference changed above the point; 0 or more
     * @param chiSquare the sum of the squared ratios to the standard error on either side
     * @param degreesOfFreedom 2, or 1 if there is no such point
     */
    public record Crossing(OptionalDouble point, double beta, double chiSquare, int degreesOfFreedom) {

        /** The probability of a χ² as high. */
        public double pValue() {
            return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
        }
    }

    /** Guides for |β| of a single dichotomous item (Roussos and Stout 1996). */
    public enum SizeClass {
        /** Below 0.059. */
        A,
        /** Below 0.088. */
        B,
        /** 0.088 or more. */
        C
    }

    /** (β / SE)², 1 degree of freedom. */
    public double chiSquare() {
        return beta / standardError * (beta / standardError);
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare(), 1);
    }

    /** The class of |β| per suspect item. */
    public SizeClass sizeClass() {
        double size = Math.abs(beta) / suspects.size();
        return size < 0.059 ? SizeClass.A : size < 0.088 ? SizeClass.B : SizeClass.C;
    }
}
