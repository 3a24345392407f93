package org.liangcai.itembank.generator;

import java.math.BigDecimal;

/**
 * An exact number.
 *
 * @param numerator the numerator, in lowest terms
 * @param denominator the denominator, positive
 */
record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    Fraction {
        if (denominator == 0) {
            throw new ArithmeticException(
                    "A fraction (%d/0) must not have a denominator of zero.".formatted(numerator));
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator)) * (denominator < 0 ? -1 : 1);
        numerator /= divisor;
        denominator /= divisor;
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? Math.max(1, one) : greatestCommonDivisor(other, one % other);
    }

    static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** Reads a decimal number. */
    static Fraction parse(String text) {
        BigDecimal decimal = new BigDecimal(text);
        long denominator = 1;
        for (int place = 0; place < decimal.scale(); place++) {
            denominator *= 10;
        }
        return new Fraction(decimal.multiply(BigDecimal.valueOf(denominator)).longValueExact(), denominator);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(-other.numerator, other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator * other.numerator, denominator * other.denominator);
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator * other.denominator, denominator * other.numerator);
    }

    /** How many decimal places it needs; 9 if more than two. */
    int decimals() {
        if (denominator == 1) {
            return 0;
        }
        return 10 % denominator == 0 ? 1 : 100 % denominator == 0 ? 2 : 9;
    }

    double value() {
        return (double) numerator / denominator;
    }

    /** As a decimal number without trailing zeros, which {@link #parse} reads. */
    String text() {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }
}
