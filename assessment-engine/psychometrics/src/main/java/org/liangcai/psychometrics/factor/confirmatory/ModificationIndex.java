package org.liangcai.psychometrics.factor.confirmatory;

/**
 * What would change if a fixed parameter were free (Sörbom 1989).
 *
 * @param term the parameter
 * @param group the label of the group
 * @param groupNumber the number of the group, from 0
 * @param index by how much χ² would fall, to a first approximation: a score test with one degree of freedom
 * @param expectedChange by how much the parameter would change
 * @param factorsStandardisedChange the change when factors have variance 1
 * @param standardisedChange the change when all variables have variance 1
 */
public record ModificationIndex(
        ModelTerm term,
        String group,
        int groupNumber,
        double index,
        double expectedChange,
        double factorsStandardisedChange,
        double standardisedChange) {}
