package org.liangcai.psychometrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NominalModelTest extends ItemResponseModelContract {

    @Override
    ItemResponseModel draw(Random random) {
        List<Double> slopes = new ArrayList<>();
        List<Double> intercepts = new ArrayList<>();
        for (int k = 0; k < 2 + random.nextInt(4); k++) {
            slopes.add(random.nextGaussian());
            intercepts.add(random.nextGaussian());
        }
        return new NominalModel(slopes, intercepts);
    }

    @Test
    void with_slopes_in_equal_steps_it_is_the_generalised_partial_credit_model() {
        NominalModel nominal = new NominalModel(List.of(0.0, 1.2, 2.4), List.of(0.0, 0.6, 0.24));
        GeneralisedPartialCreditModel steps = new GeneralisedPartialCreditModel(1.2, List.of(-0.5, 0.3));
        for (double theta = -3; theta <= 3; theta++) {
            for (int k = 0; k < 3; k++) {
                assertThat(nominal.probability(theta, k)).isCloseTo(steps.probability(theta, k), within(1e-14));
            }
        }
    }

    @Test
    void slopes_and_intercepts_must_be_equally_many() {
        assertThatThrownBy(() -> new NominalModel(List.of(0.0, 1.0), List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The slopes ([0.0, 1.0]) and intercepts ([0.0]) must be equally many, two or more.");
    }

    @Test
    void an_item_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> new NominalModel(List.of(1.0, 1.0), List.of(0.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The slopes ([1.0, 1.0]) must not all be equal: such an item says nothing about ability.");
    }
}
