package org.liangcai.psychometrics.equating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.numerics.Chunks;

class EquivalentGroupsTest {

    private final EquivalentGroups groups = new EquivalentGroups(simulated(3000, 0.45, 1), simulated(2500, 0.55, 2));

    /** Sums of 30 items of equal difficulty, taken by persons of different ability. */
    static ScoreDistribution simulated(int persons, double easiness, long seed) {
        Random random = new Random(seed);
        int[] scores = IntStream.range(0, persons)
                .map(person -> {
                    double chance = Math.clamp(easiness + 0.15 * random.nextGaussian(), 0.02, 0.98);
                    return (int) IntStream.range(0, 30)
                            .filter(item -> random.nextDouble() < chance)
                            .count();
                })
                .toArray();
        return ScoreDistribution.count(0, 30, scores);
    }

    private static double mean(ScoreConversion conversion, ScoreDistribution x) {
        double sum = 0;
        for (int score = x.lowest(); score <= x.highest(); score++) {
            sum += x.frequency(score) / x.total() * conversion.convert(score);
        }
        return sum;
    }

    @Test
    void mean_and_linear_equating_give_form_X_the_moments_of_form_Y() {
        assertThat(mean(groups.equate(EquatingMethod.MEAN), groups.x()))
                .isEqualTo(groups.y().mean(), within(1e-10));
        LinearConversion linear = (LinearConversion) groups.equate(EquatingMethod.LINEAR);
        assertThat(mean(linear, groups.x())).isEqualTo(groups.y().mean(), within(1e-10));
        assertThat(linear.slope() * groups.x().standardDeviation())
                .isEqualTo(groups.y().standardDeviation(), within(1e-10));
    }

    @Test
    void equipercentile_equating_almost_reaches_the_moments_of_form_Y() {
        assertThat(mean(groups.equate(EquatingMethod.EQUIPERCENTILE), groups.x()))
                .isEqualTo(groups.y().mean(), within(0.05));
    }

    @Test
    void identity_leaves_scores_alone() {
        assertThat(groups.equate(EquatingMethod.IDENTITY).convert(7.25)).isEqualTo(7.25);
    }

    @Test
    void circle_arc_goes_through_its_three_points_and_is_the_line_where_they_lie_on_one() {
        ScoreConversion arc = groups.equate(EquatingMethod.CIRCLE_ARC);
        assertThat(arc.convert(0)).isEqualTo(0, within(1e-9));
        assertThat(arc.convert(30)).isEqualTo(30, within(1e-9));
        assertThat(arc.convert(groups.x().mean())).isEqualTo(groups.y().mean(), within(1e-9));
        CircleArcConversion straight = new CircleArcConversion(
                new CircleArcConversion.Point(0, 0),
                new CircleArcConversion.Point(10, 20),
                new CircleArcConversion.Point(20, 40),
                CircleArcConversion.Form.SYMMETRIC);
        assertThat(straight.convert(7)).isEqualTo(14, within(1e-9));
        CircleArcConversion circle = new CircleArcConversion(
                new CircleArcConversion.Point(0, 0),
                new CircleArcConversion.Point(10, 12),
                new CircleArcConversion.Point(20, 20),
                CircleArcConversion.Form.SYMMETRIC);
        assertThat(circle.convert(10)).isEqualTo(12, within(1e-9));
    }

    @Test
    void kernel_equating_is_linear_with_wide_kernels_and_near_equipercentile_with_narrow_ones() {
        EquivalentGroups smooth = groups.presmoothed(4);
        ScoreConversion wide = new KernelConversion(smooth.x(), 500, smooth.y(), 500);
        double slope = Math.sqrt(smooth.y().centralMoment(2) / smooth.x().centralMoment(2));
        assertThat(wide.convert(22))
                .isEqualTo(smooth.y().mean() + slope * (22 - smooth.x().mean()), within(1e-3));
        ScoreConversion kernel = KernelConversion.of(smooth.x(), smooth.y());
        ScoreConversion ranks = smooth.equate(EquatingMethod.EQUIPERCENTILE);
        for (int score = 3; score <= 27; score++) {
            assertThat(kernel.convert(score)).isEqualTo(ranks.convert(score), within(0.1));
        }
    }

    @Test
    void formulas_for_standard_errors_agree_with_the_bootstrap() {
        EquatingBootstrap bootstrap = new EquatingBootstrap(250, 11, Chunks.Mode.PARALLEL);
        double[] linear = bootstrap
                .of(groups, drawn -> drawn.equate(EquatingMethod.LINEAR))
                .standardErrors();
        double[] mean =
                bootstrap.of(groups, drawn -> drawn.equate(EquatingMethod.MEAN)).standardErrors();
        double[] ranks = bootstrap
                .of(groups, drawn -> drawn.equate(EquatingMethod.EQUIPERCENTILE))
                .standardErrors();
        for (int score = 6; score <= 24; score += 6) {
            assertThat(linear[score] / EquatingErrors.linear(groups, score)).isBetween(0.85, 1.15);
            assertThat(mean[score] / EquatingErrors.mean(groups)).isBetween(0.85, 1.15);
            assertThat(ranks[score] / EquatingErrors.equipercentile(groups, score))
                    .isBetween(0.75, 1.25);
        }
    }

    @Test
    void bootstrap_is_the_same_on_one_thread_and_on_many() {
        double[] one = new EquatingBootstrap(20, 5, Chunks.Mode.SEQUENTIAL)
                .of(groups, drawn -> drawn.equate(EquatingMethod.EQUIPERCENTILE))
                .standardErrors();
        double[] many = new EquatingBootstrap(20, 5, Chunks.Mode.PARALLEL)
                .of(groups, drawn -> drawn.equate(EquatingMethod.EQUIPERCENTILE))
                .standardErrors();
        assertThat(many).containsExactly(one);
    }

    @Test
    void bad_distributions_are_refused_by_score() {
        assertThatThrownBy(() -> ScoreDistribution.of(10, new double[] {1, -2}))
                .hasMessage("The frequency (-2.0) of score (11) must be 0 or more and finite.");
        assertThatThrownBy(() -> ScoreDistribution.of(0, new double[] {0, 0}))
                .hasMessageContaining("somebody who took the form (0.0)");
        assertThatThrownBy(() -> ScoreDistribution.count(0, 5, new int[] {3, 6}))
                .hasMessage("The score (6) of person (2) must be from 0 to 5.");
        ScoreDistribution constant = ScoreDistribution.of(0, new double[] {0, 9, 0});
        assertThatThrownBy(() -> new EquivalentGroups(constant, groups.y()).equate(EquatingMethod.LINEAR))
                .hasMessageContaining("Maybe all scores of a form are equal.");
    }
}
