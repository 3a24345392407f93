package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralChiSquareTest {

    /** With one degree of freedom the variable is a squared normal one. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.5, 0.3", "4, 2.5", "30, 20", "1000, 1100", "3000, 2800"})
    void one_degree_of_freedom_is_a_squared_normal_variable(double value, double noncentrality) {
        double root = Math.sqrt(value);
        double mean = Math.sqrt(noncentrality);
        assertThat(NoncentralChiSquare.distribution(value, 1, noncentrality))
                .isCloseTo(
                        SpecialFunctions.normalDistribution(root - mean)
                                - SpecialFunctions.normalDistribution(-root - mean),
                        within(1e-10));
    }

    @Test
    void the_noncentrality_gives_back_the_probability() {
        double noncentrality = NoncentralChiSquare.noncentrality(398.49, 10, 0.05);
        assertThat(NoncentralChiSquare.distribution(398.49, 10, noncentrality)).isCloseTo(0.05, within(1e-10));
        assertThat(NoncentralChiSquare.noncentrality(5, 10, 0.95)).isZero();
    }
}
