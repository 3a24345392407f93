package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.xml.Position;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;
import org.liangcai.itembank.qti.xml.XmlNode.XmlText;

/**
 * An element of QTI while it is read. It remembers which attributes and children were asked for; {@link #rest()} names what nobody
 * asked for, so that nothing of a document is lost without a word.
 */
final class Element {

    private final XmlElement xml;
    private final Reading reading;
    private final Set<String> readAttributes = new HashSet<>();
    private final Set<XmlElement> readChildren = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private boolean contentRead;

    Element(XmlElement xml, Reading reading) {
        this.xml = xml;
        this.reading = reading;
    }

    String name() {
        return xml.name();
    }

    Position position() {
        return xml.position();
    }

    XmlElement xml() {
        return xml;
    }

    void fault(LocalizedText message) {
        reading.fault(position(), name(), message);
    }

    void unsupported(LocalizedText message) {
        reading.unsupported(position(), name(), message);
    }

    Optional<String> optional(String attribute) {
        readAttributes.add(attribute);
        return xml.attribute(attribute);
    }

    /** The value; if it is missing, that is a fault and the value is empty. */
    String required(String attribute) {
        Optional<String> value = optional(attribute);
        if (value.isEmpty()) {
            fault(LocalizedText.of("缺少属性（%s）。", "The attribute (%s) is missing.", attribute));
        }
        return value.orElse("");
    }

    /** A required attribute that names something: without white space. */
    String identifier(String attribute) {
        String value = required(attribute).strip();
        if ((value.isEmpty() && xml.attribute(attribute).isPresent())
                || value.chars().anyMatch(Character::isWhitespace)) {
            fault(LocalizedText.of("%s（%s）不能作标识：标识不能空着，也不能有空白。", "The %s (%s) is no identifier.", attribute, value));
        }
        return value;
    }

    boolean flag(String attribute, boolean otherwise) {
        return flag(attribute).orElse(otherwise);
    }

    Optional<Boolean> flag(String attribute) {
        return parsed(attribute, text -> switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw new FaultyTextException(
                        LocalizedText.of("（%s）要是 true 或 false。", "(%s) is neither true nor false.", text));
        });
    }

    int count(String attribute, int otherwise) {
        return count(attribute).orElse(otherwise);
    }

    /** A count of 0 or more. */
    Optional<Integer> count(String attribute) {
        return parsed(attribute, text -> {
            if (!text.matches("\\+?\\d{1,9}")) {
                throw new FaultyTextException(
                        LocalizedText.of("（%s）要是 0 或以上的整数。", "(%s) is no whole number of 0 or more.", text));
            }
            return Integer.valueOf(text);
        });
    }

    Optional<Double> number(String attribute) {
        return parsed(attribute, Scalar::real);
    }

    double requiredNumber(String attribute) {
        required(attribute);
        return number(attribute).orElse(0.0);
    }

    /** One of the words, or the other value if the attribute is missing. */
    <T> T word(String attribute, Map<String, T> words, T otherwise) {
        return parsed(attribute, text -> {
                    T value = words.get(text);
                    if (value == null) {
                        throw new FaultyTextException(LocalizedText.of(
                                "（%s）不在可用的值（%s）之中。",
                                "(%s) is none of (%s).", text, String.join(", ", new TreeMap<>(words).keySet())));
                    }
                    return value;
                })
                .orElse(otherwise);
    }

    boolean shownOnMatch() {
        return word("show-hide", Map.of("show", true, "hide", false), true);
    }

    private <T> Optional<T> parsed(String attribute, Function<String, T> parser) {
        Optional<String> text = optional(attribute);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.get().strip()));
        } catch (IllegalArgumentException wrong) {
            fault(LocalizedText.of(
                    "属性（%s）不对：%s", "The attribute (%s) is wrong: %s", attribute, FaultyTextException.text(wrong)));
            return Optional.empty();
        }
    }

    /** The child elements of QTI with one of the names. */
    List<Element> children(String... names) {
        List<String> wanted = Arrays.asList(names);
        List<Element> found = new ArrayList<>();
        for (XmlElement child : xml.elements()) {
            if (child.namespace().equals(Dialect.QTI) && wanted.contains(child.name())) {
                readChildren.add(child);
                found.add(new Element(child, reading));
            }
        }
        return found;
    }

    /** All child elements of QTI. */
    List<Element> children() {
        List<Element> found = new ArrayList<>();
        for (XmlElement child : xml.elements()) {
            if (child.namespace().equals(Dialect.QTI)) {
                readChildren.add(child);
                found.add(new Element(child, reading));
            }
        }
        return found;
    }

    /** The child of a name; a second one is a fault. */
    Optional<Element> child(String name) {
        List<Element> found = children(name);
        if (found.size() > 1) {
            found.get(1).fault(new LocalizedText("这个元素在这里出现了两次。", "The element stands here twice."));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    Optional<Element> requiredChild(String name) {
        Optional<Element> found = child(name);
        if (found.isEmpty()) {
            fault(LocalizedText.of("缺少元素（%s）。", "The element (%s) is missing.", reading.dialect.shown(name)));
        }
        return found;
    }

    /** The character data of the element, which then counts as read. */
    String text() {
        contentRead = true;
        if (!xml.elements().isEmpty()) {
            fault(new LocalizedText("这个元素里只能有文字，却有别的元素。", "The element holds elements where only text can stand."));
        }
        return xml.text();
    }

    /** Says that a child, of whatever vocabulary, is read by somebody else. */
    void childRead(XmlElement child) {
        readChildren.add(child);
    }

    /** Says that the content is read by somebody else. */
    Element contentRead() {
        contentRead = true;
        return this;
    }

    /** The presentational attributes; whatever else was not asked for, attribute or child, is named. */
    Attributes rest() {
        nameUnreadChildren();
        Map<String, String> kept = new TreeMap<>();
        xml.attributes().forEach((name, value) -> {
            if (!readAttributes.contains(name) && isKept(name, value)) {
                kept.put(name, value);
            }
        });
        return Attributes.of(kept);
    }

    /** As {@link #rest()} where presentational attributes have no place: nothing is kept. */
    void done() {
        nameUnreadChildren();
        xml.attributes().keySet().stream()
                .filter(name -> !readAttributes.contains(name) && !name.equals("xml:lang"))
                .forEach(name -> unsupported(
                        LocalizedText.of("这里不支持属性（%s）。", "The attribute (%s) is not supported here.", name)));
    }

    private boolean isKept(String name, String value) {
        if (AllowedMarkup.isEventHandler(name)) {
            reading.unsafe(
                    position(),
                    name(),
                    LocalizedText.of("属性（%s）可以运行脚本。", "The attribute (%s) can run a script.", name));
            return false;
        }
        if (name.equals("style") && AllowedMarkup.isUnsafeStyle(value)) {
            reading.unsafe(
                    position(),
                    name(),
                    LocalizedText.of("样式（%s）可以获取或运行东西。", "The style (%s) can fetch or run something.", value));
            return false;
        }
        if (AllowedMarkup.isCommon(name) || name.equals("label") || name.equals("show-hide")) {
            return true;
        }
        unsupported(LocalizedText.of("不支持属性（%s）。", "The attribute (%s) is not supported.", name));
        return false;
    }

    private void nameUnreadChildren() {
        if (contentRead) {
            return;
        }
        for (XmlElement child : xml.elements()) {
            if (!readChildren.contains(child)) {
                reading.unsupported(
                        child.position(),
                        child.name(),
                        LocalizedText.of(
                                "（%s）里不支持这个元素。",
                                "The element is not supported inside (%s).", reading.dialect.shown(name())));
            }
        }
        xml.children().stream()
                .filter(XmlText.class::isInstance)
                .map(XmlText.class::cast)
                .filter(text -> !text.text().isBlank())
                .findFirst()
                .ifPresent(text -> reading.fault(
                        text.position(), name(), new LocalizedText("这里不能有文字。", "Text cannot stand here.")));
    }
}
