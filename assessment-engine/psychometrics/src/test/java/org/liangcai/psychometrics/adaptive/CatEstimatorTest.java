package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.adaptive.CatEstimator.Method;
import org.liangcai.psychometrics.adaptive.CatEstimator.RootSearch;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class CatEstimatorTest {

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(12);
    }

    private static AbilityEstimate.Finite elsewhere(AbilityEstimator estimator, CatSession session) {
        List<ItemResponseModel> models = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (AdministeredItem item : session.administered()) {
            models.add(session.test().pool().model(item.index()));
            responses.add(item.response());
        }
        return (AbilityEstimate.Finite) estimator.estimate(ResponsePattern.of(models, responses));
    }

    private static void assertSame(AbilityEstimate.Finite one, AbilityEstimate.Finite other) {
        assertThat(one.theta()).isCloseTo(other.theta(), within(1e-9));
        assertThat(one.standardError()).isCloseTo(other.standardError(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void estimates_are_those_of_the_estimators_for_whole_patterns(long seed) {
        ItemPool pool = Pools.mixed(40, seed);
        double theta = (seed - 6) / 4.0;
        CatEstimator wide = CatEstimator.eap()
                .withGrid(new ThetaGrid(-6, 6, 61, ThetaGrid.Rule.RECTANGLE))
                .withRange(-8, 8);
        assertSame(
                Pools.answered(pool, wide, 30, theta, seed).estimate(),
                elsewhere(Eap.standard(), Pools.answered(pool, wide, 30, theta, seed)));
        for (var pair : java.util.Map.of(
                        Method.MAP,
                        (AbilityEstimator) org.liangcai.psychometrics.ability.Map.standard(),
                        Method.ML,
                        MaximumLikelihood.standard(),
                        Method.WL,
                        new WeightedLikelihood())
                .entrySet()) {
            CatSession session = Pools.answered(pool, wide.withMethod(pair.getKey()), 30, theta, seed);
            assertSame(session.estimate(), elsewhere(pair.getValue(), session));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_searches_find_the_only_root(long seed) {
        ItemPool pool = Pools.mixed(40, seed);
        CatEstimator map = CatEstimator.map();
        assertSame(
                Pools.answered(pool, map, 25, 0.3, seed).estimate(),
                Pools.answered(pool, map.withSearch(RootSearch.FROM_LIMITS), 25, 0.3, seed)
                        .estimate());
    }

    @Test
    void of_several_maxima_the_highest_is_taken() {
        // Hard items guessed right beside easy ones missed: the score has several roots.
        ItemPool pool = ItemPool.of(List.of(
                LogisticModel.threeParameter(3, 2, 0.3),
                LogisticModel.threeParameter(3, 2.2, 0.3),
                LogisticModel.threeParameter(3, -2, 0.05),
                LogisticModel.threeParameter(3, -2.2, 0.05)));
        CatEstimator estimator = CatEstimator.of(Method.ML);
        Progress progress = Progress.none(pool, estimator.grid());
        for (int item = 0; item < 4; item++) {
            progress = progress.with(new AdministeredItem(item, Response.of(item < 2 ? 1 : 0)));
        }
        double theta = Abilities.estimate(estimator, progress).theta();
        double best = Double.NEGATIVE_INFINITY;
        for (double at = -4; at <= 4; at += 0.01) {
            best = Math.max(best, logLikelihood(progress, at));
        }
        assertThat(logLikelihood(progress, theta)).isGreaterThanOrEqualTo(best - 1e-9);
    }

    private static double logLikelihood(Progress progress, double theta) {
        double sum = 0;
        for (int position = 0; position < progress.length(); position++) {
            sum += progress.pool
                    .model(progress.item(position))
                    .curve(theta, progress.stored(position) - 1)
                    .logProbability();
        }
        return sum;
    }

    @Test
    void answers_that_all_point_one_way_give_the_limit() {
        ItemPool pool = ItemPool.of(Collections.nCopies(5, LogisticModel.rasch(0)));
        CatEstimator ml = CatEstimator.of(Method.ML).withRange(-3, 3.5);
        CatSession right = session(pool, ml, 1);
        CatSession wrong = session(pool, ml, 0);
        assertThat(right.estimate().theta()).isEqualTo(3.5);
        assertThat(wrong.estimate().theta()).isEqualTo(-3);
        assertThat(right.estimate().standardError())
                .isCloseTo(1 / Math.sqrt(5 * LogisticModel.rasch(0).information(3.5)), within(1e-12));
    }

    private static CatSession session(ItemPool pool, CatEstimator estimator, int category) {
        AdaptiveTest test =
                new AdaptiveTest(pool, estimator, ItemSelection.maximumInformation(), StoppingRule.fixedLength(5), 1);
        CatSession session = CatSession.begin(test);
        for (int i = 0; i < pool.size(); i++) {
            session = session.with(new AdministeredItem(i, Response.of(category)));
        }
        return session;
    }

    @Test
    void before_the_first_answer_the_prior_speaks() {
        ItemPool pool = Pools.threeParameter(5, 1);
        CatEstimator informed = CatEstimator.map().withPrior(new AbilityPrior.Normal(0.5, 0.8));
        assertThat(Pools.answered(pool, informed, 0, 0, 1).estimate()).isEqualTo(new AbilityEstimate.Finite(0.5, 0.8));
        assertThat(Pools.answered(pool, CatEstimator.of(Method.ML), 0, 0, 1).estimate())
                .isEqualTo(new AbilityEstimate.Finite(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void
            a_uniform_prior_keeps_the_mode_within_its_limits_and_Jeffreys_prior_is_the_weighted_likelihood_of_Rasch_items() {
        ItemPool pool = ItemPool.of(Collections.nCopies(5, LogisticModel.rasch(0)));
        CatEstimator uniform = CatEstimator.map().withPrior(new AbilityPrior.Uniform(-1, 1));
        assertThat(session(pool, uniform, 1).estimate().theta()).isEqualTo(1);
        CatEstimator jeffreys = CatEstimator.map().withPrior(new AbilityPrior.Jeffreys());
        assertThat(session(pool, jeffreys, 1).estimate().theta())
                .isCloseTo(
                        session(pool, CatEstimator.of(Method.WL), 1).estimate().theta(), within(1e-9));
        assertThat(session(pool, CatEstimator.eap().withPrior(new AbilityPrior.Jeffreys()), 1)
                        .estimate()
                        .theta())
                .isBetween(0.5, 3.0);
    }

    @Test
    void a_very_long_test_does_not_underflow() {
        ItemPool pool = Pools.threeParameter(1500, 4);
        AbilityEstimate.Finite estimate = Pools.answered(
                        pool,
                        CatEstimator.eap().withGrid(new ThetaGrid(-4, 4, 201, ThetaGrid.Rule.TRAPEZOID)),
                        1500,
                        0.7,
                        4)
                .estimate();
        assertThat(estimate.theta()).isCloseTo(0.7, within(0.15));
        assertThat(estimate.standardError()).isBetween(0.01, 0.08);
    }

    @Test
    void a_posterior_too_narrow_for_the_grid_is_integrated_on_closer_nodes() {
        ItemPool pool = Pools.threeParameter(800, 4);
        CatEstimator fine = CatEstimator.eap().withGrid(new ThetaGrid(-4, 4, 4001, ThetaGrid.Rule.TRAPEZOID));
        CatEstimator coarse = CatEstimator.eap().withGrid(ThetaGrid.STANDARD);
        for (AbilityPrior prior :
                List.of(AbilityPrior.STANDARD, new AbilityPrior.Uniform(-2, 3), new AbilityPrior.Jeffreys())) {
            AbilityEstimate.Finite right =
                    Pools.answered(pool, fine.withPrior(prior), 800, 0.7, 4).estimate();
            AbilityEstimate.Finite closer = Pools.answered(
                            pool, CatEstimator.eap().withPrior(prior), 800, 0.7, 4)
                    .estimate();
            AbilityEstimate.Finite asGiven =
                    Pools.answered(pool, coarse.withPrior(prior), 800, 0.7, 4).estimate();
            assertThat(closer.theta()).isCloseTo(right.theta(), within(1e-6));
            assertThat(closer.standardError()).isCloseTo(right.standardError(), within(1e-6));
            assertThat(Math.abs(asGiven.standardError() - right.standardError()))
                    .isGreaterThan(1e-3);
        }
    }

    @Test
    void settings_without_meaning_are_refused() {
        assertThatThrownBy(() -> CatEstimator.eap().withRange(1, 1))
                .hasMessage("The limits (1.0, 1.0) of ability must be finite and increase.");
        assertThatThrownBy(() -> new ThetaGrid(-4, 4, 2, ThetaGrid.Rule.TRAPEZOID))
                .hasMessage("The number of nodes (2) must be 3 or more.");
        assertThatThrownBy(() -> new AbilityPrior.Normal(0, 0))
                .hasMessage("The standard deviation (0.0) must be positive and finite.");
        assertThatThrownBy(() -> new AbilityPrior.Uniform(1, 0))
                .hasMessage("The limits (1.0, 0.0) of the prior must be finite and increase.");
        CatEstimator apart = CatEstimator.eap().withPrior(new AbilityPrior.Uniform(5, 6));
        assertThatThrownBy(() -> Pools.answered(Pools.threeParameter(5, 1), apart, 3, 0, 1)
                        .estimate())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("The posterior vanishes at every node from -4.0 to 4.0.");
    }
}
