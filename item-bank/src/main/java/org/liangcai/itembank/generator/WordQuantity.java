package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.liangcai.itembank.Language;

/**
 * A quantity that is given in a story.
 *
 * @param name what the relations call it
 * @param lowest the lowest value
 * @param highest the highest value
 * @param step the distance between values
 * @param kind how it is written
 */
record WordQuantity(String name, Fraction lowest, Fraction highest, Fraction step, Kind kind) {

    enum Kind {
        /** As a number. */
        NUMBER,
        /** Minutes since midnight, as a time of day. */
        CLOCK,
        /** The percentage still to be paid: in Chinese in tenths of the price, in English as the percentage taken off. */
        REDUCED
    }

    /** Reads {@code rate 18..32/1, start 420..540/5 clock}. */
    static List<WordQuantity> parse(String text) {
        return Stream.of(text.split(", ", -1)).map(WordQuantity::parseOne).toList();
    }

    private static WordQuantity parseOne(String text) {
        String[] parts = text.split(" |\\.\\.|/", -1);
        Kind kind = parts.length == 5 ? Kind.valueOf(parts[4]) : Kind.NUMBER;
        return new WordQuantity(
                parts[0], Fraction.parse(parts[1]), Fraction.parse(parts[2]), Fraction.parse(parts[3]), kind);
    }

    Fraction draw(Random random) {
        Fraction steps = highest.minus(lowest).over(step);
        return lowest.plus(step.times(Fraction.of(random.nextInt((int) steps.numerator() + 1))));
    }

    String written(Fraction value, Language language) {
        return switch (kind) {
            case NUMBER -> value.text();
            case CLOCK -> WordUnit.clock(value);
            case REDUCED ->
                language == Language.ZH
                        ? value.over(Fraction.of(10)).text()
                        : Fraction.of(100).minus(value).text();
        };
    }

    Fraction read(String written, Language language) {
        return switch (kind) {
            case NUMBER -> Fraction.parse(written);
            case CLOCK -> {
                String[] parts = written.split(":", -1);
                yield Fraction.of(Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]));
            }
            case REDUCED ->
                language == Language.ZH
                        ? Fraction.parse(written).times(Fraction.of(10))
                        : Fraction.of(100).minus(Fraction.parse(written));
        };
    }
}
