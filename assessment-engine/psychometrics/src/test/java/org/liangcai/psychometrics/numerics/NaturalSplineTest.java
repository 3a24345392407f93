package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NaturalSplineTest {

    private final double[] x = {0, 1, 2.5, 4};
    private final double[] y = {1, 0, 2, -1};

    @Test
    void it_goes_through_its_points() {
        NaturalSpline spline = NaturalSpline.through(x, y);
        for (int i = 0; i < x.length; i++) {
            assertThat(spline.at(x[i])).isCloseTo(y[i], within(1e-14));
        }
    }

    @Test
    void a_straight_line_stays_one() {
        NaturalSpline spline = NaturalSpline.through(new double[] {1, 2, 4, 7}, new double[] {3, 5, 9, 15});
        assertThat(spline.at(-3)).isCloseTo(-5, within(1e-12));
        assertThat(spline.at(5.5)).isCloseTo(12, within(1e-12));
        assertThat(spline.at(10)).isCloseTo(21, within(1e-12));
    }

    @Test
    void it_is_smooth_where_pieces_meet_and_linear_beyond_the_ends() {
        NaturalSpline spline = NaturalSpline.through(x, y);
        double step = 1e-4;
        for (double place : new double[] {1, 2.5}) {
            double before = (spline.at(place) - spline.at(place - step)) / step;
            double after = (spline.at(place + step) - spline.at(place)) / step;
            assertThat(before).isCloseTo(after, within(1e-2));
        }
        assertThat(spline.at(6) - 2 * spline.at(5) + spline.at(4)).isCloseTo(0, within(1e-12));
        assertThat(spline.at(-2) - 2 * spline.at(-1) + spline.at(0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void places_must_ascend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaturalSpline.through(new double[] {1, 1}, new double[] {0, 0}))
                .withMessage("The places of a spline must ascend: 1.0 follows 1.0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NaturalSpline.through(new double[] {1}, new double[] {0}))
                .withMessageContaining("two or more places (1)");
    }
}
