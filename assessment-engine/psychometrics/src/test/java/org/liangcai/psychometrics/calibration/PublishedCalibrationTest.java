package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** LSAT sections 6 and 7 (Bock and Lieberman 1970) at the maximum, computed independently to the digits given. */
class PublishedCalibrationTest {

    private static final ParameterName SLOPE = ParameterName.of(Kind.SLOPE);
    private static final ParameterName INTERCEPT = ParameterName.of(Kind.INTERCEPT);

    private static Calibration calibrate(ResponseMatrix data, ItemModel model) {
        return Calibrator.calibrate(CalibrationPlan.of(data.items(), model), data);
    }

    private static void assertParameters(Calibration calibration, ParameterName name, double... values) {
        for (int item = 0; item < values.length; item++) {
            assertThat(calibration
                            .parameters(ResponseMatrix.ONLY_GROUP, "i" + (item + 1))
                            .get(name))
                    .isCloseTo(values[item], within(5e-6));
        }
    }

    private static void assertErrors(Covariance<ParameterKey> covariance, ParameterName name, double... values) {
        for (int item = 0; item < values.length; item++) {
            ParameterKey key = new ParameterKey.OfItem(ResponseMatrix.ONLY_GROUP, "i" + (item + 1), name);
            assertThat(covariance.standardError(key).orElseThrow()).isCloseTo(values[item], within(5e-6));
        }
    }

    @Test
    void the_two_parameter_estimates_of_lsat6_are_the_published_ones() {
        Calibration calibration = calibrate(Responses.lsat6(), ItemModel.TWO_PARAMETER);
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.fit().logLikelihood()).isCloseTo(-2466.653377, within(1e-5));
        assertParameters(calibration, SLOPE, .825660, .722744, .890875, .688368, .656856);
        assertParameters(calibration, INTERCEPT, 2.773234, .990201, .249148, 1.284757, 2.053270);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertErrors(covariance, SLOPE, .258115, .186680, .232764, .185143, .209909);
        assertErrors(covariance, INTERCEPT, .205744, .090019, .076273, .099038, .135359);
    }

    @Test
    void the_one_parameter_estimates_of_lsat6_are_the_published_ones() {
        Calibration calibration = calibrate(Responses.lsat6(), ItemModel.ONE_PARAMETER);
        assertThat(calibration.fit().logLikelihood()).isCloseTo(-2466.937600, within(1e-5));
        assertThat(calibration.fit().freeParameters()).isEqualTo(6);
        assertParameters(calibration, SLOPE, .755135, .755135, .755135, .755135, .755135);
        assertParameters(calibration, INTERCEPT, 2.730013, .998606, .239854, 1.306451, 2.099404);
        Calibration rasch = calibrate(Responses.lsat6(), ItemModel.RASCH);
        assertThat(rasch.variance(ResponseMatrix.ONLY_GROUP)).isCloseTo(.570228, within(5e-6));
    }

    @Test
    void the_two_parameter_estimates_of_lsat7_are_the_published_ones() {
        Calibration calibration = calibrate(Responses.lsat7(), ItemModel.TWO_PARAMETER);
        assertThat(calibration.fit().logLikelihood()).isCloseTo(-2658.805114, within(1e-5));
        assertParameters(calibration, SLOPE, .987546, 1.080837, 1.707478, .764990, .735673);
        assertParameters(calibration, INTERCEPT, 1.855856, .807970, 1.805206, .486000, 1.854458);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertErrors(covariance, SLOPE, .177195, .168764, .321077, .134120, .151134);
        assertErrors(covariance, INTERCEPT, .131450, .091247, .204825, .074913, .114409);
    }
}
