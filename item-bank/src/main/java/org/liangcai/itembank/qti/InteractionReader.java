package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Area;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Markup;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.HotspotChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.Interaction.TextInput;
import org.liangcai.itembank.qti.xml.XmlNode.XmlElement;

/** Reads interactions (QTI 3.0 ASI, 4.3) and checks them against the response they go to. */
final class InteractionReader {

    private static final Map<String, Area.Shape> SHAPES = Map.of(
            "default", Area.Shape.DEFAULT,
            "rect", Area.Shape.RECT,
            "circle", Area.Shape.CIRCLE,
            "ellipse", Area.Shape.ELLIPSE,
            "poly", Area.Shape.POLY);

    private final ContentReader contents;
    private final ResponseChecks checks;

    InteractionReader(Reading reading, ContentReader contents) {
        this.contents = contents;
        this.checks = new ResponseChecks(reading);
    }

    Optional<Interaction> interaction(Element element) {
        Optional<Interaction> read = switch (element.name()) {
            case "qti-choice-interaction" -> Optional.of(choice(element));
            case "qti-order-interaction" -> Optional.of(order(element));
            case "qti-inline-choice-interaction" -> Optional.of(inlineChoice(element));
            case "qti-text-entry-interaction" -> Optional.of(textEntry(element));
            case "qti-extended-text-interaction" -> Optional.of(extendedText(element));
            case "qti-match-interaction" -> match(element);
            case "qti-associate-interaction" -> Optional.of(associate(element));
            case "qti-gap-match-interaction" -> Optional.of(gapMatch(element));
            case "qti-hotspot-interaction" -> hotspot(element);
            case "qti-select-point-interaction" -> selectPoint(element);
            case "qti-hottext-interaction" -> Optional.of(hottext(element));
            case "qti-slider-interaction" -> Optional.of(slider(element));
            default -> {
                element.unsupported(new LocalizedText("不支持这种作答方式。", "The interaction is not supported."));
                yield Optional.empty();
            }
        };
        read.ifPresent(interaction -> checks.check(interaction, element));
        return read;
    }

    private Interaction choice(Element element) {
        return new Interaction.Choice(
                element.identifier("response-identifier"),
                element.flag("shuffle", false),
                element.count("max-choices", 1),
                element.count("min-choices", 0),
                element.optional("orientation"),
                prompt(element),
                simpleChoices(element, "qti-simple-choice"),
                element.rest());
    }

    private Interaction order(Element element) {
        return new Interaction.Order(
                element.identifier("response-identifier"),
                element.flag("shuffle", false),
                element.count("max-choices"),
                element.count("min-choices"),
                element.optional("orientation"),
                prompt(element),
                simpleChoices(element, "qti-simple-choice"),
                element.rest());
    }

    private Interaction inlineChoice(Element element) {
        return new Interaction.InlineChoice(
                element.identifier("response-identifier"),
                element.flag("shuffle", false),
                element.flag("required", false),
                simpleChoices(element, "qti-inline-choice"),
                element.rest());
    }

    private Interaction textEntry(Element element) {
        return new Interaction.TextEntry(element.identifier("response-identifier"), textInput(element), element.rest());
    }

    private Interaction extendedText(Element element) {
        return new Interaction.ExtendedText(
                element.identifier("response-identifier"),
                textInput(element),
                element.count("max-strings"),
                element.count("min-strings", 0),
                element.count("expected-lines"),
                prompt(element),
                element.rest());
    }

    private static TextInput textInput(Element element) {
        return new TextInput(
                element.count("base", 10),
                element.optional("string-identifier"),
                element.count("expected-length"),
                element.optional("pattern-mask"),
                element.optional("placeholder-text"),
                element.optional("format"));
    }

    private Optional<Interaction> match(Element element) {
        List<Element> sets = element.children("qti-simple-match-set");
        if (sets.size() != 2) {
            element.fault(LocalizedText.of(
                    "配对题要有两组选项，不是（%d）组。", "A match interaction has two sets of choices, not (%d).", sets.size()));
            return Optional.empty();
        }
        return Optional.of(new Interaction.Match(
                element.identifier("response-identifier"),
                element.flag("shuffle", false),
                element.count("max-associations", 1),
                element.count("min-associations", 0),
                prompt(element),
                matchSet(sets.getFirst()),
                matchSet(sets.getLast()),
                element.rest()));
    }

    private List<AssociableChoice> matchSet(Element set) {
        List<AssociableChoice> choices = associableChoices(set, "qti-simple-associable-choice");
        if (!set.rest().values().isEmpty()) {
            set.unsupported(new LocalizedText("这里不支持属性。", "Attributes are not supported here."));
        }
        return choices;
    }

    private Interaction associate(Element element) {
        return new Interaction.Associate(
                element.identifier("response-identifier"),
                element.flag("shuffle", false),
                element.count("max-associations", 1),
                element.count("min-associations", 0),
                prompt(element),
                associableChoices(element, "qti-simple-associable-choice"),
                element.rest());
    }

    private Interaction gapMatch(Element element) {
        String response = element.identifier("response-identifier");
        boolean shuffle = element.flag("shuffle", false);
        Optional<Integer> most = element.count("max-associations");
        int least = element.count("min-associations", 0);
        Optional<Prompt> prompt = prompt(element);
        List<AssociableChoice> choices = associableChoices(element, "qti-gap-text", "qti-gap-img");
        List<Content> content = remaining(element, Set.of("qti-prompt", "qti-gap-text", "qti-gap-img"));
        return new Interaction.GapMatch(response, shuffle, most, least, prompt, choices, content, element.rest());
    }

    private Interaction hottext(Element element) {
        String response = element.identifier("response-identifier");
        int most = element.count("max-choices", 1);
        int least = element.count("min-choices", 0);
        Optional<Prompt> prompt = prompt(element);
        List<Content> content = remaining(element, Set.of("qti-prompt"));
        return new Interaction.HottextChoice(response, most, least, prompt, content, element.rest());
    }

    /** The blocks of an interaction besides its prompt and choices. */
    private List<Content> remaining(Element element, Set<String> read) {
        List<XmlElement> blocks = element.xml().elements().stream()
                .filter(child -> !read.contains(child.name()))
                .toList();
        blocks.forEach(element::childRead);
        return contents.contents(blocks);
    }

    private Optional<Interaction> hotspot(Element element) {
        String response = element.identifier("response-identifier");
        int most = element.count("max-choices", 1);
        int least = element.count("min-choices", 0);
        Optional<Prompt> prompt = prompt(element);
        List<HotspotChoice> choices = new ArrayList<>();
        for (Element choice : element.children("qti-hotspot-choice")) {
            hotspotChoice(choice).ifPresent(choices::add);
        }
        if (choices.isEmpty()) {
            element.fault(new LocalizedText("没有可选的选项。", "There is nothing to choose from."));
        }
        return image(element)
                .map(image -> new Interaction.Hotspot(response, most, least, prompt, image, choices, element.rest()));
    }

    private Optional<HotspotChoice> hotspotChoice(Element choice) {
        String identifier = choice.identifier("identifier");
        Optional<String> label = choice.optional("hotspot-label");
        Optional<Area> area = area(choice);
        Attributes rest = choice.rest();
        return area.map(present -> new HotspotChoice(identifier, present, label, rest));
    }

    private Optional<Interaction> selectPoint(Element element) {
        String response = element.identifier("response-identifier");
        int most = element.count("max-choices", 0);
        int least = element.count("min-choices", 0);
        Optional<Prompt> prompt = prompt(element);
        return image(element)
                .map(image -> new Interaction.SelectPoint(response, most, least, prompt, image, element.rest()));
    }

    /** The one picture of a graphic interaction: {@code object}, {@code img} or {@code picture}. */
    private Optional<Markup> image(Element element) {
        List<XmlElement> images = element.xml().elements().stream()
                .filter(child -> child.namespace().equals(Dialect.XHTML))
                .toList();
        if (images.size() != 1
                || !Set.of("object", "img", "picture")
                        .contains(images.getFirst().name())) {
            element.fault(LocalizedText.of(
                    "这种作答方式要有一张图片，现在有（%d）张。", "The interaction needs one picture, and has (%d).", images.size()));
            return Optional.empty();
        }
        element.childRead(images.getFirst());
        return contents.markup(images.getFirst(), Vocabulary.XHTML);
    }

    private Interaction slider(Element element) {
        return new Interaction.Slider(
                element.identifier("response-identifier"),
                element.requiredNumber("lower-bound"),
                element.requiredNumber("upper-bound"),
                element.count("step"),
                element.flag("step-label", false),
                element.optional("orientation"),
                element.flag("reverse", false),
                prompt(element),
                element.rest());
    }

    private Optional<Prompt> prompt(Element interaction) {
        return interaction.child("qti-prompt").map(prompt -> {
            List<Content> children = contents.contents(prompt);
            return new Prompt(prompt.rest(), children);
        });
    }

    private List<SimpleChoice> simpleChoices(Element interaction, String name) {
        List<SimpleChoice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element choice : interaction.children(name)) {
            String identifier = unique(choice, seen);
            boolean fixed = choice.flag("fixed", false);
            List<Content> children = contents.contents(choice);
            choices.add(new SimpleChoice(identifier, fixed, choice.rest(), children));
        }
        if (choices.isEmpty()) {
            interaction.fault(new LocalizedText("没有可选的选项。", "There is nothing to choose from."));
        }
        return choices;
    }

    private List<AssociableChoice> associableChoices(Element parent, String... names) {
        List<AssociableChoice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element choice : parent.children(names)) {
            String identifier = unique(choice, seen);
            boolean fixed = choice.flag("fixed", false);
            choice.required("match-max");
            int most = choice.count("match-max", 1);
            int least = choice.count("match-min", 0);
            List<Content> children = contents.contents(choice);
            boolean image = choice.name().equals("qti-gap-img");
            choices.add(new AssociableChoice(identifier, fixed, most, least, image, choice.rest(), children));
        }
        if (choices.isEmpty()) {
            parent.fault(new LocalizedText("没有可选的选项。", "There is nothing to choose from."));
        }
        return choices;
    }

    private static String unique(Element choice, Set<String> seen) {
        String identifier = choice.identifier("identifier");
        if (!identifier.isEmpty() && !seen.add(identifier)) {
            choice.fault(LocalizedText.of("标识（%s）在这里出现了两次。", "The identifier (%s) stands here twice.", identifier));
        }
        return identifier;
    }

    /** The area of an element with a shape and coordinates; a fault and nothing if they do not fit. */
    static Optional<Area> area(Element element) {
        element.required("shape");
        Area.Shape shape = element.word("shape", SHAPES, Area.Shape.DEFAULT);
        String coordinates = element.optional("coords").orElse("").strip();
        try {
            return Optional.of(area(shape, coordinates));
        } catch (IllegalArgumentException wrong) {
            if (coordinates.contains("%")) {
                element.unsupported(LocalizedText.of(
                        "不支持百分比坐标（%s）。", "Coordinates in per cent (%s) are not supported.", coordinates));
            } else {
                element.fault(LocalizedText.of(
                        "坐标（%s）不对：%s",
                        "The coordinates (%s) are wrong: %s", coordinates, FaultyTextException.text(wrong)));
            }
            return Optional.empty();
        }
    }

    /** An area from its shape and coordinates as QTI writes them. */
    static Area area(Area.Shape shape, String coordinates) {
        List<Double> numbers = coordinates.isEmpty() || shape == Area.Shape.DEFAULT
                ? List.of()
                : Stream.of(coordinates.split(","))
                        .map(String::strip)
                        .map(org.liangcai.itembank.qti.model.Scalar::real)
                        .toList();
        return new Area(shape, numbers);
    }

    static Optional<Area.Shape> shape(String name) {
        return Optional.ofNullable(SHAPES.get(name.toLowerCase(Locale.ROOT)));
    }
}
