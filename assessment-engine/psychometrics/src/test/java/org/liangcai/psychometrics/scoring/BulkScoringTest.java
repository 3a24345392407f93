package org.liangcai.psychometrics.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.JeffreysMode;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import org.liangcai.psychometrics.numerics.Chunks;

class BulkScoringTest {

    private static final List<ItemResponseModel> MODELS = List.of(
            LogisticModel.rasch(0.2),
            LogisticModel.twoParameter(1.4, -0.7),
            LogisticModel.twoParameter(0.8, 1.6),
            LogisticModel.threeParameter(1.7, 0.4, 0.2),
            new LogisticModel(1.3, -0.3, 0.15, 0.95),
            new LogisticModel(1.1, -1.0, 0, 0.9),
            new GradedResponseModel(1.5, List.of(-1.4, 0.1, 1.2)),
            new GradedResponseModel(0.9, List.of(0.3)),
            new GeneralisedPartialCreditModel(0.9, List.of(-0.8, 0.6)),
            new GeneralisedPartialCreditModel(1.2, List.of(0.5, -0.2, 0.9, 0.1)),
            new NominalModel(List.of(0.0, 0.7, -0.3, 1.2), List.of(0.0, 0.4, 0.1, -0.8)));

    static Stream<AbilityEstimator> estimators() {
        NormalPrior prior = new NormalPrior(0.4, 1.3);
        return Stream.of(
                Eap.standard(),
                new Eap(prior, new Quadrature(-5, 6, 90)),
                SumScoreEap.standard(),
                Map.standard(),
                new Map(prior, InformationKind.OBSERVED),
                MaximumLikelihood.standard(),
                new MaximumLikelihood(InformationKind.OBSERVED),
                new WeightedLikelihood(),
                JeffreysMode.standard(),
                new JeffreysMode(InformationKind.OBSERVED));
    }

    private static ResponseMatrix responses(int persons, double missing, long seed) {
        Random random = new Random(seed);
        List<String> items = new ArrayList<>();
        for (int item = 0; item < MODELS.size(); item++) {
            items.add("i" + item);
        }
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, persons);
        for (int person = 0; person < persons; person++) {
            for (int item = 0; item < MODELS.size(); item++) {
                int categories = MODELS.get(item).categoryCount();
                // Among the first persons some answer nothing, some everything right and some everything wrong.
                int category = person % 50 == 1 ? categories - 1 : person % 50 == 2 ? 0 : random.nextInt(categories);
                if (person % 50 != 0 && random.nextDouble() >= missing) {
                    builder.category(person, item, category);
                }
            }
        }
        return builder.build();
    }

    private static ResponsePattern pattern(ResponseMatrix data, int person) {
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < MODELS.size(); item++) {
            responses.add(
                    data.category(person, item).isPresent()
                            ? Response.of(data.category(person, item).getAsInt())
                            : Response.missing());
        }
        return ResponsePattern.of(MODELS, responses);
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void every_estimate_is_that_of_the_estimator_itself(AbilityEstimator estimator) {
        ResponseMatrix data = responses(300, 0.2, 4);
        BulkScores scores = BulkScoring.of(MODELS).score(data, estimator, Chunks.Mode.PARALLEL);
        assertThat(scores.size()).isEqualTo(300);
        for (int person = 0; person < scores.size(); person++) {
            switch (estimator.estimate(pattern(data, person))) {
                case AbilityEstimate.Finite(double theta, double standardError) -> {
                    assertThat(scores.thetas()[person]).as("person %d", person).isCloseTo(theta, within(1e-9));
                    assertThat(scores.standardErrors()[person])
                            .as("person %d", person)
                            .isCloseTo(standardError, within(byDifferences(estimator) ? 1e-7 : 1e-9));
                    assertThat(scores.estimate(person)).isInstanceOf(AbilityEstimate.Finite.class);
                }
                case AbilityEstimate.Unbounded unbounded ->
                    assertThat(scores.estimate(person)).isEqualTo(unbounded);
                case AbilityEstimate.Undetermined undetermined ->
                    assertThat(scores.estimate(person)).isEqualTo(undetermined);
            }
        }
    }

    /** A difference quotient magnifies rounding. */
    private static boolean byDifferences(AbilityEstimator estimator) {
        return estimator.equals(new JeffreysMode(InformationKind.OBSERVED));
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void one_thread_and_many_give_the_same_bits(AbilityEstimator estimator) {
        ResponseMatrix data = responses(3000, 0.1, 8);
        BulkScores one = BulkScoring.of(MODELS).score(data, estimator, Chunks.Mode.SEQUENTIAL);
        BulkScores many = BulkScoring.of(MODELS).score(data, estimator, Chunks.Mode.PARALLEL);
        assertThat(many.thetas()).isEqualTo(one.thetas());
        assertThat(many.standardErrors()).isEqualTo(one.standardErrors());
    }

    @Test
    void plausible_values_have_the_moments_of_the_posterior() {
        ResponseMatrix data = responses(60, 0.2, 3);
        BulkScoring scoring = BulkScoring.of(MODELS);
        Quadrature quadrature = new Quadrature(-6, 6, 241);
        double[][] draws =
                scoring.plausibleValues(data, NormalPrior.STANDARD, quadrature, 20_000, 99, Chunks.Mode.PARALLEL);
        BulkScores moments = scoring.score(data, new Eap(NormalPrior.STANDARD, quadrature), Chunks.Mode.PARALLEL);
        for (int person = 0; person < draws.length; person++) {
            double mean = 0;
            double square = 0;
            for (double draw : draws[person]) {
                mean += draw / draws[person].length;
                square += draw * draw / draws[person].length;
            }
            double deviation = moments.standardErrors()[person];
            assertThat(mean).isCloseTo(moments.thetas()[person], within(5 * deviation / Math.sqrt(20_000)));
            assertThat(Math.sqrt(square - mean * mean)).isCloseTo(deviation, within(0.04 * deviation));
        }
    }

    @Test
    void plausible_values_depend_on_the_seed_alone() {
        ResponseMatrix data = responses(2500, 0.2, 3);
        BulkScoring scoring = BulkScoring.of(MODELS);
        double[][] one =
                scoring.plausibleValues(data, NormalPrior.STANDARD, Quadrature.STANDARD, 5, 7, Chunks.Mode.SEQUENTIAL);
        double[][] many =
                scoring.plausibleValues(data, NormalPrior.STANDARD, Quadrature.STANDARD, 5, 7, Chunks.Mode.PARALLEL);
        double[][] other =
                scoring.plausibleValues(data, NormalPrior.STANDARD, Quadrature.STANDARD, 5, 8, Chunks.Mode.PARALLEL);
        assertThat(many).isDeepEqualTo(one);
        assertThat(other[10]).isNotEqualTo(one[10]);
    }

    @Test
    void responses_that_do_not_fit_the_models_are_refused() {
        BulkScoring scoring = BulkScoring.of(MODELS.subList(0, 2));
        ResponseMatrix three = ResponseMatrix.builder(List.of("a", "b", "c"), 1).build();
        assertThatThrownBy(() -> scoring.score(three, Eap.standard(), Chunks.Mode.SEQUENTIAL))
                .hasMessage("The numbers of models (2) and items (3) must be equal.");
        ResponseMatrix high =
                ResponseMatrix.builder(List.of("a", "b"), 3).category(2, 1, 2).build();
        assertThatThrownBy(() -> scoring.score(high, Eap.standard(), Chunks.Mode.SEQUENTIAL))
                .hasMessage("Person (3) has a response to item (b) in category (2), but its model has 2 categories.");
        ResponseMatrix good = ResponseMatrix.builder(List.of("a", "b"), 1).build();
        assertThatThrownBy(() -> scoring.plausibleValues(
                        good, NormalPrior.STANDARD, Quadrature.STANDARD, 0, 1, Chunks.Mode.SEQUENTIAL))
                .hasMessage("The number of draws (0) must be 1 or more.");
    }

    @Test
    void an_item_so_steep_that_its_derivative_underflows_has_no_finite_maximum() {
        BulkScoring scoring = BulkScoring.of(List.of(LogisticModel.twoParameter(40, 0.3)));
        ResponseMatrix data = ResponseMatrix.builder(List.of("steep"), 2)
                .category(0, 0, 1)
                .category(1, 0, 0)
                .build();
        BulkScores scores = scoring.score(data, MaximumLikelihood.standard(), Chunks.Mode.SEQUENTIAL);
        assertThat(scores.thetas()).containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
}
