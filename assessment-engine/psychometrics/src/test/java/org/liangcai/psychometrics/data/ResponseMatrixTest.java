package org.liangcai.psychometrics.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseMatrixTest {

    @Test
    void a_response_beyond_the_last_item_does_not_become_one_of_the_next_person() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of("a", "b"), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.category(0, 2, 1))
                .withMessage("There is no person (0) of 2 or no item (2) of 2, counted from 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.category(1, -1, 1))
                .withMessage("There is no person (1) of 2 or no item (-1) of 2, counted from 0.");
        assertThat(builder.build().category(1, 0)).isEmpty();
    }

    @Test
    void a_score_beyond_the_last_column_does_not_become_one_of_the_next_row() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder(List.of("a", "b"), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.score(0, 2, 1))
                .withMessage("There is no row (0) of 2 or no column (2) of 2, counted from 0.");
    }

    @Test
    void what_is_not_set_is_missing_and_groups_are_in_alphabetical_order() {
        ResponseMatrix matrix = ResponseMatrix.builder(List.of("a", "b"), 2)
                .category(1, 1, 3)
                .groups(List.of("y", "x"))
                .build();
        assertThat(matrix.category(0, 0)).isEmpty();
        assertThat(matrix.category(1, 1)).hasValue(3);
        assertThat(matrix.categoryCount(0)).isZero();
        assertThat(matrix.categoryCount(1)).isEqualTo(4);
        assertThat(matrix.groups()).containsExactly("x", "y");
        assertThat(matrix.hasResponse(0)).isFalse();
        assertThat(matrix.weight(0)).isEqualTo(1);
    }

    @Test
    void codes_for_missing_responses_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponseMatrix.builder(List.of("a"), 1).category(0, 0, -9))
                .withMessageStartingWith("The category (-9) of item (a) of person (1) must be from 0 to 119.");
    }
}
