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

class LowerBoundsTest {

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    private static ScoreCovariance covariance(long seed, int items) {
        return ScoreCovariance.of(Scores.random(seed, 200, items, 4, 0), MissingScores.PAIRWISE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void guttman_s_bounds_stand_in_his_order(long seed) {
        GuttmanLambdas lambdas = GuttmanLambdas.of(covariance(seed, 7));
        assertThat(lambdas.lambda1()).isLessThan(lambdas.lambda3());
        assertThat(lambdas.lambda3()).isLessThanOrEqualTo(lambdas.lambda2());
        assertThat(lambdas.lambda1()).isLessThan(lambdas.lambda5());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void alpha_is_the_mean_of_all_split_halves_of_an_even_number_of_items(long seed) {
        ScoreCovariance covariance = covariance(seed, 8);
        SplitHalf split = SplitHalf.of(covariance, 0);
        assertThat(split.mean()).isCloseTo(CronbachAlpha.of(covariance).raw(), within(1e-12));
        assertThat(split.mean()).isBetween(split.minimum(), split.maximum());
        assertThat(GuttmanLambdas.of(covariance).lambda4()).isBetween(split.minimum() - 1e-12, split.maximum() + 1e-12);
        assertThat(split.everySplit()).isTrue();
        assertThat(split.bestHalf()).hasSize(4).contains("i1");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_an_odd_number_of_items_every_split_is_tried_too(long seed) {
        ScoreCovariance covariance = covariance(seed, 5);
        double sum = 0;
        double best = -1;
        int splits = 0;
        for (int half = 0; half < 32; half++) {
            if (Integer.bitCount(half) == 2) {
                double variance = 0;
                for (int i = 0; i < 5; i++) {
                    for (int j = 0; j < 5; j++) {
                        variance += covariance.at(i, j) * ((half >> i & 1) == (half >> j & 1) ? 1 : -1);
                    }
                }
                double lambda4 = 1 - variance / covariance.sum();
                sum += lambda4;
                best = Math.max(best, lambda4);
                splits++;
            }
        }
        SplitHalf split = SplitHalf.of(covariance, 0);
        assertThat(splits).isEqualTo(10);
        assertThat(split.mean()).isCloseTo(sum / splits, within(1e-12));
        assertThat(split.maximum()).isCloseTo(best, within(1e-12));
        assertThat(split.bestHalf()).hasSize(2);
    }

    @Test
    void many_items_are_split_by_exchange_from_starts_that_the_seed_fixes() {
        // Thirteen pairs of twins: the best split parts every pair, and its λ₄ is known.
        double[][] matrix = new double[26][26];
        for (int i = 0; i < 26; i++) {
            for (int j = 0; j < 26; j++) {
                matrix[i][j] = i == j ? 1 : i / 2 == j / 2 ? .6 : .2;
            }
        }
        ScoreCovariance covariance = ScoreCovariance.of(Scores.names(26), 100, matrix);
        SplitHalf split = SplitHalf.of(covariance, 7);
        assertThat(split.everySplit()).isFalse();
        assertThat(split).isEqualTo(SplitHalf.of(covariance, 7));
        double apart = 13 * (2 - 2 * .6);
        assertThat(split.maximum()).isCloseTo(1 - apart / covariance.sum(), within(1e-9));
        assertThat(split.mean()).isBetween(split.minimum(), split.maximum());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kuder_richardson_20_is_alpha_of_right_and_wrong_and_not_below_21(long seed) {
        ScoreMatrix scores = Scores.random(seed, 120, 10, 2, 0);
        KuderRichardson kr = KuderRichardson.of(scores);
        double alpha = CronbachAlpha.of(ScoreCovariance.of(scores, MissingScores.PAIRWISE))
                .raw();
        assertThat(kr.kr20()).isCloseTo(alpha, within(1e-12));
        assertThat(kr.kr21()).isLessThanOrEqualTo(kr.kr20());
        assertThat(kr.kr20UnbiasedTotal()).isGreaterThan(kr.kr20());
        assertThat(kr.kr21UnbiasedTotal()).isGreaterThan(kr.kr21());
    }

    @Test
    void kuder_and_richardson_ask_for_right_or_wrong() {
        ScoreMatrix graded = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 1}, {0, 3}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KuderRichardson.of(graded))
                .withMessage("The score (3.0) of item (b) in row (2) must be 0 or 1.");
    }
}
