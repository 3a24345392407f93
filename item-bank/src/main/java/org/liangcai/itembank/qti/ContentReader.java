package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Markup;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.xml.XmlNode;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;
import org.liangcai.itembank.qti.xml.XmlNode.XmlText;

/** Reads what a person sees: text, allowed markup and the elements of QTI in it (QTI 3.0 ASI, 4). */
final class ContentReader {

    private static final Set<String> KNOWN_BUT_UNSUPPORTED = Set.of(
            "qti-printed-variable", "qti-template-block", "qti-template-inline", "qti-include", "qti-info-control");

    private final Reading reading;

    ContentReader(Reading reading) {
        this.reading = reading;
    }

    /** The content of an element. */
    List<Content> contents(Element element) {
        return contents(element.contentRead().xml().children());
    }

    /** The content of an element that holds only blocks: white space between them means nothing. */
    List<Content> blocks(Element element) {
        return contents(element.contentRead().xml().children().stream()
                .filter(node -> !(node instanceof XmlText text && text.text().isBlank()))
                .toList());
    }

    /** The content of {@code qti-content-body} (3.0) or, without one, of the element itself (2.x). */
    List<Content> wrapped(Element element) {
        Optional<Element> body = element.child("qti-content-body");
        if (body.isEmpty()) {
            return contents(element);
        }
        List<Content> contents = contents(body.get());
        body.get().done();
        return contents;
    }

    List<Content> contents(List<? extends XmlNode> nodes) {
        List<Content> contents = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (XmlNode node : nodes) {
            switch (node) {
                case XmlText characters -> text.append(characters.text());
                case XmlElement element ->
                    content(element).ifPresent(content -> {
                        flush(text, contents);
                        contents.add(content);
                    });
            }
        }
        flush(text, contents);
        return contents;
    }

    private static void flush(StringBuilder text, List<Content> contents) {
        if (!text.isEmpty()) {
            contents.add(new Content.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Optional<Content> content(XmlElement element) {
        return switch (element.namespace()) {
            case Dialect.QTI -> qti(new Element(element, reading));
            case Dialect.XHTML -> markup(element, Vocabulary.XHTML).map(Content.class::cast);
            case Dialect.MATHML -> markup(element, Vocabulary.MATHML).map(Content.class::cast);
            case Dialect.SVG -> markup(element, Vocabulary.SVG).map(Content.class::cast);
            default -> {
                reading.unsupported(
                        element.position(),
                        element.name(),
                        LocalizedText.of(
                                "不支持命名空间（%s）的元素。",
                                "Elements of the namespace (%s) are not supported.", element.namespace()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Content> qti(Element element) {
        return switch (element.name()) {
            case "qti-feedback-inline" -> Optional.of(feedback(element, true));
            case "qti-feedback-block" -> Optional.of(feedback(element, false));
            case "qti-rubric-block" -> Optional.of(rubric(element));
            case "qti-gap" -> Optional.of(gap(element));
            case "qti-hottext" -> Optional.of(hottext(element));
            default -> {
                if (element.name().endsWith("-interaction")) {
                    yield new InteractionReader(reading, this)
                            .interaction(element)
                            .map(Content.class::cast);
                }
                element.unsupported(
                        KNOWN_BUT_UNSUPPORTED.contains(element.name())
                                ? new LocalizedText("不支持题目模板。", "Item templates are not supported.")
                                : new LocalizedText("内容里不支持这个元素。", "The element is not supported in content."));
                yield Optional.empty();
            }
        };
    }

    private Content feedback(Element element, boolean inline) {
        String outcome = element.identifier("outcome-identifier");
        String identifier = element.identifier("identifier");
        boolean shown = element.shownOnMatch();
        requireOutcome(element, outcome);
        List<Content> children = inline ? contents(element) : wrapped(element);
        return new Content.Feedback(inline, outcome, identifier, shown, element.rest(), children);
    }

    void requireOutcome(Element element, String outcome) {
        if (!outcome.isEmpty()
                && !reading.outcomes.containsKey(outcome)
                && !reading.unsupportedVariables.contains(outcome)
                && !outcome.equals("completionStatus")) {
            element.fault(LocalizedText.of("结果变量（%s）没有声明。", "The outcome (%s) is not declared.", outcome));
        }
    }

    Content.RubricBlock rubric(Element element) {
        Set<String> views =
                new TreeSet<>(List.of(element.required("view").strip().split("\\s+")));
        Optional<String> use = element.optional("use");
        for (Element sheet : element.children("qti-stylesheet", "qti-catalog-info")) {
            sheet.unsupported(
                    new LocalizedText("评分说明里不支持这个元素。", "The element is not supported inside a rubric block."));
        }
        List<Content> children = wrapped(element);
        return new Content.RubricBlock(views, use, element.rest(), children);
    }

    private Content gap(Element element) {
        return new Content.Gap(element.identifier("identifier"), element.flag("required", false), element.rest());
    }

    private Content hottext(Element element) {
        String identifier = element.identifier("identifier");
        List<Content> children = contents(element);
        return new Content.Hottext(identifier, element.rest(), children);
    }

    /** An element of markup with what is allowed of it. */
    Optional<Markup> markup(XmlElement element, Vocabulary vocabulary) {
        if (!AllowedMarkup.isElement(vocabulary, element.name())) {
            if (AllowedMarkup.isDangerous(element.name())) {
                reading.unsafe(
                        element.position(),
                        element.name(),
                        new LocalizedText("这个元素可以运行、获取或提交东西。", "The element can run, fetch or submit something."));
            } else {
                reading.unsupported(
                        element.position(),
                        element.name(),
                        new LocalizedText("内容里不允许这个元素。", "The element is not allowed in content."));
            }
            return Optional.empty();
        }
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach((name, value) -> {
            if (isKept(element, vocabulary, name, value)) {
                attributes.put(name, value);
            }
        });
        if (element.name().equals("object") && !isHarmlessObject(element)) {
            return Optional.empty();
        }
        return Optional.of(
                new Markup(vocabulary, element.name(), Attributes.of(attributes), contents(element.children())));
    }

    private boolean isKept(XmlElement element, Vocabulary vocabulary, String name, String value) {
        if (AllowedMarkup.isEventHandler(name)) {
            reading.unsafe(
                    element.position(),
                    element.name(),
                    LocalizedText.of("属性（%s）可以运行脚本。", "The attribute (%s) can run a script.", name));
            return false;
        }
        if (!AllowedMarkup.isAttribute(vocabulary, element.name(), name)) {
            LocalizedText message =
                    LocalizedText.of("内容里不允许属性（%s）。", "The attribute (%s) is not allowed in content.", name);
            if (Address.of(value) == Address.DANGEROUS) {
                reading.unsafe(element.position(), element.name(), message);
            } else {
                reading.unsupported(element.position(), element.name(), message);
            }
            return false;
        }
        if ((name.equals("style") && AllowedMarkup.isUnsafeStyle(value))
                || (vocabulary == Vocabulary.SVG && AllowedMarkup.isUnsafeSvgValue(value))) {
            reading.unsafe(
                    element.position(),
                    element.name(),
                    LocalizedText.of("%s（%s）可以获取或运行东西。", "The %s (%s) can fetch or run something.", name, value));
            return false;
        }
        return vocabulary != Vocabulary.XHTML || !AllowedMarkup.isAddress(name) || isAddressKept(element, name, value);
    }

    private boolean isAddressKept(XmlElement element, String name, String value) {
        if (value.isBlank()) {
            reading.fault(element.position(), element.name(), LocalizedText.of("%s 是空的。", "The %s is empty.", name));
            return false;
        }
        return switch (Address.of(value)) {
            case INSIDE -> {
                reading.links.add(new Reading.Link(value, element.position(), element.name()));
                yield true;
            }
            case FRAGMENT -> true;
            case PICTURE -> element.name().equals("img") || unsafeAddress(element, name, value);
            case REMOTE -> {
                boolean leadsAway = element.name().equals("a") || name.equals("cite");
                if (!leadsAway) {
                    reading.unsupported(
                            element.position(),
                            element.name(),
                            LocalizedText.of(
                                    "%s（%s）在包的外面；媒体文件要放在包里。",
                                    "The %s (%s) is outside of the package; media must be in it.", name, value));
                }
                yield leadsAway;
            }
            case DANGEROUS -> unsafeAddress(element, name, value);
        };
    }

    private boolean unsafeAddress(XmlElement element, String name, String value) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        reading.unsafe(
                element.position(),
                element.name(),
                LocalizedText.of("%s（%s）可以运行东西，或指向外面。", "The %s (%s) can run something or leads out.", name, shown));
        return false;
    }

    private boolean isHarmlessObject(XmlElement element) {
        String type = element.attribute("type").orElse("").toLowerCase(java.util.Locale.ROOT);
        if (type.isEmpty()
                ? MediaKind.ofName(element.attribute("data").orElse("")).isShown()
                : type.matches("(image|audio|video)/[a-z0-9.+-]+")) {
            return true;
        }
        reading.unsafe(
                element.position(),
                "object",
                LocalizedText.of(
                        "类型为（%s）的对象不是图片、声音或影片。", "An object of type (%s) is no picture, sound or film.", type));
        return false;
    }
}
