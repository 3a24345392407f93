package org.liangcai.psychometrics.factor.confirmatory;

import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * A parameter as estimated.
 *
 * @param term what it is
 * @param group the label of the group
 * @param groupNumber the number of the group, from 0
 * @param free whether it was estimated; a fixed one has no standard error
 * @param estimate its value
 * @param standardError of the estimate: 0 if it is fixed, NaN if it cannot be had
 * @param factorsStandardised the value when factors have variance 1
 * @param standardised the value when all variables have variance 1
 */
public record EstimatedParameter(
        ModelTerm term,
        String group,
        int groupNumber,
        boolean free,
        double estimate,
        double standardError,
        double factorsStandardised,
        double standardised) {

    /** The estimate in standard errors; NaN if the parameter is fixed. */
    public double z() {
        return free ? estimate / standardError : Double.NaN;
    }

    /** The probability of a larger z, either way, if the parameter is 0; NaN if it is fixed. */
    public double pValue() {
        return SpecialFunctions.normalTwoSided(z());
    }
}
