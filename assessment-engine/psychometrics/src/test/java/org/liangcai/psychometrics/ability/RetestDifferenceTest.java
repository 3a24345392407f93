package org.liangcai.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetestDifferenceTest {

    @Test
    void the_reference_value_is_met() {
        RetestDifference difference = RetestDifference.of(1.20, .35, .35, .40);
        assertThat(difference.z()).isCloseTo(1.599, within(.0005));
        assertThat(difference.probability()).isCloseTo(.0549, within(.00005));
    }

    @Test
    void equal_estimates_differ_by_chance_every_second_time_and_a_higher_second_one_is_never_surprising() {
        assertThat(RetestDifference.of(.4, .3, .4, .5).z()).isZero();
        assertThat(RetestDifference.of(.4, .3, .4, .5).probability()).isCloseTo(.5, within(1e-12));
        assertThat(RetestDifference.of(-.5, .3, 1.5, .3).probability()).isGreaterThan(.99);
    }

    @Test
    void when_nothing_has_changed_five_in_a_hundred_fall_below_five_per_cent() {
        SplittableRandom random = new SplittableRandom(20261127);
        int below = 0;
        int people = 20_000;
        for (int person = 0; person < people; person++) {
            double theta = random.nextGaussian();
            RetestDifference difference = RetestDifference.of(
                    theta + .35 * random.nextGaussian(), .35, theta + .40 * random.nextGaussian(), .40);
            below += difference.probability() < .05 ? 1 : 0;
        }
        assertThat(below / (double) people).isCloseTo(.05, within(.005));
    }

    @Test
    void what_is_no_estimate_is_refused() {
        assertThatThrownBy(() -> RetestDifference.of(1, 0, 0, .4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The standard error (0.0) of the unsupervised ability must be positive and finite.");
        assertThatThrownBy(() -> RetestDifference.of(1, .3, Double.NaN, .4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The supervised ability (NaN) must be finite.");
    }
}
