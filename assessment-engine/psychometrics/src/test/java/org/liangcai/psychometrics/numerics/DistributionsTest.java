package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {

    @ParameterizedTest
    @CsvSource({"0.975, 5, 15", "0.025, 5, 15", "0.5, 1, 1", "0.975, 2799, 11196", "0.001, 3, 2.7"})
    void an_f_quantile_has_its_probability_below_it(double probability, double numerator, double denominator) {
        double quantile = FisherF.quantile(probability, numerator, denominator);
        assertThat(1 - FisherF.upperTail(quantile, numerator, denominator)).isCloseTo(probability, within(1e-10));
    }

    @Test
    void the_distributions_agree_where_they_meet() {
        double t = StudentT.quantile(.975, 12);
        assertThat(StudentT.twoSided(t, 12)).isCloseTo(.05, within(1e-12));
        assertThat(FisherF.upperTail(t * t, 1, 12)).isCloseTo(.05, within(1e-12));
        assertThat(SpecialFunctions.normalTwoSided(1.959963984540054)).isCloseTo(.05, within(1e-12));
        // Published table value: the .99 quantile of χ² with 50 degrees of freedom is 76.154.
        assertThat(SpecialFunctions.chiSquareQuantile(.99, 50)).isCloseTo(76.154, within(.0005));
    }

    @Test
    void tails_of_what_does_not_exist_do_not_exist() {
        assertThat(FisherF.upperTail(2, 0, 5)).isNaN();
        assertThat(FisherF.upperTail(-1, 3, 5)).isEqualTo(1);
        assertThat(FisherF.upperTail(Double.POSITIVE_INFINITY, 3, 5)).isEqualTo(0);
        assertThat(StudentT.twoSided(Double.NaN, 5)).isNaN();
    }

    /** Critical values of printed tables, to their three decimals. */
    @Test
    void student_s_t_agrees_with_printed_tables() {
        assertThat(StudentT.upperTail(6.314, 1)).isCloseTo(0.05, within(1e-5));
        assertThat(StudentT.upperTail(2.228, 10)).isCloseTo(0.025, within(1e-5));
        assertThat(StudentT.upperTail(-2.228, 10)).isCloseTo(0.975, within(1e-5));
        assertThat(StudentT.upperTail(0, 7)).isCloseTo(0.5, within(1e-15));
        assertThat(StudentT.upperTail(Double.POSITIVE_INFINITY, 3)).isZero();
    }
}
