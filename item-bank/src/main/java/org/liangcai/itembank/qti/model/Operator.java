package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operators of the supported subset, with how many operands and which attributes each takes (QTI 3.0 ASI, 2.11). */
public enum Operator {
    AND(1, Integer.MAX_VALUE),
    OR(1, Integer.MAX_VALUE),
    NOT(1, 1),
    ANY_N(1, Integer.MAX_VALUE, "min", "max"),
    IS_NULL(1, 1),
    MATCH(2, 2),
    MEMBER(2, 2),
    CONTAINS(2, 2),
    DELETE(2, 2),
    MULTIPLE(0, Integer.MAX_VALUE),
    ORDERED(0, Integer.MAX_VALUE),
    INDEX(1, 1, "n"),
    CONTAINER_SIZE(1, 1),
    STRING_MATCH(2, 2, "case-sensitive", "substring?"),
    SUBSTRING(2, 2, "case-sensitive"),
    PATTERN_MATCH(1, 1, "pattern"),
    EQUAL(2, 2, "tolerance-mode", "tolerance?", "include-lower-bound?", "include-upper-bound?"),
    EQUAL_ROUNDED(2, 2, "rounding-mode", "figures"),
    INSIDE(1, 1, "shape", "coords"),
    LT(2, 2),
    GT(2, 2),
    LTE(2, 2),
    GTE(2, 2),
    DURATION_LT(2, 2),
    DURATION_GTE(2, 2),
    SUM(1, Integer.MAX_VALUE),
    PRODUCT(1, Integer.MAX_VALUE),
    SUBTRACT(2, 2),
    DIVIDE(2, 2),
    POWER(2, 2),
    INTEGER_DIVIDE(2, 2),
    INTEGER_MODULUS(2, 2),
    TRUNCATE(1, 1),
    ROUND(1, 1),
    ROUND_TO(1, 1, "rounding-mode", "figures"),
    INTEGER_TO_FLOAT(1, 1),
    MIN(1, Integer.MAX_VALUE),
    MAX(1, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> attributes;

    Operator(int least, int most, String... attributes) {
        this.least = least;
        this.most = most;
        this.attributes = List.of(attributes);
    }

    /** The element of QTI 3.0. */
    public String element() {
        return "qti-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The operator of an element, if it is supported. */
    public static Optional<Operator> of(String element) {
        for (Operator operator : values()) {
            if (operator.element().equals(element)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    public boolean takes(int operands) {
        return operands >= least && operands <= most;
    }

    /** The attributes that must be there. */
    public List<String> required() {
        return attributes.stream().filter(name -> !name.endsWith("?")).toList();
    }

    /** The attributes that may be there. */
    public List<String> optional() {
        return attributes.stream()
                .filter(name -> name.endsWith("?"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
    }
}
