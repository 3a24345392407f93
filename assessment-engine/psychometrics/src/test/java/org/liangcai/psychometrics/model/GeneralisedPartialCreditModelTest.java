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
class GeneralisedPartialCreditModelTest extends ItemResponseModelContract {

    @Override
    ItemResponseModel draw(Random random) {
        List<Double> steps = new ArrayList<>();
        for (int k = 0; k <= random.nextInt(5); k++) {
            steps.add(random.nextGaussian());
        }
        return new GeneralisedPartialCreditModel(0.3 + 2 * random.nextDouble(), steps);
    }

    @Test
    void neighbouring_categories_are_equally_likely_at_their_step() {
        GeneralisedPartialCreditModel model = new GeneralisedPartialCreditModel(1.2, List.of(-0.5, 0.3, 1.1));
        for (int k = 1; k <= 3; k++) {
            double step = model.steps().get(k - 1);
            assertThat(model.probability(step, k)).isCloseTo(model.probability(step, k - 1), within(1e-15));
        }
    }

    @Test
    void the_rating_scale_model_adds_the_location_to_every_threshold() {
        assertThat(GeneralisedPartialCreditModel.ratingScale(0.5, List.of(-1.0, 1.0)))
                .isEqualTo(GeneralisedPartialCreditModel.partialCredit(List.of(-0.5, 1.5)));
    }

    @Test
    void a_step_that_is_not_finite_is_refused() {
        assertThatThrownBy(() -> new GeneralisedPartialCreditModel(1, List.of(0.0, Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The steps ([0.0, Infinity]) must be finite.");
    }
}
