package org.liangcai.psychometrics.personfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.personfit.LikelihoodPersonFit.Estimated;

class LikelihoodPersonFitTest {

    private static final Estimated LIKELIHOOD = new Estimated.MaximumLikelihood();

    private static ResponsePattern pattern(List<? extends ItemResponseModel> models, int... categories) {
        List<Response> responses = new ArrayList<>();
        for (int category : categories) {
            responses.add(category < 0 ? Response.missing() : Response.of(category));
        }
        return ResponsePattern.of(models, responses);
    }

    /** Worked out by hand for two Rasch items at their difference: P = .7310586, .2689414, both answers expected. */
    @Test
    void lz_of_two_items_is_the_one_worked_out_by_hand() {
        List<LogisticModel> models = List.of(LogisticModel.rasch(-1), LogisticModel.rasch(1));
        double p = 1 / (1 + Math.exp(-1));
        double q = 1 - p;
        double expected = 2 * (p * Math.log(p) + q * Math.log(q));
        double variance = 2 * p * q * Math.log(p / q) * Math.log(p / q);
        double lz = (2 * Math.log(p) - expected) / Math.sqrt(variance);
        assertThat(LikelihoodPersonFit.standardised(pattern(models, 1, 0), 0).orElseThrow())
                .isCloseTo(lz, within(1e-12));
    }

    @Test
    void missing_responses_do_not_count() {
        List<LogisticModel> models = List.of(LogisticModel.rasch(-1), LogisticModel.rasch(1), LogisticModel.rasch(0.3));
        assertThat(LikelihoodPersonFit.standardised(pattern(models, 1, 0, -1), .2))
                .isEqualTo(LikelihoodPersonFit.standardised(pattern(models.subList(0, 2), 1, 0), .2));
        assertThat(LikelihoodPersonFit.standardised(pattern(models, -1, -1, -1), .2))
                .isEmpty();
        assertThat(LikelihoodPersonFit.corrected(pattern(models, -1, -1, -1), .2, LIKELIHOOD))
                .isEmpty();
    }

    @Test
    void surprising_answers_are_strongly_negative() {
        List<ItemResponseModel> models = new ArrayList<>();
        int[] expected = new int[20];
        int[] surprising = new int[20];
        for (int item = 0; item < 20; item++) {
            models.add(LogisticModel.twoParameter(1.5, -2 + .2 * item));
            expected[item] = item < 10 ? 1 : 0;
            surprising[item] = item < 10 ? 0 : 1;
        }
        assertThat(LikelihoodPersonFit.standardised(pattern(models, expected), 0)
                        .orElseThrow())
                .isPositive();
        assertThat(LikelihoodPersonFit.standardised(pattern(models, surprising), 0)
                        .orElseThrow())
                .isLessThan(-3);
        assertThat(LikelihoodPersonFit.corrected(pattern(models, surprising), 0, LIKELIHOOD)
                        .orElseThrow())
                .isLessThan(-3);
    }

    private static List<ItemResponseModel> dichotomous() {
        Random random = new Random(1);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < 40; item++) {
            models.add(LogisticModel.twoParameter(.7 + random.nextDouble(), random.nextGaussian()));
        }
        return models;
    }

    private static List<ItemResponseModel> graded() {
        Random random = new Random(2);
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < 25; item++) {
            double location = random.nextGaussian();
            models.add(new GradedResponseModel(1 + random.nextDouble(), List.of(location - 1, location, location + 1)));
        }
        return models;
    }

    static Stream<Arguments> estimators() {
        Estimated mode = new Estimated.PosteriorMode(0, 1);
        Estimated weighted = new Estimated.WeightedLikelihood();
        return Stream.of(
                Arguments.of("maximum likelihood", dichotomous(), MaximumLikelihood.standard(), LIKELIHOOD),
                Arguments.of("posterior mode", dichotomous(), Map.standard(), mode),
                Arguments.of("weighted likelihood", dichotomous(), new WeightedLikelihood(), weighted),
                Arguments.of("graded items", graded(), new WeightedLikelihood(), weighted));
    }

    /** At estimated abilities lz varies too little; lz* has about mean 0 and variance 1 (Snijders 2001). */
    @ParameterizedTest(name = "{0}")
    @MethodSource("estimators")
    void lz_star_is_about_standard_normal(
            String what, List<ItemResponseModel> models, AbilityEstimator estimator, Estimated estimated) {
        Random random = new Random(3);
        List<Double> values = new ArrayList<>();
        for (int person = 0; person < 250; person++) {
            double theta = .8 * random.nextGaussian();
            int[] categories = new int[models.size()];
            for (int item = 0; item < categories.length; item++) {
                double draw = random.nextDouble();
                double[] probabilities = models.get(item).probabilities(theta);
                while (categories[item] < probabilities.length - 1 && draw >= probabilities[categories[item]]) {
                    draw -= probabilities[categories[item]];
                    categories[item]++;
                }
            }
            ResponsePattern pattern = pattern(models, categories);
            if (estimator.estimate(pattern) instanceof AbilityEstimate.Finite finite) {
                OptionalDouble value = LikelihoodPersonFit.corrected(pattern, finite.theta(), estimated);
                values.add(value.orElseThrow());
            }
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(mean).as(what).isBetween(-.2, .2);
        assertThat(variance).as(what).isBetween(.75, 1.25);
    }

    @Test
    void an_ability_that_is_not_finite_is_refused() {
        ResponsePattern pattern = pattern(List.of(LogisticModel.rasch(0)), 1);
        assertThatThrownBy(() -> LikelihoodPersonFit.standardised(pattern, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The ability (Infinity) must be finite.");
        assertThatThrownBy(() ->
                        LikelihoodPersonFit.standardised(LogisticModel.rasch(0), new double[] {0}, new int[] {0, 1}))
                .hasMessageContaining("The numbers of abilities (1) and responses (2) must be equal.");
        assertThatThrownBy(() -> new Estimated.PosteriorMode(0, 0)).hasMessageContaining("standard deviation (0.0)");
    }
}
