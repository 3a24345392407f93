package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;

class PeerDefectsTest {

    private static final List<String> ITEMS = List.of("i1", "i2", "i3", "i4");

    private static ResponseMatrix simulate(boolean reversed) {
        SplittableRandom random = new SplittableRandom(2);
        GeneralisedPartialCreditModel model = new GeneralisedPartialCreditModel(1.2, List.of(-1.5, 0.5));
        ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS, 500);
        for (int person = 0; person < 500; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < ITEMS.size(); item++) {
                double uniform = random.nextDouble();
                double none = model.probability(theta, 0);
                int category = uniform < none ? 0 : uniform < none + model.probability(theta, 1) ? 1 : 2;
                builder.category(person, item, reversed ? 2 - category : category);
            }
        }
        return builder.build();
    }

    private static double error(DerivedValue value) {
        return value.standardError().orElseThrow();
    }

    @Test
    void only_the_right_error_of_a_first_step_is_that_of_the_last_step_of_the_reversed_item() {
        Calibration there = calibrate(false);
        Calibration back = calibrate(true);
        Covariance<ParameterKey> covariance = there.covariance(Covariance.Kind.OBSERVED);
        DerivedValue first = there.traditional(ResponseMatrix.ONLY_GROUP, "i1", covariance)
                .getOrDefault("b1", new DerivedValue(0, OptionalDouble.empty()));
        DerivedValue last = back.traditional(ResponseMatrix.ONLY_GROUP, "i1", back.covariance(Covariance.Kind.OBSERVED))
                .getOrDefault("b2", new DerivedValue(0, OptionalDouble.empty()));
        assertThat(first.value()).isCloseTo(-last.value(), within(1e-4));
        assertThat(error(first)).isCloseTo(error(last), within(1e-4));
        DerivedValue slip = PeerDefects.firstStep(there, ResponseMatrix.ONLY_GROUP, "i1", covariance, first);
        assertThat(error(slip)).isNotCloseTo(error(first), within(1e-3));
    }

    private static Calibration calibrate(boolean reversed) {
        ResponseMatrix data = simulate(reversed);
        return Calibrator.calibrate(CalibrationPlan.of(ITEMS, ItemModel.GENERALISED_PARTIAL_CREDIT), data);
    }
}
