package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An expression of response processing, of a pre-condition or of outcome processing (QTI 3.0 ASI, 2.11). */
public sealed interface Expression {

    /** {@code qti-base-value}. */
    record BaseValue(BaseType type, Scalar value) implements Expression {}

    /** {@code qti-null}. */
    record Null() implements Expression {}

    /** {@code qti-math-constant}: pi or e. */
    record MathConstant(String name) implements Expression {}

    /** A look at a variable; the weight counts only in the outcome processing of a test. */
    record Reference(Aspect aspect, String identifier, Optional<String> weightIdentifier) implements Expression {

        public static Reference to(Aspect aspect, String identifier) {
            return new Reference(aspect, identifier, Optional.empty());
        }
    }

    /** An operator with its operands. */
    record Operation(Operator operator, Attributes attributes, List<Expression> operands) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }

        public static Operation of(Operator operator, Expression... operands) {
            return new Operation(operator, Attributes.NONE, List.of(operands));
        }
    }

    /** A sum or count over the items of a test ({@code qti-test-variables}, {@code qti-number-correct} …): kept, not evaluated here. */
    record TestAggregate(String element, Attributes attributes) implements Expression {}

    /** Which side of a variable is looked at. */
    enum Aspect {
        VARIABLE,
        CORRECT,
        DEFAULT,
        MAP_RESPONSE,
        MAP_RESPONSE_POINT;

        /** The element of QTI 3.0. */
        public String element() {
            return "qti-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
