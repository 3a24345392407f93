package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import org.liangcai.psychometrics.numerics.Chunks;

class LimitedInformationFitTest {

    private static final List<Double> LOCATIONS = List.of(-1.2, -0.6, -0.1, 0.3, 0.8, 1.3, -0.9, 0.5);

    private static List<ItemResponseModel> each(java.util.function.DoubleFunction<ItemResponseModel> model) {
        return LOCATIONS.stream().map(location -> model.apply(location)).toList();
    }

    private static CalibrationPlan plan(ItemModel model) {
        return CalibrationPlan.of(SimulatedResponses.ids(LOCATIONS.size()), model)
                .withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5))
                .withPrior(Kind.UPPER_ASYMPTOTE, Prior.normal(2.5, 0.5));
    }

    /** The model, how its responses come about, and the free parameters: eight items, those with three categories having two steps. */
    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(ItemModel.RASCH, each(b -> LogisticModel.rasch(b)), 9),
                Arguments.of(ItemModel.ONE_PARAMETER, each(b -> LogisticModel.twoParameter(1.3, b)), 9),
                Arguments.of(ItemModel.TWO_PARAMETER, each(b -> LogisticModel.twoParameter(1.3 + b / 2, b)), 16),
                Arguments.of(
                        ItemModel.THREE_PARAMETER, each(b -> LogisticModel.threeParameter(1.6 + b / 2, b, .2)), 24),
                Arguments.of(ItemModel.FOUR_PARAMETER, each(b -> new LogisticModel(1.8 + b / 2, b, .2, .93)), 32),
                Arguments.of(
                        ItemModel.GRADED, each(b -> new GradedResponseModel(1.4 + b / 3, List.of(b - .6, b + .6))), 24),
                Arguments.of(
                        ItemModel.PARTIAL_CREDIT,
                        each(b -> GeneralisedPartialCreditModel.partialCredit(List.of(b - .5, b + .5))),
                        17),
                Arguments.of(
                        ItemModel.RATING_SCALE,
                        each(b -> GeneralisedPartialCreditModel.ratingScale(b, List.of(-.5, .5))),
                        10),
                Arguments.of(
                        ItemModel.GENERALISED_PARTIAL_CREDIT,
                        each(b -> new GeneralisedPartialCreditModel(1.1 + b / 3, List.of(b - .5, b + .5))),
                        24),
                Arguments.of(
                        ItemModel.NOMINAL,
                        each(b -> new NominalModel(List.of(0.0, .7, 1.6), List.of(0.0, .4 - b, -b))),
                        32));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_that_holds_fits(ItemModel model, List<ItemResponseModel> truth, int parameters) {
        ResponseMatrix data = SimulatedResponses.of(truth, 1500, 11);
        Calibration calibration = Calibrator.calibrate(plan(model), data);
        FittedTest test = FittedTest.of(calibration);
        assertThat(test.freeParameters()).hasSize(parameters);
        ModelFit fit = LimitedInformationFit.standard().of(test, data);
        int moments = truth.stream().mapToInt(item -> item.categoryCount() - 1).sum() + 28;
        assertThat(fit.degreesOfFreedom()).isEqualTo(moments - parameters);
        assertThat(fit.probability()).isGreaterThan(1e-3);
        assertThat(fit.rmsea()).isBetween(0.0, .05);
        assertThat(fit.rmseaLimit(.05)).isLessThanOrEqualTo(fit.rmseaLimit(.95));
        assertThat(fit.cfi()).isBetween(.95, 1.0);
        assertThat(fit.standardisedResidual()).isBetween(0.0, .05);
        for (ItemFit item : SumScoreItemFit.standard().of(test, data)) {
            assertThat(item.degreesOfFreedom()).isPositive();
            assertThat(item.probability().orElseThrow()).isGreaterThan(1e-4);
        }
    }

    @Test
    void a_mixed_test_fits() {
        List<ItemResponseModel> truth = Stream.concat(
                        SimulatedResponses.mixed().stream(), SimulatedResponses.twoParameter(6, 3).stream())
                .toList();
        ResponseMatrix data = SimulatedResponses.of(truth, 1500, 12);
        Map<String, ItemModel> models = new java.util.LinkedHashMap<>();
        List<ItemModel> kinds = List.of(
                ItemModel.TWO_PARAMETER,
                ItemModel.THREE_PARAMETER,
                ItemModel.FOUR_PARAMETER,
                ItemModel.GRADED,
                ItemModel.GENERALISED_PARTIAL_CREDIT,
                ItemModel.NOMINAL);
        for (int item = 0; item < truth.size(); item++) {
            models.put("i" + (item + 1), item < kinds.size() ? kinds.get(item) : ItemModel.TWO_PARAMETER);
        }
        CalibrationPlan plan = CalibrationPlan.of(models)
                .withPrior(Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5))
                .withPrior(Kind.UPPER_ASYMPTOTE, Prior.normal(2.5, 0.5));
        FittedTest test = FittedTest.of(Calibrator.calibrate(plan, data));
        for (FitMoments moments : FitMoments.values()) {
            ModelFit fit = new LimitedInformationFit(moments, Chunks.Mode.PARALLEL).of(test, data);
            assertThat(fit.probability()).as(moments.name()).isGreaterThan(1e-3);
        }
    }

    /** Tucker and Lewis (1973) do not norm their index: with a statistic below its expectation it is above 1. */
    @Test
    void the_tucker_lewis_index_is_not_cut_at_its_ends_and_the_comparative_fit_index_is() {
        ModelFit good = new ModelFit(FitMoments.C2, 1.0, 2, 600, 0, 306, 6, .01);
        assertThat(good.tli()).isCloseTo((51 - .5) / 50, within(1e-14));
        assertThat(good.cfi()).isEqualTo(1);
        ModelFit bad = new ModelFit(FitMoments.C2, 150, 2, 600, 0, 306, 6, .3);
        assertThat(bad.tli()).isCloseTo((51 - 75) / 50.0, within(1e-14));
        ModelFit hopeless = new ModelFit(FitMoments.C2, 400, 2, 600, 0, 306, 6, .3);
        assertThat(hopeless.cfi()).isZero();
    }

    @Test
    void two_dimensions_do_not_fit_one() {
        ResponseMatrix first = SimulatedResponses.of(SimulatedResponses.twoParameter(6, 1), 1000, 1);
        ResponseMatrix second = SimulatedResponses.of(SimulatedResponses.twoParameter(6, 2), 1000, 2);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(SimulatedResponses.ids(12), 1000);
        for (int person = 0; person < 1000; person++) {
            for (int item = 0; item < 6; item++) {
                builder.category(person, item, first.stored(person, item) - 1);
                builder.category(person, item + 6, second.stored(person, item) - 1);
            }
        }
        ResponseMatrix data = builder.build();
        FittedTest test =
                FittedTest.of(Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.ONE_PARAMETER), data));
        ModelFit fit = LimitedInformationFit.standard().of(test, data);
        assertThat(fit.probability()).isLessThan(1e-10);
        assertThat(fit.rmsea()).isGreaterThan(.05);
        assertThat(fit.rmsea()).isBetween(fit.rmseaLimit(.05), fit.rmseaLimit(.95));
    }

    @Test
    void the_result_is_the_same_on_one_thread_and_on_many() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(20, 5);
        ResponseMatrix data = SimulatedResponses.of(models, 400, 5);
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThat(new LimitedInformationFit(FitMoments.M2, Chunks.Mode.SEQUENTIAL).of(test, data))
                .isEqualTo(new LimitedInformationFit(FitMoments.M2, Chunks.Mode.PARALLEL).of(test, data));
        assertThat(new SumScoreItemFit(1, Chunks.Mode.SEQUENTIAL).of(test, data))
                .isEqualTo(new SumScoreItemFit(1, Chunks.Mode.PARALLEL).of(test, data));
    }

    @Test
    void weights_count_as_so_many_rows() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(6, 5);
        ResponseMatrix once = SimulatedResponses.of(models, 200, 6);
        ResponseMatrix.Builder thrice = ResponseMatrix.builder(once.items(), 600);
        ResponseMatrix.Builder weighted = ResponseMatrix.builder(once.items(), 200);
        for (int person = 0; person < 600; person++) {
            weighted.weight(person % 200, 3);
            for (int item = 0; item < 6; item++) {
                int category = once.stored(person % 200, item) - 1;
                thrice.category(person, item, category);
                weighted.category(person % 200, item, category);
            }
        }
        FittedTest test = FittedTest.of(once.items(), models, NormalPrior.STANDARD);
        ModelFit rows = LimitedInformationFit.standard().of(test, thrice.build());
        ModelFit weights = LimitedInformationFit.standard().of(test, weighted.build());
        assertThat(weights.statistic()).isCloseTo(rows.statistic(), within(1e-8));
        assertThat(weights.rmsea()).isCloseTo(rows.rmsea(), within(1e-10));
    }

    @Test
    void incomplete_rows_are_left_out_and_counted() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(8, 5);
        ResponseMatrix data = SimulatedResponses.of(models, 600, .02, 8);
        FittedTest test = FittedTest.known(data.items(), models, NormalPrior.STANDARD);
        ModelFit fit = LimitedInformationFit.standard().of(test, data);
        assertThat(fit.personsLeftOut()).isPositive();
        assertThat(fit.persons() + fit.personsLeftOut()).isEqualTo(600);
        assertThat(fit.degreesOfFreedom()).isEqualTo(36);
        assertThat(SumScoreItemFit.standard().of(test, data).getFirst().persons())
                .isEqualTo(fit.persons());
    }

    @Test
    void too_few_moments_are_refused() {
        List<ItemResponseModel> models = Collections.nCopies(3, new GradedResponseModel(1, List.of(-1.0, 0.0, 1.0)));
        ResponseMatrix data = SimulatedResponses.of(models, 100, 1);
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThatThrownBy(() -> LimitedInformationFit.standard().of(test, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The 12 free parameters leave no degree of freedom to 12 moments.")
                .hasMessageContaining("Maybe another statistic");
    }

    @Test
    void several_groups_are_refused() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(4, 1);
        ResponseMatrix data = ResponseMatrix.builder(SimulatedResponses.ids(4), 2)
                .groups(List.of("A", "B"))
                .build();
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThatThrownBy(() -> LimitedInformationFit.standard().of(test, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The data have 2 groups");
    }

    @Test
    void data_without_a_complete_row_are_refused() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(4, 1);
        ResponseMatrix data = ResponseMatrix.builder(SimulatedResponses.ids(4), 2)
                .category(0, 0, 1)
                .build();
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThatThrownBy(() -> SumScoreItemFit.standard().of(test, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nobody answered all 4 items");
    }

    @Test
    void a_category_that_the_model_does_not_have_is_refused() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(4, 1);
        ResponseMatrix data = ResponseMatrix.builder(SimulatedResponses.ids(4), 2)
                .category(1, 2, 3)
                .build();
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThatThrownBy(() -> LocalDependence.of(test, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "The category (3) of item (i3) of person (2) must be below the number of categories (2)");
    }
}
