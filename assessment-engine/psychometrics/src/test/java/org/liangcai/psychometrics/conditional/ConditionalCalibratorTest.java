package org.liangcai.psychometrics.conditional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.calibration.Responses;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;

class ConditionalCalibratorTest {

    private static final double[][] SCALE = {
        {-1.5, 0.2}, {-0.8, 0.9}, {-0.5, 0.4, 1.6}, {0.3}, {-0.2, -0.9}, {0.4, 1.2},
    };

    /**
     * LSAT section 6 (Bock and Lieberman 1970): difficulties, standard errors and conditional log-likelihood computed with independent
     * code; tolerance half a unit of the last decimal given.
     */
    @Test
    void difficulties_of_LSAT_6_agree_with_known_ones() {
        ConditionalCalibration calibration =
                ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(Responses.lsat6());
        double[] difficulty = {-1.256128, 0.474906, 1.235984, 0.168411, -0.623172};
        double[] error = {0.10441, 0.06992, 0.06878, 0.07262, 0.08592};
        for (int item = 0; item < 5; item++) {
            assertThat(calibration.location(item)).isCloseTo(difficulty[item], within(5e-7));
            assertThat(calibration.locationStandardError(item)).isCloseTo(error[item], within(5e-6));
        }
        assertThat(calibration.report().logLikelihood()).isCloseTo(-1091.569690, within(5e-7));
        assertThat(calibration.report().converged()).isTrue();
        assertThat(calibration.report().freeParameters()).isEqualTo(4);
    }

    static Stream<ConditionalModel> models() {
        return Stream.of(ConditionalModel.PARTIAL_CREDIT, ConditionalModel.RATING_SCALE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void derivatives_match_finite_differences_with_missing_responses(ConditionalModel model) {
        ResponseMatrix responses = RaschData.simulate(SCALE, 120, 0.25, 7);
        Easiness layout = new Easiness(responses.items(), ResponseCheck.highestCategories(responses, model), model);
        ConditionalLikelihood likelihood =
                new ConditionalLikelihood(layout, ScoreGroups.of(responses, layout), Chunks.Mode.SEQUENTIAL);
        double[] easiness = new double[layout.size()];
        for (int k = 0; k < easiness.length; k++) {
            easiness[k] = 0.4 * Math.sin(k);
        }
        ConditionalLikelihood.Point point = likelihood.at(easiness);
        double step = 1e-5;
        for (int k = 0; k < easiness.length; k++) {
            double[] above = easiness.clone();
            double[] below = easiness.clone();
            above[k] += step;
            below[k] -= step;
            assertThat((likelihood.value(above) - likelihood.value(below)) / (2 * step))
                    .isCloseTo(point.gradient()[k], within(1e-5));
            double[] gradientAbove = likelihood.at(above).gradient();
            double[] gradientBelow = likelihood.at(below).gradient();
            for (int l = 0; l < easiness.length; l++) {
                assertThat((gradientAbove[l] - gradientBelow[l]) / (2 * step))
                        .isCloseTo(point.hessian()[k * easiness.length + l], within(1e-5));
            }
        }
    }

    @Test
    void thresholds_are_recovered_with_missing_responses() {
        ResponseMatrix responses = RaschData.simulate(SCALE, 6000, 0.2, 11);
        ConditionalCalibration calibration = ConditionalCalibrator.of(ConditionalModel.PARTIAL_CREDIT)
                .with(Normalisation.MEAN_LOCATION_ZERO)
                .calibrate(responses);
        double shift = 0;
        for (double[] item : SCALE) {
            double location = 0;
            for (double threshold : item) {
                location += threshold / item.length;
            }
            shift += location / SCALE.length;
        }
        for (int item = 0; item < SCALE.length; item++) {
            for (int step = 1; step <= SCALE[item].length; step++) {
                double error = calibration.thresholdStandardError(item, step);
                assertThat(error).isBetween(0.02, 0.12);
                assertThat(calibration.threshold(item, step))
                        .isCloseTo(SCALE[item][step - 1] - shift, within(3.5 * error));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void the_likelihood_does_not_depend_on_the_origin(Normalisation normalisation) {
        ResponseMatrix responses = RaschData.simulate(SCALE, 300, 0, 3);
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.PARTIAL_CREDIT);
        ConditionalCalibration usual = calibrator.calibrate(responses);
        ConditionalCalibration other = calibrator.with(normalisation).calibrate(responses);
        assertThat(other.report().logLikelihood()).isEqualTo(usual.report().logLikelihood());
        assertThat(other.threshold(2, 2) - other.threshold(0, 1))
                .isCloseTo(usual.threshold(2, 2) - usual.threshold(0, 1), within(1e-12));
        double restriction = switch (normalisation) {
            case FIRST_EASINESS_ZERO -> other.easiness(0, 1);
            case EASINESS_SUM_ZERO -> sumOfEasiness(other);
            case MEAN_LOCATION_ZERO -> sumOfLocations(other);
        };
        assertThat(restriction).isCloseTo(0, within(1e-12));
    }

    private static double sumOfEasiness(ConditionalCalibration calibration) {
        double sum = 0;
        for (int item = 0; item < SCALE.length; item++) {
            for (int category = 1; category <= calibration.highestCategory(item); category++) {
                sum += calibration.easiness(item, category);
            }
        }
        return sum;
    }

    private static double sumOfLocations(ConditionalCalibration calibration) {
        double sum = 0;
        for (int item = 0; item < SCALE.length; item++) {
            sum += calibration.location(item);
        }
        return sum;
    }

    @Test
    void a_rating_scale_has_equal_distances_of_thresholds() {
        double[][] scale = {{-1, 0, 1}, {-0.4, 0.6, 1.6}, {-1.5, -0.5, 0.5}, {-0.8, 0.2, 1.2}};
        ConditionalCalibration calibration = ConditionalCalibrator.of(ConditionalModel.RATING_SCALE)
                .with(Normalisation.MEAN_LOCATION_ZERO)
                .calibrate(RaschData.simulate(scale, 3000, 0.1, 5));
        assertThat(calibration.report().freeParameters()).isEqualTo(3 + 2);
        for (int item = 0; item < 4; item++) {
            assertThat(calibration.threshold(item, 2) - calibration.threshold(item, 1))
                    .isCloseTo(calibration.threshold(0, 2) - calibration.threshold(0, 1), within(1e-10))
                    .isCloseTo(1, within(0.15));
            assertThat(calibration.location(item)).isCloseTo(scale[item][1] - 0.075, within(0.12));
        }
    }

    @Test
    void the_result_is_the_same_to_the_last_bit_in_parallel() {
        ResponseMatrix responses = RaschData.simulate(SCALE, 400, 0.3, 21);
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.PARTIAL_CREDIT);
        ConditionalCalibration alone = calibrator.calibrate(responses);
        ConditionalCalibration parallel = calibrator.with(Chunks.Mode.PARALLEL).calibrate(responses);
        assertThat(parallel.report()).isEqualTo(alone.report());
        assertThat(parallel.thresholds(2)).isEqualTo(alone.thresholds(2));
        assertThat(parallel.thresholdStandardError(2, 2)).isEqualTo(alone.thresholdStandardError(2, 2));
    }

    @Test
    void a_weight_counts_like_repeated_rows() {
        int[][] rows = {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 1}, {1, 0, 1}};
        ResponseMatrix.Builder weighted = ResponseMatrix.builder(List.of("i1", "i2", "i3"), 5);
        for (int person = 0; person < 5; person++) {
            for (int item = 0; item < 3; item++) {
                weighted.category(person, item, rows[person][item]);
            }
        }
        weighted.weight(4, 2);
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        assertThat(calibrator.calibrate(weighted.build()).location(0))
                .isCloseTo(calibrator.calibrate(RaschData.of(rows)).location(0), within(1e-12));
    }

    @Test
    void a_test_of_three_hundred_items_is_no_problem() {
        double[][] items = new double[300][];
        for (int item = 0; item < items.length; item++) {
            items[item] = new double[] {-6 + 12.0 * item / 299};
        }
        ResponseMatrix responses = ConditionalCalibrator.withoutConstantItems(RaschData.simulate(items, 250, 0, 2));
        ConditionalLikelihood.Point point = likelihoodOf(responses).at(new double[responses.itemCount()]);
        assertThat(point.logLikelihood()).isFinite();
        assertThat(point.gradient()).doesNotContain(Double.NaN);
    }

    private static ConditionalLikelihood likelihoodOf(ResponseMatrix responses) {
        Easiness layout = new Easiness(
                responses.items(),
                ResponseCheck.highestCategories(responses, ConditionalModel.RASCH),
                ConditionalModel.RASCH);
        return new ConditionalLikelihood(layout, ScoreGroups.of(responses, layout), Chunks.Mode.SEQUENTIAL);
    }

    @Test
    void items_without_finite_parameters_are_named() {
        ConditionalCalibrator calibrator = ConditionalCalibrator.of(ConditionalModel.RASCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrator.calibrate(RaschData.of(new int[][] {{0, 1, 0}, {1, 0, 0}})))
                .withMessage(
                        "Every response to item (i3) is in category 0.\nMaybe leave the item out: it has no finite difficulty.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrator.calibrate(RaschData.of(new int[][] {{0, 1, 1}, {1, 0, 1}})))
                .withMessageStartingWith("Every response to item (i3) is in category 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrator.calibrate(RaschData.of(new int[][] {{0, 1}, {2, 0}})))
                .withMessageStartingWith(
                        "Item (i1) has a category (2) above 1, but the Rasch model has two categories.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrator.calibrate(RaschData.of(new int[][] {{0, -1}, {1, -1}})))
                .withMessage("Nobody answered item (i2).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calibrator.calibrate(RaschData.of(new int[][] {{0}, {1}})))
                .withMessage("There must be at least two items (1) to compare.");
    }

    @Test
    void a_category_that_nobody_chose_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionalCalibrator.of(ConditionalModel.PARTIAL_CREDIT)
                        .calibrate(RaschData.of(new int[][] {{0, 1}, {2, 0}, {2, 1}})))
                .withMessage("Nobody chose category 1 of item (i1).\nMaybe join it with a neighbouring category.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionalCalibrator.of(ConditionalModel.RATING_SCALE)
                        .calibrate(RaschData.of(new int[][] {{0, 2}, {2, 0}})))
                .withMessage("Nobody chose category 1 of any item.\nMaybe join it with a neighbouring category.");
    }

    /** Whoever solved a hard item solved all easy ones: no comparison leads from the hard to the easy items (Fischer 1981). */
    @Test
    void items_that_cannot_be_compared_are_named() {
        int[][] rows = {{1, 1, 1, 0}, {1, 1, 0, 1}, {1, 0, 0, 0}, {0, 1, 0, 0}};
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ConditionalCalibrator.of(ConditionalModel.RASCH).calibrate(RaschData.of(rows)))
                .withMessageStartingWith("The items (i3, i4) cannot be compared with the others");
    }

    @Test
    void extreme_scores_alone_say_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionalCalibrator.of(ConditionalModel.RASCH)
                        .calibrate(RaschData.of(new int[][] {{0, 0}, {1, 1}})))
                .withMessageStartingWith("Nobody has a raw score between the lowest and the highest possible");
    }
}
