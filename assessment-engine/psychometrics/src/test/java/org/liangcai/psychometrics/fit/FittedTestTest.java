package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

class FittedTestTest {

    private static final List<ItemResponseModel> MODELS = SimulatedResponses.twoParameter(6, 4);

    private static ResponseMatrix reversedFirst(ResponseMatrix drawn) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(drawn.items(), drawn.personCount());
        for (int person = 0; person < drawn.personCount(); person++) {
            for (int item = 0; item < drawn.itemCount(); item++) {
                int category = drawn.stored(person, item) - 1;
                builder.category(person, item, item == 0 ? 1 - category : category);
            }
        }
        return builder.build();
    }

    @Test
    void an_item_scored_in_the_wrong_direction_fits_as_well_as_in_the_right_one() {
        ResponseMatrix drawn = SimulatedResponses.of(MODELS, 600, 4);
        ResponseMatrix reversed = reversedFirst(drawn);
        CalibrationPlan plan = CalibrationPlan.of(drawn.items(), ItemModel.TWO_PARAMETER);
        FittedTest right = FittedTest.of(Calibrator.calibrate(plan, drawn));
        FittedTest wrong = FittedTest.of(Calibrator.calibrate(plan, reversed));
        assertThat(right.models().getFirst()).isInstanceOf(LogisticModel.class);
        assertThat(wrong.models().getFirst()).isInstanceOf(NominalModel.class);
        ModelFit fit = LimitedInformationFit.standard().of(wrong, reversed);
        ModelFit same = LimitedInformationFit.standard().of(right, drawn);
        assertThat(fit.statistic()).isCloseTo(same.statistic(), within(1e-3));
        assertThat(fit.degreesOfFreedom()).isEqualTo(same.degreesOfFreedom());
    }

    @Test
    void fixed_and_equal_parameters_take_no_degrees_of_freedom_of_their_own() {
        ResponseMatrix data = SimulatedResponses.of(MODELS, 400, 4);
        ParameterName slope = ParameterName.of(Kind.SLOPE);
        ParameterKey first = new ParameterKey.OfItem(ResponseMatrix.ONLY_GROUP, "i1", slope);
        ParameterKey second = new ParameterKey.OfItem(ResponseMatrix.ONLY_GROUP, "i2", slope);
        ParameterKey third = new ParameterKey.OfItem(ResponseMatrix.ONLY_GROUP, "i3", slope);
        Calibration calibration = Calibrator.calibrate(
                CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER)
                        .withFixed(first, 1)
                        .withEqual(Set.of(second, third)),
                data);
        FittedTest test = FittedTest.of(calibration);
        assertThat(test.freeParameters()).hasSize(10);
        assertThat(test.freeParametersOf(0)).isEqualTo(1);
        assertThat(test.freeParametersOf(1)).isEqualTo(2);
        assertThat(LimitedInformationFit.standard().of(test, data).degreesOfFreedom())
                .isEqualTo(11);
    }

    @Test
    void only_the_persons_of_the_group_count() {
        ResponseMatrix drawn = SimulatedResponses.of(MODELS, 300, 4);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(drawn.items(), 300);
        for (int person = 0; person < 300; person++) {
            for (int item = 0; item < 6; item++) {
                builder.category(person, item, drawn.stored(person, item) - 1);
            }
        }
        List<String> labels = IntStream.range(0, 300)
                .mapToObj(person -> person < 100 ? "A" : "B")
                .toList();
        ResponseMatrix data = builder.groups(labels).build();
        FittedTest all = FittedTest.known(data.items(), MODELS, NormalPrior.STANDARD);
        FittedTest second = new FittedTest("B", all.items(), MODELS, all.prior(), all.quadrature(), List.of());
        assertThat(SumScoreItemFit.standard().of(second, data).getFirst().persons())
                .isEqualTo(200);
        assertThat(PosteriorMeans.of(second, data)[0]).isNaN();
        assertThat(ResidualFit.of(second, data).persons()).hasSize(200);
        assertThatThrownBy(() -> SumScoreItemFit.standard().of(all, data))
                .hasMessageContaining("There is no group (all) in the data, only [A, B].");
    }

    @Test
    void items_that_the_data_lack_are_refused() {
        FittedTest test = FittedTest.known(SimulatedResponses.ids(6), MODELS, NormalPrior.STANDARD);
        ResponseMatrix data = ResponseMatrix.builder(List.of("i1"), 1).build();
        assertThatThrownBy(() -> LocalDependence.of(test, data))
                .hasMessageContaining("There are no responses to item (i2).")
                .hasMessageContaining("misspelt");
        assertThatThrownBy(() -> FittedTest.of(List.of("i1"), MODELS, NormalPrior.STANDARD))
                .hasMessageContaining("The numbers of items (1) and models (6) must be equal");
    }

    @Test
    void an_item_to_which_all_responses_are_the_same_is_refused() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(SimulatedResponses.ids(6), 20);
        for (int person = 0; person < 20; person++) {
            for (int item = 0; item < 6; item++) {
                builder.category(person, item, item == 2 ? 1 : (person + item) % 2);
            }
        }
        ResponseMatrix data = builder.build();
        FittedTest test = FittedTest.known(data.items(), MODELS, NormalPrior.STANDARD);
        assertThatThrownBy(() -> LimitedInformationFit.standard().of(test, data))
                .hasMessageContaining("All complete rows have the same response to item (i3)");
    }
}
