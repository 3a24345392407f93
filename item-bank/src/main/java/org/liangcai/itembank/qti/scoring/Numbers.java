package org.liangcai.itembank.qti.scoring;

import java.util.Optional;
import java.util.OptionalDouble;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.Scalar;

/** Numbers in values and their rounding. */
final class Numbers {

    private Numbers() {}

    /** The number of a single value; nothing for NULL and for what is no number. */
    static OptionalDouble of(QtiValue value) {
        Optional<Scalar> scalar = value.scalar();
        return scalar.isEmpty() ? OptionalDouble.empty() : of(scalar.get());
    }

    static OptionalDouble of(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Whole(long value) -> OptionalDouble.of((double) value);
            case Scalar.Real(double value) -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
            case Scalar.Duration(double seconds) -> OptionalDouble.of(seconds);
            case Scalar.Identifier _,
                    Scalar.Text _,
                    Scalar.Truth _,
                    Scalar.Point _,
                    Scalar.Pair _,
                    Scalar.DirectedPair _,
                    Scalar.Uri _ -> OptionalDouble.empty();
        };
    }

    /** A whole number if the value is one exactly and the operands were whole, else a float. */
    static QtiValue value(double number, boolean whole) {
        if (Double.isNaN(number)) {
            return QtiValue.NULL;
        }
        boolean exact = whole && number == Math.rint(number) && Math.abs(number) < 1L << 53;
        return exact ? QtiValue.of(new Scalar.Whole((long) number)) : QtiValue.of(number);
    }

    /**
     * Rounded to significant figures or decimal places, halves away from zero (QTI 3.0 ASI, roundTo and equalRounded).
     *
     * @param mode {@code significantFigures} or {@code decimalPlaces}
     */
    static OptionalDouble rounded(double number, String mode, int figures) {
        if (Double.isInfinite(number) || Double.isNaN(number)) {
            return OptionalDouble.empty();
        }
        java.math.BigDecimal exact = new java.math.BigDecimal(Double.toString(number));
        if (mode.equals("significantFigures")) {
            if (figures < 1 || figures > 400) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(exact.round(new java.math.MathContext(figures, java.math.RoundingMode.HALF_UP))
                    .doubleValue());
        }
        return figures < 0 || figures > 400
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        exact.setScale(figures, java.math.RoundingMode.HALF_UP).doubleValue());
    }
}
