package org.liangcai.psychometrics.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbilityWeightsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 30, 41, 100, 200})
    void normal_nodes_give_the_moments_of_the_standard_normal_distribution(int count) {
        AbilityWeights weights = AbilityWeights.standardNormal(count);
        assertThat(weights.nodes()).isSorted().doesNotHaveDuplicates().hasSize(count);
        double expected = 1;
        for (int moment = 0; moment <= Math.min(12, 2 * count - 1); moment++) {
            double sum = 0;
            for (int q = 0; q < count; q++) {
                sum += weights.weights().get(q) * Math.pow(weights.nodes().get(q), moment);
            }
            if (moment > 0 && moment % 2 == 0) {
                expected *= moment - 1;
            }
            assertThat(sum).isEqualTo(moment % 2 == 0 ? expected : 0, within(1e-9 * expected));
        }
    }

    @Test
    void mixture_shares_the_weight() {
        AbilityWeights mixed = AbilityWeights.uniform(-1, 1, 3).mixedWith(AbilityWeights.uniform(0, 2, 2), 0.25);
        assertThat(mixed.nodes()).containsExactly(-1.0, 0.0, 1.0, 0.0, 2.0);
        assertThat(mixed.weights().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(1, within(1e-15));
        assertThat(mixed.weights().getLast()).isEqualTo(0.375, within(1e-15));
    }

    @Test
    void bad_weights_are_refused() {
        assertThatThrownBy(() -> new AbilityWeights(List.of(0.0, 1.0), List.of(1.0)))
                .hasMessage("The nodes (2) and weights (1) must be equally many, one or more.");
        assertThatThrownBy(() -> new AbilityWeights(List.of(0.0), List.of(-1.0)))
                .hasMessage("The node (0.0) must be finite and its weight (-1.0) 0 or more.");
        assertThatThrownBy(() -> AbilityWeights.standardNormal(0)).hasMessageContaining("from 1 to 200");
    }
}
