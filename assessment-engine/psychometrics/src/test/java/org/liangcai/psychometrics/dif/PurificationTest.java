package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liangcai.psychometrics.dif.Purification.Ending;
import org.liangcai.psychometrics.dif.Purification.OnCycle;
import org.liangcai.psychometrics.dif.Purification.Purified;

class PurificationTest {

    private final DifAnalysis analysis =
            DifAnalysis.of(Simulated.dichotomous(1000, 15, 0.9, 0, 3), Simulated.CONTRAST, Matching.totalScore());

    @Test
    void item_that_functions_differently_leaves_the_anchors() {
        Purified<MantelHaenszel> purified = Purification.STANDARD.run(
                analysis, DifAnalysis::mantelHaenszel, result -> result.correctedPValue() < 0.001);
        assertThat(purified.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(purified.flagged()).contains("i1");
        assertThat(purified.anchors()).doesNotContain("i1").hasSizeGreaterThan(10);
        assertThat(purified.results()).hasSize(15);
        assertThat(purified.results())
                .isEqualTo(analysis.withAnchors(purified.anchors()).mantelHaenszel());
    }

    @Test
    void nothing_flagged_means_no_further_round() {
        Purified<MantelHaenszel> purified =
                Purification.STANDARD.run(analysis, DifAnalysis::mantelHaenszel, result -> false);
        assertThat(purified.rounds()).isZero();
        assertThat(purified.ending()).isEqualTo(Ending.CONVERGED);
        assertThat(purified.anchors()).hasSize(15);
    }

    /** A method that flags i2 while it is an anchor and i1 while it is not: the rounds can never settle. */
    private static List<String> turning(DifAnalysis round) {
        String flagged = round.anchors().contains("i2") ? "i2" : "i1";
        return round.items().stream()
                .map(item -> item.equals(flagged) ? "flagged" : "fine")
                .toList();
    }

    @Test
    void cycle_ends_with_everything_out_that_was_flagged_in_it() {
        Purified<String> purified = Purification.STANDARD.run(analysis, PurificationTest::turning, "flagged"::equals);
        assertThat(purified.ending()).isEqualTo(Ending.CYCLE);
        assertThat(purified.anchors()).doesNotContain("i1", "i2").hasSize(13);
        assertThat(purified.rounds()).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void rounds_can_be_run_up_to_the_most(int most) {
        Purified<String> purified =
                new Purification(most, OnCycle.RUN_ON).run(analysis, PurificationTest::turning, "flagged"::equals);
        assertThat(purified.rounds()).isEqualTo(most);
        assertThat(purified.ending()).isEqualTo(most == 1 ? Ending.MOST_ROUNDS : Ending.CYCLE);
    }

    @Test
    void flagging_every_anchor_is_refused() {
        assertThatThrownBy(() -> Purification.STANDARD.run(
                        analysis.withAnchors(List.of("i3", "i4")), DifAnalysis::mantelHaenszel, result -> true))
                .hasMessage(
                        "Every anchor ([i3, i4]) is flagged: none is left to match on.\nMaybe begin with fewer, better anchors.");
        assertThatThrownBy(() -> new Purification(0, OnCycle.RUN_ON))
                .hasMessage("The number of rounds (0) must be 1 or more.");
    }
}
