package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {

    /** Critical values of printed tables, to their three decimals. */
    @Test
    void it_agrees_with_printed_tables() {
        assertThat(StudentT.upperTail(6.314, 1)).isCloseTo(0.05, within(1e-5));
        assertThat(StudentT.upperTail(2.228, 10)).isCloseTo(0.025, within(1e-5));
        assertThat(StudentT.upperTail(-2.228, 10)).isCloseTo(0.975, within(1e-5));
        assertThat(StudentT.upperTail(0, 7)).isCloseTo(0.5, within(1e-15));
        assertThat(StudentT.upperTail(Double.POSITIVE_INFINITY, 3)).isZero();
    }
}
