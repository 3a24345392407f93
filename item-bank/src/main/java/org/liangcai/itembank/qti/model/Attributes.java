package org.liangcai.itembank.qti.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The presentational attributes of an element that are kept as they are: {@code id}, {@code class}, {@code xml:lang},
 * {@code data-*}, {@code aria-*} and, on markup, the allowed attributes of XHTML, MathML and SVG (QTI 3.0 ASI, 7.1 bodyElement).
 *
 * @param values the values by name, in the order of the names
 */
public record Attributes(SortedMap<String, String> values) {

    /** No attributes. */
    public static final Attributes NONE = new Attributes(new TreeMap<>());

    public Attributes {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Attributes of(Map<String, String> values) {
        return values.isEmpty() ? NONE : new Attributes(new TreeMap<>(values));
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The language of the element's text, if it says one. */
    public Optional<String> language() {
        return value("xml:lang").or(() -> value("lang"));
    }
}
