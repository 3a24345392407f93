package org.liangcai.psychometrics.equating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinearModelTest {

    private final ScoreDistribution data = EquivalentGroupsTest.simulated(2000, 0.5, 3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 10})
    void number_of_persons_and_moments_up_to_the_degree_are_kept(int degree) {
        LogLinearModel model = LogLinearModel.fit(data, degree);
        assertThat(model.converged()).isTrue();
        assertThat(model.smoothed().total()).isEqualTo(2000, within(1e-6));
        assertThat(model.smoothed().mean()).isEqualTo(data.mean(), within(1e-9));
        for (int moment = 2; moment <= degree; moment++) {
            double scale = Math.pow(data.standardDeviation(), moment);
            assertThat(model.smoothed().centralMoment(moment) / scale)
                    .isEqualTo(data.centralMoment(moment) / scale, within(1e-8));
        }
        assertThat(model.degreesOfFreedom()).isEqualTo(30 - degree);
    }

    @Test
    void fit_improves_with_the_degree_and_criteria_choose_a_moderate_one() {
        List<LogLinearModel> models = LogLinearModel.fitUpTo(data, 8);
        for (int i = 1; i < models.size(); i++) {
            assertThat(models.get(i).likelihoodRatio())
                    .isLessThanOrEqualTo(models.get(i - 1).likelihoodRatio() + 1e-8);
        }
        assertThat(LogLinearModel.leastAic(models).degree()).isBetween(2, 6);
        LogLinearModel chosen = models.get(3);
        assertThat(chosen.aic() - models.get(2).aic())
                .isEqualTo(chosen.likelihoodRatio() - models.get(2).likelihoodRatio() + 2, within(1e-8));
        assertThat(chosen.pearson()).isPositive();
        assertThat(chosen.freemanTukey()).isPositive();
    }

    @Test
    void joint_distribution_keeps_its_margins_and_cross_moment() {
        JointDistribution joint = NonequivalentGroupsTest.simulated(1500, 0.1, 4);
        BivariateLogLinearModel model = BivariateLogLinearModel.fit(joint, new BivariateLogLinearModel.Terms(4, 3, 1));
        assertThat(model.converged()).isTrue();
        assertThat(model.smoothed().total()).isEqualTo(joint.total(), within(1e-5));
        assertThat(model.smoothed().scores().centralMoment(4) / joint.scores().centralMoment(4))
                .isEqualTo(1, within(1e-7));
        assertThat(model.smoothed().anchors().variance())
                .isEqualTo(joint.anchors().variance(), within(1e-7));
        assertThat(model.smoothed().covariance()).isEqualTo(joint.covariance(), within(1e-6));
        assertThat(model.degreesOfFreedom()).isEqualTo(31 * 11 - 9);
    }

    @Test
    void degree_must_leave_something_to_smooth() {
        ScoreDistribution three = ScoreDistribution.of(0, new double[] {5, 0, 3, 4, 0});
        assertThatThrownBy(() -> LogLinearModel.fit(three, 3))
                .hasMessage("The degree (3) must be from 1 to less than the number of scores that were obtained (3).");
        assertThatThrownBy(() -> new BivariateLogLinearModel.Terms(2, 1, 2))
                .hasMessageContaining("that of the products (2) no higher");
    }

    @Test
    void scores_that_nobody_obtained_get_a_share() {
        Random random = new Random(8);
        double[] frequencies = new double[41];
        for (int person = 0; person < 300; person++) {
            frequencies[(int) Math.clamp(20 + 5 * random.nextGaussian(), 0, 40)]++;
        }
        LogLinearModel model = LogLinearModel.fit(ScoreDistribution.of(0, frequencies), 2);
        assertThat(model.smoothed().frequencies()).allMatch(frequency -> frequency > 0);
    }
}
