package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.LogisticModel;

/** Groups of abilities on one scale. */
class GroupsTest {

    private static final List<String> ITEMS =
            IntStream.rangeClosed(1, 8).mapToObj(item -> "i" + item).toList();

    /**
     * Persons of equal groups in turn.
     *
     * @param means of ability, by group; groups are called a, b, c …
     * @param firstItem which items a group answers, from this on, by group
     * @param count how many
     */
    private static ResponseMatrix simulate(int persons, double[] means, int[] firstItem, int count) {
        SplittableRandom random = new SplittableRandom(1);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS, persons);
        for (int person = 0; person < persons; person++) {
            int group = person % means.length;
            double theta = means[group] + random.nextGaussian();
            for (int item = firstItem[group]; item < firstItem[group] + count; item++) {
                double right = LogisticModel.twoParameter(0.8 + 0.1 * item, -1.5 + 0.4 * item)
                        .probability(theta, 1);
                builder.category(person, item, random.nextDouble() < right ? 1 : 0);
            }
        }
        return builder.groups(IntStream.range(0, persons)
                        .mapToObj(person -> String.valueOf((char) ('a' + person % means.length)))
                        .toList())
                .build();
    }

    private static Calibration calibrate(ResponseMatrix data) {
        return Calibrator.calibrate(
                CalibrationPlan.of(ITEMS, ItemModel.TWO_PARAMETER).withEqualAcrossGroups(ITEMS), data);
    }

    @Test
    void groups_that_share_no_answered_item_are_refused() {
        ResponseMatrix data = simulate(400, new double[] {0, 0}, new int[] {0, 4}, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrate(data))
                .withMessage(
                        "The mean of group (b) is not identified: no item of it is fixed or equal to an item of another group.\nMaybe name the anchor items, which both must have answered, or hold the mean.");
    }

    @Test
    void two_groups_that_share_items_with_each_other_only_are_refused() {
        ResponseMatrix data = simulate(600, new double[] {0, 0, 0}, new int[] {0, 4, 4}, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrate(data))
                .withMessageStartingWith("The mean of group (b) is not identified");
    }

    @Test
    void a_chain_of_common_items_puts_groups_on_one_scale() {
        Calibration calibration = calibrate(simulate(6000, new double[] {0, 0.5, 1}, new int[] {0, 2, 4}, 4));
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.mean("b")).isCloseTo(0.5, within(0.25));
        assertThat(calibration.mean("c")).isCloseTo(1, within(0.4));
        assertThat(calibration.findings()).isEmpty();
    }

    @Test
    void a_group_far_beyond_the_items_is_a_finding() {
        Calibration calibration = calibrate(simulate(600, new double[] {0, 5}, new int[] {0, 0}, 8));
        assertThat(calibration.findings())
                .anyMatch(finding -> finding.contains("of ability in group (b) is smaller than the nodes can resolve"));
    }
}
