package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.adaptive.CatEstimator.Method;
import org.liangcai.psychometrics.adaptive.Criterion.Course;
import org.liangcai.psychometrics.adaptive.Criterion.Weight;
import org.liangcai.psychometrics.model.ItemResponseModel;

/** Every criterion against its formula, written down once more with nothing but the response models. */
class CriterionTest {

    private static final int ANSWERED = 6;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(4);
    }

    private static CatSession session(long seed) {
        return Pools.answered(Pools.mixed(30, seed), CatEstimator.map(), ANSWERED, 0.4, seed);
    }

    private static double likelihood(CatSession session, double theta) {
        double product = 1;
        for (AdministeredItem item : session.administered()) {
            int category = ((Response.Observed) item.response()).category();
            product *= session.test().pool().model(item.index()).probability(theta, category);
        }
        return product;
    }

    private static double density(double theta) {
        return Math.exp(-theta * theta / 2) / Math.sqrt(2 * Math.PI);
    }

    private interface OfTheta {
        double at(double theta);
    }

    private static double integral(OfTheta function) {
        double sum = 0;
        for (int q = 0; q < 33; q++) {
            sum += (q == 0 || q == 32 ? 0.125 : 0.25) * function.at(-4 + 0.25 * q);
        }
        return sum;
    }

    private static double weight(CatSession session, Weight weight, double theta) {
        return likelihood(session, theta) * (weight == Weight.POSTERIOR ? density(theta) : 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void values_are_those_of_the_formulas(long seed) {
        CatSession session = session(seed);
        double theta = session.estimate().theta();
        double[] maximum = session.values(new Criterion.MaximumInformation());
        double[] variance = session.values(new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.AT_ESTIMATE));
        double[] averaged = session.values(new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.POSTERIOR));
        double total = integral(t -> weight(session, Weight.POSTERIOR, t));
        for (int item = 0; item < maximum.length; item++) {
            ItemResponseModel model = session.test().pool().model(item);
            if (item < ANSWERED) {
                assertThat(maximum[item]).isNaN();
                continue;
            }
            assertThat(maximum[item]).isCloseTo(model.information(theta), within(1e-12));
            double expected = 0;
            double expectedAveraged = 0;
            for (int category = 0; category < model.categoryCount(); category++) {
                int k = category;
                double mass = integral(t -> weight(session, Weight.POSTERIOR, t) * model.probability(t, k));
                double mean = integral(t -> weight(session, Weight.POSTERIOR, t) * model.probability(t, k) * t) / mass;
                double spread = integral(t -> weight(session, Weight.POSTERIOR, t)
                                * model.probability(t, k)
                                * (t - mean)
                                * (t - mean))
                        / mass;
                expected += model.probability(theta, k) * spread;
                expectedAveraged += mass / total * spread;
            }
            assertThat(variance[item]).isCloseTo(expected, within(1e-10));
            assertThat(averaged[item]).isCloseTo(expectedAveraged, within(1e-10));
        }
        for (Weight weight : Weight.values()) {
            weighted(session, theta, weight);
        }
    }

    private static void weighted(CatSession session, double theta, Weight weight) {
        double[] information = session.values(new Criterion.WeightedInformation(weight));
        double[] distance = session.values(new Criterion.KullbackLeibler(weight));
        for (int item = ANSWERED; item < information.length; item++) {
            ItemResponseModel model = session.test().pool().model(item);
            assertThat(information[item])
                    .isCloseTo(integral(t -> weight(session, weight, t) * model.information(t)), within(1e-12));
            double expected = integral(t -> {
                double sum = 0;
                for (int k = 0; k < model.categoryCount(); k++) {
                    sum += model.probability(theta, k)
                            * Math.log(model.probability(theta, k) / model.probability(t, k));
                }
                return weight(session, weight, t) * sum;
            });
            assertThat(distance[item]).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void expected_information_by_tables_is_that_of_estimating_after_every_answer(long seed) {
        CatSession session = session(seed);
        double theta = session.estimate().theta();
        for (Method method : Method.values()) {
            for (InformationKind kind : InformationKind.values()) {
                double[] values = session.values(new Criterion.ExpectedInformation(kind, method));
                for (int item = ANSWERED; item < values.length; item += 3) {
                    ItemResponseModel model = session.test().pool().model(item);
                    double expected = 0;
                    for (int k = 0; k < model.categoryCount(); k++) {
                        double updated = Abilities.estimate(
                                        CatEstimator.map().withMethod(method),
                                        session.progress().with(new AdministeredItem(item, Response.of(k))))
                                .theta();
                        expected += model.probability(theta, k)
                                * switch (kind) {
                                    case EXPECTED -> model.information(updated);
                                    case OBSERVED -> -model.curve(updated, k).logCurvature();
                                };
                    }
                    assertThat(values[item]).isCloseTo(expected, within(2e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_category_criteria_are_those_of_the_formulas(long seed) {
        CatSession session = Pools.answered(Pools.threeParameter(20, seed), CatEstimator.map(), ANSWERED, 0, seed);
        ItemPool pool = session.test().pool();
        double theta = session.estimate().theta();
        double[] difficulty = session.values(new Criterion.NearestDifficulty());
        double[] maximum = session.values(new Criterion.NearestMaximum());
        double[] discrimination = session.values(new Criterion.GlobalDiscrimination(Weight.POSTERIOR));
        for (int item = ANSWERED; item < pool.size(); item++) {
            assertThat(difficulty[item]).isCloseTo(Math.abs(pool.difficulty(item) - theta), within(1e-12));
            double best = pool.mostInformativeTheta(item);
            assertThat(maximum[item]).isCloseTo(Math.abs(best - theta), within(1e-12));
            assertThat(pool.information(item, best))
                    .isGreaterThanOrEqualTo(pool.information(item, best - 1e-3))
                    .isGreaterThanOrEqualTo(pool.information(item, best + 1e-3));
            double sum = 0;
            double mean = 0;
            double square = 0;
            for (int q = 0; q < 33; q++) {
                double t = -4 + 0.25 * q;
                double w = weight(session, Weight.POSTERIOR, t);
                double p = pool.model(item).probability(t, 1);
                sum += w;
                mean += w * p;
                square += w * p * p;
            }
            assertThat(discrimination[item]).isCloseTo(square / sum - mean * mean / (sum * sum), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_ordered_search_finds_the_item_that_a_full_search_finds(long seed) {
        ItemPool pool = Pools.mixed(200, seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            double theta = 3 * random.nextGaussian();
            int best = 0;
            for (int item = 1; item < pool.size(); item++) {
                best = pool.information(item, theta) > pool.information(best, theta) ? item : best;
            }
            AdaptiveTest test = new AdaptiveTest(
                            pool,
                            CatEstimator.eap(),
                            ItemSelection.maximumInformation(),
                            StoppingRule.fixedLength(1),
                            1)
                    .withStart(Start.at(theta));
            assertThat(((Decision.Next) CatSession.begin(test).next()).index()).isEqualTo(best);
        }
    }

    @Test
    void information_is_that_of_the_response_model_everywhere() {
        ItemPool pool = Pools.mixed(25, 3);
        double[] probabilities = new double[pool.mostCategories()];
        for (int item = 0; item < pool.size(); item++) {
            ItemResponseModel model = pool.model(item);
            for (double theta : new double[] {-800, -5, -0.3, 0, 1.7, 6, 800}) {
                assertThat(pool.information(item, theta)).isCloseTo(model.information(theta), within(1e-12));
                pool.probabilities(item, theta, probabilities);
                for (int k = 0; k < model.categoryCount(); k++) {
                    assertThat(probabilities[k]).isCloseTo(model.probability(theta, k), within(1e-14));
                    assertThat(pool.logSlope(item, k, theta))
                            .isCloseTo(model.curve(theta, k).logSlope(), within(1e-12));
                    assertThat(pool.logCurvature(item, k, theta))
                            .isCloseTo(model.curve(theta, k).logCurvature(), within(1e-12));
                }
            }
        }
    }

    @Test
    void progressive_and_proportional_selection_turn_from_chance_to_information() {
        ItemPool pool = Pools.threeParameter(60, 2);
        for (Criterion criterion : new Criterion[] {
            new Criterion.Progressive(1, new Course.ByLength(10)),
            new Criterion.Proportional(2, new Course.ByLength(10)),
            new Criterion.Progressive(1, new Course.ByPrecision(0.4, 10)),
            new Criterion.Proportional(2, new Course.ByPrecision(0.2, 10))
        }) {
            double early = 0;
            double late = 0;
            for (long seed = 0; seed < 40; seed++) {
                AdaptiveTest test = new AdaptiveTest(
                        pool, CatEstimator.eap(), ItemSelection.by(criterion), StoppingRule.fixedLength(10), seed);
                CatSession session = Pools.run(test, 0, seed);
                early += rank(session, 1);
                late += rank(session, 10);
            }
            assertThat(early / 40).isGreaterThan(15);
            assertThat(late / 40).isLessThan(early / 40 / 2);
        }
    }

    /** How many items not shown yet were more informative than the one shown at a step. */
    private static int rank(CatSession session, int step) {
        CatSession before =
                CatSession.resume(session.test(), session.administered().subList(0, step - 1));
        double[] information = before.values(new Criterion.MaximumInformation());
        double chosen = information[session.administered().get(step - 1).index()];
        int rank = 0;
        for (double value : information) {
            rank += value > chosen ? 1 : 0;
        }
        return rank;
    }

    @Test
    void random_selection_reaches_every_item() {
        AdaptiveTest test = new AdaptiveTest(
                Pools.threeParameter(8, 2),
                CatEstimator.eap(),
                ItemSelection.by(new Criterion.Random()),
                StoppingRule.fixedLength(1),
                0);
        boolean[] seen = new boolean[8];
        for (long seed = 0; seed < 200; seed++) {
            seen[((Decision.Next) CatSession.begin(test.withSeed(seed)).next()).index()] = true;
        }
        assertThat(seen).doesNotContain(false);
    }

    @Test
    void criteria_for_two_categories_refuse_more() {
        CatSession session = session(1);
        assertThatThrownBy(() -> session.values(new Criterion.NearestDifficulty()))
                .hasMessageStartingWith("The item (7) has more than two categories and therefore not a difficulty.");
        assertThatThrownBy(() -> session.values(new Criterion.GlobalDiscrimination(Weight.LIKELIHOOD)))
                .hasMessageContaining("Maybe another criterion");
        assertThatThrownBy(() -> new Criterion.Progressive(-1, new Course.ByLength(10)))
                .hasMessage("The acceleration (-1.0) must be 0 or more and finite.");
        assertThatThrownBy(() -> new Course.ByLength(1)).hasMessage("The length (1) must be 2 or more.");
    }
}
