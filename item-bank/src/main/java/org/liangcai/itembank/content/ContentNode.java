package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * A place in a JSON file. What is asked for and not there is reported once and then read as a placeholder, so that reading goes on
 * to the next fault; the placeholders never leave the package because faults refuse the whole release.
 */
final class ContentNode {

    private static final LocalizedText PLACEHOLDER = new LocalizedText("缺", "missing");

    private final String file;
    private final String name;
    private final Optional<JsonElement> element;
    private final ContentFaults faults;

    ContentNode(String file, String name, JsonElement element, ContentFaults faults) {
        this(file, name, Optional.of(element), faults);
    }

    private ContentNode(String file, String name, Optional<JsonElement> element, ContentFaults faults) {
        this.file = file;
        this.name = name;
        this.element = element;
        this.faults = faults;
    }

    static ContentNode missing(String file, ContentFaults faults) {
        return new ContentNode(file, "the file", Optional.empty(), faults);
    }

    /** A placeholder in the same file, for what is missing and has been reported. */
    ContentNode absent() {
        return missing(file, faults);
    }

    int line() {
        return element.map(JsonElement::line).orElse(0);
    }

    void fault(String message) {
        faults.add(file, line(), message);
    }

    /** A member that must be there. */
    ContentNode member(String member) {
        Optional<ContentNode> found = optional(member);
        if (found.isEmpty() && element.isPresent()) {
            fault("The field (%s) is missing.".formatted(member));
        }
        return found.orElseGet(() -> new ContentNode(file, member, Optional.empty(), faults));
    }

    /** A member that may be left out. */
    Optional<ContentNode> optional(String member) {
        return members()
                .flatMap(members -> Optional.ofNullable(members.get(member)))
                .map(value -> new ContentNode(file, member, value, faults));
    }

    private Optional<Map<String, JsonElement>> members() {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        if (element.get() instanceof JsonElement.ObjectElement(int line, Map<String, JsonElement> members)) {
            return Optional.of(members);
        }
        return wrong("an object");
    }

    /** The elements of an array, at least one. */
    List<ContentNode> elements() {
        if (element.isEmpty()) {
            return List.of();
        }
        if (!(element.get() instanceof JsonElement.ArrayElement(int line, List<JsonElement> elements))) {
            wrong("a list");
            return List.of();
        }
        if (elements.isEmpty()) {
            fault("The list (%s) is empty.".formatted(name));
        }
        List<ContentNode> nodes = new ArrayList<>();
        for (JsonElement value : elements) {
            nodes.add(new ContentNode(file, name, value, faults));
        }
        return nodes;
    }

    /** A text that is not blank. */
    String text() {
        if (element.isEmpty()) {
            return "missing";
        }
        if (!(element.get() instanceof JsonElement.TextElement(int line, String value))) {
            wrong("a text");
            return "missing";
        }
        if (value.isBlank()) {
            fault("The field (%s) is blank.".formatted(name));
            return "missing";
        }
        return value;
    }

    /** A text in both languages. */
    LocalizedText localized() {
        if (element.isEmpty()) {
            return PLACEHOLDER;
        }
        return new LocalizedText(member("zh").text(), member("en").text());
    }

    List<LocalizedText> localizedList() {
        return elements().stream().map(ContentNode::localized).toList();
    }

    /** A number within bounds, both included. */
    double number(double lowest, double highest) {
        if (element.isEmpty()) {
            return lowest;
        }
        if (!(element.get() instanceof JsonElement.NumberElement(int line, double value))) {
            wrong("a number");
            return lowest;
        }
        if (!(value >= lowest && value <= highest)) {
            fault("The field (%s) is %s and must lie between %s and %s.".formatted(name, value, lowest, highest));
            return lowest;
        }
        return value;
    }

    int integer(int lowest, int highest) {
        double value = number(lowest, highest);
        if (value != Math.rint(value)) {
            fault("The field (%s) is %s and must be a whole number.".formatted(name, value));
        }
        return (int) value;
    }

    boolean flag() {
        if (element.isEmpty()) {
            return false;
        }
        if (element.get() instanceof JsonElement.FlagElement(int line, boolean value)) {
            return value;
        }
        wrong("true or false");
        return false;
    }

    private <T> Optional<T> wrong(String expected) {
        fault("The field (%s) must be %s.".formatted(name, expected));
        return Optional.empty();
    }
}
