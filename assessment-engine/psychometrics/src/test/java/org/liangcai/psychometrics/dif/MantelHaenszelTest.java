package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

class MantelHaenszelTest {

    /**
     * SAS PROC FREQ, option CMH, ten strata, 15,999 persons of the reference and 8,521 of the focal group, as printed in the tests of
     * jMetrik: reference right, reference wrong, focal right, focal wrong. Statistic without correction and confidence limits by SAS.
     */
    private static final double[][] SAS = {
        {10, 53, 10, 57},
        {866, 2054, 432, 1503},
        {3856, 2647, 1736, 1859},
        {3316, 884, 1383, 563},
        {1301, 188, 541, 124},
        {474, 50, 175, 26},
        {193, 13, 73, 8},
        {71, 3, 22, 0},
        {17, 0, 9, 0},
        {3, 0, 0, 0}
    };

    @Test
    void table_computed_by_SAS() {
        MantelHaenszel result = Simulated.table(SAS).mantelHaenszel().getFirst();
        assertThat(result.chiSquare()).isEqualTo(205.2952852813, within(1e-9));
        assertThat(result.oddsRatio()).isEqualTo(1.53011608995743, within(1e-13));
        assertThat(result.oddsRatioInterval(0.95)).containsExactly(new double[] {1.4433598, 1.6220870}, within(5e-8));
        assertThat(result.correctedChiSquare()).isEqualTo(204.867168, within(5e-7));
        assertThat(result.delta()).isEqualTo(-.999557, within(5e-7));
        assertThat(result.deltaStandardError()).isEqualTo(.069986, within(5e-7));
        assertThat(result.etsClass()).isEqualTo(MantelHaenszel.EtsClass.A);
    }

    /** Worked example: three strata of reference right and wrong, focal right and wrong; α 2.2936, D −1.951, SE .542, class C. */
    @Test
    void three_strata_worked_by_hand() {
        MantelHaenszel result = Simulated.table(new double[][] {{40, 20, 30, 30}, {60, 15, 45, 25}, {80, 8, 62, 18}})
                .mantelHaenszel()
                .getFirst();
        assertThat(result.oddsRatio()).isEqualTo(2.2936, within(5e-5));
        assertThat(result.delta()).isEqualTo(-1.951, within(5e-4));
        assertThat(result.deltaStandardError()).isEqualTo(.542, within(5e-4));
        assertThat(result.correctedChiSquare()).isEqualTo(12.40, within(5e-3));
        assertThat(result.etsClass()).isEqualTo(MantelHaenszel.EtsClass.C);
        assertThat(result.sizeClass()).isEqualTo(MantelHaenszel.EtsClass.C);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exchanging_the_groups_turns_the_odds_ratio_over(long seed) {
        ResponseMatrix data = Simulated.dichotomous(300, 12, 0.6, 0, seed);
        List<MantelHaenszel> there =
                DifAnalysis.of(data, Simulated.CONTRAST, Matching.totalScore()).mantelHaenszel();
        List<MantelHaenszel> back = DifAnalysis.of(data, GroupContrast.of("focal", "reference"), Matching.totalScore())
                .mantelHaenszel();
        for (int item = 0; item < 12; item++) {
            assertThat(back.get(item).oddsRatio()).isEqualTo(1 / there.get(item).oddsRatio(), within(1e-10));
            assertThat(back.get(item).chiSquare()).isEqualTo(there.get(item).chiSquare(), within(1e-10));
            assertThat(back.get(item).logOddsVariance())
                    .isEqualTo(there.get(item).logOddsVariance(), within(1e-10));
        }
    }

    @Test
    void harder_item_is_found_and_the_result_does_not_depend_on_threads() {
        DifAnalysis analysis =
                DifAnalysis.of(Simulated.dichotomous(1000, 20, 0.8, 0, 7), Simulated.CONTRAST, Matching.totalScore());
        List<MantelHaenszel> results = analysis.mantelHaenszel();
        assertThat(results.getFirst().etsClass()).isEqualTo(MantelHaenszel.EtsClass.C);
        assertThat(results.getFirst().delta()).isNegative();
        assertThat(results.subList(1, 20)).noneMatch(result -> result.etsClass() == MantelHaenszel.EtsClass.C);
        assertThat(analysis.withMode(Chunks.Mode.SEQUENTIAL).mantelHaenszel()).isEqualTo(results);
    }

    @Test
    void odds_ratio_without_failures_in_the_reference_group_is_infinite() {
        MantelHaenszel result =
                Simulated.table(new double[][] {{10, 0, 5, 5}}).mantelHaenszel().getFirst();
        assertThat(result.oddsRatio()).isInfinite();
        assertThat(result.chiSquare()).isPositive();
        assertThatThrownBy(() -> Simulated.table(new double[][] {{10, 0, 5, 5}}).breslowDay())
                .hasMessage(
                        "The common odds ratio (Infinity) of item (studied) must be positive and finite to be compared over scores.");
    }

    @Test
    void groups_that_share_no_score_cannot_be_compared() {
        DifAnalysis apart = Simulated.table(new double[][] {{10, 5, 0, 0}, {0, 0, 5, 10}});
        assertThatThrownBy(apart::mantelHaenszel)
                .hasMessage(
                        "The groups cannot be compared on item (studied): no matching score is shared by both with right and wrong responses.");
        assertThatThrownBy(apart::standardisation)
                .hasMessage("The groups cannot be compared on item (studied): they share no matching score.");
    }

    @Test
    void homogeneous_odds_ratios_pass_and_opposite_ones_fail_the_Breslow_Day_test() {
        BreslowDay same = Simulated.table(new double[][] {{40, 20, 20, 20}, {80, 20, 40, 20}, {60, 60, 20, 40}})
                .breslowDay()
                .getFirst();
        assertThat(same.chiSquare()).isEqualTo(0, within(1e-10));
        assertThat(same.degreesOfFreedom()).isEqualTo(2);
        assertThat(same.pValue()).isEqualTo(1, within(1e-6));
        BreslowDay opposite = Simulated.table(new double[][] {{40, 20, 20, 40}, {30, 30, 30, 30}, {20, 40, 40, 20}})
                .breslowDay()
                .getFirst();
        assertThat(opposite.pValue()).isLessThan(1e-4);
        assertThat(opposite.trendPValue()).isLessThan(1e-5);
        assertThat(opposite.taroneChiSquare()).isLessThanOrEqualTo(opposite.chiSquare());
    }

    @Test
    void standardised_difference_is_weighted_by_the_focal_group() {
        Standardisation result = Simulated.table(new double[][] {{30, 10, 5, 5}, {10, 10, 24, 6}})
                .standardisation()
                .getFirst();
        assertThat(result.difference()).isEqualTo((10 * (0.5 - 0.75) + 30 * (0.8 - 0.5)) / 40, within(1e-14));
        assertThat(result.sizeClass()).isEqualTo(Standardisation.SizeClass.UNUSUAL);
        assertThat(result.delta()).isPositive();
        assertThat(result.standardError()).isPositive();
    }

    @Test
    void generalised_test_of_two_groups_and_two_categories_is_the_Mantel_Haenszel_test() {
        DifAnalysis analysis = Simulated.table(SAS);
        GeneralisedMantelHaenszel general = analysis.generalisedMantelHaenszel().getFirst();
        assertThat(general.chiSquare())
                .isEqualTo(analysis.mantelHaenszel().getFirst().chiSquare(), within(1e-9));
        assertThat(general.degreesOfFreedom()).isEqualTo(1);
        OrderedMantel ordered = analysis.orderedMantel().getFirst();
        assertThat(ordered.chiSquare()).isEqualTo(general.chiSquare(), within(1e-9));
    }
}
