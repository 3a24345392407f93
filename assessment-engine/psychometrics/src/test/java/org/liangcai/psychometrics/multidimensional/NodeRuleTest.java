package org.liangcai.psychometrics.multidimensional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRuleTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 10, 21, 64, 100})
    void gauss_hermite_nodes_give_the_moments_of_the_normal_distribution(int nodes) {
        NodeRule rule = NodeRule.gaussHermite(nodes);
        double[] moments = new double[6];
        for (int i = 0; i < nodes; i++) {
            double x = rule.points().get(i);
            double weight = rule.baseWeights().get(i) * Math.exp(-x * x / 2);
            for (int power = 0; power < moments.length; power++) {
                moments[power] += weight * Math.pow(x, power);
            }
        }
        assertThat(moments).containsExactly(new double[] {1, 0, 1, 0, 3, 0}, within(1e-10));
    }

    @Test
    void five_gauss_hermite_nodes_are_those_of_the_tables() {
        // Abramowitz and Stegun (1964), table 25.10, n = 5, times √2: 0, 0.958572…, 2.020182… ; ten digits are printed.
        assertThat(NodeRule.gaussHermite(5).points().get(3)).isCloseTo(0.9585724646 * Math.sqrt(2), within(1e-9));
        assertThat(NodeRule.gaussHermite(5).points().get(4)).isCloseTo(2.0201828705 * Math.sqrt(2), within(1e-9));
    }

    @Test
    void points_that_do_not_increase_are_refused() {
        assertThatThrownBy(() -> new NodeRule(List.of(0.0, -1.0, 1.0), List.of(1.0, 1.0, 1.0)))
                .hasMessageContaining("The point (-1.0) with base weight (1.0)");
        assertThatThrownBy(() -> NodeRule.gaussHermite(101)).hasMessageContaining("(101) must be from 3 to 100");
    }

    @Test
    void a_grid_that_no_memory_holds_is_refused_with_a_way_out() {
        assertThatThrownBy(() -> new Grid(NodeRule.STANDARD, 6))
                .hasMessageContaining("31 nodes on each of 6 dimensions")
                .hasMessageContaining("Maybe fewer nodes, or a bifactor");
    }
}
