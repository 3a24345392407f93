package org.liangcai.itembank.qti.scoring;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.Scalar;

/** The operators on numbers (QTI 3.0 ASI, 2.11). What is no number makes the result NULL. */
final class Arithmetic {

    private Arithmetic() {}

    static QtiValue equal(Attributes attributes, QtiValue first, QtiValue last) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        if (one.isEmpty() || other.isEmpty()) {
            return QtiValue.NULL;
        }
        double expected = one.getAsDouble();
        double given = other.getAsDouble();
        String mode = attributes.value("tolerance-mode").orElse("exact");
        if (mode.equals("exact")) {
            return QtiValue.of(expected == given);
        }
        double[] tolerance = tolerance(attributes);
        boolean relative = mode.equals("relative");
        double lower = relative ? expected * (1 - tolerance[0] / 100) : expected - tolerance[0];
        double upper = relative ? expected * (1 + tolerance[1] / 100) : expected + tolerance[1];
        double least = Math.min(lower, upper);
        double most = Math.max(lower, upper);
        boolean above = isIncluded(attributes, "include-lower-bound") ? given >= least : given > least;
        boolean below = isIncluded(attributes, "include-upper-bound") ? given <= most : given < most;
        return QtiValue.of(above && below);
    }

    private static boolean isIncluded(Attributes attributes, String bound) {
        return attributes.value(bound).filter("false"::equals).isEmpty();
    }

    /** One tolerance for both sides or one for each; a tolerance that is no number is 0. */
    private static double[] tolerance(Attributes attributes) {
        String[] words = attributes.value("tolerance").orElse("0").strip().split("\\s+", -1);
        double below = number(words[0]);
        return new double[] {below, words.length > 1 ? number(words[1]) : below};
    }

    /** A number of an attribute; 0 for what is none. */
    private static double number(String text) {
        try {
            return Scalar.real(text);
        } catch (IllegalArgumentException noNumber) {
            return 0;
        }
    }

    static QtiValue equalRounded(Attributes attributes, QtiValue first, QtiValue last) {
        OptionalDouble one = rounded(attributes, first);
        OptionalDouble other = rounded(attributes, last);
        return one.isEmpty() || other.isEmpty() ? QtiValue.NULL : QtiValue.of(one.getAsDouble() == other.getAsDouble());
    }

    static QtiValue roundTo(Attributes attributes, QtiValue value) {
        OptionalDouble rounded = rounded(attributes, value);
        return rounded.isEmpty() ? QtiValue.NULL : QtiValue.of(rounded.getAsDouble());
    }

    private static OptionalDouble rounded(Attributes attributes, QtiValue value) {
        OptionalDouble number = Numbers.of(value);
        return number.isEmpty()
                ? number
                : Numbers.rounded(
                        number.getAsDouble(),
                        attributes.value("rounding-mode").orElse("significantFigures"),
                        whole(attributes, "figures"));
    }

    static QtiValue compared(QtiValue first, QtiValue last, DoubleBinaryOperator comparison) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        return one.isEmpty() || other.isEmpty()
                ? QtiValue.NULL
                : QtiValue.of(comparison.applyAsDouble(one.getAsDouble(), other.getAsDouble()) > 0);
    }

    /** All numbers of all operands put together from the first to the last; whole if all are. */
    static QtiValue folded(List<QtiValue> operands, DoubleBinaryOperator operator) {
        double result = Double.NaN;
        boolean first = true;
        boolean whole = true;
        for (QtiValue operand : operands) {
            for (Scalar member : operand.members()) {
                OptionalDouble number = Numbers.of(member);
                if (number.isEmpty()) {
                    return QtiValue.NULL;
                }
                whole &= member instanceof Scalar.Whole;
                result = first ? number.getAsDouble() : operator.applyAsDouble(result, number.getAsDouble());
                first = false;
            }
        }
        return Numbers.value(result, whole);
    }

    static QtiValue divided(QtiValue first, QtiValue last) {
        OptionalDouble divisor = Numbers.of(last);
        return divisor.isPresent() && divisor.getAsDouble() == 0 ? QtiValue.NULL : finite(first, last, (a, b) -> a / b);
    }

    static QtiValue finite(QtiValue first, QtiValue last, DoubleBinaryOperator operator) {
        OptionalDouble one = Numbers.of(first);
        OptionalDouble other = Numbers.of(last);
        if (one.isEmpty() || other.isEmpty()) {
            return QtiValue.NULL;
        }
        return Numbers.value(operator.applyAsDouble(one.getAsDouble(), other.getAsDouble()), false);
    }

    /** An operator on whole numbers. */
    @FunctionalInterface
    interface WholeOperator {
        long apply(long one, long other);
    }

    static QtiValue wholeDivision(QtiValue first, QtiValue last, WholeOperator operator) {
        boolean possible = first.scalar().filter(Scalar.Whole.class::isInstance).isPresent()
                && last.scalar().filter(Scalar.Whole.class::isInstance).isPresent();
        if (possible
                && first.members().getFirst() instanceof Scalar.Whole(long one)
                && last.members().getFirst() instanceof Scalar.Whole(long other)
                && other != 0) {
            return QtiValue.of(new Scalar.Whole(operator.apply(one, other)));
        }
        return QtiValue.NULL;
    }

    static QtiValue toWhole(QtiValue value, DoubleUnaryOperator rounding) {
        OptionalDouble number = Numbers.of(value);
        if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
            return QtiValue.NULL;
        }
        return Numbers.value(rounding.applyAsDouble(number.getAsDouble()), true);
    }

    static QtiValue toReal(QtiValue value) {
        OptionalDouble number = Numbers.of(value);
        return number.isEmpty() ? QtiValue.NULL : QtiValue.of(number.getAsDouble());
    }

    /** A whole number of an attribute; 0 for what is none. */
    static int whole(Attributes attributes, String name) {
        double number = number(attributes.value(name).orElse("0"));
        return (int) Math.max(Math.min(number, Integer.MAX_VALUE), Integer.MIN_VALUE);
    }
}
