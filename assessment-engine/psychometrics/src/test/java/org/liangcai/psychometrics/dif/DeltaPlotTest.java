package org.liangcai.psychometrics.dif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.data.ResponseMatrix;

class DeltaPlotTest {

    private static DeltaPlot plot(ResponseMatrix data, Matching matching) {
        return DifAnalysis.of(data, Simulated.CONTRAST, matching).deltaPlot();
    }

    @Test
    void harder_item_lies_farthest_from_the_axis() {
        DeltaPlot plot = plot(Simulated.dichotomous(2000, 20, 1, 0, 1), Matching.totalScore());
        assertThat(plot.beyond(DeltaPlot.FIXED_THRESHOLD)).containsExactly("i1");
        assertThat(plot.items().getFirst().distance()).isLessThan(-1.5);
        assertThat(plot.beyond(plot.normalThreshold(0.05))).contains("i1");
        assertThat(plot.slope()).isBetween(0.8, 1.25);
    }

    @Test
    void deltas_are_13_for_even_chances_and_4_for_one_standard_deviation() {
        DeltaPlot plot = DeltaPlot.of(
                List.of("a", "b", "c"),
                new double[] {0.5, 0.15865525393145707, 0.8413447460685429},
                new double[] {0.5, 0.15865525393145707, 0.8413447460685429},
                new boolean[] {true, true, true});
        assertThat(plot.items().stream().map(DeltaPlot.Item::referenceDelta).toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(13.0, 17.0, 9.0);
        assertThat(plot.slope()).isEqualTo(1, within(1e-12));
        assertThat(plot.intercept()).isEqualTo(0, within(1e-10));
        assertThat(plot.items()).allMatch(item -> Math.abs(item.distance()) < 1e-10);
    }

    @Test
    void axis_goes_through_the_anchors_alone() {
        ResponseMatrix data = Simulated.dichotomous(2000, 20, 2, 0, 1);
        List<String> others = data.items().subList(1, 20);
        DeltaPlot all = plot(data, Matching.totalScore());
        DeltaPlot anchored = plot(data, Matching.totalScore().withAnchors(others));
        assertThat(anchored.items()).hasSize(20);
        assertThat(Math.abs(anchored.items().getFirst().distance()))
                .isGreaterThan(Math.abs(all.items().getFirst().distance()));
    }

    @Test
    void two_items_make_no_axis() {
        assertThatThrownBy(() -> DeltaPlot.of(
                        List.of("a", "b"), new double[] {0.1, 0.2}, new double[] {0.1, 0.2}, new boolean[] {true, true
                        }))
                .hasMessage("The major axis needs three or more items (2).");
    }
}
