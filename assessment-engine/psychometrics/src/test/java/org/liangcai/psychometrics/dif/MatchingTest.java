package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.Matching.StudiedItem;

class MatchingTest {

    private static ResponseMatrix data(int[][] rows, List<String> groups) {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(Simulated.items(rows[0].length), rows.length);
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < rows[person].length; item++) {
                if (rows[person][item] >= 0) {
                    builder.category(person, item, rows[person][item]);
                }
            }
        }
        return builder.groups(groups).build();
    }

    private static final ResponseMatrix HOLES = data(
            new int[][] {{1, 0, 1}, {0, -1, 1}, {-1, 1, 1}, {1, 1, 0}},
            List.of("reference", "reference", "focal", "focal"));

    private static int[] scores(Matching matching, int item) {
        return new MatchingScores(GroupedResponses.of(HOLES, Simulated.CONTRAST), matching).of(item);
    }

    private static final int OUT = MatchingScores.LEFT_OUT;

    @Test
    void missing_responses_leave_persons_out_or_add_nothing_or_are_refused() {
        assertThat(scores(Matching.totalScore(), 2)).containsExactly(2, OUT, OUT, 2);
        Matching adding = Matching.totalScore().withMissing(MissingResponses.ADD_NOTHING);
        assertThat(scores(adding, 2)).containsExactly(2, 1, 2, 2);
        assertThat(scores(adding, 0)).containsExactly(2, 1, OUT, 2);
        Matching refusing = Matching.totalScore().withMissing(MissingResponses.REFUSE);
        assertThatThrownBy(() -> scores(refusing, 0))
                .hasMessage("The response of person (3) to item (i1) is missing.\nMaybe leave such persons out.");
    }

    @Test
    void every_result_says_how_many_persons_it_rests_on() {
        ResponseMatrix complete = Simulated.dichotomous(300, 6, 0.5, 0, 3);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(complete.items(), complete.personCount());
        List<String> groups = new ArrayList<>();
        for (int person = 0; person < complete.personCount(); person++) {
            groups.add(complete.groups().get(complete.groupOf(person)));
            for (int item = 0; item < 6; item++) {
                if (item != 2 || person >= 7) {
                    builder.category(
                            person, item, complete.category(person, item).orElseThrow());
                }
            }
        }
        ResponseMatrix holes = builder.groups(groups).build();
        DifAnalysis leaving = DifAnalysis.of(holes, Simulated.CONTRAST, Matching.totalScore());
        ComparedPersons seven = new ComparedPersons(593, 7);
        assertThat(leaving.mantelHaenszel()).extracting(MantelHaenszel::persons).containsOnly(seven);
        assertThat(leaving.breslowDay()).extracting(BreslowDay::persons).containsOnly(seven);
        assertThat(leaving.standardisation())
                .extracting(Standardisation::persons)
                .containsOnly(seven);
        assertThat(leaving.orderedMantel()).extracting(OrderedMantel::persons).containsOnly(seven);
        assertThat(leaving.generalisedMantelHaenszel())
                .extracting(GeneralisedMantelHaenszel::persons)
                .containsOnly(seven);
        assertThat(leaving.logisticRegression())
                .extracting(RegressionDif::persons)
                .containsOnly(seven);
        DifAnalysis adding = DifAnalysis.of(
                holes, Simulated.CONTRAST, Matching.totalScore().withMissing(MissingResponses.ADD_NOTHING));
        ComparedPersons all = new ComparedPersons(600, 0);
        assertThat(adding.mantelHaenszel())
                .extracting(MantelHaenszel::persons)
                .containsExactly(all, all, seven, all, all, all);
    }

    @Test
    void studied_item_counts_once_whether_it_is_an_anchor_or_not() {
        Matching anchored =
                Matching.totalScore().withAnchors(List.of("i2", "i3")).withMissing(MissingResponses.ADD_NOTHING);
        assertThat(scores(anchored, 0)).containsExactly(2, 1, OUT, 2);
        assertThat(scores(anchored, 2)).containsExactly(1, 1, 2, 1);
        Matching rest = anchored.withStudiedItem(StudiedItem.EXCLUDED);
        assertThat(scores(rest, 0)).containsExactly(1, 1, OUT, 1);
        assertThat(scores(rest, 2)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void neighbouring_scores_can_form_one_stratum() {
        assertThat(scores(Matching.external(List.of(7, 8, 9, -1)).withScoreWidth(4), 2))
                .containsExactly(4, 8, 8, -4);
    }

    @Test
    void unknown_names_and_groups_are_refused() {
        assertThatThrownBy(() -> DifAnalysis.of(HOLES, GroupContrast.of("reference", "women"), Matching.totalScore()))
                .hasMessage("Nobody is in the group (women).\nMaybe one of [focal, reference].");
        assertThatThrownBy(() -> DifAnalysis.of(
                                HOLES, Simulated.CONTRAST, Matching.totalScore().withAnchors(List.of("i9")))
                        .mantelHaenszel())
                .hasMessage("There is no item (i9).");
        assertThatThrownBy(() -> GroupContrast.of("a", "a"))
                .hasMessage("The group (a) cannot be reference and focal group at once.");
        assertThatThrownBy(() -> new GroupContrast("a", List.of("b", "b")))
                .hasMessage("A focal group comes twice ([b, b]).");
        assertThatThrownBy(() -> Matching.totalScore().withScoreWidth(0))
                .hasMessage("The score width (0) must be 1 or more.");
        assertThatThrownBy(
                        () -> DifAnalysis.of(HOLES, Simulated.CONTRAST, Matching.external(List.of(0, 0, 5, 2_000_000)))
                                .mantelHaenszel())
                .hasMessageContaining("go from 0 to 2000000: too many strata.");
        assertThatThrownBy(() -> scores(Matching.external(List.of(1, 2)), 0))
                .hasMessage("There are fewer external scores (2) than rows of responses (person 3).");
    }

    @Test
    void item_with_one_category_and_item_with_too_many_are_named() {
        List<String> groups = List.of("reference", "reference", "focal", "focal");
        ResponseMatrix constant = data(new int[][] {{1, 1}, {0, 1}, {1, 1}, {0, 1}}, groups);
        assertThatThrownBy(() -> DifAnalysis.of(constant, Simulated.CONTRAST, Matching.totalScore())
                        .logisticRegression())
                .hasMessage("Everyone gave the same response (1) to item (i2): nothing can be compared.");
        ResponseMatrix graded = data(
                new int[][] {{1, 0}, {0, 1}, {1, 2}, {1, 0}, {0, 1}, {1, 2}},
                List.of("reference", "reference", "reference", "focal", "focal", "focal"));
        assertThatThrownBy(() -> DifAnalysis.of(graded, Simulated.CONTRAST, Matching.totalScore())
                        .mantelHaenszel())
                .hasMessage(
                        "The item (i2) has categories up to 2: the Mantel–Haenszel test is for items scored 0 or 1.\nMaybe a method for ordered categories.");
        assertThatThrownBy(() -> DifAnalysis.of(graded, Simulated.CONTRAST, Matching.totalScore())
                        .deltaPlot())
                .hasMessageContaining("The item (i2) has a category above 1 (2)");
        ResponseMatrix nobody = data(new int[][] {{1, -1}, {0, -1}, {-1, 0}, {-1, 1}}, groups);
        assertThatThrownBy(() -> DifAnalysis.of(nobody, Simulated.CONTRAST, Matching.totalScore())
                        .mantelHaenszel())
                .hasMessageStartingWith("Nobody is left for item (i1)");
    }

    @Test
    void several_focal_groups_are_for_methods_that_know_them() {
        ResponseMatrix three = data(
                new int[][] {{1, 0}, {0, 1}, {1, 1}, {0, 0}, {1, 0}, {0, 1}}, List.of("a", "a", "b", "b", "c", "c"));
        DifAnalysis analysis = DifAnalysis.of(three, new GroupContrast("a", List.of("b", "c")), Matching.totalScore());
        assertThatThrownBy(analysis::mantelHaenszel)
                .hasMessage(
                        "With several focal groups ([b, c]) the Mantel–Haenszel test is not defined.\nMaybe the generalised Mantel–Haenszel test or a regression, or one contrast at a time.");
    }
}
