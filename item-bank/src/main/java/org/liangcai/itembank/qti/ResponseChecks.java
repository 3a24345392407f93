package org.liangcai.itembank.qti;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.Scalar;

/** Whether an interaction and its response fit: declared, of the right type, and keyed with choices that are there. */
final class ResponseChecks {

    private final Reading reading;

    ResponseChecks(Reading reading) {
        this.reading = reading;
    }

    void check(Interaction interaction, Element element) {
        String identifier = interaction.responseIdentifier();
        if (identifier.isEmpty() || reading.unsupportedVariables.contains(identifier)) {
            return;
        }
        ResponseDeclaration response = reading.responses.get(identifier);
        if (response == null) {
            element.fault(LocalizedText.of("作答变量（%s）没有声明。", "The response (%s) is not declared.", identifier));
            return;
        }
        checkType(interaction, response, element);
        checkCardinality(interaction, response, element);
        choices(interaction).ifPresent(choices -> checkKeys(response, choices, element));
    }

    private static void checkType(Interaction interaction, ResponseDeclaration response, Element element) {
        Set<BaseType> types = types(interaction);
        if (!types.contains(response.baseType())) {
            element.fault(LocalizedText.of(
                    "作答变量（%s）的类型是（%s）；这种作答方式给出的是（%s）。",
                    "The response (%s) is of type (%s); the interaction gives (%s).",
                    response.identifier(),
                    response.baseType().code(),
                    types.stream().map(BaseType::code).sorted().collect(Collectors.joining(" or "))));
        }
    }

    private static Set<BaseType> types(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice _,
                    Interaction.Order _,
                    Interaction.InlineChoice _,
                    Interaction.Hotspot _,
                    Interaction.HottextChoice _ -> EnumSet.of(BaseType.IDENTIFIER);
            case Interaction.Match _, Interaction.GapMatch _ -> EnumSet.of(BaseType.DIRECTED_PAIR);
            case Interaction.Associate _ -> EnumSet.of(BaseType.PAIR);
            case Interaction.SelectPoint _ -> EnumSet.of(BaseType.POINT);
            case Interaction.Slider _ -> EnumSet.of(BaseType.INTEGER, BaseType.FLOAT);
            case Interaction.TextEntry _, Interaction.ExtendedText _ ->
                EnumSet.of(BaseType.STRING, BaseType.INTEGER, BaseType.FLOAT);
        };
    }

    private static void checkCardinality(Interaction interaction, ResponseDeclaration response, Element element) {
        boolean single = response.cardinality() == Cardinality.SINGLE;
        boolean fits = switch (interaction) {
            case Interaction.Choice choice -> !single || choice.maxChoices() == 1;
            case Interaction.Hotspot hotspot -> !single || hotspot.maxChoices() == 1;
            case Interaction.HottextChoice hottext -> !single || hottext.maxChoices() == 1;
            case Interaction.SelectPoint point -> !single || point.maxChoices() == 1;
            case Interaction.Order _ -> response.cardinality() == Cardinality.ORDERED;
            case Interaction.InlineChoice _, Interaction.Slider _, Interaction.TextEntry _ -> single;
            case Interaction.Match match -> !single || match.maxAssociations() == 1;
            case Interaction.Associate associate -> !single || associate.maxAssociations() == 1;
            case Interaction.GapMatch _, Interaction.ExtendedText _ -> true;
        };
        if (!fits) {
            element.fault(LocalizedText.of(
                    "作答变量（%s）的基数是（%s），和这种作答方式不符。",
                    "The response (%s) has cardinality (%s), which does not fit the interaction.",
                    response.identifier(),
                    response.cardinality().name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** The identifiers an answer can name, if the interaction has any. */
    private static Optional<Set<String>> choices(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice choice -> Optional.of(simple(choice.choices()));
            case Interaction.Order order -> Optional.of(simple(order.choices()));
            case Interaction.InlineChoice inline -> Optional.of(simple(inline.choices()));
            case Interaction.Hotspot hotspot ->
                Optional.of(hotspot.choices().stream()
                        .map(Interaction.HotspotChoice::identifier)
                        .collect(Collectors.toSet()));
            case Interaction.HottextChoice hottext -> Optional.of(inContent(hottext.content()));
            case Interaction.Match match ->
                Optional.of(associable(Stream.concat(match.sources().stream(), match.targets().stream())));
            case Interaction.Associate associate -> Optional.of(associable(associate.choices().stream()));
            case Interaction.GapMatch gap -> {
                Set<String> all = associable(gap.choices().stream());
                all.addAll(inContent(gap.content()));
                yield Optional.of(all);
            }
            case Interaction.TextEntry _, Interaction.ExtendedText _, Interaction.Slider _, Interaction.SelectPoint _ ->
                Optional.empty();
        };
    }

    private static Set<String> simple(List<SimpleChoice> choices) {
        return choices.stream().map(SimpleChoice::identifier).collect(Collectors.toSet());
    }

    private static Set<String> associable(Stream<AssociableChoice> choices) {
        return choices.map(AssociableChoice::identifier).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> inContent(List<Content> contents) {
        Set<String> found = new HashSet<>();
        for (Content content : contents) {
            switch (content) {
                case Content.Gap gap -> found.add(gap.identifier());
                case Content.Hottext hottext -> {
                    found.add(hottext.identifier());
                    found.addAll(inContent(hottext.children()));
                }
                case Content.Markup markup -> found.addAll(inContent(markup.children()));
                case Content.Feedback feedback -> found.addAll(inContent(feedback.children()));
                case Content.RubricBlock rubric -> found.addAll(inContent(rubric.children()));
                case Content.Text _, Interaction _ -> {}
            }
        }
        return found;
    }

    private void checkKeys(ResponseDeclaration response, Set<String> choices, Element element) {
        response.correctResponse()
                .ifPresent(correct -> correct.value().members().stream()
                        .flatMap(ResponseChecks::identifiers)
                        .filter(key -> !choices.contains(key))
                        .forEach(key -> element.fault(LocalizedText.of(
                                "（%s）的正确答案写的是（%s），这里没有这个选项。",
                                "The correct response of (%s) names (%s), which is no choice here.",
                                response.identifier(),
                                key))));
        response.mapping().map(Mapping::entries).orElse(List.of()).stream()
                .flatMap(entry -> identifiers(entry.key()))
                .filter(key -> !choices.contains(key))
                .forEach(key -> reading.findings.remark(
                        element.position(),
                        reading.dialect.shown(element.name()),
                        LocalizedText.of(
                                "（%s）的计分对照写的是（%s），这里没有这个选项。",
                                "The mapping of (%s) names (%s), which is no choice here.",
                                response.identifier(),
                                key)));
    }

    private static Stream<String> identifiers(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Identifier(String value) -> Stream.of(value);
            case Scalar.Pair(String first, String second) -> Stream.of(first, second);
            case Scalar.DirectedPair(String source, String target) -> Stream.of(source, target);
            case Scalar.Text _,
                    Scalar.Whole _,
                    Scalar.Real _,
                    Scalar.Truth _,
                    Scalar.Point _,
                    Scalar.Duration _,
                    Scalar.Uri _ -> Stream.empty();
        };
    }
}
