package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class CovarianceTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;
    private static final ParameterKey SLOPE = new ParameterKey.OfItem(ALL, "i1", ParameterName.of(Kind.SLOPE));

    /** Under the model all kinds estimate the same thing; only the complete data would tell more. */
    @ParameterizedTest
    @EnumSource(Covariance.Kind.class)
    void every_kind_is_positive_definite_and_near_the_others(Covariance.Kind kind) {
        List<ItemResponseModel> models = List.of(
                LogisticModel.twoParameter(1.2, -0.5),
                LogisticModel.twoParameter(1, 0.3),
                new GradedResponseModel(1.4, List.of(-0.8, 0.6)),
                new GeneralisedPartialCreditModel(0.9, List.of(-0.4, 0.5)));
        ResponseMatrix data = CalibratorTest.simulate(models, 4000, 0, 12);
        Map<String, ItemModel> plans = Map.of(
                "i1", ItemModel.TWO_PARAMETER,
                "i2", ItemModel.TWO_PARAMETER,
                "i3", ItemModel.GRADED,
                "i4", ItemModel.GENERALISED_PARTIAL_CREDIT);
        Calibration calibration = Calibrator.calibrate(CalibrationPlan.of(plans), data);
        Covariance<ParameterKey> covariance = calibration.covariance(kind);
        double observed = calibration
                .covariance(Covariance.Kind.OBSERVED)
                .standardError(SLOPE)
                .orElseThrow();
        double error = covariance.standardError(SLOPE).orElseThrow();
        assertThat(covariance.kind()).isEqualTo(kind);
        assertThat(covariance.positiveDefinite()).isTrue();
        assertThat(covariance.matrix()).hasDimensions(10, 10);
        assertThat(covariance.parameters()).hasSize(10).contains(SLOPE);
        if (kind == Covariance.Kind.COMPLETE_DATA) {
            assertThat(error).isLessThan(0.8 * observed);
        } else {
            assertThat(error).isCloseTo(observed, within(0.15 * observed));
        }
    }

    /** Turning the categories round turns the steps round: step 1 of the one is minus step 3 of the other, with the same error. */
    @Test
    void standard_errors_of_steps_do_not_depend_on_the_direction_of_the_categories() {
        List<ItemResponseModel> models = List.of(
                new GeneralisedPartialCreditModel(0.9, List.of(-1.8, -0.6, 1.0)),
                new GeneralisedPartialCreditModel(1.4, List.of(-1.0, 0.2, 1.1)),
                new GeneralisedPartialCreditModel(0.7, List.of(-1.5, 0.5, 0.9)));
        ResponseMatrix forwards = CalibratorTest.simulate(models, 800, 0.1, 31);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(forwards.items(), 800);
        for (int person = 0; person < 800; person++) {
            for (int item = 0; item < 3; item++) {
                int at = person;
                int of = item;
                forwards.category(person, item).ifPresent(category -> builder.category(at, of, 3 - category));
            }
        }
        CalibrationPlan plan = CalibrationPlan.of(forwards.items(), ItemModel.GENERALISED_PARTIAL_CREDIT);
        for (String item : forwards.items()) {
            Map<String, DerivedValue> one = form(plan, forwards, item);
            Map<String, DerivedValue> other = form(plan, builder.build(), item);
            for (int step = 1; step <= 3; step++) {
                DerivedValue there = at(one, "b" + step);
                DerivedValue back = at(other, "b" + (4 - step));
                assertThat(back.value()).isCloseTo(-there.value(), within(1e-4));
                assertThat(back.standardError().orElseThrow())
                        .isCloseTo(there.standardError().orElseThrow(), within(1e-4));
            }
        }
    }

    private static Map<String, DerivedValue> form(CalibrationPlan plan, ResponseMatrix data, String item) {
        Calibration calibration = Calibrator.calibrate(plan, data);
        return calibration.traditional(ALL, item, calibration.covariance(Covariance.Kind.OBSERVED));
    }

    private static DerivedValue at(Map<String, DerivedValue> form, String name) {
        DerivedValue value = form.get(name);
        if (value == null) {
            throw new AssertionError(name);
        }
        return value;
    }

    @Test
    void the_expected_information_of_missing_or_too_many_responses_is_refused() {
        List<ItemResponseModel> models = Collections.nCopies(20, LogisticModel.twoParameter(1, 0));
        ResponseMatrix many = CalibratorTest.simulate(models, 300, 0, 2);
        Calibration long20 = Calibrator.calibrate(CalibrationPlan.of(many.items(), ItemModel.RASCH), many);
        assertThatThrownBy(() -> long20.covariance(Covariance.Kind.EXPECTED))
                .hasMessageStartingWith("There are more than 65536 possible response patterns");
        ResponseMatrix some = CalibratorTest.simulate(models.subList(0, 4), 300, 0.2, 2);
        Calibration incomplete = Calibrator.calibrate(CalibrationPlan.of(some.items(), ItemModel.RASCH), some);
        assertThatThrownBy(() -> incomplete.covariance(Covariance.Kind.EXPECTED))
                .hasMessageStartingWith("The expected information is not defined with missing responses:");
    }

    @Test
    void the_marginal_reliability_of_lsat7_is_the_published_one() {
        Calibration calibration = Calibrator.calibrate(
                CalibrationPlan.of(Responses.lsat7().items(), ItemModel.TWO_PARAMETER), Responses.lsat7());
        // mirt 1.45.1, marginal_rxx(mirt(LSAT7, 1)).
        assertThat(MarginalReliability.of(calibration.testInformation(ALL), 0, 1))
                .isCloseTo(0.441818, within(2e-5));
        assertThatThrownBy(() -> MarginalReliability.of(calibration.testInformation(ALL), 0, 0))
                .hasMessage("The mean (0.0) must be finite and the variance (0.0) positive.");
    }

    @Test
    void the_empirical_reliability_sets_the_scatter_of_scores_against_their_errors() {
        // s² = 1, mean SE² = 0.25.
        assertThat(MarginalReliability.empirical(new double[] {-1, 0, 1}, new double[] {0.5, 0.5, 0.5}))
                .isCloseTo(0.8, within(1e-12));
        assertThatThrownBy(() -> MarginalReliability.empirical(new double[] {0}, new double[] {1}))
                .hasMessage("There must be two or more scores (1) and as many standard errors (1).");
    }

    @Test
    void an_item_that_is_scored_the_wrong_way_round_tells_as_much() {
        List<ItemResponseModel> models = List.of(
                new GradedResponseModel(1.4, List.of(-0.8, 0.6)),
                new GradedResponseModel(1.1, List.of(-0.2, 1.0)),
                new GradedResponseModel(1.2, List.of(-1.0, 0.4)));
        ResponseMatrix right = CalibratorTest.simulate(models, 1500, 0, 4);
        ResponseMatrix.Builder wrong = ResponseMatrix.builder(right.items(), 1500);
        for (int person = 0; person < 1500; person++) {
            for (int item = 0; item < 3; item++) {
                int category = right.category(person, item).orElseThrow();
                wrong.category(person, item, item == 2 ? 2 - category : category);
            }
        }
        CalibrationPlan plan = CalibrationPlan.of(right.items(), ItemModel.GRADED);
        Calibration one = Calibrator.calibrate(plan, right);
        Calibration other = Calibrator.calibrate(plan, wrong.build());
        assertThat(other.fit().logLikelihood()).isCloseTo(one.fit().logLikelihood(), within(1e-6));
        assertThat(other.findings()).anyMatch(finding -> finding.contains("item (i3) in group (all) is not positive"));
        assertThat(other.testInformation(ALL).applyAsDouble(0.7))
                .isCloseTo(one.testInformation(ALL).applyAsDouble(0.7), within(1e-4));
    }
}
