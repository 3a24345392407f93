package org.liangcai.itembank.content;

import java.util.List;
import java.util.Map;

/** A JSON value that remembers the line it stands on, so that a fault can be named where it is. */
sealed interface JsonElement {

    int line();

    record ObjectElement(int line, Map<String, JsonElement> members) implements JsonElement {}

    record ArrayElement(int line, List<JsonElement> elements) implements JsonElement {}

    record TextElement(int line, String value) implements JsonElement {}

    record NumberElement(int line, double value) implements JsonElement {}

    record FlagElement(int line, boolean value) implements JsonElement {}

    record NullElement(int line) implements JsonElement {}
}
