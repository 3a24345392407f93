package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.CalibrationPlan.LatentPlan;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/** Groups, equal parameters, fixed items and latent distributions. */
class ConstraintsTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;
    private static final ParameterName SLOPE = ParameterName.of(Kind.SLOPE);
    private static final ParameterName INTERCEPT = ParameterName.of(Kind.INTERCEPT);

    private static List<ItemResponseModel> models(int items) {
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            models.add(LogisticModel.twoParameter(0.9 + 0.1 * (item % 6), -1.5 + 3.0 * item / (items - 1)));
        }
        return models;
    }

    /** One group of examinees with the mean and standard deviation of its ability and the items it was given. */
    private record Form(String group, double mean, double deviation, int firstItem, int lastItem) {}

    private static ResponseMatrix responses(List<ItemResponseModel> models, int persons, long seed, Form... forms) {
        Random random = new Random(seed);
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= models.size(); item++) {
            items.add("i" + item);
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, persons * forms.length);
        List<String> groups = new ArrayList<>();
        for (int row = 0; row < persons * forms.length; row++) {
            Form form = forms[row / persons];
            groups.add(form.group());
            double theta = form.mean() + form.deviation() * random.nextGaussian();
            for (int item = form.firstItem(); item <= form.lastItem(); item++) {
                double probability = models.get(item - 1).probability(theta, 1);
                builder.category(row, item - 1, random.nextDouble() < probability ? 1 : 0);
            }
        }
        return builder.groups(groups).build();
    }

    private static ParameterKey key(String group, String item, ParameterName name) {
        return new ParameterKey.OfItem(group, item, name);
    }

    @Test
    void three_groups_with_overlapping_forms_come_to_one_scale() {
        List<ItemResponseModel> models = models(24);
        ResponseMatrix data = responses(
                models,
                1500,
                21,
                new Form("a", 0, 1, 1, 16),
                new Form("b", 0.6, 1.2, 5, 20),
                new Form("c", -0.5, 0.8, 9, 24));
        CalibrationPlan plan =
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER).withEqualAcrossGroups(data.items());
        Calibration calibration = Calibrator.calibrate(plan, data);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.informationPositiveDefinite()).isTrue();
        assertThat(calibration.fit().freeParameters()).isEqualTo(2 * 24 + 4);
        assertThat(calibration.mean("b")).isCloseTo(0.6, within(0.15));
        assertThat(calibration.variance("b")).isCloseTo(1.44, within(0.3));
        assertThat(calibration.mean("c")).isCloseTo(-0.5, within(0.15));
        assertThat(calibration.variance("c")).isCloseTo(0.64, within(0.2));
        double error = covariance
                .standardError(new ParameterKey.OfGroup("c", ParameterName.of(Kind.MEAN)))
                .orElseThrow();
        assertThat(calibration.mean("c")).isCloseTo(-0.5, within(4 * error));
        assertThat(calibration.parameters("a", "i20")).isEqualTo(calibration.parameters("c", "i20"));
    }

    @Test
    void new_items_are_calibrated_on_the_scale_of_anchored_ones() {
        List<ItemResponseModel> models = models(12);
        ResponseMatrix data = responses(models, 4000, 5, new Form(ALL, 0.8, 1.3, 1, 12));
        CalibrationPlan plan =
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER).withLatent(ALL, LatentPlan.free());
        for (int item = 0; item < 8; item++) {
            plan = plan.withAnchor(ALL, data.items().get(item), models.get(item));
        }
        Calibration calibration = Calibrator.calibrate(plan, data);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertThat(calibration.fit().freeParameters()).isEqualTo(2 * 4 + 2);
        assertThat(calibration.mean(ALL)).isCloseTo(0.8, within(0.12));
        assertThat(calibration.variance(ALL)).isCloseTo(1.69, within(0.25));
        for (int item = 8; item < 12; item++) {
            String id = data.items().get(item);
            LogisticModel truth = (LogisticModel) models.get(item);
            double error = covariance.standardError(key(ALL, id, SLOPE)).orElseThrow();
            assertThat(calibration.value(key(ALL, id, SLOPE))).isCloseTo(truth.discrimination(), within(4 * error));
            DerivedValue difficulty = traditional(calibration, id, covariance, "b");
            assertThat(difficulty.value())
                    .isCloseTo(
                            truth.difficulty(),
                            within(4 * difficulty.standardError().orElseThrow()));
        }
        assertThat(covariance.standardError(key(ALL, "i1", SLOPE))).isEmpty();
        assertThat(traditional(calibration, "i1", covariance, "a").standardError())
                .isEmpty();
    }

    private static DerivedValue traditional(
            Calibration calibration, String item, Covariance<ParameterKey> covariance, String parameter) {
        DerivedValue value = calibration.traditional(ALL, item, covariance).get(parameter);
        if (value == null) {
            throw new AssertionError(parameter);
        }
        return value;
    }

    @Test
    void equal_parameters_of_items_and_groups_are_one() {
        ResponseMatrix data = responses(models(8), 800, 6, new Form("a", 0, 1, 1, 8), new Form("b", 0.3, 1, 1, 8));
        CalibrationPlan plan = CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER)
                .withEqual(Set.of(key("a", "i1", SLOPE), key("b", "i4", SLOPE), key("a", "i7", SLOPE)))
                .withEqual(Set.of(key("b", "i4", SLOPE), key("b", "i2", SLOPE)))
                .withEqual(Set.of(key("a", "i5", INTERCEPT), key("b", "i6", INTERCEPT)));
        Calibration calibration = Calibrator.calibrate(plan, data);
        assertThat(calibration.fit().freeParameters()).isEqualTo(32 - 3 - 1);
        double slope = calibration.value(key("a", "i1", SLOPE));
        assertThat(calibration.value(key("b", "i4", SLOPE))).isEqualTo(slope);
        assertThat(calibration.value(key("a", "i7", SLOPE))).isEqualTo(slope);
        assertThat(calibration.value(key("b", "i2", SLOPE))).isEqualTo(slope);
        assertThat(calibration.value(key("a", "i5", INTERCEPT)))
                .isEqualTo(calibration.value(key("b", "i6", INTERCEPT)));
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.SANDWICH);
        assertThat(covariance.standardError(key("b", "i2", SLOPE)))
                .isEqualTo(covariance.standardError(key("a", "i1", SLOPE)));
        double free = Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER), data)
                .fit()
                .logLikelihood();
        assertThat(calibration.fit().logLikelihood()).isLessThan(free);
    }

    @Test
    void one_parameter_and_rasch_are_the_same_model() {
        ResponseMatrix data = responses(models(6), 1000, 8, new Form(ALL, 0, 1, 1, 6));
        Calibration onePl = Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.ONE_PARAMETER), data);
        Calibration rasch = Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.RASCH), data);
        assertThat(onePl.fit().logLikelihood()).isCloseTo(rasch.fit().logLikelihood(), within(1e-3));
        double slope = onePl.value(key(ALL, "i1", SLOPE));
        assertThat(Math.sqrt(rasch.variance(ALL))).isCloseTo(slope, within(1e-3));
    }

    @Test
    void a_row_that_counts_twice_is_two_rows() {
        ResponseMatrix once = responses(models(5), 300, 8, new Form(ALL, 0, 1, 1, 5));
        ResponseMatrix.Builder weighted = ResponseMatrix.builder(once.items(), 300);
        ResponseMatrix.Builder repeated = ResponseMatrix.builder(once.items(), 600);
        for (int person = 0; person < 300; person++) {
            for (int item = 0; item < 5; item++) {
                int category = once.category(person, item).orElseThrow();
                weighted.category(person, item, category);
                repeated.category(person, item, category).category(300 + person, item, category);
            }
            weighted.weight(person, 2);
        }
        CalibrationPlan plan = CalibrationPlan.of(once.items(), ItemModel.TWO_PARAMETER);
        Calibration one = Calibrator.calibrate(plan, weighted.build());
        Calibration other = Calibrator.calibrate(plan, repeated.build());
        assertThat(one.fit().logLikelihood()).isCloseTo(other.fit().logLikelihood(), within(1e-8));
        assertThat(one.fit().persons()).isEqualTo(600);
        assertThat(one.value(key(ALL, "i2", SLOPE))).isCloseTo(other.value(key(ALL, "i2", SLOPE)), within(1e-5));
    }

    @Test
    void rows_without_a_response_are_counted_and_left_out() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("i1", "i2", "i3"), 60);
        Random random = new Random(3);
        for (int person = 0; person < 50; person++) {
            for (int item = 0; item < 3; item++) {
                builder.category(person, item, random.nextInt(2));
            }
        }
        Calibration calibration =
                Calibrator.calibrate(CalibrationPlan.of(List.of("i1", "i2", "i3"), ItemModel.RASCH), builder.build());
        assertThat(calibration.fit().personsWithoutResponses()).isEqualTo(10);
        assertThat(calibration.fit().persons()).isEqualTo(50);
    }

    @Test
    void a_group_without_any_response_is_refused() {
        ResponseMatrix data = ResponseMatrix.builder(List.of("i1", "i2"), 3)
                .category(0, 0, 1)
                .category(0, 1, 0)
                .category(1, 0, 0)
                .category(1, 1, 1)
                .groups(List.of("a", "a", "b"))
                .build();
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.RASCH), data))
                .hasMessage("Nobody in group (b) gave any response.");
    }

    @Test
    void a_model_with_more_parameters_than_patterns_is_refused() {
        ResponseMatrix data = responses(models(2), 100, 8, new Form(ALL, 0, 1, 1, 2));
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER), data))
                .hasMessage(
                        "The model is not identified: it has 4 free parameters without a prior, but only 3 possible patterns of responses tell them apart.\nMaybe a model with fewer parameters is meant, or more items, or priors.");
    }

    @Test
    void a_distribution_that_nothing_holds_is_refused() {
        ResponseMatrix data = responses(models(5), 100, 8, new Form(ALL, 0, 1, 1, 5));
        CalibrationPlan plan =
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER).withLatent(ALL, LatentPlan.freeVariance());
        assertThatThrownBy(() -> Calibrator.calibrate(plan, data))
                .hasMessageStartingWith("The variance of group (all) is not identified:");
    }

    @Test
    void three_parameters_without_a_prior_are_a_finding() {
        ResponseMatrix data = responses(models(10), 1000, 8, new Form(ALL, 0, 1, 1, 10));
        CalibrationPlan plan = CalibrationPlan.of(data.items(), ItemModel.THREE_PARAMETER);
        assertThat(Calibrator.calibrate(plan.withStopping(1e-3, 30), data).findings())
                .contains(
                        "The asymptote logit(g) of item (i3) in group (all) has no prior: it is often barely identified.");
        assertThat(Calibrator.calibrate(plan.withPrior(Kind.LOWER_ASYMPTOTE, Prior.beta(5, 17)), data)
                        .findings())
                .noneMatch(finding -> finding.contains("has no prior"));
    }

    @Test
    void too_few_iterations_are_a_field_of_the_result() {
        ResponseMatrix data = responses(models(10), 500, 8, new Form(ALL, 0, 1, 1, 10));
        Calibration calibration = Calibrator.calibrate(
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER).withStopping(1e-10, 2), data);
        assertThat(calibration.fit().converged()).isFalse();
        assertThat(calibration.findings())
                .anyMatch(finding -> finding.startsWith("The calibration did not converge in"));
    }
}
