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
import org.liangcai.psychometrics.data.ScoreMatrix;

class ItemAnalysisTest {

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_rest_correlation_from_covariances_is_that_from_rest_scores(long seed) {
        ScoreMatrix scores = Scores.random(seed, 150, 6, 5, 0);
        ItemAnalysis analysis = ItemAnalysis.of(scores, MissingScores.PAIRWISE);
        double[] rest = ItemAnalysis.restCorrelations(scores);
        double[] total = ItemAnalysis.totalCorrelations(scores);
        for (int item = 0; item < 6; item++) {
            assertThat(analysis.items().get(item).restCorrelation()).isCloseTo(rest[item], within(1e-12));
            assertThat(analysis.items().get(item).totalCorrelation()).isCloseTo(total[item], within(1e-12));
            assertThat(rest[item]).isLessThan(total[item]);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_missing_scores_means_are_those_of_all_there_are_and_complete_rows_give_correlations(long seed) {
        ScoreMatrix scores = Scores.random(seed, 200, 4, 5, 0.2);
        List<ItemAnalysis.Item> pairwise =
                ItemAnalysis.of(scores, MissingScores.PAIRWISE).items();
        List<ItemAnalysis.Item> listwise =
                ItemAnalysis.of(scores, MissingScores.COMPLETE_ROWS).items();
        List<ItemAnalysis.Item> complete =
                ItemAnalysis.of(scores.completeRows(), MissingScores.PAIRWISE).items();
        for (int item = 0; item < 4; item++) {
            assertThat(pairwise.get(item).responses()).isEqualTo(scores.observedInColumn(item));
            assertThat(listwise.get(item).mean()).isEqualTo(pairwise.get(item).mean());
            assertThat(listwise.get(item).restCorrelation())
                    .isEqualTo(complete.get(item).restCorrelation());
            assertThat(listwise.get(item).totalCorrelation())
                    .isEqualTo(complete.get(item).totalCorrelation());
        }
    }

    @Test
    void frequencies_count_every_score_once() {
        ScoreMatrix scores = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {3, 2}, {3, 5}, {1, 5}, {3, 4}});
        assertThat(ItemAnalysis.of(scores, MissingScores.PAIRWISE)
                        .items()
                        .getFirst()
                        .frequencies())
                .containsExactly(new ItemAnalysis.Frequency(1, 2, 0.4), new ItemAnalysis.Frequency(3, 3, 0.6));
    }

    @Test
    void half_right_makes_the_biserial_correlation_1_25_times_the_point_biserial() {
        ScoreMatrix scores =
                ScoreMatrix.of(List.of("a", "b", "c"), new double[][] {{0, 0, 1}, {0, 0, 0}, {1, 1, 0}, {1, 1, 1}});
        double pointBiserial = ItemAnalysis.totalCorrelations(scores)[0];
        // √(.5 · .5) / φ(0)
        assertThat(ItemAnalysis.biserialTotalCorrelations(scores)[0])
                .isCloseTo(pointBiserial * 0.5 * Math.sqrt(2 * Math.PI), within(1e-12));
    }

    @Test
    void an_item_without_variance_is_refused_by_name() {
        ScoreMatrix scores = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {3, 2}, {3, 2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemAnalysis.of(scores, MissingScores.PAIRWISE))
                .withMessage(
                        "The column (b) has the same score (2.0) in every row: it has no variance.\nMaybe leave it out.");
    }

    @Test
    void a_biserial_correlation_needs_right_and_wrong() {
        ScoreMatrix graded = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {0, 1}, {1, 0}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemAnalysis.biserialRestCorrelations(graded))
                .withMessage("The score (2.0) of item (b) in row (1) must be 0 or 1.");
        ScoreMatrix easy = ScoreMatrix.of(List.of("a", "b"), new double[][] {{1, 1}, {0, 1}, {1, 1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemAnalysis.biserialRestCorrelations(easy))
                .withMessage("The item (b) must have scores 0 and 1; its mean is 1.0.");
    }
}
