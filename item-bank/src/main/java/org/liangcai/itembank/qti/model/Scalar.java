package org.liangcai.itembank.qti.model;

import java.util.Locale;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;

/** One value of a base type (QTI 3.0 ASI, 2.11). */
public sealed interface Scalar {

    record Identifier(String value) implements Scalar {}

    record Text(String value) implements Scalar {}

    record Whole(long value) implements Scalar {}

    record Real(double value) implements Scalar {}

    record Truth(boolean value) implements Scalar {}

    record Point(int x, int y) implements Scalar {}

    /** Two identifiers without an order. */
    record Pair(String first, String second) implements Scalar {}

    record DirectedPair(String source, String target) implements Scalar {}

    record Duration(double seconds) implements Scalar {}

    record Uri(String value) implements Scalar {}

    /**
     * Reads a value as QTI writes it.
     *
     * @throws IllegalArgumentException if the text is no such value
     */
    static Scalar parse(BaseType type, String text) {
        String trimmed = text.strip();
        return switch (type) {
            case STRING -> new Text(text);
            case IDENTIFIER -> new Identifier(identifier(trimmed));
            case URI -> new Uri(trimmed);
            case INTEGER -> new Whole(whole(trimmed));
            case FLOAT -> new Real(real(trimmed));
            case DURATION -> new Duration(real(trimmed));
            case BOOLEAN -> new Truth(truth(trimmed));
            case POINT -> point(words(trimmed));
            case PAIR -> pair(words(trimmed));
            case DIRECTED_PAIR -> directedPair(words(trimmed));
        };
    }

    /** The value as QTI writes it, read back by {@link #parse} as an equal value. */
    default String text() {
        return switch (this) {
            case Identifier(String value) -> value;
            case Text(String value) -> value;
            case Uri(String value) -> value;
            case Whole(long value) -> Long.toString(value);
            case Real(double value) -> number(value);
            case Duration(double seconds) -> number(seconds);
            case Truth(boolean value) -> Boolean.toString(value);
            case Point(int x, int y) -> x + " " + y;
            case Pair(String first, String second) -> first + " " + second;
            case DirectedPair(String source, String target) -> source + " " + target;
        };
    }

    /** A number as XML Schema writes a double. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        return Double.toString(value);
    }

    /** A number as XML Schema writes a double. */
    static double real(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> finite(text);
        };
    }

    private static double finite(String text) {
        if (!text.matches("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,3})?")) {
            throw new FaultyTextException(LocalizedText.of("（%s）不是数字。", "(%s) is no number.", text));
        }
        return Double.parseDouble(text);
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new FaultyTextException(LocalizedText.of("（%s）不是整数。", "(%s) is no integer.", text), noNumber);
        }
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw new FaultyTextException(
                        LocalizedText.of("（%s）要是 true 或 false。", "(%s) is neither true nor false.", text));
        };
    }

    private static String identifier(String text) {
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new FaultyTextException(LocalizedText.of("（%s）不能作标识。", "(%s) is no identifier.", text));
        }
        return text;
    }

    private static String[] words(String text) {
        String[] words = text.split("\\s+");
        if (words.length != 2) {
            throw new FaultyTextException(LocalizedText.of("（%s）没有写明两样东西。", "(%s) does not name two things.", text));
        }
        return words;
    }

    private static Point point(String[] words) {
        return new Point(Math.toIntExact(whole(words[0])), Math.toIntExact(whole(words[1])));
    }

    private static Pair pair(String[] words) {
        return new Pair(words[0], words[1]);
    }

    private static DirectedPair directedPair(String[] words) {
        return new DirectedPair(words[0], words[1]);
    }
}
