package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;

class CaseWordsTest {

    @Test
    void nodes_bounds_and_distributions_are_read_from_sentences() {
        String words = "61 equally spaced points on [-6,6], normal weights N(0,1)";
        assertThat(CaseWords.nodes(words)).contains(Quadrature.STANDARD);
        assertThat(CaseWords.nodes("41 on [-4.5, 4.5]")).contains(new Quadrature(-4.5, 4.5, 41));
        assertThat(CaseWords.bounds("root on [-4,4], bound where there is none"))
                .hasValueSatisfying(bounds -> assertThat(bounds).containsExactly(-4, 4));
        assertThat(CaseWords.normal(words)).contains(NormalPrior.STANDARD);
        assertThat(CaseWords.normal("N(0.5, 4)")).contains(new NormalPrior(.5, 2));
        assertThat(CaseWords.normal("N(-1, 0.5^2)")).contains(new NormalPrior(-1, .5));
        assertThat(CaseWords.nodes("nothing of the kind")).isEmpty();
    }
}
