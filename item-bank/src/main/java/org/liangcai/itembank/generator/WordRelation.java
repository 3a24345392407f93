package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A relation between quantities: one is the sum, or the product, of two others. It can be solved for any of the three.
 *
 * @param whole the sum or product
 * @param one a quantity, or a number
 * @param other a quantity, or a number
 * @param product whether it is a product
 */
record WordRelation(String whole, String one, String other, boolean product) {

    /** Reads {@code pay = rate * hours; rest = …}. */
    static List<WordRelation> parse(String text) {
        return Stream.of(text.split("; ", -1)).map(WordRelation::parseOne).toList();
    }

    private static WordRelation parseOne(String text) {
        String[] parts = text.split(" ", -1);
        boolean product = parts.length == 5 && parts[3].equals("*");
        if (parts.length != 5 || !parts[1].equals("=") || (!product && !parts[3].equals("+"))) {
            throw new IllegalArgumentException("The relation (%s) must be a sum or a product.".formatted(text));
        }
        return new WordRelation(parts[0], parts[2], parts[4], product);
    }

    /** Works out the quantity that is not known, if it is the only one, and adds it; says whether it did. */
    boolean solve(Map<String, Fraction> known) {
        Optional<Fraction> total = value(whole, known);
        Optional<Fraction> left = value(one, known);
        Optional<Fraction> right = value(other, known);
        if (total.isEmpty() && left.isPresent() && right.isPresent()) {
            known.put(
                    whole, product ? left.get().times(right.get()) : left.get().plus(right.get()));
        } else if (total.isPresent() && left.isPresent() && right.isEmpty()) {
            known.put(other, without(total.get(), left.get()));
        } else if (total.isPresent() && left.isEmpty() && right.isPresent()) {
            known.put(one, without(total.get(), right.get()));
        } else {
            return false;
        }
        return true;
    }

    private Fraction without(Fraction total, Fraction part) {
        return product ? total.over(part) : total.minus(part);
    }

    static Optional<Fraction> value(String name, Map<String, Fraction> known) {
        return Character.isDigit(name.charAt(0))
                ? Optional.of(Fraction.parse(name))
                : Optional.ofNullable(known.get(name));
    }
}
