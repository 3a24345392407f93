package org.liangcai.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.psychometrics.data.MissingScores;
import org.liangcai.psychometrics.data.ScoreCovariance;
import org.liangcai.psychometrics.data.ScoreMatrix;

class CronbachAlphaTest {

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    private static ScoreCovariance covariance(ScoreMatrix scores) {
        return ScoreCovariance.of(scores, MissingScores.PAIRWISE);
    }

    @Test
    void alpha_of_lsat6_is_known() {
        // Computed independently: 0.294997.
        assertThat(CronbachAlpha.of(covariance(Scores.lsat6())).raw()).isCloseTo(0.294997, within(1e-6));
    }

    @Test
    void parallel_items_give_the_spearman_brown_reliability() {
        double[][] matrix = {{1, .3, .3, .3}, {.3, 1, .3, .3}, {.3, .3, 1, .3}, {.3, .3, .3, 1}};
        CronbachAlpha alpha = CronbachAlpha.of(ScoreCovariance.of(Scores.names(4), 100, matrix));
        double expected = SpearmanBrown.lengthened(.3, 4);
        assertThat(alpha.raw()).isCloseTo(expected, within(1e-12));
        assertThat(alpha.standardised()).isCloseTo(expected, within(1e-12));
        assertThat(alpha.averageCorrelation()).isCloseTo(.3, within(1e-12));
        assertThat(alpha.medianCorrelation()).isCloseTo(.3, within(1e-12));
        assertThat(alpha.signalToNoise()).isCloseTo(expected / (1 - expected), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_asymptotic_standard_error_is_that_of_the_delta_method(long seed) {
        ScoreMatrix scores = Scores.random(seed, 300, 6, 5, 0);
        ScoreCovariance covariance = covariance(scores);
        CronbachAlpha alpha = CronbachAlpha.of(covariance);
        // For normal scores cov(c_ij, c_kl) = (c_ik c_jl + c_il c_jk) / n, and d alpha / d c_ij is the same for all i =
        // j and all i ≠ j.
        int k = covariance.size();
        double total = covariance.sum();
        double trace = covariance.trace();
        double onDiagonal = -(double) k / (k - 1) * (total - trace) / (total * total);
        double offDiagonal = (double) k / (k - 1) * trace / (total * total);
        double variance = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    for (int m = 0; m < k; m++) {
                        double first = i == j ? onDiagonal : offDiagonal;
                        double second = l == m ? onDiagonal : offDiagonal;
                        variance += first
                                * second
                                * (covariance.at(i, l) * covariance.at(j, m)
                                        + covariance.at(i, m) * covariance.at(j, l))
                                / covariance.rows();
                    }
                }
            }
        }
        assertThat(alpha.standardError()).isCloseTo(Math.sqrt(variance), within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void intervals_hold_the_estimate_and_grow_with_the_level(long seed) {
        CronbachAlpha alpha = CronbachAlpha.of(covariance(Scores.random(seed, 100, 5, 4, 0.05)));
        for (CronbachAlpha.Interval method : CronbachAlpha.Interval.values()) {
            ConfidenceInterval narrow = alpha.interval(method, 0.8);
            ConfidenceInterval wide = alpha.interval(method, 0.99);
            assertThat(alpha.raw()).isBetween(narrow.lower(), narrow.upper());
            assertThat(wide.lower()).isLessThan(narrow.lower());
            assertThat(wide.upper()).isGreaterThan(narrow.upper());
        }
    }

    @Test
    void alpha_without_an_item_is_that_of_the_others() {
        ScoreMatrix scores = Scores.random(3, 200, 5, 5, 0.1);
        List<CronbachAlpha.WithoutItem> without = CronbachAlpha.ifDeleted(covariance(scores));
        CronbachAlpha direct = CronbachAlpha.of(covariance(scores.select(List.of("i1", "i2", "i4", "i5"))));
        assertThat(without.get(2).item()).isEqualTo("i3");
        assertThat(without.get(2).alpha()).isEqualTo(direct);
    }

    @Test
    void a_matrix_that_is_not_positive_definite_has_no_lambda6() {
        double[][] matrix = {{1, .9, -.9}, {.9, 1, .9}, {-.9, .9, 1}};
        assertThat(CronbachAlpha.of(ScoreCovariance.of(Scores.names(3), 50, matrix))
                        .lambda6())
                .isEmpty();
    }

    @Test
    void one_item_has_no_consistency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronbachAlpha.of(ScoreCovariance.of(List.of("a"), 50, new double[][] {{1}})))
                .withMessage("There must be at least 2 items (1).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CronbachAlpha.ifDeleted(ScoreCovariance.of(
                        Scores.names(2), 50, new double[][] {{1, .2}, {.2, 1}})))
                .withMessage("There must be at least 3 items (2).");
    }

    @Test
    void items_that_cancel_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CronbachAlpha.of(ScoreCovariance.of(Scores.names(2), 50, new double[][] {{1, -1}, {-1, 1}})))
                .withMessageContaining("The variance of the sum score (0.0) must be positive.")
                .withMessageContaining("Maybe items must be turned round.");
    }

    @Test
    void a_level_outside_is_refused() {
        CronbachAlpha alpha = CronbachAlpha.of(covariance(Scores.lsat6()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alpha.interval(CronbachAlpha.Interval.FELDT, 95))
                .withMessage("The level (95.0) must be between 0 and 1.");
    }
}
