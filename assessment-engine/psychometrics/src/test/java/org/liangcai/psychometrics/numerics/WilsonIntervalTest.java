package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    private static final double Z_95 = 1.959963984540054;

    /** Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20 and 1 of 29. */
    @Test
    void published_limits_are_met() {
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    private static void assertInterval(int successes, int trials, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of((double) successes / trials, trials, Z_95);
        assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
        assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
    }

    /** Its definition: at either end the observed share lies z standard errors away. */
    @Test
    void each_end_lies_as_many_standard_errors_away_as_asked_for() {
        WilsonInterval interval = WilsonInterval.of(0.37, 41, 1.6448536269514722);
        for (double end : new double[] {interval.lower(), interval.upper()}) {
            double standardError = Math.sqrt(end * (1 - end) / 41);
            assertThat(Math.abs(0.37 - end) / standardError).isCloseTo(1.6448536269514722, within(1e-12));
        }
    }

    @Test
    void none_and_all_reach_the_ends_exactly() {
        assertThat(WilsonInterval.of(0, 7, Z_95).lower()).isZero();
        assertThat(WilsonInterval.of(1, 7, Z_95).upper()).isEqualTo(1);
    }

    @Test
    void what_is_no_share_is_refused() {
        assertThatThrownBy(() -> WilsonInterval.of(1.1, 10, Z_95)).hasMessageContaining("share (1.1)");
        assertThatThrownBy(() -> WilsonInterval.of(Double.NaN, 10, Z_95)).hasMessageContaining("share (NaN)");
        assertThatThrownBy(() -> WilsonInterval.of(0.5, 0, Z_95)).hasMessageContaining("count (0.0)");
    }
}
