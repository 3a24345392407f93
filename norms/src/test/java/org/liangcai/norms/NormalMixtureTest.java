package org.liangcai.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.norms.NormalMixture.Component;

class NormalMixtureTest {

    static Stream<NormalMixture> mixtures() {
        return LongStream.range(0, 60).mapToObj(NormalMixtureTest::random);
    }

    private static NormalMixture random(long seed) {
        var random = new SplittableRandom(seed);
        int size = random.nextInt(1, 9);
        double[] weights = random.doubles(size, 0.05, 1).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var components = new ArrayList<Component>();
        for (double weight : weights) {
            components.add(new Component(weight / sum, random.nextDouble(4, 100), random.nextDouble(0.5, 20)));
        }
        return new NormalMixture(components);
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void theProbabilityBelowIsTheAreaUnderTheDensity(NormalMixture mixture) {
        for (double x : new double[] {10, 35, 52.5, 80}) {
            assertThat(mixture.lowerTail(x)).isCloseTo(areaBelow(mixture, x), within(1e-9));
            assertThat(mixture.upperTail(x)).isCloseTo(1 - areaBelow(mixture, x), within(1e-9));
        }
    }

    /** Simpson's rule over plain exponentials, independent of the distribution function under test. */
    private static double areaBelow(NormalMixture mixture, double x) {
        double sum = 0;
        for (Component c : mixture.components()) {
            double from = c.mean() - 10 * c.standardDeviation();
            if (x <= from) {
                continue;
            }
            int steps = 4000;
            double width = (x - from) / steps;
            double area = 0;
            for (int i = 0; i <= steps; i++) {
                double z = (from + i * width - c.mean()) / c.standardDeviation();
                double factor = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
                area += factor * Math.exp(-z * z / 2);
            }
            sum += c.weight() * area * width / 3 / (c.standardDeviation() * Math.sqrt(2 * Math.PI));
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void theQuantileUndoesTheProbabilityBelow(NormalMixture mixture) {
        for (double p : new double[] {1e-12, 1e-4, 0.01, 0.05, 0.2, 0.5, 0.77, 0.95, 0.999, 1 - 1e-9}) {
            double x = mixture.quantile(p);
            assertThat(mixture.lowerTail(x)).isCloseTo(p, within(1e-11 * p + 1e-15));
        }
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void theNormalDeviateLiesBetweenThoseOfTheComponentsAndRises(NormalMixture mixture) {
        double previous = Double.NEGATIVE_INFINITY;
        for (double x = -500; x <= 600; x += 2.5) {
            double at = x;
            double[] single = mixture.components().stream()
                    .mapToDouble(c -> c.z(at))
                    .sorted()
                    .toArray();
            double z = mixture.z(x);
            assertThat(z).isBetween(single[0], single[single.length - 1]).isGreaterThan(previous);
            previous = z;
        }
    }

    @Test
    void aSingleComponentGivesTheHandWorkedDeviateExactly() {
        var mixture = new NormalMixture(List.of(new Component(1, 66.97, 16.48)));
        assertThat(mixture.z(66.97)).isZero();
        assertThat(mixture.z(66.97 + 16.48)).isEqualTo((66.97 + 16.48 - 66.97) / 16.48);
    }

    @Test
    void twoGroupsApartMakeADeviateThatNoAverageOfTheirDeviatesMakes() {
        var mixture = new NormalMixture(List.of(new Component(0.5, 40, 5), new Component(0.5, 60, 5)));
        assertThat(mixture.z(50)).isCloseTo(0, within(1e-12));
        assertThat(mixture.mean()).isEqualTo(50);
        assertThat(mixture.variance()).isEqualTo(125);
        double average =
                (mixture.components().get(0).z(60) + mixture.components().get(1).z(60)) / 2;
        assertThat(average).isEqualTo(2);
        // Half of the upper group and all but 0.00317 % of the lower one lie below 60: 74.998 %, z = 0.67440.
        assertThat(mixture.z(60)).isCloseTo(0.67444, within(1e-4));
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() -> new NormalMixture(List.of(new Component(0.5, 0, 1), new Component(0.25, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The weights of a mixture's 2 components add up to 0.75 and must add up to 1.");
        assertThatThrownBy(() -> new NormalMixture(List.of()))
                .hasMessage("The weights of a mixture's 0 components add up to 0.0 and must add up to 1.");
        assertThatThrownBy(() -> new Component(1, 0, 0))
                .hasMessage("The standard deviation (0.0) of a mixture's component must be positive and finite.");
        assertThatThrownBy(() -> new Component(1.5, 0, 1))
                .hasMessage("The weight (1.5) of a mixture's component must be above 0 and at most 1.");
        assertThatThrownBy(() -> new Component(1, Double.NaN, 1))
                .hasMessage("The mean (NaN) of a mixture's component must be finite.");
    }
}
