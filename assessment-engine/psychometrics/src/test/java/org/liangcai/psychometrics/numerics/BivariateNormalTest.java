package org.liangcai.psychometrics.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BivariateNormalTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.999, -0.93, -0.6, -0.2, 0, 0.1, 0.5, 0.8, 0.924, 0.926, 0.99, 1})
    void half_of_both_margins_holds_a_quarter_plus_the_arc_sine(double rho) {
        assertThat(BivariateNormal.distribution(0, 0, rho))
                .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.98, -0.7, -0.3, 0.2, 0.6, 0.9, 0.95, 0.995})
    void the_distribution_is_the_integral_of_one_margin_times_the_conditional(double rho) {
        for (double x : new double[] {-2.1, -0.4, 0.7, 1.9}) {
            for (double y : new double[] {-1.6, 0.1, 0.72, 2.5}) {
                assertThat(BivariateNormal.distribution(x, y, rho)).isCloseTo(integral(x, y, rho), within(1e-10));
            }
        }
    }

    private static double integral(double x, double y, double rho) {
        int steps = 20_000;
        double low = -9;
        double h = (x - low) / steps;
        double sum = 0;
        for (int k = 0; k <= steps; k++) {
            double t = low + k * h;
            double density = Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
            double conditional = SpecialFunctions.normalDistribution((y - rho * t) / Math.sqrt(1 - rho * rho));
            sum += (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2) * density * conditional;
        }
        return sum * h / 3;
    }

    @Test
    void the_density_is_the_slope_of_the_distribution_by_the_correlation() {
        double h = 1e-5;
        double slope =
                (BivariateNormal.distribution(0.3, -0.8, 0.4 + h) - BivariateNormal.distribution(0.3, -0.8, 0.4 - h))
                        / (2 * h);
        assertThat(BivariateNormal.density(0.3, -0.8, 0.4)).isCloseTo(slope, within(1e-9));
        double second =
                (BivariateNormal.density(0.3, -0.8, 0.4 + h) - BivariateNormal.density(0.3, -0.8, 0.4 - h)) / (2 * h);
        assertThat(BivariateNormal.densitySlope(0.3, -0.8, 0.4)).isCloseTo(second, within(1e-9));
    }

    @Test
    void infinite_limits_leave_the_other_margin() {
        assertThat(BivariateNormal.distribution(Double.POSITIVE_INFINITY, 0.5, 0.3))
                .isEqualTo(SpecialFunctions.normalDistribution(0.5));
        assertThat(BivariateNormal.distribution(0.5, Double.NEGATIVE_INFINITY, 0.3))
                .isZero();
        assertThat(BivariateNormal.density(Double.POSITIVE_INFINITY, 0.5, 0.3)).isZero();
    }
}
