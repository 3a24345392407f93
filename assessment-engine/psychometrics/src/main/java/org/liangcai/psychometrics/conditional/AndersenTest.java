package org.liangcai.psychometrics.conditional;

import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The likelihood ratio test that item parameters are the same in every group of persons (Andersen 1973): twice the gain in conditional
 * log-likelihood when every group has parameters of its own.
 *
 * @param statistic asymptotically χ² if the model holds
 * @param degreesOfFreedom the parameters of the groups beyond those of all persons together
 * @param excludedItems items left out because a category of theirs does not occur in some group
 * @param converged whether every calibration converged
 */
public record AndersenTest(double statistic, int degreesOfFreedom, List<String> excludedItems, boolean converged) {

    public AndersenTest {
        excludedItems = List.copyOf(excludedItems);
    }

    /**
     * Tests a split.
     *
     * @throws IllegalArgumentException if a group does not determine its parameters
     */
    public static AndersenTest of(ConditionalCalibrator calibrator, ResponseMatrix responses, PersonSplit split) {
        GroupCalibrations calibrations = GroupCalibrations.of(calibrator, responses, split);
        double logLikelihood = 0;
        int parameters = 0;
        for (ConditionalCalibration group : calibrations.groups()) {
            logLikelihood += group.report().logLikelihood();
            parameters += group.report().freeParameters();
        }
        ConditionalCalibration.Report together = calibrations.together().report();
        return new AndersenTest(
                2 * (logLikelihood - together.logLikelihood()),
                parameters - together.freeParameters(),
                calibrations.excluded(),
                calibrations.converged());
    }

    /** The probability of a statistic as large or larger if the model holds. */
    public double probability() {
        return SpecialFunctions.chiSquareUpperTail(statistic, degreesOfFreedom);
    }
}
