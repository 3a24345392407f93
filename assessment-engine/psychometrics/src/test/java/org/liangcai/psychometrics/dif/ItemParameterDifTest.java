package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.linking.LinkingConstants;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

class ItemParameterDifTest {

    private static ItemEstimate estimate(double a, double b, double c) {
        return ItemEstimate.twoParameter("i1", LogisticModel.threeParameter(a, b, c), 0.12, 0.09, 0.002);
    }

    static Stream<Arguments> pairs() {
        Random random = new Random(17);
        List<Arguments> pairs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double c = i % 3 == 0 ? 0.2 : 0;
            pairs.add(Arguments.of(
                    estimate(0.6 + random.nextDouble(), random.nextGaussian(), c),
                    estimate(0.6 + random.nextDouble(), random.nextGaussian(), c)));
        }
        return pairs.stream();
    }

    /** Trapezia over a range beyond which both curves are level. */
    @ParameterizedTest
    @MethodSource("pairs")
    void areas_are_those_of_numerical_integration(ItemEstimate reference, ItemEstimate focal) {
        double signed = 0;
        double unsigned = 0;
        double step = 2e-3;
        for (double theta = -40; theta <= 40; theta += step) {
            double gap = reference.model().probability(theta, 1) - focal.model().probability(theta, 1);
            signed += gap * step;
            unsigned += Math.abs(gap) * step;
        }
        RajuArea area = RajuArea.of(reference, focal);
        assertThat(area.signed()).isEqualTo(signed, within(1e-5));
        assertThat(area.unsigned()).isEqualTo(unsigned, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void error_of_the_unsigned_area_is_that_of_the_delta_method(ItemEstimate reference, ItemEstimate focal) {
        double step = 1e-5;
        double[] gradient = new double[4];
        for (int parameter = 0; parameter < 4; parameter++) {
            double up = moved(reference, focal, parameter, step);
            double down = moved(reference, focal, parameter, -step);
            gradient[parameter] = (up - down) / (2 * step);
        }
        double variance = 0;
        for (int group = 0; group < 2; group++) {
            double byA = gradient[2 * group];
            double byB = gradient[2 * group + 1];
            variance += byA * byA * 0.12 * 0.12 + byB * byB * 0.09 * 0.09 + 2 * byA * byB * 0.002;
        }
        assertThat(RajuArea.of(reference, focal).unsignedError()).isEqualTo(Math.sqrt(variance), within(1e-6));
    }

    private static double moved(ItemEstimate reference, ItemEstimate focal, int parameter, double step) {
        double[] at = {
            reference.model().discrimination(), reference.model().difficulty(),
            focal.model().discrimination(), focal.model().difficulty()
        };
        at[parameter] += step;
        double c = reference.model().lowerAsymptote();
        return RajuArea.of(estimate(at[0], at[1], c), estimate(at[2], at[3], c)).unsigned();
    }

    @Test
    void equal_slopes_make_both_areas_the_distance_of_the_difficulties() {
        RajuArea area = RajuArea.of(estimate(1.1, -0.2, 0), estimate(1.1, 0.5, 0));
        assertThat(area.signed()).isEqualTo(0.7, within(1e-14));
        assertThat(area.unsigned()).isEqualTo(0.7, within(1e-14));
        assertThat(area.unsignedError()).isEqualTo(0.09 * Math.sqrt(2), within(1e-14));
        RajuArea easier = RajuArea.of(estimate(1.1, 0.5, 0), estimate(1.1, -0.2, 0));
        assertThat(easier.signed()).isEqualTo(-0.7, within(1e-14));
        assertThat(easier.unsigned()).isEqualTo(0.7, within(1e-14));
        assertThat(easier.unsignedError()).isEqualTo(0.09 * Math.sqrt(2), within(1e-14));
        RajuArea near = RajuArea.of(estimate(1.1, -0.2, 0), estimate(1.1 + 1e-6, 0.5, 0));
        assertThat(near.unsigned()).isEqualTo(0.7, within(1e-5));
        RajuArea same = RajuArea.of(estimate(1.1, -0.2, 0), estimate(1.1, -0.2, 0));
        assertThat(same.unsigned()).isZero();
        assertThat(same.unsignedPValue()).isEqualTo(1);
    }

    @Test
    void Lord_weighs_differences_by_their_covariance() {
        ItemEstimate reference = estimate(1.2, 0, 0);
        ItemEstimate focal = estimate(1.0, 0.3, 0);
        double varianceA = 2 * 0.12 * 0.12;
        double varianceB = 2 * 0.09 * 0.09;
        double covariance = 2 * 0.002;
        double determinant = varianceA * varianceB - covariance * covariance;
        double expected = (0.04 * varianceB + 0.09 * varianceA - 2 * -0.2 * 0.3 * covariance) / determinant;
        LordTest test = LordTest.of(reference, List.of(focal));
        assertThat(test.chiSquare()).isEqualTo(expected, within(1e-10));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.pValue()).isEqualTo(SpecialFunctions.chiSquareUpperTail(expected, 2), within(1e-14));
    }

    @Test
    void Lord_on_the_Rasch_model_is_the_square_of_the_signed_area() {
        ItemEstimate reference = ItemEstimate.rasch("i1", 0.1, 0.1);
        ItemEstimate focal = ItemEstimate.rasch("i1", 0.5, 0.15);
        LordTest test = LordTest.of(reference, List.of(focal));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        RajuArea area = RajuArea.of(reference, focal);
        assertThat(test.chiSquare()).isEqualTo(area.signedZ() * area.signedZ(), within(1e-12));
        assertThat(area.signedPValue()).isEqualTo(test.pValue(), within(1e-12));
    }

    /** With estimates of equal precision in three groups the statistic is Σ (b − mean)² / variance. */
    @Test
    void Lord_compares_several_groups_at_once() {
        LordTest test = LordTest.of(
                ItemEstimate.rasch("i1", 0, 0.1),
                List.of(ItemEstimate.rasch("i1", 0.3, 0.1), ItemEstimate.rasch("i1", -0.1, 0.1)));
        double mean = 0.2 / 3;
        double squares = mean * mean + (0.3 - mean) * (0.3 - mean) + (-0.1 - mean) * (-0.1 - mean);
        assertThat(test.chiSquare()).isEqualTo(squares / 0.01, within(1e-9));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void statistics_do_not_depend_on_the_scale() {
        LinkingConstants constants = new LinkingConstants(1.3, -0.6);
        ItemEstimate reference = estimate(1.2, 0, 0);
        ItemEstimate focal = estimate(1.0, 0.3, 0);
        assertThat(LordTest.of(reference.on(constants), List.of(focal.on(constants)))
                        .chiSquare())
                .isEqualTo(LordTest.of(reference, List.of(focal)).chiSquare(), within(1e-9));
        assertThat(RajuArea.of(reference.on(constants), focal.on(constants)).unsignedZ())
                .isEqualTo(RajuArea.of(reference, focal).unsignedZ(), within(1e-9));
    }

    @Test
    void bad_input_is_refused() {
        assertThatThrownBy(() -> RajuArea.of(estimate(1, 0, 0.2), estimate(1, 0, 0.1)))
                .hasMessage(
                        "The asymptotes of item (i1) differ between the groups (0.2, 0.1): the area between its curves is infinite.");
        assertThatThrownBy(() -> LordTest.of(estimate(1, 0, 0), List.of(ItemEstimate.rasch("i2", 0, 0.1))))
                .hasMessage("Estimates of different items (i1, i2) cannot be compared.");
        assertThatThrownBy(() -> new ItemEstimate("i1", LogisticModel.rasch(0), List.of(1.0)))
                .hasMessage("The covariance of item (i1) must have 9 numbers (1).");
        assertThatThrownBy(() -> LordTest.of(ItemEstimate.rasch("i1", 0, 0), List.of(ItemEstimate.rasch("i1", 1, 0))))
                .hasMessageStartingWith("No parameter of item (i1) was estimated");
        assertThatThrownBy(() -> ItemEstimate.twoParameter("i1", LogisticModel.rasch(0), Double.NaN, 1, 0))
                .hasMessageContaining("The variance (NaN) of an estimate of item (i1)");
    }
}
