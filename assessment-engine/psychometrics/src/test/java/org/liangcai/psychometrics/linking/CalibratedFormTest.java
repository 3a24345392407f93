package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.ItemEstimate;

class CalibratedFormTest {

    private static final List<String> ITEMS = List.of("i1", "i2", "i3", "i4", "i5");

    private static ResponseMatrix responses(int categories) {
        Random random = new Random(3);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS, 800);
        for (int person = 0; person < 800; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < 5; item++) {
                double z = 1.3 * theta + 0.3 * (item - 2) + Math.log(1 / random.nextDouble() - 1);
                builder.category(
                        person, item, categories == 2 ? (z > 0 ? 1 : 0) : z < -1.2 ? 0 : z < 0 ? 1 : z < 1.2 ? 2 : 3);
            }
        }
        return builder.build();
    }

    private static Calibration calibrate(ItemModel model, int categories) {
        return Calibrator.calibrate(CalibrationPlan.of(ITEMS, model), responses(categories));
    }

    /** Var(b) = (b² Var(a) + 2 b Cov(a, d) + Var(d)) / a², b the place where a b + d = 0. */
    @Test
    void variance_of_a_difficulty_follows_from_slope_and_intercept() {
        Calibration calibration = calibrate(ItemModel.TWO_PARAMETER, 2);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        String group = calibration.groups().getFirst();
        LinkedForm form = CalibratedForm.of("A", calibration, covariance, group);
        ItemEstimate second = ItemEstimate.of(form).get(1);
        ParameterKey slope = new ParameterKey.OfItem(group, "i2", ParameterName.of(ParameterName.Kind.SLOPE));
        ParameterKey intercept = new ParameterKey.OfItem(group, "i2", ParameterName.of(ParameterName.Kind.INTERCEPT));
        double a = second.model().discrimination();
        double b = second.model().difficulty();
        double variance = (b * b * covariance.between(slope, slope).orElseThrow()
                        + 2 * b * covariance.between(slope, intercept).orElseThrow()
                        + covariance.between(intercept, intercept).orElseThrow())
                / (a * a);
        assertThat(second.difficultyError()).isEqualTo(Math.sqrt(variance), within(1e-12));
        assertThat(second.discriminationError())
                .isEqualTo(covariance.standardError(slope).orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemModel.class,
            names = {"GRADED", "GENERALISED_PARTIAL_CREDIT", "PARTIAL_CREDIT", "RATING_SCALE", "NOMINAL"})
    void form_linked_to_itself_has_the_errors_of_two_samples(ItemModel model) {
        Calibration calibration = calibrate(model, 4);
        LinkedForm form = CalibratedForm.of(
                "A",
                calibration,
                calibration.covariance(Covariance.Kind.OBSERVED),
                calibration.groups().getFirst());
        LinkingPlan plan = LinkingPlan.of(LinkingMethod.HAEBARA)
                .withSlope(
                        form.covariance().getFirst() > 0 || model == ItemModel.NOMINAL
                                ? LinkingPlan.Slope.ESTIMATED
                                : LinkingPlan.Slope.ONE);
        LinkChain chain = LinkChain.estimate(plan, List.of(form, form));
        assertThat(chain.constants().slope()).isEqualTo(1, within(1e-9));
        assertThat(chain.constants().intercept()).isEqualTo(0, within(1e-9));
        assertThat(chain.errors().orElseThrow().intercept()).isBetween(0.01, 0.15);
        for (int i = 0; i < form.parameters(); i++) {
            assertThat(form.covariance().get(i * form.parameters() + i)).isGreaterThanOrEqualTo(0);
        }
    }
}
