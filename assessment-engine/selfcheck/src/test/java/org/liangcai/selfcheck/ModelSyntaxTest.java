package org.liangcai.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liangcai.psychometrics.factor.confirmatory.Constraint;
import org.liangcai.psychometrics.factor.confirmatory.FactorModel;
import org.liangcai.psychometrics.factor.confirmatory.ModelTerm;

class ModelSyntaxTest {

    private static FactorModel read(String text) {
        FactorModel.Builder builder = FactorModel.builder();
        ModelSyntax.read(text, builder);
        return builder.build();
    }

    @Test
    void formulas_are_read_with_their_modifiers() {
        FactorModel model = read("""
                # two factors
                f =~ x1 + a*x2 +
                     0.5*x3
                g =~ NA*x4 + x5 + c(1, b)*x6; f ~~ 0*g
                x1 ~~ x4
                g ~~ 1*g
                x2 ~ 1
                """);
        assertThat(model.factors()).containsExactly("f", "g");
        assertThat(model.observed()).containsExactly("x1", "x2", "x3", "x4", "x5", "x6");
        assertThat(model.terms())
                .containsEntry(ModelTerm.loading("f", "x1"), Constraint.fixed(1))
                .containsEntry(ModelTerm.loading("f", "x2"), Constraint.equal("a"))
                .containsEntry(ModelTerm.loading("f", "x3"), Constraint.fixed(0.5))
                .containsEntry(ModelTerm.loading("g", "x4"), Constraint.FREE)
                .containsEntry(ModelTerm.loading("g", "x5"), Constraint.FREE)
                .containsEntry(
                        ModelTerm.loading("g", "x6"),
                        Constraint.byGroup(List.of(Constraint.fixed(1), Constraint.equal("b"))))
                .containsEntry(ModelTerm.covariance("f", "g"), Constraint.fixed(0))
                .containsEntry(ModelTerm.covariance("x1", "x4"), Constraint.FREE)
                .containsEntry(ModelTerm.variance("g"), Constraint.fixed(1))
                .containsEntry(ModelTerm.intercept("x2"), Constraint.FREE);
    }

    @Test
    void what_is_not_a_formula_is_named() {
        assertThatThrownBy(() -> read("f =~ x1 + x2\nind := a*b"))
                .isInstanceOf(UnsupportedValueException.class)
                .hasMessage("The model's formula (ind := a*b) is not understood.");
    }
}
