package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.equating.EquipercentileConversion;
import org.liangcai.psychometrics.equating.ScoreDistribution;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class TrueScoreEquatingTest {

    static List<List<ItemResponseModel>> forms() {
        return LinkingTest.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void form_equals_itself(List<ItemResponseModel> form) {
        TrueScoreEquating.of(form, form)
                .table()
                .forEach(row -> assertThat(row.equivalent()).isEqualTo(row.score(), within(1e-9)));
        EquipercentileConversion observed = ObservedScoreEquating.equate(form, form, AbilityWeights.standardNormal(20));
        assertThat(observed.convert(5)).isEqualTo(5, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void distribution_of_scores_has_the_expected_mean(List<ItemResponseModel> form) {
        AbilityWeights population = AbilityWeights.standardNormal(15);
        ScoreDistribution distribution = ObservedScoreEquating.distribution(form, population);
        double expected = 0;
        for (int q = 0; q < 15; q++) {
            double theta = population.nodes().get(q);
            expected += population.weights().get(q)
                    * form.stream()
                            .mapToDouble(model -> model.expectedScore(theta))
                            .sum();
        }
        assertThat(distribution.total()).isEqualTo(1, within(1e-12));
        assertThat(distribution.mean()).isEqualTo(expected, within(1e-10));
    }

    @Test
    void scores_beyond_the_asymptotes_are_interpolated() {
        List<ItemResponseModel> guessed =
                List.of(new LogisticModel(1, 0, 0.5, 0.9), new LogisticModel(1, 0.5, 0.7, 0.9));
        List<ItemResponseModel> other = List.of(new LogisticModel(1, 0, 0.3, 0.8), new LogisticModel(1, 0.5, 0.3, 0.8));
        TrueScoreEquating equating = TrueScoreEquating.of(guessed, other);
        assertThat(equating.equate(0).equivalent()).isZero();
        assertThat(equating.equate(0.6).equivalent()).isEqualTo(0.3, within(1e-12));
        assertThat(equating.equate(1.9).equivalent()).isEqualTo(1.8, within(1e-12));
        assertThat(equating.equate(2).equivalent()).isEqualTo(2, within(1e-12));
        assertThat(equating.equate(1.5).theta()).isPresent();
    }

    @Test
    void scores_out_of_range_are_refused() {
        List<ItemResponseModel> form = List.of(LogisticModel.rasch(0), LogisticModel.rasch(1));
        assertThatThrownBy(() -> TrueScoreEquating.of(form, form).equate(2.5))
                .hasMessage("The score (2.5) must be from 0 to 2.");
        assertThatThrownBy(() -> TrueScoreEquating.of(List.of(), form)).hasMessage("A form must have an item.");
    }
}
