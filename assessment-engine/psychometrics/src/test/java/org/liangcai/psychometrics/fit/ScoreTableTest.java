package org.liangcai.psychometrics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.numerics.Chunks;

/** The rules by which sum scores and categories are merged. */
class ScoreTableTest {

    /** Adds scores 1, 2 … of a table of observed and expected numbers by turns; the highest score is one above the last. */
    private static ScoreTable table(int categories, double[][] observed, double[][] expected) {
        ScoreTable table = new ScoreTable(categories);
        double[] flat = new double[(observed.length + 2) * categories];
        for (int row = 0; row < observed.length; row++) {
            System.arraycopy(observed[row], 0, flat, (row + 1) * categories, categories);
        }
        for (int row = 0; row < observed.length; row++) {
            table.add(row + 1, observed.length + 1, flat, expected[row]);
        }
        return table;
    }

    @Test
    void full_cells_stay_as_they_are() {
        ScoreTable table = table(2, new double[][] {{6, 4}, {3, 7}}, new double[][] {{5, 5}, {4, 6}});
        table.collapse(1);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.freeCells()).isEqualTo(2);
        assertThat(table.statistic()).isCloseTo(.2 + .2 + .25 + 1 / 6.0, within(1e-12));
    }

    @Test
    void a_score_of_one_person_joins_the_next_and_an_empty_one_goes() {
        ScoreTable table = table(2, new double[][] {{1, 0}, {6, 4}, {0, 0}, {2, 8}, {0, 1}}, new double[][] {
            {.5, .5}, {5, 5}, {0, 0}, {3, 7}, {.4, .6}
        });
        table.collapse(1);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.statistic())
                .isCloseTo(1.5 * 1.5 / 5.5 + 1.5 * 1.5 / 5.5 + 1.4 * 1.4 / 3.4 + 1.4 * 1.4 / 7.6, within(1e-12));
    }

    @Test
    void a_score_with_a_small_cell_joins_the_neighbour_with_fewer_persons() {
        ScoreTable table = table(2, new double[][] {{10, 10}, {4, 0}, {5, 5}, {5, 5}}, new double[][] {
            {10, 10}, {3.5, .5}, {5, 5}, {5, 5}
        });
        table.collapse(1);
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.statistic()).isCloseTo(.25 / 8.5 + .25 / 5.5, within(1e-12));
    }

    @Test
    void scores_at_which_a_category_is_impossible_join_the_nearest_at_which_all_are_possible() {
        ScoreTable table = new ScoreTable(3);
        double[] observed = {0, 0, 0, 2, 2, 0, 4, 4, 4, 3, 3, 3, 4, 4, 4, 0, 2, 2, 0, 0, 0};
        double[][] expected = {{2, 2, 0}, {4, 4, 4}, {3, 3, 3}, {4, 4, 4}, {0, 2, 2}};
        for (int score = 1; score < 6; score++) {
            table.add(score, 6, observed, expected[score - 1]);
        }
        table.collapse(1);
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.freeCells()).isEqualTo(6);
        assertThat(table.statistic()).isZero();
    }

    @Test
    void a_small_cell_of_several_joins_its_smaller_neighbour_and_the_rest_move_left() {
        ScoreTable table = new ScoreTable(3);
        double[] observed = new double[3 * 25];
        double[][] expected = new double[25][];
        for (int score = 2; score <= 22; score++) {
            observed[score * 3] = 5;
            observed[score * 3 + 1] = 5;
            observed[score * 3 + 2] = 5;
            expected[score] = score == 2 ? new double[] {9, .5, 5.5} : new double[] {5, 5, 5};
        }
        for (int score = 2; score <= 22; score++) {
            table.add(score, 24, observed, expected[score]);
        }
        table.collapse(1);
        assertThat(table.rows()).isEqualTo(21);
        assertThat(table.freeCells()).isEqualTo(41);
        assertThat(table.statistic()).isCloseTo(16 / 9.0 + 16 / 6.0, within(1e-12));
    }

    @Test
    void a_test_too_short_for_its_categories_is_refused() {
        List<ItemResponseModel> models = List.of(
                new GradedResponseModel(1, List.of(-1.0, 0.0, 1.0)),
                SimulatedResponses.twoParameter(1, 1).getFirst());
        ResponseMatrix data = SimulatedResponses.of(models, 50, 1);
        FittedTest test = FittedTest.of(data.items(), models, NormalPrior.STANDARD);
        assertThatThrownBy(() -> SumScoreItemFit.standard().of(test, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The other items of (i1) together have only 1 score points");
    }

    @Test
    void the_smallest_expected_number_must_be_positive() {
        assertThatThrownBy(() -> new SumScoreItemFit(0, Chunks.Mode.SEQUENTIAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0.0) must be positive");
    }
}
