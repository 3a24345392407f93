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
class GradedResponseModelTest extends ItemResponseModelContract {

    @Override
    ItemResponseModel draw(Random random) {
        List<Double> thresholds = new ArrayList<>();
        double threshold = -2 + random.nextGaussian();
        for (int k = 0; k <= random.nextInt(5); k++) {
            thresholds.add(threshold);
            threshold += 0.05 + random.nextDouble();
        }
        return new GradedResponseModel(0.3 + 2 * random.nextDouble(), thresholds);
    }

    @Test
    void with_one_threshold_it_is_the_two_parameter_model() {
        GradedResponseModel graded = new GradedResponseModel(1.4, List.of(-0.3));
        LogisticModel logistic = LogisticModel.twoParameter(1.4, -0.3);
        for (double theta = -4; theta <= 4; theta++) {
            assertThat(graded.probability(theta, 1)).isCloseTo(logistic.probability(theta, 1), within(1e-15));
            assertThat(graded.information(theta)).isCloseTo(logistic.information(theta), within(1e-15));
        }
    }

    @Test
    void thresholds_that_do_not_increase_are_refused() {
        assertThatThrownBy(() -> new GradedResponseModel(1, List.of(0.0, 0.5, 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The thresholds ([0.0, 0.5, 0.5]) must increase.");
    }

    @Test
    void a_model_without_thresholds_is_refused() {
        assertThatThrownBy(() -> new GradedResponseModel(1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The thresholds must not be empty.");
    }
}
