package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

class AdaptiveTestTest {

    private static ItemPool pool(int size, long seed) {
        Random random = new Random(seed);
        List<ItemResponseModel> pool = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            pool.add(LogisticModel.threeParameter(0.8 + random.nextDouble(), random.nextGaussian(), 0.15));
        }
        return ItemPool.of(pool);
    }

    private static AdaptiveTest test(int candidates, StoppingRule rule, long seed) {
        return new AdaptiveTest(
                pool(80, 3),
                CatEstimator.eap(),
                ItemSelection.maximumInformation().withCandidates(candidates),
                rule,
                seed);
    }

    /** Answers an item as a person of ability {@code theta} would. */
    private static CatSession run(AdaptiveTest test, double theta, long seed) {
        Random random = new Random(seed);
        CatSession session = CatSession.begin(test);
        while (session.next() instanceof Decision.Next next) {
            double success = test.pool().model(next.index()).probability(theta, 1);
            session = session.answer(Response.of(random.nextDouble() < success ? 1 : 0));
        }
        return session;
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_session_never_repeats_an_item_and_can_be_replayed_from_its_answers(long seed) {
        AdaptiveTest test = test(5, StoppingRule.fixedLength(20), seed);
        CatSession session = run(test, 0.5, seed);
        Set<Integer> shown = new HashSet<>();
        for (int step = 0; step < session.administered().size(); step++) {
            AdministeredItem item = session.administered().get(step);
            assertThat(shown.add(item.index())).isTrue();
            assertThat(test.decide(session.administered().subList(0, step)))
                    .isInstanceOfSatisfying(
                            Decision.Next.class,
                            next -> assertThat(next.index()).isEqualTo(item.index()));
        }
        assertThat(session.next())
                .isInstanceOfSatisfying(
                        Decision.Stop.class, stop -> assertThat(stop.reason()).isEqualTo(StopReason.MAXIMUM_LENGTH));
    }

    @Test
    void without_exposure_control_the_most_informative_item_comes_first() {
        AdaptiveTest test = test(1, StoppingRule.fixedLength(5), 1);
        double best = test.pool().models().stream()
                .mapToDouble(model -> model.information(0))
                .max()
                .orElseThrow();
        assertThat(test.decide(List.of()))
                .isInstanceOfSatisfying(
                        Decision.Next.class,
                        next -> assertThat(test.pool().model(next.index()).information(0))
                                .isEqualTo(best));
    }

    @Test
    void with_exposure_control_different_seeds_begin_with_each_of_the_candidates() {
        Set<Integer> first = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            if (test(5, StoppingRule.fixedLength(5), seed).decide(List.of()) instanceof Decision.Next next) {
                first.add(next.index());
            }
        }
        assertThat(first).hasSize(5);
    }

    @Test
    void the_test_stops_when_the_estimate_is_precise_enough_but_not_before_the_minimum() {
        CatSession precise = run(test(1, new StoppingRule(3, 60, 0.4), 1), 0, 1);
        assertThat(precise.next()).isInstanceOfSatisfying(Decision.Stop.class, stop -> {
            assertThat(stop.reason()).isEqualTo(StopReason.PRECISE_ENOUGH);
            assertThat(stop.estimate().standardError()).isLessThanOrEqualTo(0.4);
        });
        CatSession minimum = run(test(1, new StoppingRule(12, 60, 10), 1), 0, 1);
        assertThat(minimum.administered()).hasSize(12);
    }

    @Test
    void the_test_stops_when_the_pool_is_exhausted() {
        AdaptiveTest test = new AdaptiveTest(
                pool(4, 1),
                CatEstimator.eap(),
                ItemSelection.maximumInformation().withCandidates(3),
                StoppingRule.fixedLength(10),
                1);
        CatSession session = run(test, 0, 1);
        assertThat(session.administered()).hasSize(4);
        assertThat(session.next())
                .isInstanceOfSatisfying(
                        Decision.Stop.class, stop -> assertThat(stop.reason()).isEqualTo(StopReason.POOL_EXHAUSTED));
        assertThatThrownBy(() -> session.answer(Response.of(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The test is over (POOL_EXHAUSTED): it takes no more answers.");
    }

    @Test
    void an_item_left_without_an_answer_is_not_shown_again_and_does_not_count() {
        AdaptiveTest test = test(1, StoppingRule.fixedLength(5), 1);
        CatSession session = CatSession.begin(test).answer(Response.missing());
        int skipped = session.administered().getFirst().index();
        assertThat(session.next()).isInstanceOfSatisfying(Decision.Next.class, next -> {
            assertThat(next.index()).isNotEqualTo(skipped);
            assertThat(next.estimate()).isEqualTo(test.estimate(List.of()));
        });
    }

    @Test
    void items_that_come_first_are_shown_first() {
        AdaptiveTest test = test(1, StoppingRule.fixedLength(5), 1)
                .withStart(Start.standard().withItems(List.of(17, 4)));
        CatSession session = run(test, 0, 1);
        assertThat(session.administered().stream()
                        .limit(2)
                        .map(AdministeredItem::index)
                        .toList())
                .containsExactly(17, 4);
    }

    @Test
    void the_final_estimate_is_that_of_the_final_estimator() {
        AdaptiveTest test =
                test(1, StoppingRule.fixedLength(8), 1).withFinalEstimator(CatEstimator.of(CatEstimator.Method.WL));
        CatSession session = run(test, 0, 1);
        assertThat(session.next())
                .isInstanceOfSatisfying(
                        Decision.Stop.class,
                        stop -> assertThat(stop.estimate())
                                .isEqualTo(session.finalEstimate())
                                .isNotEqualTo(session.estimate()));
    }

    @Test
    void a_session_that_is_resumed_equals_the_one_that_was_lived_through() {
        AdaptiveTest test = test(3, StoppingRule.fixedLength(12), 5);
        CatSession session = run(test, 1, 5);
        assertThat(CatSession.resume(test, session.administered())).isEqualTo(session);
        assertThat(test.decide(session.administered())).isEqualTo(session.next());
    }

    @Test
    void what_cannot_have_happened_is_refused() {
        AdaptiveTest test = test(1, StoppingRule.fixedLength(5), 1);
        AdministeredItem item = new AdministeredItem(7, Response.of(1));
        assertThatThrownBy(() -> test.decide(List.of(item, item))).hasMessage("The item (7) was administered twice.");
        assertThatThrownBy(() -> test.decide(List.of(new AdministeredItem(80, Response.of(1)))))
                .hasMessage("The item (80) is not in the pool of 80 items, counted from 0.");
        assertThatThrownBy(() -> ItemPool.of(List.of())).hasMessage("The pool of an adaptive test must not be empty.");
        assertThatThrownBy(() -> new StoppingRule(5, 4, 0.3))
                .hasMessage("The lengths (5, 4) must satisfy 1 ≤ minimum ≤ maximum.");
        assertThatThrownBy(() -> new StoppingRule(1, 4, -1))
                .hasMessage("The standard error (-1.0) must be 0 or more and finite.");
        assertThatThrownBy(() -> ItemSelection.maximumInformation().withCandidates(0))
                .hasMessage("The number of candidates (0) must be 1 or more.");
    }
}
