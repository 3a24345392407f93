package org.liangcai.psychometrics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.calibration.CalibrationPlan.LatentPlan;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.numerics.Chunks;

class CalibratorTest {

    private static final String ALL = ResponseMatrix.ONLY_GROUP;

    private static List<ItemResponseModel> mixedModels() {
        return List.of(
                LogisticModel.twoParameter(1.2, -0.5),
                LogisticModel.twoParameter(0.8, 0.4),
                new GradedResponseModel(1.5, List.of(-1.0, 0.0, 1.0)),
                new GradedResponseModel(1.0, List.of(-0.5, 0.8)),
                new GeneralisedPartialCreditModel(0.9, List.of(-0.8, 0.6)),
                new GeneralisedPartialCreditModel(1.3, List.of(0.2, -0.1, 0.9)));
    }

    private static CalibrationPlan mixedPlan() {
        Map<String, ItemModel> models = new LinkedHashMap<>();
        models.put("i1", ItemModel.TWO_PARAMETER);
        models.put("i2", ItemModel.TWO_PARAMETER);
        models.put("i3", ItemModel.GRADED);
        models.put("i4", ItemModel.GRADED);
        models.put("i5", ItemModel.GENERALISED_PARTIAL_CREDIT);
        models.put("i6", ItemModel.GENERALISED_PARTIAL_CREDIT);
        return CalibrationPlan.of(models);
    }

    static ResponseMatrix simulate(List<ItemResponseModel> models, int persons, double missing, long seed) {
        Random random = new Random(seed);
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= models.size(); item++) {
            items.add("i" + item);
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, persons);
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < models.size(); item++) {
                double[] probabilities = models.get(item).probabilities(theta);
                double uniform = random.nextDouble();
                int category = 0;
                while (category < probabilities.length - 1 && uniform > probabilities[category]) {
                    uniform -= probabilities[category++];
                }
                if (random.nextDouble() >= missing) {
                    builder.category(person, item, category);
                }
            }
        }
        return builder.build();
    }

    @Test
    void a_mixed_test_with_missing_responses_is_recovered_within_its_errors() {
        ResponseMatrix data = simulate(mixedModels(), 5000, 0.15, 11);
        Calibration calibration = Calibrator.calibrate(mixedPlan(), data);
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        assertThat(calibration.fit().converged()).isTrue();
        assertThat(calibration.fit().gradientNorm()).isLessThan(1e-3);
        assertThat(calibration.fit().integrationError()).isLessThan(1e-4);
        assertThat(covariance.positiveDefinite()).isTrue();
        for (int item = 0; item < 6; item++) {
            String id = data.items().get(item);
            ItemModel planned = mixedPlan().models().getOrDefault(id, ItemModel.NOMINAL);
            Map<ParameterName, Double> truth =
                    ModelParameters.of(id, planned, mixedModels().get(item));
            calibration.parameters(ALL, id).forEach((name, estimate) -> {
                double error = covariance
                        .standardError(new ParameterKey.OfItem(ALL, id, name))
                        .orElseThrow();
                assertThat(estimate).isCloseTo(truth.getOrDefault(name, Double.NaN), within(4 * error));
                assertThat(error).isBetween(0.01, 0.3);
            });
            assertThat(calibration.model(ALL, id).categoryCount())
                    .isEqualTo(mixedModels().get(item).categoryCount());
        }
    }

    @Test
    void one_thread_and_many_give_the_same_bits() {
        ResponseMatrix data = simulate(mixedModels(), 3000, 0.1, 5);
        Calibration one = Calibrator.calibrate(mixedPlan().withMode(Chunks.Mode.SEQUENTIAL), data);
        Calibration many = Calibrator.calibrate(mixedPlan().withMode(Chunks.Mode.PARALLEL), data);
        assertThat(many.fit()).isEqualTo(one.fit());
        for (String item : data.items()) {
            assertThat(many.parameters(ALL, item)).isEqualTo(one.parameters(ALL, item));
        }
        ParameterKey key = new ParameterKey.OfItem(ALL, "i3", ParameterName.of(Kind.SLOPE));
        assertThat(many.covariance(Covariance.Kind.SANDWICH).standardError(key))
                .isEqualTo(one.covariance(Covariance.Kind.SANDWICH).standardError(key));
    }

    /** Many persons: a sample goes ahead; many items: most nodes are left out on the way. Neither may show in the result. */
    @Test
    void many_persons_and_items_end_at_the_same_maximum() {
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < 40; item++) {
            models.add(LogisticModel.twoParameter(0.8 + 0.02 * item, -1.6 + 0.08 * item));
        }
        ResponseMatrix data = simulate(models, 4500, 0.05, 17);
        CalibrationPlan plan = CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER);
        Calibration many = Calibrator.calibrate(plan.withMode(Chunks.Mode.PARALLEL), data);
        Calibration one = Calibrator.calibrate(plan.withMode(Chunks.Mode.SEQUENTIAL), data);
        Calibration exact = Calibrator.calibrate(plan.withStopping(1e-13, 500), data);
        assertThat(many.fit()).isEqualTo(one.fit());
        assertThat(many.fit().converged()).isTrue();
        assertThat(many.fit().logLikelihood()).isCloseTo(exact.fit().logLikelihood(), within(1e-8));
        for (String item : data.items()) {
            assertThat(many.parameters(ALL, item)).isEqualTo(one.parameters(ALL, item));
            many.parameters(ALL, item)
                    .forEach((name, value) -> assertThat(value)
                            .isCloseTo(exact.parameters(ALL, item).getOrDefault(name, Double.NaN), within(1e-5)));
        }
    }

    @Test
    void the_exact_information_agrees_with_differences_of_the_log_likelihood() {
        ResponseMatrix data = simulate(mixedModels(), 400, 0.2, 3);
        Calibration calibration = Calibrator.calibrate(mixedPlan(), data);
        ParameterKey key = new ParameterKey.OfItem(ALL, "i4", ParameterName.of(Kind.SLOPE));
        double estimate = calibration.parameters(ALL, "i4").getOrDefault(ParameterName.of(Kind.SLOPE), Double.NaN);
        double step = 1e-2;
        double above = profile(data, key, estimate + step);
        double below = profile(data, key, estimate - step);
        double curvature = (2 * calibration.fit().logLikelihood() - above - below) / (step * step);
        double error = calibration
                .covariance(Covariance.Kind.OBSERVED)
                .standardError(key)
                .orElseThrow();
        assertThat(1 / Math.sqrt(curvature)).isCloseTo(error, within(2e-3 * error));
    }

    /** The highest log-likelihood with one parameter held: its curvature is the inverse of that parameter's variance. */
    private static double profile(ResponseMatrix data, ParameterKey key, double value) {
        return Calibrator.calibrate(mixedPlan().withFixed(key, value), data)
                .fit()
                .logLikelihood();
    }

    @Test
    void anchored_items_stay_where_they_are_and_the_distribution_moves() {
        ResponseMatrix data = simulate(mixedModels(), 2000, 0, 9);
        CalibrationPlan plan = mixedPlan().withLatent(ALL, LatentPlan.free());
        for (int item = 0; item < 6; item++) {
            plan = plan.withAnchor(ALL, data.items().get(item), mixedModels().get(item));
        }
        Calibration calibration = Calibrator.calibrate(plan, data);
        assertThat(calibration.fit().freeParameters()).isEqualTo(2);
        assertThat(calibration.mean(ALL)).isCloseTo(0, within(0.1));
        assertThat(calibration.variance(ALL)).isCloseTo(1, within(0.15));
        assertThat(calibration.model(ALL, "i3").probability(0.3, 2))
                .isCloseTo(mixedModels().get(2).probability(0.3, 2), within(1e-14));
    }

    @Test
    void a_strong_prior_holds_a_parameter() {
        ResponseMatrix data = simulate(mixedModels(), 500, 0, 2);
        ParameterKey key = new ParameterKey.OfItem(ALL, "i1", ParameterName.of(Kind.SLOPE));
        Calibration calibration = Calibrator.calibrate(mixedPlan().withPrior(key, Prior.normal(2, 0.001)), data);
        assertThat(calibration.parameters(ALL, "i1").get(ParameterName.of(Kind.SLOPE)))
                .isCloseTo(2.0, within(1e-2));
    }

    @Test
    void a_calibration_can_be_cancelled() {
        ResponseMatrix data = simulate(mixedModels(), 200, 0, 2);
        assertThatThrownBy(() -> Calibrator.calibrate(mixedPlan(), data, (iteration, logLikelihood) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void an_item_in_one_category_is_refused() {
        ResponseMatrix data = ResponseMatrix.builder(List.of("i1", "i2"), 2)
                .category(0, 0, 1)
                .category(0, 1, 0)
                .category(1, 1, 0)
                .build();
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(List.of("i1", "i2"), ItemModel.GRADED), data))
                .hasMessageStartingWith("The category (0) of item (i1) was never chosen");
        ResponseMatrix single =
                ResponseMatrix.builder(List.of("i2"), 1).category(0, 0, 0).build();
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(List.of("i2"), ItemModel.RASCH), single))
                .hasMessage(
                        "The responses to item (i2) are all in one category: nothing can be estimated.\nLeave it out.");
    }

    @Test
    void data_and_plan_that_do_not_fit_are_refused() {
        ResponseMatrix data = simulate(mixedModels(), 100, 0, 2);
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(List.of("i1"), ItemModel.RASCH), data))
                .hasMessage("The plan has no model for item (i2).");
        assertThatThrownBy(() -> Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.RASCH), data))
                .hasMessageStartingWith("The item (i3) has 4 categories, but the model RASCH has two.");
        ParameterKey unknown = new ParameterKey.OfItem(ALL, "i9", ParameterName.of(Kind.SLOPE));
        assertThatThrownBy(() -> Calibrator.calibrate(mixedPlan().withPrior(unknown, Prior.normal(0, 1)), data))
                .hasMessageStartingWith("There is no parameter a1 of item (i9) in group (all).");
    }

    @Test
    void constraints_that_contradict_are_refused() {
        ResponseMatrix data = simulate(mixedModels(), 100, 0, 2);
        ParameterKey first = new ParameterKey.OfItem(ALL, "i1", ParameterName.of(Kind.SLOPE));
        ParameterKey second = new ParameterKey.OfItem(ALL, "i2", ParameterName.of(Kind.SLOPE));
        CalibrationPlan plan =
                mixedPlan().withFixed(first, 1).withFixed(second, 2).withEqual(Set.of(first, second));
        assertThatThrownBy(() -> Calibrator.calibrate(plan, data))
                .hasMessageStartingWith("The constraints contradict: ");
    }

    @Test
    void a_group_without_anchor_items_is_refused() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("i1", "i2"), 4);
        for (int person = 0; person < 4; person++) {
            builder.category(person, 0, person % 2).category(person, 1, 1 - person % 2);
        }
        ResponseMatrix data = builder.groups(List.of("a", "a", "b", "b")).build();
        CalibrationPlan plan =
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER).withLatent("b", LatentPlan.free());
        assertThatThrownBy(() -> Calibrator.calibrate(plan, data))
                .hasMessageStartingWith(
                        "The mean of group (b) is not identified: no item of it is fixed or equal to an item of another group.");
    }

    @Test
    void responses_that_make_no_sense_are_refused() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("i1"), 1);
        assertThatThrownBy(() -> builder.category(0, 0, -1))
                .hasMessageStartingWith("The category (-1) of item (i1) of person (1) must be from 0 to 119.");
        assertThatThrownBy(() -> builder.weight(0, -2))
                .hasMessage("The weight (-2.0) of person (1) must be positive and finite.");
        assertThatThrownBy(() -> builder.groups(List.of()))
                .hasMessage("The number of group labels (0) must be that of persons (1).");
        assertThatThrownBy(() -> ResponseMatrix.builder(List.of("i1", "i1"), 1))
                .hasMessage("The item (i1) comes twice.");
        assertThatThrownBy(() -> ResponseMatrix.builder(List.of(), 1))
                .hasMessage("There must be at least one item (0) and one person (1).");
    }
}
