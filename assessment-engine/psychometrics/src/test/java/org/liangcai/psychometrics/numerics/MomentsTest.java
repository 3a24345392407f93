package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {

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
