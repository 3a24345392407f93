package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactorSyntaxTest {

    private static final List<String> ITEMS = List.of("i1", "i2", "i3", "i4", "i5", "i6");

    @Test
    void a_call_that_writes_its_model_down_is_read() {
        FactorSyntax syntax = FactorSyntax.in(
                        "mirt(x,'F1=1-3\\nF2 = i4, 5-6\\nCOV=F1*F2\\nMEAN=F2\\nPRIOR=(1-2,g,norm,-1.1,0.5)\\nCONSTRAIN=(1-3,a1),(4,5,d)',SE=TRUE)",
                        ITEMS)
                .orElseThrow();
        assertThat(syntax.factors()).containsOnlyKeys("F1", "F2");
        assertThat(syntax.factors().get("F2")).containsExactly("i4", "i5", "i6");
        assertThat(syntax.covariances()).containsExactly(List.of("F1", "F2"));
        assertThat(syntax.means()).containsExactly("F2");
        assertThat(syntax.priors())
                .containsExactly(new FactorSyntax.Bracket(List.of("i1", "i2"), List.of("g", "norm", "-1.1", "0.5")));
        assertThat(syntax.equalities()).hasSize(2);
    }

    @Test
    void a_call_without_a_model_says_nothing() {
        assertThat(FactorSyntax.in("mirt(x,2,'2PL',TOL=1e-5,quadpts=31)", ITEMS))
                .isEmpty();
        assertThat(FactorSyntax.in("2PL", ITEMS)).isEmpty();
    }

    @Test
    void what_is_not_known_is_not_guessed() {
        assertThatThrownBy(() -> FactorSyntax.in("mirt(x,'F1=1-3\\nLBOUND=(1-3,a1,0)')", ITEMS))
                .isInstanceOf(UnsupportedValueException.class)
                .hasMessage("The line (LBOUND) of the model is not known.");
        assertThatThrownBy(() -> FactorSyntax.in("mirt(x,'F1=1-3, q')", ITEMS))
                .hasMessage("The items (q) of the model are not known.");
    }
}
