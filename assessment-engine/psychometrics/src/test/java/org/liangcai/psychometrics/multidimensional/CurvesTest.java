package org.liangcai.psychometrics.multidimensional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CurvesTest {

    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of(new LogisticCurves(false, false), new double[] {0.4}),
                Arguments.of(new LogisticCurves(true, false), new double[] {0.4, -1.2}),
                Arguments.of(new LogisticCurves(true, true), new double[] {0.4, -1.2, 2.5}),
                Arguments.of(new GradedCurves(4), new double[] {1.5, 0.2, -1.1}),
                Arguments.of(new GradedCurves(2), new double[] {-0.3}),
                Arguments.of(new MultinomialCurves(4, false), new double[] {0.5, 0.8, -0.6}),
                Arguments.of(new MultinomialCurves(4, true), new double[] {0.5, 0.8, -0.6, 1.4, 1.7}),
                Arguments.of(new MultinomialCurves(2, true), new double[] {0.5}));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_probabilities_sum_to_one_everywhere(Curves curves, double[] others) {
        double[] p = new double[curves.categories()];
        for (double z : new double[] {-800, -30, -2, 0, 0.7, 12, 800}) {
            curves.probabilities(others, z, p, 0, 1);
            assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(p).min().orElseThrow()).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_derivatives_are_those_of_the_logarithms_of_the_probabilities(Curves curves, double[] others) {
        int core = 1 + curves.others();
        double[] p = new double[curves.categories()];
        double[] first = new double[curves.categories() * core];
        for (double z : new double[] {-3, -0.4, 1.9}) {
            curves.derivatives(others, z, p, first);
            double[] direct = new double[p.length];
            curves.probabilities(others, z, direct, 0, 1);
            assertThat(p).containsExactly(direct, within(1e-14));
            for (int k = 0; k < p.length; k++) {
                for (int i = 0; i < core; i++) {
                    assertThat(first[k * core + i])
                            .as("category %d, parameter %d, z %s", k, i, z)
                            .isCloseTo(slope(curves, others, z, k, i), within(1e-8));
                }
            }
        }
    }

    private static double slope(Curves curves, double[] others, double z, int category, int parameter) {
        double width = 1e-5;
        double[] up = others.clone();
        double[] down = others.clone();
        double zUp = z;
        double zDown = z;
        if (parameter == 0) {
            zUp += width;
            zDown -= width;
        } else {
            up[parameter - 1] += width;
            down[parameter - 1] -= width;
        }
        return (log(curves, up, zUp, category) - log(curves, down, zDown, category)) / (2 * width);
    }

    private static double log(Curves curves, double[] others, double z, int category) {
        double[] p = new double[curves.categories()];
        curves.probabilities(others, z, p, 0, 1);
        return Math.log(p[category]);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void the_curvature_is_the_second_derivative_by_the_composite(Curves curves, double[] others) {
        int core = 1 + curves.others();
        double width = 1e-5;
        double[] p = new double[curves.categories()];
        double[] up = new double[curves.categories() * core];
        double[] down = new double[curves.categories() * core];
        for (double z : new double[] {-3, -0.4, 1.9}) {
            curves.derivatives(others, z + width, p, up);
            curves.derivatives(others, z - width, p, down);
            for (int k = 0; k < p.length; k++) {
                assertThat(curves.curvature(others, z, k))
                        .isCloseTo((up[k * core] - down[k * core]) / (2 * width), within(1e-8));
            }
        }
    }
}
