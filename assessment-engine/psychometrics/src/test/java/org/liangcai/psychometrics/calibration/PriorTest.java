package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;

class PriorTest {

    static Stream<Prior> priors() {
        return Stream.of(
                Prior.normal(-1.1, 0.5), Prior.logNormal(0.2, 0.4), Prior.normalLogarithm(0.2, 0.4), Prior.beta(5, 17));
    }

    @ParameterizedTest
    @MethodSource("priors")
    void derivatives_agree_with_differences(Prior prior) {
        double step = 1e-5;
        for (double x : new double[] {0.3, 0.9, 1.7}) {
            double first = (prior.logDensity(x + step) - prior.logDensity(x - step)) / (2 * step);
            double second = (prior.first(x + step) - prior.first(x - step)) / (2 * step);
            assertThat(prior.first(x)).isCloseTo(first, within(1e-6));
            assertThat(prior.second(x)).isCloseTo(second, within(1e-6 * Math.max(1, Math.abs(second))));
        }
    }

    @Test
    void densities_are_those_of_the_textbooks() {
        assertThat(Prior.normal(1, 2).logDensity(2)).isCloseTo(-1.737085713764618, within(1e-12));
        assertThat(Prior.logNormal(0, 0.5).logDensity(1.5)).isCloseTo(-0.9600604, within(1e-6));
        // Beta(2, 3) at 0.5: 0.5 · 0.25 · 12 = 1.5.
        assertThat(Prior.beta(2, 3).logDensity(0)).isCloseTo(Math.log(1.5), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_gradient_with_a_prior_vanishes_at_the_estimates(Kind kind, Prior prior) {
        ResponseMatrix data = Responses.lsat7();
        CalibrationPlan plan = CalibrationPlan.of(data.items(), ItemModel.THREE_PARAMETER)
                .withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.7))
                .withPrior(Kind.SLOPE, Prior.logNormal(0, 0.5))
                .withPrior(kind, prior);
        Calibration calibration = Calibrator.calibrate(plan, data);
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.fit().gradientNorm()).isLessThan(1e-2);
        assertThat(calibration.fit().logPrior()).isFinite().isNotZero();
        assertThat(calibration.informationPositiveDefinite()).isTrue();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Kind.LOWER_ASYMPTOTE, Prior.beta(5, 17)),
                Arguments.of(Kind.SLOPE, Prior.normal(1, 0.4)),
                Arguments.of(Kind.SLOPE, Prior.normalLogarithm(0, 0.5)),
                Arguments.of(Kind.INTERCEPT, Prior.normal(0, 1)));
    }

    @Test
    void priors_that_are_no_densities_are_refused() {
        assertThatThrownBy(() -> Prior.normal(0, 0))
                .hasMessage("The mean (0.0) must be finite and the standard deviation (0.0) positive and finite.");
        assertThatThrownBy(() -> Prior.logNormal(0, -1))
                .hasMessage(
                        "The log mean (0.0) must be finite and the log standard deviation (-1.0) positive and finite.");
        assertThatThrownBy(() -> Prior.normalLogarithm(0, 0))
                .hasMessage(
                        "The mean (0.0) of the logarithm must be finite and its standard deviation (0.0) positive and finite.");
        assertThatThrownBy(() -> Prior.beta(0, 1))
                .hasMessage("The parameters (0.0, 1.0) of the beta prior must be positive and finite.");
    }
}
