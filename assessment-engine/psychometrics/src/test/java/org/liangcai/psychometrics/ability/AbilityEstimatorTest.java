package org.liangcai.psychometrics.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.AbilityEstimate.Direction;
import org.liangcai.psychometrics.ability.AbilityEstimate.Finite;
import org.liangcai.psychometrics.ability.AbilityEstimate.Unbounded;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class AbilityEstimatorTest {

    /** LSAT section 7 (Bock and Lieberman 1970), two-parameter estimates at convergence: slopes and intercepts. */
    private static final double[] SLOPES = {.987546, 1.080837, 1.707478, .764990, .735673};

    private static final double[] INTERCEPTS = {1.855856, .807970, 1.805206, .486000, 1.854458};

    private static final List<AbilityEstimator> ALL = List.of(
            Eap.standard(),
            Map.standard(),
            MaximumLikelihood.standard(),
            new WeightedLikelihood(),
            JeffreysMode.standard(),
            SumScoreEap.standard());

    static List<ItemResponseModel> lsat7() {
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < SLOPES.length; item++) {
            models.add(LogisticModel.twoParameter(SLOPES[item], -INTERCEPTS[item] / SLOPES[item]));
        }
        return models;
    }

    private static ResponsePattern pattern(String answers) {
        return ResponsePattern.of(
                lsat7(),
                answers.chars()
                        .mapToObj(answer -> answer == '.' ? Response.missing() : Response.of(answer - '0'))
                        .toList());
    }

    /** Independent computation, tolerance 2e-5. */
    @ParameterizedTest
    @CsvSource({
        "00001, -1.527258, .673627, -1.494638, .649614, -3.124307, -2.599831, 1.160621",
        "00100, -1.094040, .665024, -1.095230, .636726, -1.909775, -1.717038, .893076",
        "11011,  -.234991, .706017,  -.301020, .685701,  -.549840,  -.684335, .857034"
    })
    void the_estimates_of_lsat7_patterns_are_the_published_ones(
            String answers,
            double eap,
            double eapError,
            double map,
            double mapError,
            double likelihood,
            double weighted,
            double weightedError) {
        ResponsePattern pattern = pattern(answers);
        assertClose(Eap.standard().estimate(pattern), eap, eapError);
        assertClose(Map.standard().estimate(pattern), map, mapError);
        assertClose(new WeightedLikelihood().estimate(pattern), weighted, weightedError);
        assertClose(JeffreysMode.standard().estimate(pattern), weighted, weightedError);
        assertThat(MaximumLikelihood.standard().estimate(pattern))
                .isInstanceOfSatisfying(
                        Finite.class, finite -> assertThat(finite.theta()).isCloseTo(likelihood, within(2e-5)));
    }

    @Test
    void when_every_answer_is_right_maximum_likelihood_says_that_it_is_unbounded() {
        assertThat(MaximumLikelihood.standard().estimate(pattern("11111"))).isEqualTo(new Unbounded(Direction.ABOVE));
        assertThat(MaximumLikelihood.standard().estimate(pattern("00000"))).isEqualTo(new Unbounded(Direction.BELOW));
        assertClose(Map.standard().estimate(pattern("11111")), .638151, .803521);
        assertClose(new WeightedLikelihood().estimate(pattern("11111")), 1.088188, 1.637803);
        assertThat(new WeightedLikelihood().estimate(pattern("00000")))
                .isInstanceOfSatisfying(
                        Finite.class, finite -> assertThat(finite.theta()).isCloseTo(-4.137072, within(2e-5)));
    }

    /** mirt 1.45.1 fscores(method = "EAPsum"), tolerance 2e-5. */
    @Test
    void the_sum_score_estimates_of_lsat7_are_the_published_ones() {
        double[] estimates = {-1.869783, -1.431865, -.948854, -.413196, .151733, .727185};
        double[] errors = {.692700, .683866, .694229, .721096, .758772, .800932};
        double[] expected = {10.0899, 44.6590, 109.7730, 207.7383, 319.1860, 308.5539};
        List<SumScoreEap.Row> table = SumScoreEap.standard().table(lsat7());
        for (int score = 0; score <= 5; score++) {
            assertClose(table.get(score).estimate(), estimates[score], errors[score]);
            assertThat(1000 * table.get(score).probability()).isCloseTo(expected[score], within(1e-3));
        }
    }

    @Test
    void missing_responses_do_not_count() {
        for (AbilityEstimator estimator : ALL) {
            ResponsePattern shorter = ResponsePattern.of(
                    lsat7().subList(0, 3), Stream.of(1, 0, 1).map(Response::of).toList());
            assertThat(estimator.estimate(pattern("101.."))).isEqualTo(estimator.estimate(shorter));
        }
    }

    @Test
    void without_responses_the_bayesian_estimators_give_the_prior_and_the_others_say_that_nothing_is_known() {
        NormalPrior prior = new NormalPrior(1, 0.5);
        ResponsePattern nothing = pattern(".....");
        assertClose(new Eap(prior, new Quadrature(-4, 6, 101)).estimate(nothing), 1, 0.5);
        assertClose(new Map(prior, InformationKind.EXPECTED).estimate(nothing), 1, 0.5);
        assertClose(new SumScoreEap(prior, new Quadrature(-4, 6, 101)).estimate(nothing), 1, 0.5);
        for (AbilityEstimator estimator :
                List.of(MaximumLikelihood.standard(), new WeightedLikelihood(), JeffreysMode.standard())) {
            assertThat(estimator.estimate(nothing)).isEqualTo(new AbilityEstimate.Undetermined());
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_estimates_of_a_long_mixed_test_agree_with_one_another_and_with_the_truth(long seed) {
        Random random = new Random(seed);
        double theta = -1.5 + 3 * random.nextDouble();
        List<ItemResponseModel> models = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < 240; item++) {
            ItemResponseModel model = item % 3 == 0
                    ? LogisticModel.twoParameter(0.8 + random.nextDouble(), random.nextGaussian())
                    : item % 3 == 1
                            ? new GradedResponseModel(1.5, List.of(-1.0 + random.nextDouble(), 0.1, 1.2))
                            : new GeneralisedPartialCreditModel(0.9, List.of(random.nextGaussian(), 0.3));
            models.add(model);
            responses.add(Response.of(draw(model.probabilities(theta), random)));
        }
        ResponsePattern pattern = ResponsePattern.of(models, responses);
        for (AbilityEstimator estimator : ALL) {
            assertThat(estimator.estimate(pattern)).isInstanceOfSatisfying(Finite.class, finite -> {
                assertThat(finite.standardError()).isBetween(0.04, 0.2);
                assertThat(finite.theta()).isCloseTo(theta, within(4 * finite.standardError()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_asymptotes_the_estimate_is_a_maximum_of_what_it_maximises(long seed) {
        Random random = new Random(seed);
        List<ItemResponseModel> models = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < 15; item++) {
            models.add(new LogisticModel(0.7 + random.nextDouble(), random.nextGaussian(), 0.2, 0.95));
            responses.add(Response.of(random.nextInt(2)));
        }
        ResponsePattern pattern = ResponsePattern.of(models, responses);
        double mode = Map.standard().estimate(pattern).theta();
        assertThat(logPosterior(pattern, mode))
                .isGreaterThan(logPosterior(pattern, mode - 1e-3))
                .isGreaterThan(logPosterior(pattern, mode + 1e-3));
    }

    private static double logPosterior(ResponsePattern pattern, double theta) {
        return NormalPrior.STANDARD.logDensity(theta)
                + pattern.given().stream()
                        .mapToDouble(given -> given.curve(theta).logProbability())
                        .sum();
    }

    private static int draw(double[] probabilities, Random random) {
        double uniform = random.nextDouble();
        int category = 0;
        while (category < probabilities.length - 1 && uniform > probabilities[category]) {
            uniform -= probabilities[category++];
        }
        return category;
    }

    /** Rounding far out must not make a maximum, nor may a derivative that underflows. */
    @Test
    void answers_that_all_point_one_way_are_unbounded_also_where_items_have_many_categories_or_steep_slopes() {
        List<ItemResponseModel> credit = List.of(
                new GeneralisedPartialCreditModel(1.34692291524, List.of(1.5626021842, 0.3584479826)),
                new GeneralisedPartialCreditModel(0.682458273157, List.of(1.0989018, 0.1664805, -1.6625123)),
                new GeneralisedPartialCreditModel(1.3942614188, List.of(-0.4651101)),
                new GeneralisedPartialCreditModel(
                        0.854357480695, List.of(-0.8288711, -0.6341459, -2.0483266, 0.3022125)));
        for (List<ItemResponseModel> models : List.of(
                credit, List.<ItemResponseModel>of(LogisticModel.twoParameter(40, 0.3), LogisticModel.rasch(0)))) {
            List<Response> highest = models.stream()
                    .map(model -> (Response) Response.of(model.categoryCount() - 1))
                    .toList();
            List<Response> lowest =
                    models.stream().map(model -> (Response) Response.of(0)).toList();
            assertThat(MaximumLikelihood.standard().estimate(ResponsePattern.of(models, highest)))
                    .isEqualTo(new Unbounded(Direction.ABOVE));
            assertThat(MaximumLikelihood.standard().estimate(ResponsePattern.of(models, lowest)))
                    .isEqualTo(new Unbounded(Direction.BELOW));
        }
        List<ItemResponseModel> steep = List.of(LogisticModel.twoParameter(40, 0.3));
        assertThat(MaximumLikelihood.standard().estimate(ResponsePattern.of(steep, List.of(Response.of(1)))))
                .isEqualTo(new Unbounded(Direction.ABOVE));
    }

    @Test
    void a_category_the_model_does_not_have_is_refused() {
        assertThatThrownBy(() -> ResponsePattern.of(List.of(LogisticModel.rasch(0)), List.of(Response.of(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The category (2) must be below the number of categories (2) of LogisticModel");
        assertThatThrownBy(() -> Response.of(-1))
                .hasMessage(
                        "The category (-1) must be 0 or more.\nMaybe the response is missing: use Response.missing().");
    }

    @Test
    void models_and_responses_must_be_equally_many() {
        assertThatThrownBy(() -> ResponsePattern.of(lsat7(), List.of(Response.of(1))))
                .hasMessage("The numbers of models (5) and responses (1) must be equal.");
    }

    @Test
    void a_prior_or_quadrature_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new NormalPrior(0, 0))
                .hasMessage("The standard deviation (0.0) must be positive and finite.");
        assertThatThrownBy(() -> new NormalPrior(Double.NaN, 1)).hasMessage("The mean (NaN) must be finite.");
        assertThatThrownBy(() -> new Quadrature(1, 1, 61))
                .hasMessage("The limits (1.0, 1.0) must be finite and increase.");
        assertThatThrownBy(() -> new Quadrature(-6, 6, 2)).hasMessage("The number of nodes (2) must be 3 or more.");
    }

    private static void assertClose(AbilityEstimate estimate, double theta, double standardError) {
        assertThat(estimate).isInstanceOfSatisfying(Finite.class, finite -> {
            assertThat(finite.theta()).isCloseTo(theta, within(2e-5));
            assertThat(finite.standardError()).isCloseTo(standardError, within(2e-5));
        });
    }
}
