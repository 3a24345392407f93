package org.liangcai.psychometrics.responsetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseTimeCalibratorTest {

    private static final double[] INTENSITY = {3.2, 3.6, 4.1, 3.9, 4.4, 3.4, 3.8, 4.0};
    private static final double[] DISCRIMINATION = {1.6, 2.2, 1.9, 2.6, 1.7, 2.4, 2.0, 1.5};
    private static final double DEVIATION = 0.35;

    private static List<String> ids(int items) {
        return IntStream.range(0, items).mapToObj(item -> "i" + (item + 1)).toList();
    }

    private static ResponseTimes simulate(int persons, double missing, long seed) {
        Random random = new Random(seed);
        ResponseTimes.Builder builder = ResponseTimes.builder(ids(INTENSITY.length), persons);
        for (int person = 0; person < persons; person++) {
            double speed = DEVIATION * random.nextGaussian();
            for (int item = 0; item < INTENSITY.length; item++) {
                double logarithm = INTENSITY[item] - speed + random.nextGaussian() / DISCRIMINATION[item];
                if (random.nextDouble() >= missing) {
                    builder.seconds(person, item, Math.exp(logarithm));
                }
            }
        }
        return builder.build();
    }

    @Test
    void parameters_are_recovered_with_missing_times() {
        ResponseTimeCalibration calibration = ResponseTimeCalibrator.usual().calibrate(simulate(1500, 0.2, 1));
        assertThat(calibration.report().converged()).isTrue();
        assertThat(calibration.report().freeParameters()).isEqualTo(17);
        for (int item = 0; item < INTENSITY.length; item++) {
            ResponseTimeCalibration.ItemTime time = calibration.items().get(item);
            assertThat(time.intensity()).isCloseTo(INTENSITY[item], within(3.5 * time.intensityError()));
            assertThat(time.discrimination()).isCloseTo(DISCRIMINATION[item], within(3.5 * time.discriminationError()));
            assertThat(time.intensityError()).isBetween(0.01, 0.04);
            assertThat(time.discriminationError()).isBetween(0.02, 0.1);
        }
        assertThat(calibration.speedDeviation()).isCloseTo(DEVIATION, within(3.5 * calibration.speedDeviationError()));
    }

    /** With two items and complete times the model is saturated: its moments are those observed. */
    @Test
    void two_items_reproduce_means_and_covariances() {
        Random random = new Random(2);
        int persons = 200;
        ResponseTimes.Builder builder = ResponseTimes.builder(ids(2), persons);
        double[][] logarithms = new double[persons][2];
        for (int person = 0; person < persons; person++) {
            double speed = 0.5 * random.nextGaussian();
            for (int item = 0; item < 2; item++) {
                logarithms[person][item] = 3 + item - speed + 0.4 * random.nextGaussian();
                builder.seconds(person, item, Math.exp(logarithms[person][item]));
            }
        }
        ResponseTimeCalibration calibration = ResponseTimeCalibrator.usual().calibrate(builder.build());
        double[] mean = {column(logarithms, 0), column(logarithms, 1)};
        double covariance = 0;
        double variance = 0;
        for (double[] row : logarithms) {
            covariance += (row[0] - mean[0]) * (row[1] - mean[1]) / persons;
            variance += (row[0] - mean[0]) * (row[0] - mean[0]) / persons;
        }
        double speed = calibration.speedDeviation() * calibration.speedDeviation();
        assertThat(calibration.items().get(1).intensity()).isCloseTo(mean[1], within(1e-6));
        assertThat(speed).isCloseTo(covariance, within(1e-6));
        assertThat(speed + Math.pow(calibration.items().getFirst().discrimination(), -2))
                .isCloseTo(variance, within(1e-6));
        assertThat(calibration.items().getFirst().intensityError())
                .isCloseTo(Math.sqrt(variance / persons), within(1e-6));
    }

    private static double column(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column] / rows.length;
        }
        return sum;
    }

    @Test
    void times_that_fit_are_rarely_flagged_and_a_rushed_item_is_found() {
        ResponseTimes times = simulate(1000, 0, 3);
        ResponseTimeCalibration calibration = ResponseTimeCalibrator.usual().calibrate(times);
        double flagged = calibration.speeds(times).stream()
                .filter(speed -> speed.orElseThrow().probability() < 0.05)
                .count();
        assertThat(flagged / 1000).isBetween(0.03, 0.07);
        ResponseTimes.Builder rushed = ResponseTimes.builder(ids(INTENSITY.length), 1);
        for (int item = 0; item < INTENSITY.length; item++) {
            rushed.seconds(0, item, Math.exp(INTENSITY[item] - (item == 4 ? 2.5 : 0)));
        }
        ResponseTimeCalibration.PersonSpeed speed =
                calibration.speeds(rushed.build()).getFirst().orElseThrow();
        assertThat(speed.residuals().get(4).orElseThrow()).isLessThan(-3.5);
        assertThat(speed.probability()).isLessThan(0.05);
    }

    @Test
    void a_residual_is_the_deviation_from_what_the_other_items_predict() {
        ResponseTimes times = simulate(300, 0.1, 4);
        ResponseTimeCalibration calibration = ResponseTimeCalibrator.usual().calibrate(times);
        double[] logarithms = times.logarithms(7);
        double precision = 0;
        double weighted = 0;
        int last = INTENSITY.length - 1;
        for (int item = 0; item < last; item++) {
            if (!Double.isNaN(logarithms[item])) {
                double weight = Math.pow(calibration.items().get(item).discrimination(), 2);
                precision += weight;
                weighted += weight * (calibration.items().get(item).intensity() - logarithms[item]);
            }
        }
        ResponseTimeCalibration.ItemTime own = calibration.items().get(last);
        double predicted = own.intensity() - weighted / precision;
        double deviation = Math.sqrt(Math.pow(own.discrimination(), -2) + 1 / precision);
        assertThat(calibration
                        .speeds(times)
                        .get(7)
                        .orElseThrow()
                        .residuals()
                        .get(last)
                        .orElseThrow())
                .isCloseTo((logarithms[last] - predicted) / deviation, within(1e-10));
    }

    @Test
    void a_person_without_times_has_no_speed_and_one_with_a_single_time_no_residual() {
        ResponseTimeCalibration calibration = ResponseTimeCalibrator.usual().calibrate(simulate(300, 0, 5));
        ResponseTimes few = ResponseTimes.builder(ids(INTENSITY.length), 2)
                .seconds(1, 2, 20)
                .build();
        assertThat(calibration.speeds(few).getFirst()).isEmpty();
        ResponseTimeCalibration.PersonSpeed single =
                calibration.speeds(few).getLast().orElseThrow();
        assertThat(single.speed()).isGreaterThan(single.shrunkenSpeed()).isPositive();
        assertThat(single.residuals()).containsOnly(OptionalDouble.empty());
        assertThat(single.probability()).isEqualTo(1);
    }

    @Test
    void bad_times_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseTimes.builder(List.of("a", "b"), 1).seconds(0, 1, 0))
                .withMessage(
                        "The time (0.0 s) of person (1) for item (b) must be positive and finite.\nMaybe a code for a missing time: leave such times out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseTimeCalibrator.usual()
                        .calibrate(ResponseTimes.builder(List.of("a", "b"), 2)
                                .seconds(0, 0, 3)
                                .seconds(1, 0, 4)
                                .seconds(0, 1, 5)
                                .build()))
                .withMessage("The item (b) must have two different times at least.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseTimeCalibrator.usual()
                        .calibrate(ResponseTimes.builder(List.of("a"), 2).build()))
                .withMessage("There must be at least two items (1) to tell speed from chance.");
    }
}
