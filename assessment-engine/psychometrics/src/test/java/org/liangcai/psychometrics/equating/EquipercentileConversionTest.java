package org.liangcai.psychometrics.equating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.equating.EquipercentileConversion.Gap;

class EquipercentileConversionTest {

    private static final ScoreDistribution X = ScoreDistribution.of(0, new double[] {20, 30, 20, 20, 10});
    private static final ScoreDistribution Y = ScoreDistribution.of(0, new double[] {10, 20, 20, 30, 20});

    /** Kolen and Brennan (2004), chapter 2: the hypothetical four-item test. */
    @Test
    void four_item_test_of_Kolen_and_Brennan_is_equated() {
        assertThat(EquipercentileConversion.of(X, Y, Gap.UPPER).table(0, 4))
                .containsExactly(new double[] {0.5, 1.75, 2 + 5 / 6.0, 3.5, 4.25}, within(1e-12));
    }

    @Test
    void percentile_ranks_spread_persons_evenly_over_their_score() {
        assertThat(X.percentileRank(1)).isEqualTo(0.35, within(1e-12));
        assertThat(X.percentileRank(1.25)).isEqualTo(0.425, within(1e-12));
        assertThat(X.percentileRank(-0.5)).isZero();
        assertThat(X.percentileRank(-3)).isZero();
        assertThat(X.percentileRank(4.5)).isEqualTo(1);
    }

    @Test
    void score_that_nobody_obtained_leaves_a_gap_of_which_the_upper_lower_or_middle_is_taken() {
        ScoreDistribution gap = ScoreDistribution.of(0, new double[] {50, 0, 50});
        ScoreDistribution even = ScoreDistribution.of(0, new double[] {40, 20, 40});
        assertThat(EquipercentileConversion.of(even, gap, Gap.UPPER).convert(1)).isEqualTo(1.5, within(1e-9));
        assertThat(EquipercentileConversion.of(even, gap, Gap.LOWER).convert(1)).isEqualTo(0.5, within(1e-9));
        assertThat(EquipercentileConversion.of(even, gap, Gap.MIDDLE).convert(1))
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void equating_there_and_back_is_the_identity() {
        EquipercentileConversion there = EquipercentileConversion.of(X, Y, Gap.UPPER);
        EquipercentileConversion back = EquipercentileConversion.of(Y, X, Gap.UPPER);
        for (double score = -0.25; score < 4.4; score += 0.25) {
            assertThat(back.convert(there.convert(score))).isEqualTo(score, within(1e-9));
        }
    }

    @Test
    void equated_scores_rise_and_stay_within_half_a_point_of_the_scale() {
        double[] table = EquipercentileConversion.of(X, Y, Gap.UPPER).table(0, 4);
        assertThat(table).isSorted();
        assertThat(table[0]).isGreaterThanOrEqualTo(-0.5);
        assertThat(table[4]).isLessThanOrEqualTo(4.5);
    }
}
