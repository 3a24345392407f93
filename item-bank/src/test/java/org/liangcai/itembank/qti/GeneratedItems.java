package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.liangcai.itembank.qti.model.Area;
import org.liangcai.itembank.qti.model.AreaMapping;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Markup;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Expression;
import org.liangcai.itembank.qti.model.Expression.Aspect;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.HotspotChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.Interaction.TextInput;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.ModalFeedback;
import org.liangcai.itembank.qti.model.Operator;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.OutcomeDeclaration.LookupTable;
import org.liangcai.itembank.qti.model.ProcessingRule;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;

/** Items of every supported kind, drawn by a seed. */
final class GeneratedItems {

    private static final List<String> WORDS = List.of(
            "甲乙",
            "Tom & Jerry",
            "a < b",
            "\"quoted\"",
            "]]>",
            "ünïcode",
            "🙂",
            "line\nbreak",
            "tab\there",
            "  spaces  ",
            "x");

    private final Random random;
    private final List<ResponseDeclaration> responses = new ArrayList<>();

    private GeneratedItems(long seed) {
        this.random = new Random(seed);
    }

    static QtiItem item(long seed) {
        return new GeneratedItems(seed).item();
    }

    private QtiItem item() {
        List<Content> blocks = new ArrayList<>();
        int interactions = 1 + random.nextInt(4);
        for (int i = 0; i < interactions; i++) {
            blocks.add(markup("p", List.of(text())));
            blocks.add(interaction(i == 0 ? "RESPONSE" : "RESPONSE" + i, random.nextInt(12)));
        }
        blocks.add(new Content.Feedback(
                false, "FEEDBACK", "good", random.nextBoolean(), Attributes.NONE, List.of(text())));
        blocks.add(new Content.RubricBlock(
                Set.of("scorer", "author"), maybe("scoring"), Attributes.of(Map.of("class", "r")), List.of(text())));
        return new QtiItem(
                "item-" + random.nextInt(1000),
                word(),
                maybe("label"),
                maybe("zh-CN"),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe("tool"),
                maybe("1.0"),
                responses,
                outcomes(),
                List.of(),
                List.of(),
                Optional.of(new ItemBody(Attributes.NONE, blocks)),
                processing(),
                List.of(new ModalFeedback(
                        "good", "FEEDBACK", true, maybe("Well done"), List.of(), Attributes.NONE, List.of(text()))));
    }

    private List<OutcomeDeclaration> outcomes() {
        return List.of(
                OutcomeDeclaration.of("SCORE", Cardinality.SINGLE, BaseType.FLOAT),
                OutcomeDeclaration.of("FEEDBACK", Cardinality.MULTIPLE, BaseType.IDENTIFIER),
                new OutcomeDeclaration(
                        "GRADE",
                        Cardinality.SINGLE,
                        BaseType.STRING,
                        Optional.of(new DeclaredValue(maybe("none yet"), QtiValue.of(new Scalar.Text("-")))),
                        maybe("grade"),
                        maybe("https://example.org/grade"),
                        number(),
                        number(),
                        number(),
                        maybe("human"),
                        List.of("candidate", "scorer"),
                        Optional.of(new LookupTable.InterpolationTable(
                                Optional.of(new Scalar.Text("F")),
                                List.of(
                                        new LookupTable.InterpolationEntry(2.5, true, new Scalar.Text("A")),
                                        new LookupTable.InterpolationEntry(1, false, new Scalar.Text("B")))))));
    }

    private Optional<ResponseProcessing> processing() {
        Expression answered = Expression.Operation.of(
                Operator.NOT,
                Expression.Operation.of(Operator.IS_NULL, Expression.Reference.to(Aspect.VARIABLE, "RESPONSE")));
        Expression tolerant = new Expression.Operation(
                Operator.EQUAL,
                Attributes.of(Map.of("tolerance-mode", "absolute", "tolerance", "0.5 1")),
                List.of(
                        Expression.Reference.to(Aspect.VARIABLE, "SCORE"),
                        new Expression.BaseValue(BaseType.FLOAT, new Scalar.Real(random.nextDouble()))));
        ProcessingRule set = new ProcessingRule.SetOutcome(
                "SCORE",
                Expression.Operation.of(
                        Operator.SUM,
                        new Expression.MathConstant("pi"),
                        new Expression.BaseValue(BaseType.INTEGER, new Scalar.Whole(random.nextInt(9)))));
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new ResponseProcessing.Rules(List.of()));
            default ->
                Optional.of(new ResponseProcessing.Rules(List.of(
                        new ProcessingRule.Condition(
                                List.of(
                                        new ProcessingRule.Branch(answered, List.of(set)),
                                        new ProcessingRule.Branch(tolerant, List.of(new ProcessingRule.Exit()))),
                                random.nextBoolean()
                                        ? List.of(new ProcessingRule.SetOutcome("FEEDBACK", new Expression.Null()))
                                        : List.of()),
                        new ProcessingRule.LookupOutcome("GRADE", Expression.Reference.to(Aspect.VARIABLE, "SCORE")),
                        new ProcessingRule.Fragment(List.of(set)))));
        };
    }

    private Content interaction(String response, int kind) {
        return switch (kind) {
            case 0 -> {
                declare(response, Cardinality.MULTIPLE, BaseType.IDENTIFIER, List.of(id("A"), id("B")), true);
                yield new Interaction.Choice(
                        response,
                        random.nextBoolean(),
                        random.nextInt(4),
                        random.nextInt(2),
                        maybe("vertical"),
                        prompt(),
                        simpleChoices(),
                        attributes());
            }
            case 1 -> {
                declare(response, Cardinality.ORDERED, BaseType.IDENTIFIER, List.of(id("B"), id("A")), false);
                yield new Interaction.Order(
                        response, true, count(), count(), maybe("horizontal"), prompt(), simpleChoices(), attributes());
            }
            case 2 -> {
                declare(response, Cardinality.SINGLE, BaseType.IDENTIFIER, List.of(id("C")), true);
                yield markup(
                        "p",
                        List.of(
                                new Content.Text("x "),
                                new Interaction.InlineChoice(
                                        response,
                                        random.nextBoolean(),
                                        random.nextBoolean(),
                                        simpleChoices(),
                                        attributes()),
                                new Content.Text(" y")));
            }
            case 3 -> {
                declare(response, Cardinality.SINGLE, BaseType.STRING, List.of(new Scalar.Text(word())), true);
                yield markup("p", List.of(new Interaction.TextEntry(response, textInput(), attributes())));
            }
            case 4 -> {
                declare(response, Cardinality.SINGLE, BaseType.STRING, List.of(), false);
                yield new Interaction.ExtendedText(
                        response, textInput(), count(), random.nextInt(2), count(), prompt(), attributes());
            }
            case 5 -> {
                declare(
                        response,
                        Cardinality.MULTIPLE,
                        BaseType.DIRECTED_PAIR,
                        List.of(new Scalar.DirectedPair("A", "P")),
                        true);
                yield new Interaction.Match(
                        response,
                        true,
                        0,
                        0,
                        prompt(),
                        associable(false, "A", "B"),
                        associable(false, "P", "Q"),
                        attributes());
            }
            case 6 -> {
                declare(response, Cardinality.MULTIPLE, BaseType.PAIR, List.of(new Scalar.Pair("A", "B")), true);
                yield new Interaction.Associate(
                        response, false, 2, 1, prompt(), associable(false, "A", "B", "C"), attributes());
            }
            case 7 -> {
                declare(
                        response,
                        Cardinality.MULTIPLE,
                        BaseType.DIRECTED_PAIR,
                        List.of(new Scalar.DirectedPair("A", "G1")),
                        false);
                yield new Interaction.GapMatch(
                        response,
                        true,
                        count(),
                        0,
                        prompt(),
                        associable(false, "A", "B"),
                        List.of(markup(
                                "p",
                                List.of(
                                        new Content.Text("Fill "),
                                        new Content.Gap("G1", random.nextBoolean(), Attributes.NONE),
                                        new Content.Text(" this")))),
                        attributes());
            }
            case 8 -> {
                declare(response, Cardinality.SINGLE, BaseType.IDENTIFIER, List.of(id("A")), true);
                yield new Interaction.Hotspot(
                        response,
                        1,
                        0,
                        prompt(),
                        picture(),
                        List.of(
                                hotspot("A", Area.Shape.CIRCLE, 77, 115, 8),
                                hotspot("B", Area.Shape.RECT, 0, 0, 10.5, 20),
                                hotspot("C", Area.Shape.POLY, 0, 0, 5, 0, 5, 5),
                                new HotspotChoice(
                                        "D", new Area(Area.Shape.DEFAULT, List.of()), maybe("all"), Attributes.NONE)),
                        attributes());
            }
            case 9 -> {
                areas(response);
                yield new Interaction.SelectPoint(response, 0, 0, prompt(), picture(), attributes());
            }
            case 10 -> {
                declare(response, Cardinality.SINGLE, BaseType.IDENTIFIER, List.of(id("H")), true);
                yield new Interaction.HottextChoice(
                        response,
                        1,
                        0,
                        prompt(),
                        List.of(markup(
                                "p",
                                List.of(
                                        new Content.Text("one "),
                                        new Content.Hottext("H", attributes(), List.of(text())),
                                        new Content.Text(" two")))),
                        attributes());
            }
            default -> {
                declare(
                        response,
                        Cardinality.SINGLE,
                        BaseType.FLOAT,
                        List.of(new Scalar.Real(random.nextDouble())),
                        true);
                yield new Interaction.Slider(
                        response,
                        -1.5,
                        20,
                        count(),
                        random.nextBoolean(),
                        maybe("vertical"),
                        random.nextBoolean(),
                        prompt(),
                        attributes());
            }
        };
    }

    private void declare(
            String identifier, Cardinality cardinality, BaseType type, List<Scalar> correct, boolean mapped) {
        List<Mapping.Entry> entries = correct.stream()
                .map(key -> new Mapping.Entry(key, random.nextDouble() * 3 - 1, random.nextBoolean()))
                .toList();
        responses.add(new ResponseDeclaration(
                identifier,
                cardinality,
                type,
                Optional.empty(),
                correct.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DeclaredValue(maybe("because"), new QtiValue(cardinality, correct))),
                mapped ? Optional.of(new Mapping(random.nextDouble(), number(), number(), entries)) : Optional.empty(),
                Optional.empty()));
    }

    private void areas(String identifier) {
        responses.add(new ResponseDeclaration(
                identifier,
                Cardinality.MULTIPLE,
                BaseType.POINT,
                Optional.empty(),
                Optional.of(new DeclaredValue(
                        Optional.empty(), QtiValue.multiple(List.of(new Scalar.Point(3, 4), new Scalar.Point(5, 6))))),
                Optional.empty(),
                Optional.of(new AreaMapping(
                        0,
                        number(),
                        number(),
                        List.of(new AreaMapping.Entry(
                                new Area(Area.Shape.ELLIPSE, List.of(3.0, 4.0, 2.0, 1.0)), random.nextDouble()))))));
    }

    private List<SimpleChoice> simpleChoices() {
        return IntStream.range(0, 3 + random.nextInt(3))
                .mapToObj(i -> new SimpleChoice(
                        Character.toString('A' + i), random.nextBoolean(), attributes(), List.of(text())))
                .toList();
    }

    private List<AssociableChoice> associable(boolean image, String... identifiers) {
        return java.util.Arrays.stream(identifiers)
                .map(identifier -> new AssociableChoice(
                        identifier, random.nextBoolean(), random.nextInt(3), 0, image, attributes(), List.of(text())))
                .toList();
    }

    private static HotspotChoice hotspot(String identifier, Area.Shape shape, double... coordinates) {
        return new HotspotChoice(
                identifier,
                new Area(shape, java.util.Arrays.stream(coordinates).boxed().toList()),
                Optional.empty(),
                Attributes.NONE);
    }

    private static Markup picture() {
        return new Markup(
                Vocabulary.XHTML,
                "object",
                Attributes.of(Map.of("data", "images/map.png", "type", "image/png", "width", "200", "height", "280")),
                List.of(new Content.Text("A map")));
    }

    private TextInput textInput() {
        return new TextInput(10, maybe("s"), count(), maybe("[a-z]+"), maybe("…"), maybe("plain"));
    }

    private Optional<Prompt> prompt() {
        return random.nextBoolean()
                ? Optional.of(new Prompt(attributes(), List.of(text(), formula())))
                : Optional.empty();
    }

    private Content formula() {
        return new Markup(
                Vocabulary.MATHML,
                "math",
                Attributes.NONE,
                List.of(new Markup(Vocabulary.MATHML, "mi", Attributes.NONE, List.of(new Content.Text("x")))));
    }

    private Content text() {
        return switch (random.nextInt(3)) {
            case 0 -> new Content.Text(word());
            case 1 -> markup("em", List.of(new Content.Text(word())));
            default ->
                new Markup(
                        Vocabulary.SVG,
                        "svg",
                        Attributes.of(Map.of("viewBox", "0 0 10 10")),
                        List.of(new Markup(
                                Vocabulary.SVG,
                                "circle",
                                Attributes.of(Map.of("r", "5", "fill", "url(#a)")),
                                List.of())));
        };
    }

    private static Markup markup(String name, List<Content> children) {
        return new Markup(Vocabulary.XHTML, name, Attributes.NONE, children);
    }

    private Attributes attributes() {
        return random.nextBoolean()
                ? Attributes.NONE
                : Attributes.of(Map.of("class", word(), "xml:lang", "en", "data-x", word()));
    }

    private static Scalar id(String identifier) {
        return new Scalar.Identifier(identifier);
    }

    private Optional<Integer> count() {
        return random.nextBoolean() ? Optional.of(random.nextInt(5)) : Optional.empty();
    }

    private Optional<Double> number() {
        return random.nextBoolean() ? Optional.of(random.nextGaussian() * 1e3) : Optional.empty();
    }

    private Optional<String> maybe(String text) {
        return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
