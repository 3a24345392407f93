package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.simulation.SimulatedTest;

class ParameterMeansTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;
    private static final double MEAN = 0.3;
    private static final double DEVIATION = 0.4;

    private static ParameterKey slope(ResponseMatrix data) {
        return new ParameterKey.OfItem(ALL, data.items().getFirst(), ParameterName.of(Kind.SLOPE));
    }

    /** All but the slope of the first item is held. */
    private static CalibrationPlan oneFree(SimulatedTest test) {
        List<String> items = test.responses().items();
        CalibrationPlan plan = CalibrationPlan.of(items, ItemModel.TWO_PARAMETER);
        for (int item = 0; item < items.size(); item++) {
            plan = plan.withAnchor(ALL, items.get(item), test.models().get(item));
        }
        return plan;
    }

    /** The posterior mean of a function of the first slope by adding up over a fine grid. */
    private static double exactMean(SimulatedTest test, Prior prior, DoubleUnaryOperator function) {
        double highest = Double.NEGATIVE_INFINITY;
        double[] logDensity = new double[160];
        double[] slopes = new double[logDensity.length];
        CalibrationPlan held = oneFree(test);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = 0.05 + 0.03 * i;
            CalibrationPlan at = held.withFixed(slope(test.responses()), slopes[i]);
            logDensity[i] =
                    Calibrator.calibrate(at.withLatent(ALL, CalibrationPlan.LatentPlan.fixed(0, 1)), test.responses())
                                    .fit()
                                    .logLikelihood()
                            + prior.logDensity(slopes[i]);
            highest = Math.max(highest, logDensity[i]);
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < slopes.length; i++) {
            double density = Math.exp(logDensity[i] - highest);
            sum += density;
            weighted += density * function.applyAsDouble(slopes[i]);
        }
        return weighted / sum;
    }

    private static Calibration calibrate(SimulatedTest test, Prior prior) {
        CalibrationPlan held = oneFree(test);
        ParameterKey slope = slope(test.responses());
        java.util.Map<ParameterKey, Double> fixed = new java.util.HashMap<>(held.fixed());
        fixed.remove(slope);
        CalibrationPlan free = new CalibrationPlan(
                held.models(),
                held.equalAcrossGroups(),
                held.latents(),
                fixed,
                held.equalities(),
                held.priors(),
                held.kindPriors(),
                held.quadrature(),
                held.tolerance(),
                held.maximumIterations(),
                held.mode());
        return Calibrator.calibrate(free.withPrior(slope, prior), test.responses());
    }

    @Test
    void a_mean_is_that_of_the_posterior_added_up_over_a_grid() {
        SimulatedTest test = SimulatedTest.of(60, 8, SimulatedTest::twoParameter, 4);
        ParameterKey slope = slope(test.responses());
        Prior inLogarithm = Prior.normalLogarithm(MEAN, DEVIATION);
        Calibration calibration = calibrate(test, inLogarithm);
        ParameterMeans means = means(calibration);
        // The density over the grid is one in a: that in log a times 1 / a.
        Prior density = Prior.logNormal(MEAN, DEVIATION);
        assertMostOfTheWay(calibration.value(slope), means.mean(slope).value(), exactMean(test, density, a -> a));
        double meanOfLogarithm =
                means.derived(List.of(slope), a -> Math.log(a[0])).value();
        assertThat(meanOfLogarithm).isCloseTo(exactMean(test, density, Math::log), within(0.002));
    }

    @Test
    void on_the_natural_scale_the_mean_is_the_same_though_the_mode_is_another() {
        SimulatedTest test = SimulatedTest.of(600, 8, SimulatedTest::twoParameter, 4);
        ParameterKey slope = slope(test.responses());
        Prior natural = Prior.logNormal(MEAN, DEVIATION);
        Calibration first = calibrate(test, natural);
        Calibration second = calibrate(test, Prior.normalLogarithm(MEAN, DEVIATION));
        double exact = exactMean(test, natural, a -> a);
        assertMostOfTheWay(first.value(slope), means(first).mean(slope).value(), exact);
        assertMostOfTheWay(second.value(slope), means(second).mean(slope).value(), exact);
    }

    /** A mean to second order leaves less than a fifth of the distance. */
    private static void assertMostOfTheWay(double mode, double mean, double exact) {
        assertThat(Math.abs(exact - mean)).as("%s %s %s", mode, mean, exact).isLessThan(0.2 * Math.abs(exact - mode));
    }

    private static ParameterMeans means(Calibration calibration) {
        return calibration
                .posteriorMeans(calibration.covariance(Covariance.Kind.OBSERVED))
                .orElseThrow();
    }

    @Test
    void a_parameter_that_is_held_is_its_own_mean() {
        SimulatedTest test = SimulatedTest.of(60, 8, SimulatedTest::twoParameter, 4);
        Calibration calibration = calibrate(test, Prior.normalLogarithm(MEAN, DEVIATION));
        ParameterKey held = new ParameterKey.OfItem(ALL, "i2", ParameterName.of(Kind.SLOPE));
        DerivedValue mean = means(calibration).mean(held);
        assertThat(mean.value()).isEqualTo(calibration.value(held));
        assertThat(mean.standardError()).isEmpty();
    }

    @Test
    void the_standard_error_of_a_curved_function_is_larger_than_by_the_delta_method() {
        SimulatedTest test = SimulatedTest.of(60, 8, SimulatedTest::twoParameter, 4);
        ParameterKey slope = slope(test.responses());
        Calibration calibration = calibrate(test, Prior.normalLogarithm(MEAN, DEVIATION));
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        ParameterMeans means = means(calibration);
        double delta = covariance.standardError(slope).orElseThrow();
        double ofLogarithm = means.derived(List.of(slope), a -> Math.log(a[0]))
                .standardError()
                .orElseThrow();
        assertThat(ofLogarithm).isCloseTo(delta / calibration.value(slope), within(1e-6));
        // With σ that of log a and a = exp(log a): σ² + σ⁴ / 2, all times a².
        double expected = calibration.value(slope) * Math.sqrt(Math.pow(ofLogarithm, 2) + Math.pow(ofLogarithm, 4) / 2);
        assertThat(means.mean(slope).standardError().orElseThrow()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void another_covariance_is_refused() {
        SimulatedTest test = SimulatedTest.of(60, 8, SimulatedTest::twoParameter, 4);
        Calibration calibration = calibrate(test, Prior.normalLogarithm(MEAN, DEVIATION));
        assertThatThrownBy(() -> calibration.posteriorMeans(calibration.covariance(Covariance.Kind.CROSS_PRODUCT)))
                .hasMessage("Posterior means need the covariance from the observed information (CROSS_PRODUCT).");
    }
}
