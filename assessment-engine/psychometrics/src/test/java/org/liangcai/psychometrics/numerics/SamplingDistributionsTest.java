package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingDistributionsTest {

    @ParameterizedTest
    @CsvSource({"0.975, 5, 15", "0.025, 5, 15", "0.5, 1, 1", "0.975, 2799, 11196", "0.001, 3, 2.7"})
    void an_f_quantile_has_its_probability_below_it(double probability, double numerator, double denominator) {
        double quantile = SamplingDistributions.fQuantile(probability, numerator, denominator);
        assertThat(1 - SamplingDistributions.fUpperTail(quantile, numerator, denominator))
                .isCloseTo(probability, within(1e-10));
    }

    @Test
    void the_distributions_agree_where_they_meet() {
        double t = SamplingDistributions.tQuantile(.975, 12);
        assertThat(SamplingDistributions.tTwoSided(t, 12)).isCloseTo(.05, within(1e-12));
        assertThat(SamplingDistributions.fUpperTail(t * t, 1, 12)).isCloseTo(.05, within(1e-12));
        assertThat(SamplingDistributions.normalTwoSided(1.959963984540054)).isCloseTo(.05, within(1e-12));
        // Published table value: the .99 quantile of χ² with 50 degrees of freedom is 76.154.
        assertThat(SamplingDistributions.chiSquareQuantile(.99, 50)).isCloseTo(76.154, within(.0005));
    }

    @Test
    void tails_of_what_does_not_exist_do_not_exist() {
        assertThat(SamplingDistributions.fUpperTail(2, 0, 5)).isNaN();
        assertThat(SamplingDistributions.fUpperTail(-1, 3, 5)).isEqualTo(1);
        assertThat(SamplingDistributions.fUpperTail(Double.POSITIVE_INFINITY, 3, 5))
                .isEqualTo(0);
        assertThat(SamplingDistributions.tTwoSided(Double.NaN, 5)).isNaN();
    }

    @Test
    void equal_numbers_do_not_correlate_and_share_their_ranks() {
        double[] third = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        assertThat(Moments.correlation(third, new double[] {1, 2, 3})).isNaN();
        assertThat(Moments.correlation(new double[] {1, 2, Double.NaN, 4}, new double[] {2, 4, 9, 8}))
                .isEqualTo(1);
        assertThat(Moments.midRanks(new double[] {3, 1, 3, Double.NaN, 2})).containsExactly(3.5, 1, 3.5, Double.NaN, 2);
        assertThat(Moments.variance(new double[] {5})).isNaN();
        assertThat(Moments.centralMoment(new double[] {1, 2, 3}, 2)).isCloseTo(2 / 3.0, within(1e-12));
    }
}
