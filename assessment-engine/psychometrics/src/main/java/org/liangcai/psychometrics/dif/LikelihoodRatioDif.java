package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * Differential functioning by likelihood ratios of calibrations in which the parameters of an item are, or are not, the same in all groups
 * (Thissen, Steinberg and Wainer 1993). The reference group has a standard normal distribution of ability, mean and variance of the focal
 * groups are estimated.
 *
 * @param item the id of the item
 * @param chiSquare twice the difference of the log-likelihoods
 * @param degreesOfFreedom how many parameters the larger model has more
 * @param converged whether both calibrations did
 */
public record LikelihoodRatioDif(String item, double chiSquare, int degreesOfFreedom, boolean converged) {

    /** With which model the calibrations of single items are compared. */
    public enum Scheme {
        /** All items equal, against the studied item free: all others are anchors. */
        FREE_ONE,
        /** Only the anchors equal, against the studied item equal too. */
        CONSTRAIN_ONE
    }

    /**
     * All tests.
     *
     * @param baseline the calibration that the others are compared with
     * @param items one test for each studied item
     */
    public record Report(Calibration baseline, List<LikelihoodRatioDif> items) {

        public Report {
            items = List.copyOf(items);
        }
    }

    /** The probability of a χ² as high. */
    public double pValue() {
        return SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
    }

    /**
     * Tests items.
     *
     * @param plan models, priors, nodes and stopping; equality and distributions of ability are set here
     * @param data responses with groups; persons of other groups must have been left out
     * @param contrast which group is the reference
     * @param scheme which models are compared
     * @param anchors items equal in all groups throughout, for {@link Scheme#CONSTRAIN_ONE}
     * @param studied the items tested
     * @throws IllegalArgumentException if data has groups that the contrast does not name, an item is anchor and studied at once, or
     *     there is no anchor where one is needed
     */
    public static Report test(
            CalibrationPlan plan,
            ResponseMatrix data,
            GroupContrast contrast,
            Scheme scheme,
            List<String> anchors,
            List<String> studied) {
        requireGroups(data, contrast);
        CalibrationPlan grouped = plan.withLatent(contrast.reference(), CalibrationPlan.LatentPlan.fixed(0, 1));
        for (String group : contrast.focal()) {
            grouped = grouped.withLatent(group, CalibrationPlan.LatentPlan.free());
        }
        Set<String> equal = equalItems(data, scheme, anchors, studied);
        Calibration baseline = Calibrator.calibrate(grouped.withEqualAcrossGroups(equal), data);
        List<LikelihoodRatioDif> tests = new ArrayList<>();
        for (String item : studied) {
            Set<String> changed = new TreeSet<>(equal);
            if (scheme == Scheme.FREE_ONE) {
                changed.remove(item);
            } else {
                changed.add(item);
            }
            Calibration other = Calibrator.calibrate(grouped.withEqualAcrossGroups(changed), data);
            Calibration larger = scheme == Scheme.FREE_ONE ? other : baseline;
            Calibration smaller = scheme == Scheme.FREE_ONE ? baseline : other;
            tests.add(new LikelihoodRatioDif(
                    item,
                    2 * (larger.fit().logLikelihood() - smaller.fit().logLikelihood()),
                    larger.fit().freeParameters() - smaller.fit().freeParameters(),
                    larger.fit().converged() && smaller.fit().converged()));
        }
        return new Report(baseline, tests);
    }

    private static void requireGroups(ResponseMatrix data, GroupContrast contrast) {
        for (String group : data.groups()) {
            if (!group.equals(contrast.reference()) && !contrast.focal().contains(group)) {
                throw new IllegalArgumentException(
                        "The group (%s) is neither reference (%s) nor focal (%s): leave its persons out or compare it too."
                                .formatted(group, contrast.reference(), contrast.focal()));
            }
        }
    }

    private static Set<String> equalItems(
            ResponseMatrix data, Scheme scheme, List<String> anchors, List<String> studied) {
        if (scheme == Scheme.FREE_ONE) {
            if (data.itemCount() < 2) {
                throw new IllegalArgumentException("One item alone (%s) has no anchor.".formatted(data.items()));
            }
            return new TreeSet<>(data.items());
        }
        if (anchors.isEmpty() || studied.stream().anyMatch(anchors::contains)) {
            throw new IllegalArgumentException(
                    "There must be an anchor (%s) and no studied item (%s) may be one.".formatted(anchors, studied));
        }
        return new TreeSet<>(anchors);
    }
}
