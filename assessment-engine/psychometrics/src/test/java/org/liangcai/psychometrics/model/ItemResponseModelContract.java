package org.liangcai.psychometrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every response model keeps; each model's test inherits it and names seeded examples. */
abstract class ItemResponseModelContract {

    private static final double STEP = 1e-5;
    private static final double[] ABILITIES = {-800, -37.5, -6, -2.3, -0.4, 0, 0.7, 1.9, 6, 37.5, 800};

    /** A model drawn at random. */
    abstract ItemResponseModel draw(Random random);

    Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_probabilities_of_all_categories_sum_to_one(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        for (double theta : ABILITIES) {
            double[] probabilities = model.probabilities(theta);
            assertThat(probabilities).hasSize(model.categoryCount());
            assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-13));
            assertThat(Arrays.stream(probabilities).min().orElseThrow()).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everything_is_finite_at_every_ability(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        for (double theta : ABILITIES) {
            assertThat(model.information(theta)).isFinite().isNotNegative();
            assertThat(model.expectedScore(theta)).isBetween(0.0, model.categoryCount() - 1 + 1e-12);
            for (int category = 0; category < model.categoryCount(); category++) {
                CategoryCurve curve = model.curve(theta, category);
                assertThat(curve.logProbability()).isFinite().isLessThanOrEqualTo(1e-12);
                assertThat(curve.logSlope()).isFinite();
                assertThat(curve.logCurvature()).isFinite();
                assertThat(curve.slope()).isFinite();
                assertThat(curve.curvature()).isFinite();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_derivatives_match_finite_differences(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        for (double theta = -4; theta <= 4; theta += 0.8) {
            for (int category = 0; category < model.categoryCount(); category++) {
                double above = model.probability(theta + STEP, category);
                double below = model.probability(theta - STEP, category);
                assertThat(model.slope(theta, category)).isCloseTo((above - below) / (2 * STEP), within(1e-8));
                double difference = model.slope(theta + STEP, category) - model.slope(theta - STEP, category);
                assertThat(model.curvature(theta, category)).isCloseTo(difference / (2 * STEP), within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_derivatives_of_all_categories_sum_to_zero(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        for (double theta : ABILITIES) {
            double slopes = 0;
            double curvatures = 0;
            for (int category = 0; category < model.categoryCount(); category++) {
                slopes += model.slope(theta, category);
                curvatures += model.curvature(theta, category);
            }
            assertThat(slopes).isCloseTo(0, within(1e-12));
            assertThat(curvatures).isCloseTo(0, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_logarithm_belongs_to_the_probability(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        for (double theta : new double[] {-5, -1, 0, 2, 5}) {
            for (int category = 0; category < model.categoryCount(); category++) {
                assertThat(StrictMath.exp(model.curve(theta, category).logProbability()))
                        .isCloseTo(model.probability(theta, category), within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_category_that_does_not_exist_is_refused(long seed) {
        ItemResponseModel model = draw(new Random(seed));
        assertThatThrownBy(() -> model.probability(0, model.categoryCount()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> model.curve(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
