package org.liangcai.psychometrics.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoppingRuleTest {

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(8);
    }

    private static CatSession run(StoppingRule rule, double theta, long seed) {
        AdaptiveTest test = new AdaptiveTest(
                Pools.threeParameter(100, 9), CatEstimator.map(), ItemSelection.maximumInformation(), rule, seed);
        return Pools.run(test, theta, seed);
    }

    private static StopReason reason(CatSession session) {
        return ((Decision.Stop) session.next()).reason();
    }

    private static CatSession shorter(CatSession session) {
        return session.previous().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_test_ends_at_the_first_item_that_makes_the_estimate_precise(long seed) {
        CatSession session = run(StoppingRule.atMost(60, new Ending.Precision(0.4)), 0.2, seed);
        assertThat(reason(session)).isEqualTo(StopReason.PRECISE_ENOUGH);
        assertThat(session.estimate().standardError()).isLessThanOrEqualTo(0.4);
        assertThat(shorter(session).estimate().standardError()).isGreaterThan(0.4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_test_ends_when_the_interval_leaves_the_cuts(long seed) {
        CatSession session =
                run(StoppingRule.atMost(60, new Ending.Classification(List.of(-1.0, 0.5), 0.9)), 1.6, seed);
        double reach = 1.6448536269514722 * session.estimate().standardError();
        if (reason(session) == StopReason.CLASSIFIED) {
            assertThat(List.of(-1.0, 0.5))
                    .allSatisfy(cut -> assertThat(Math.abs(session.estimate().theta() - cut))
                            .isGreaterThanOrEqualTo(reach));
        } else {
            assertThat(session.administered()).hasSize(60);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_sequential_ratio_test_decides_far_from_the_cut_and_is_usually_right(long seed) {
        Ending ratio = new Ending.SequentialRatio(List.of(0.0), 0.3, 0.05, 0.05);
        CatSession able = run(StoppingRule.atMost(80, ratio), 1.5, seed);
        CatSession unable = run(StoppingRule.atMost(80, ratio), -1.5, seed);
        assertThat(reason(able)).isEqualTo(StopReason.CLASSIFIED);
        assertThat(reason(unable)).isEqualTo(StopReason.CLASSIFIED);
        assertThat(able.estimate().theta()).isPositive();
        assertThat(unable.estimate().theta()).isNegative();
        assertThat(able.administered().size()).isLessThan(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_test_ends_when_the_estimate_hardly_moves_or_nothing_informative_is_left(long seed) {
        CatSession stable = run(StoppingRule.atMost(90, new Ending.Stable(0.08, 3)), 0, seed);
        assertThat(reason(stable)).isEqualTo(StopReason.STABLE);
        CatSession later = stable;
        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(
                            later.estimate().theta() - shorter(later).estimate().theta()))
                    .isLessThanOrEqualTo(0.08);
            later = shorter(later);
        }
        CatSession nothing = run(StoppingRule.atMost(100, new Ending.NothingInformative(0.3)), 0, seed);
        assertThat(reason(nothing)).isEqualTo(StopReason.NOTHING_INFORMATIVE);
        for (double value : nothing.values(new Criterion.MaximumInformation())) {
            assertThat(Double.isNaN(value) || value < 0.3).isTrue();
        }
        CatSession informed = run(StoppingRule.atMost(100, new Ending.TestInformation(5)), 0, seed);
        assertThat(reason(informed)).isEqualTo(StopReason.PRECISE_ENOUGH);
        assertThat(Abilities.information(
                        informed.progress(), informed.estimate().theta()))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void endings_can_be_asked_for_together_and_a_least_length_goes_before_all() {
        Ending both = new Ending.All(List.of(new Ending.Precision(0.45), new Ending.Stable(0.1, 2)));
        CatSession session = run(StoppingRule.atMost(90, both), 0, 4);
        assertThat(session.estimate().standardError()).isLessThanOrEqualTo(0.45);
        assertThat(reason(session)).isEqualTo(StopReason.PRECISE_ENOUGH);
        assertThat(run(StoppingRule.atMost(90, new Ending.Precision(5)).from(7), 0, 4)
                        .administered())
                .hasSize(7);
        assertThat(run(StoppingRule.atMost(90, new Ending.Precision(0), new Ending.Precision(5)), 0, 4)
                        .administered())
                .hasSize(1);
    }

    @Test
    void endings_without_meaning_are_refused() {
        assertThatThrownBy(() -> new Ending.Classification(List.of(), 0.9))
                .hasMessage("The cuts ([]) must be one or more and finite.");
        assertThatThrownBy(() -> new Ending.Classification(List.of(0.0), 95))
                .hasMessage("The confidence (95.0) must be between 0 and 1.");
        assertThatThrownBy(() -> new Ending.SequentialRatio(List.of(0.0), 0.3, 0.6, 0.05))
                .hasMessage("The probabilities of error (0.6, 0.05) must be between 0 and 0.5.");
        assertThatThrownBy(() -> new Ending.Stable(0, 1)).hasMessage("The change (0.0) must be positive and finite.");
        assertThatThrownBy(() -> new Ending.All(List.of())).hasMessage("There must be an ending that can hold.");
    }
}
