package org.liangcai.psychometrics.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreMatrixTest {

    private static ScoreMatrix withGap() {
        return ScoreMatrix.builder(List.of("a", "b"), 4)
                .score(0, 0, 1)
                .score(0, 1, 2)
                .score(1, 0, 3)
                .score(2, 0, 4)
                .score(2, 1, 6)
                .score(3, 0, 2)
                .score(3, 1, 1)
                .build();
    }

    @Test
    void a_score_that_was_not_set_is_missing() {
        ScoreMatrix scores = withGap();
        assertThat(scores.score(1, 1)).isEmpty();
        assertThat(scores.score(2, 1)).hasValue(6);
        assertThat(scores.observedInRow(1)).isEqualTo(1);
        assertThat(scores.observedInColumn(1)).isEqualTo(3);
        assertThat(scores.completeRows().rowCount()).isEqualTo(3);
        assertThat(scores.rowsWithAtLeast(1)).isSameAs(scores);
        assertThat(scores.lowest()).hasValue(1);
        assertThat(scores.highest()).hasValue(6);
    }

    @Test
    void weights_of_responses_become_rows() {
        ResponseMatrix responses = ResponseMatrix.builder(List.of("a", "b"), 2)
                .category(0, 0, 1)
                .category(1, 1, 3)
                .weight(1, 2)
                .build();
        ScoreMatrix scores = ScoreMatrix.of(responses);
        assertThat(scores.rowCount()).isEqualTo(3);
        assertThat(scores.score(2, 1)).hasValue(3);
        assertThat(scores.score(2, 0)).isEmpty();
        ResponseMatrix half =
                ResponseMatrix.builder(List.of("a"), 1).weight(0, 1.5).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMatrix.of(half))
                .withMessage(
                        "The weight (1.5) of person (1) must be a whole number: it says how often the person comes.");
    }

    @Test
    void columns_can_be_turned_round_and_chosen() {
        ScoreMatrix turned = withGap().reversed(List.of(false, true), 1, 6);
        assertThat(turned.score(2, 1)).hasValue(1);
        assertThat(turned.score(1, 1)).isEmpty();
        assertThat(turned.select(List.of("b")).columns()).containsExactly("b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withGap().reversed(List.of(false, true), 1, 5))
                .withMessage("The score (6.0) of column (b) in row (3) must be from 1.0 to 5.0 to be turned round.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withGap().select(List.of("c")))
                .withMessage("There is no column (c) among [a, b].");
    }

    @Test
    void scores_that_are_no_numbers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMatrix.of(List.of("a"), new double[][] {{Double.NaN}}))
                .withMessage(
                        "The score (NaN) of column (a) in row (1) must be finite.\nMaybe it is missing: leave such scores out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreMatrix.of(List.of("a", "b"), new double[][] {{1}}))
                .withMessage("The length (1) of row (1) must be the number of columns (2).");
    }

    @Test
    void a_pair_of_columns_covaries_over_the_rows_that_have_both() {
        ScoreCovariance pairwise = ScoreCovariance.of(withGap(), MissingScores.PAIRWISE);
        ScoreCovariance complete = ScoreCovariance.of(withGap(), MissingScores.COMPLETE_ROWS);
        assertThat(pairwise.at(0, 0)).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(complete.at(0, 0)).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(pairwise.at(0, 1)).isEqualTo(complete.at(0, 1));
        assertThat(pairwise.rows()).isEqualTo(4);
        assertThat(complete.rows()).isEqualTo(3);
        assertThat(pairwise.correlations().at(0, 0)).isEqualTo(1);
        assertThat(pairwise.sum()).isCloseTo(pairwise.trace() + 2 * pairwise.at(0, 1), within(1e-12));
    }

    @Test
    void columns_without_rows_in_common_are_refused() {
        ScoreMatrix apart = ScoreMatrix.builder(List.of("a", "b"), 4)
                .score(0, 0, 1)
                .score(1, 0, 2)
                .score(2, 1, 1)
                .score(3, 1, 2)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCovariance.of(apart, MissingScores.PAIRWISE))
                .withMessage("The columns (b) and (a) must have at least two rows in common.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCovariance.of(apart, MissingScores.COMPLETE_ROWS))
                .withMessage("None of the rows (4) is one without a missing score.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreCovariance.of(List.of("a", "b"), 5, new double[][] {{1, .5}, {.4, 1}}))
                .withMessageContaining("cell (1, 2) is not so.");
    }
}
