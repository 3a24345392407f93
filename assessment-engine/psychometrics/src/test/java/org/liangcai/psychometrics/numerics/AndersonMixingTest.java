package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AndersonMixingTest {

    private static final double[] SCALE = {1, 2, 0.5};

    /** A linear map with fixed point (1, 2, 3) that converges slowly in its first coordinate. */
    private static double[] mapped(double[] x, double shift) {
        return new double[] {
            1 + shift + 0.98 * (x[0] - 1 - shift) + 0.1 * (x[1] - 2),
            2 + 0.5 * (x[1] - 2) - 0.2 * (x[2] - 3),
            3 + 0.3 * (x[2] - 3)
        };
    }

    @Test
    void a_linear_iteration_of_three_coordinates_ends_after_a_few_steps() {
        AndersonMixing mixing = new AndersonMixing(3);
        double[] x = {0, 0, 0};
        for (int step = 0; step < 8; step++) {
            x = mixing.next(x, mapped(x, 0), SCALE);
        }
        assertThat(x).containsExactly(new double[] {1, 2, 3}, within(1e-6));
    }

    @Test
    void what_was_learnt_helps_with_a_neighbouring_iteration() {
        AndersonMixing mixing = new AndersonMixing(3);
        double[] x = {0, 0, 0};
        for (int step = 0; step < 4; step++) {
            x = mixing.next(x, mapped(x, 0), SCALE);
        }
        mixing.continueElsewhere();
        double[] next = mixing.next(x, mapped(x, 0.5), SCALE);
        assertThat(next).containsExactly(new double[] {1.5, 2, 3}, within(1e-2));
    }

    @Test
    void the_first_step_and_the_one_after_a_restart_are_plain() {
        AndersonMixing mixing = new AndersonMixing(3);
        double[] x = {0, 0, 0};
        assertThat(mixing.next(x, mapped(x, 0), SCALE)).isEqualTo(mapped(x, 0));
        mixing.next(new double[] {1, 1, 1}, mapped(new double[] {1, 1, 1}, 0), SCALE);
        mixing.restart();
        assertThat(mixing.next(x, mapped(x, 0), SCALE)).isEqualTo(mapped(x, 0));
    }
}
