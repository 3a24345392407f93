package org.liangcai.itembank.generator;

import java.util.Map;
import java.util.Optional;

/**
 * A mistake in a word problem and what it leads to.
 *
 * @param mistake the mistake
 * @param result how its result is worked out, from left to right
 */
record WordMistake(Mistake mistake, String result) {

    /** Reads {@code STEP_LEFT_OUT: gross - tare}. */
    static WordMistake parse(String text) {
        int colon = text.indexOf(": ");
        return new WordMistake(Mistake.valueOf(text.substring(0, colon)), text.substring(colon + 2));
    }

    /** Works out a result from left to right; none if a quantity is not known or something is divided by zero. */
    static Optional<Fraction> worked(String result, Map<String, Fraction> known) {
        String[] parts = result.split(" ", -1);
        Optional<Fraction> value = WordRelation.value(parts[0], known);
        for (int index = 1; index + 1 < parts.length; index += 2) {
            Optional<Fraction> next = WordRelation.value(parts[index + 1], known);
            if (value.isEmpty() || next.isEmpty()) {
                return Optional.empty();
            }
            value = applied(value.get(), parts[index], next.get());
        }
        return value;
    }

    private static Optional<Fraction> applied(Fraction left, String sign, Fraction right) {
        return switch (sign) {
            case "+" -> Optional.of(left.plus(right));
            case "-" -> Optional.of(left.minus(right));
            case "*" -> Optional.of(left.times(right));
            case "/" -> right.numerator() == 0 ? Optional.empty() : Optional.of(left.over(right));
            default -> throw new IllegalArgumentException("The sign (%s) is none of + - * /.".formatted(sign));
        };
    }
}
