package org.liangcai.psychometrics.equating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liangcai.psychometrics.numerics.Chunks;

class NonequivalentGroupsTest {

    /** Thirty items of which the first ten are the anchor; the others are {@code easier} by so much. */
    static JointDistribution simulated(int persons, double ability, double easier, long seed) {
        Random random = new Random(seed);
        int[] scores = new int[persons];
        int[] anchors = new int[persons];
        for (int person = 0; person < persons; person++) {
            double chance = Math.clamp(0.5 + ability + 0.15 * random.nextGaussian(), 0.03, 0.9);
            anchors[person] = (int) IntStream.range(0, 10)
                    .filter(item -> random.nextDouble() < chance)
                    .count();
            scores[person] = anchors[person]
                    + (int) IntStream.range(0, 20)
                            .filter(item -> random.nextDouble() < chance + easier)
                            .count();
        }
        return JointDistribution.count(0, 30, scores, 0, 10, anchors);
    }

    static JointDistribution simulated(int persons, double ability, long seed) {
        return simulated(persons, ability, 0, seed);
    }

    @ParameterizedTest
    @EnumSource(
            value = AnchorMethod.class,
            names = {"TUCKER", "LEVINE_INTERNAL", "LEVINE_TRUE_INTERNAL", "BRAUN_HOLLAND", "CHAINED", "NOMINAL_WEIGHTS"
            })
    void groups_with_the_same_scores_are_equated_to_the_identity(AnchorMethod method) {
        JointDistribution same = simulated(1000, 0, 1);
        ScoreConversion conversion =
                NonequivalentGroups.weightedBySize(same, same).equate(EquatingMethod.LINEAR, method);
        assertThat(conversion.convert(11)).isEqualTo(11, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            value = AnchorMethod.class,
            names = {"LEVINE_INTERNAL", "LEVINE_TRUE_INTERNAL", "TUCKER", "CHAINED", "BRAUN_HOLLAND", "NOMINAL_WEIGHTS"
            })
    void difference_of_ability_is_not_taken_for_a_difference_of_difficulty(AnchorMethod method) {
        NonequivalentGroups groups =
                NonequivalentGroups.weightedBySize(simulated(6000, -0.04, 0, 2), simulated(6000, 0.04, 0.05, 3));
        // The groups differ by 2.4 points of ability; twenty items easier by 0.05 make form Y easier by 1 point.
        assertThat(groups.equate(EquatingMethod.LINEAR, method).convert(15) - 15)
                .isBetween(0.5, 2.0);
    }

    @Test
    void frequency_estimation_and_chained_ranks_agree_for_similar_groups() {
        NonequivalentGroups groups =
                NonequivalentGroups.weightedBySize(simulated(8000, 0, 0, 4), simulated(8000, 0.01, 0.05, 5));
        ScoreConversion estimated = groups.equate(EquatingMethod.EQUIPERCENTILE, AnchorMethod.FREQUENCY_ESTIMATION);
        ScoreConversion chained = groups.equate(EquatingMethod.EQUIPERCENTILE, AnchorMethod.CHAINED);
        for (int score = 8; score <= 24; score++) {
            assertThat(chained.convert(score)).isEqualTo(estimated.convert(score), within(0.5));
        }
    }

    @Test
    void synthetic_population_of_one_group_alone_is_that_group() {
        JointDistribution x = simulated(900, 0.05, 6);
        JointDistribution y = simulated(700, -0.05, 7);
        NonequivalentGroups groups = new NonequivalentGroups(x, y, 1);
        NonequivalentGroups.Moments tucker = groups.moments(AnchorMethod.TUCKER);
        assertThat(tucker.meanX()).isEqualTo(x.scores().mean(), within(1e-12));
        assertThat(tucker.deviationX()).isEqualTo(x.scores().standardDeviation(), within(1e-12));
        assertThat(groups.syntheticX().frequencies().get(12))
                .isEqualTo(x.scores().frequencies().get(12), within(1e-9));
    }

    @Test
    void chained_linear_equating_is_the_product_of_two_lines() {
        JointDistribution x = simulated(900, 0.05, 6);
        JointDistribution y = simulated(700, -0.05, 7);
        LinearConversion first = LinearConversion.standardised(
                x.scores().mean(), x.scores().standardDeviation(),
                x.anchors().mean(), x.anchors().standardDeviation());
        LinearConversion second = LinearConversion.standardised(
                y.anchors().mean(), y.anchors().standardDeviation(),
                y.scores().mean(), y.scores().standardDeviation());
        assertThat(NonequivalentGroups.weightedBySize(x, y)
                        .equate(EquatingMethod.LINEAR, AnchorMethod.CHAINED)
                        .convert(17))
                .isEqualTo(second.convert(first.convert(17)), within(1e-10));
    }

    @Test
    void circle_arc_starts_and_ends_at_the_ends_of_the_scales() {
        NonequivalentGroups groups =
                NonequivalentGroups.weightedBySize(simulated(900, 0.05, 6), simulated(700, -0.05, 7));
        for (AnchorMethod method : new AnchorMethod[] {AnchorMethod.CHAINED, AnchorMethod.TUCKER}) {
            ScoreConversion arc = groups.equate(EquatingMethod.CIRCLE_ARC, method);
            assertThat(arc.convert(0)).isEqualTo(0, within(1e-9));
            assertThat(arc.convert(30)).isEqualTo(30, within(1e-9));
        }
    }

    @Test
    void bootstrap_draws_persons_with_both_scores() {
        NonequivalentGroups groups =
                NonequivalentGroups.weightedBySize(simulated(900, 0.05, 6), simulated(700, -0.05, 7));
        EquatingBootstrap.Report report = new EquatingBootstrap(100, 3, Chunks.Mode.PARALLEL)
                .of(groups, drawn -> drawn.equate(EquatingMethod.LINEAR, AnchorMethod.TUCKER));
        assertThat(report.standardErrors()[15]).isBetween(0.05, 0.6);
        assertThat(Math.abs(report.bias()[15])).isLessThan(0.2);
    }

    @Test
    void what_is_not_defined_is_refused() {
        JointDistribution x = simulated(300, 0, 6);
        NonequivalentGroups groups = NonequivalentGroups.weightedBySize(x, x);
        assertThatThrownBy(() -> groups.equate(EquatingMethod.EQUIPERCENTILE, AnchorMethod.TUCKER))
                .hasMessageContaining("Maybe FREQUENCY_ESTIMATION or CHAINED.");
        assertThatThrownBy(() -> groups.moments(AnchorMethod.CHAINED))
                .hasMessage("The method (CHAINED) has no synthetic population.");
        assertThatThrownBy(() -> new NonequivalentGroups(x, x, 1.5))
                .hasMessage("The weight of the form X group (1.5) must be from 0 to 1.");
        JointDistribution shorter = JointDistribution.of(0, 0, new double[][] {{1, 2}, {3, 4}});
        assertThatThrownBy(() -> new NonequivalentGroups(x, shorter, 0.5))
                .hasMessageStartingWith("Both groups must have the same anchor scores (11 from 0, 2 from 0).");
        JointDistribution opposite = JointDistribution.of(0, 0, new double[][] {{0, 9}, {9, 0}});
        assertThatThrownBy(() -> NonequivalentGroups.weightedBySize(opposite, opposite)
                        .equate(EquatingMethod.LINEAR, AnchorMethod.TUCKER))
                .hasMessageContaining("Maybe the anchor is keyed the other way.");
    }
}
