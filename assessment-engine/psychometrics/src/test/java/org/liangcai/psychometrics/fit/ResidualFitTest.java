package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class ResidualFitTest {

    private static final List<ItemResponseModel> TWO = List.of(LogisticModel.rasch(-1), LogisticModel.rasch(1));

    private static FittedTest test(List<ItemResponseModel> models) {
        return FittedTest.known(SimulatedResponses.ids(models.size()), models, NormalPrior.STANDARD);
    }

    /** Worked out by hand: P = .7310586 and .2689414 at θ = 0, W = .1966119 in both. */
    @Test
    void infit_and_outfit_of_a_small_table_are_those_worked_out_by_hand() {
        ResponseMatrix data = ResponseMatrix.builder(List.of("i1", "i2"), 2)
                .category(0, 0, 1)
                .category(0, 1, 0)
                .category(1, 0, 0)
                .category(1, 1, 1)
                .build();
        ResidualFit fit = ResidualFit.of(test(TWO), data, new double[] {0, 0});
        double p = 0.7310585786300049;
        double expected = (1 - p) / p;
        double surprising = p / (1 - p);
        Optional<MeanSquares> first = fit.persons().getFirst();
        assertThat(first.orElseThrow().outfit()).isCloseTo(expected, within(1e-12));
        assertThat(first.orElseThrow().infit()).isCloseTo(expected, within(1e-12));
        assertThat(fit.persons().getLast().orElseThrow().outfit()).isCloseTo(surprising, within(1e-12));
        assertThat(fit.items().getFirst().outfit()).isCloseTo((expected + surprising) / 2, within(1e-12));
        assertThat(fit.items().getFirst().responses()).isEqualTo(2);
    }

    @Test
    void missing_responses_do_not_count() {
        ResponseMatrix data = ResponseMatrix.builder(List.of("i1", "i2"), 3)
                .category(0, 0, 1)
                .category(0, 1, 0)
                .category(1, 0, 0)
                .build();
        ResidualFit fit = ResidualFit.of(test(TWO), data, new double[] {0, 0, 0});
        assertThat(fit.items().getLast().responses()).isEqualTo(1);
        assertThat(fit.persons().get(1).orElseThrow().responses()).isEqualTo(1);
        assertThat(fit.persons().get(2)).isEmpty();
    }

    @Test
    void posterior_means_are_those_of_the_single_person_estimator() {
        List<ItemResponseModel> models = SimulatedResponses.mixed();
        ResponseMatrix data = SimulatedResponses.of(models, 40, .2, 3);
        double[] means = PosteriorMeans.of(test(models), data);
        for (int person = 0; person < 40; person++) {
            int row = person;
            List<Response> responses = java.util.stream.IntStream.range(0, models.size())
                    .mapToObj(item -> data.category(row, item).isPresent()
                            ? Response.of(data.category(row, item).getAsInt())
                            : Response.missing())
                    .toList();
            assertThat(means[person])
                    .isCloseTo(
                            Eap.standard()
                                    .estimate(ResponsePattern.of(models, responses))
                                    .theta(),
                            within(1e-10));
        }
    }

    @Test
    void items_that_share_more_than_the_ability_stand_out() {
        List<ItemResponseModel> models = SimulatedResponses.twoParameter(8, 9);
        ResponseMatrix drawn = SimulatedResponses.of(models, 800, 10);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(drawn.items(), 800);
        for (int person = 0; person < 800; person++) {
            for (int item = 0; item < 8; item++) {
                int source = item == 1 && person % 2 == 0 ? 0 : item;
                builder.category(person, item, drawn.stored(person, source) - 1);
            }
        }
        ResponseMatrix data = builder.build();
        double[][] correlations = ResidualFit.of(test(models), data).correlations();
        assertThat(correlations[1][0]).isEqualTo(correlations[0][1]).isGreaterThan(.2);
        assertThat(correlations[3][2]).isLessThan(.1);
        LocalDependence.Pair pair = LocalDependence.of(test(models), data).getFirst();
        assertThat(pair.first()).isEqualTo(1);
        assertThat(pair.direction()).isEqualTo(1);
        assertThat(pair.probability()).isLessThan(1e-6);
        assertThat(pair.strength().orElseThrow()).isGreaterThan(.2);
        assertThat(pair.likelihoodRatio()).isCloseTo(pair.pearson(), within(.3 * pair.pearson()));
    }

    @Test
    void abilities_that_are_not_finite_are_refused() {
        ResponseMatrix data =
                ResponseMatrix.builder(List.of("i1", "i2"), 1).category(0, 0, 1).build();
        assertThatThrownBy(() -> ResidualFit.of(test(TWO), data, new double[] {Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The ability (Infinity) of person (1) must be finite.");
        assertThatThrownBy(() -> ResidualFit.of(test(TWO), data, new double[2]))
                .hasMessageContaining("The number of abilities (2) must be that of persons (1).");
        assertThatThrownBy(() -> ResidualFit.of(test(TWO), data).items())
                .hasMessageContaining("Nobody answered item (i2).");
    }
}
