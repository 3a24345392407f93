package org.liangcai.psychometrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogisticModelTest extends ItemResponseModelContract {

    @Override
    ItemResponseModel draw(Random random) {
        double lower = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.4;
        double upper = random.nextInt(3) == 0 ? 1 : 1 - random.nextDouble() * 0.3;
        return new LogisticModel(0.2 + 2.5 * random.nextDouble(), random.nextGaussian(), lower, upper);
    }

    @Test
    void information_of_the_three_parameter_model_is_birnbaums() {
        LogisticModel model = LogisticModel.threeParameter(1.3, 0.4, 0.2);
        double success = model.probability(0.9, 1);
        double expected = 1.3 * 1.3 * ((1 - success) / success) * Math.pow((success - 0.2) / 0.8, 2);
        assertThat(model.information(0.9)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void a_discrimination_that_is_not_positive_is_refused() {
        assertThatThrownBy(() -> LogisticModel.twoParameter(-0.3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The discrimination (-0.3) must be positive and finite.");
    }

    @Test
    void a_difficulty_that_is_not_finite_is_refused() {
        assertThatThrownBy(() -> LogisticModel.rasch(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The difficulty (NaN) must be finite.");
    }

    @Test
    void asymptotes_that_cross_are_refused() {
        assertThatThrownBy(() -> new LogisticModel(1, 0, 0.9, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The asymptotes (0.9, 0.8) must satisfy 0 ≤ lower < upper ≤ 1.");
    }
}
