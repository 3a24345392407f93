package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * For every easiness parameter, the test that it is the same in two groups of persons, each calibrated alone and normalised as the
 * calibrator says (Fischer and Scheiblechner 1970).
 *
 * @param parameters one for every category from 1 of every item that is not excluded, in order
 * @param excludedItems items left out because a category of theirs does not occur in some group
 * @param converged whether every calibration converged
 */
public record WaldTest(List<Parameter> parameters, List<String> excludedItems, boolean converged) {

    public WaldTest {
        parameters = List.copyOf(parameters);
        excludedItems = List.copyOf(excludedItems);
    }

    /**
     * One easiness parameter.
     *
     * @param item the id of the item
     * @param category from 1
     * @param z (β of the first group − β of the second) / √(SE² + SE²), asymptotically standard normal
     */
    public record Parameter(String item, int category, double z) {

        /** The probability of a |z| as large or larger if the parameters are the same. */
        public double probability() {
            return SpecialFunctions.normalTwoSided(z);
        }
    }

    /**
     * Tests a split.
     *
     * @throws IllegalArgumentException if the split has more than two groups, or a group does not determine its parameters
     */
    public static WaldTest of(ConditionalCalibrator calibrator, ResponseMatrix responses, PersonSplit split) {
        if (split.labels().size() != 2) {
            throw new IllegalArgumentException(
                    "The Wald test compares two groups (%s).".formatted(String.join(", ", split.labels())));
        }
        GroupCalibrations calibrations = GroupCalibrations.of(calibrator, responses, split);
        ConditionalCalibration first = calibrations.groups().getFirst();
        ConditionalCalibration second = calibrations.groups().getLast();
        List<Parameter> parameters = new ArrayList<>();
        for (int item = 0; item < first.items().size(); item++) {
            for (int category = 1; category <= first.highestCategory(item); category++) {
                double difference = first.easiness(item, category) - second.easiness(item, category);
                double error = Math.hypot(
                        first.easinessStandardError(item, category), second.easinessStandardError(item, category));
                parameters.add(new Parameter(first.items().get(item), category, difference / error));
            }
        }
        return new WaldTest(parameters, calibrations.excluded(), calibrations.converged());
    }
}
