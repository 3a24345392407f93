package org.liangcai.assessment.session.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.api.DocumentJson.AreaJson;
import org.liangcai.assessment.session.api.DocumentJson.ChoiceJson;
import org.liangcai.assessment.session.api.DocumentJson.InputJson;
import org.liangcai.assessment.session.api.DocumentJson.InteractionJson;
import org.liangcai.assessment.session.api.DocumentJson.NodeJson;
import org.liangcai.assessment.session.api.DocumentJson.SliderJson;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemContent.Answer;
import org.liangcai.itembank.ItemContent.Media;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.Interaction.TextInput;

/** Turns the body of a document into what a browser is sent. Choices to be shuffled are, by the presentation. */
final class DocumentNodes {

    private static final int LINES = 6;

    private final ItemContent.Document document;
    private final String presentation;

    DocumentNodes(ItemContent.Document document, String presentation) {
        this.document = document;
        this.presentation = presentation;
    }

    List<NodeJson> of(List<Content> contents) {
        List<NodeJson> nodes = new ArrayList<>();
        contents.forEach(content -> nodes.addAll(node(content)));
        return List.copyOf(nodes);
    }

    private List<NodeJson> node(Content content) {
        return switch (content) {
            case Content.Text(String text) -> List.of(NodeJson.ofText(text));
            case Content.Markup markup -> List.of(element(markup));
            case Content.RubricBlock rubric -> of(rubric.children());
            case Content.Gap gap -> List.of(NodeJson.ofGap(gap.identifier()));
            case Content.Hottext hottext -> List.of(NodeJson.ofHottext(hottext.identifier(), of(hottext.children())));
            case Content.Feedback _ -> List.of();
            case Interaction interaction -> List.of(NodeJson.ofInteraction(interaction(interaction)));
        };
    }

    private NodeJson element(Content.Markup markup) {
        @Nullable
        String space = switch (markup.vocabulary()) {
            case XHTML -> null;
            case MATHML -> "math";
            case SVG -> "svg";
        };
        Map<String, String> attributes = new TreeMap<>();
        markup.attributes().values().forEach((name, value) -> attributes.put(name, address(value)));
        return NodeJson.element(markup.name(), space, attributes, of(markup.children()));
    }

    /** Files are asked for by their content, never by a path. */
    private String address(String value) {
        Optional<Media> media = Optional.ofNullable(document.media().get(value));
        return media.map(file -> SeatMediaController.PATH + "/" + file.sha256()).orElse(value);
    }

    private InteractionJson interaction(Interaction interaction) {
        Builder builder = new Builder(interaction.responseIdentifier());
        return switch (interaction) {
            case Interaction.Choice one ->
                builder.counts(one.maxChoices(), one.minChoices())
                        .prompt(one.prompt())
                        .choices(simple(one.choices(), one.shuffle(), one.responseIdentifier()))
                        .build("choice");
            case Interaction.Order one ->
                builder.counts(
                                one.maxChoices().orElse(one.choices().size()),
                                one.minChoices().orElse(one.choices().size()))
                        .prompt(one.prompt())
                        .choices(simple(one.choices(), one.shuffle(), one.responseIdentifier()))
                        .build("order");
            case Interaction.InlineChoice one ->
                builder.counts(1, 1)
                        .choices(simple(one.choices(), one.shuffle(), one.responseIdentifier()))
                        .build("inlineChoice");
            case Interaction.TextEntry one ->
                builder.counts(1, 1).input(one.input(), null).build("textEntry");
            case Interaction.ExtendedText one ->
                builder.counts(1, 1)
                        .prompt(one.prompt())
                        .input(one.input(), one.expectedLines().orElse(LINES))
                        .build("extendedText");
            case Interaction.Match one ->
                builder.counts(one.maxAssociations(), one.minAssociations())
                        .prompt(one.prompt())
                        .choices(associable(one.sources(), one.shuffle(), one.responseIdentifier()))
                        .targets(associable(one.targets(), one.shuffle(), one.responseIdentifier() + " targets"))
                        .build("match");
            case Interaction.Associate one ->
                builder.counts(one.maxAssociations(), one.minAssociations())
                        .prompt(one.prompt())
                        .choices(associable(one.choices(), one.shuffle(), one.responseIdentifier()))
                        .build("associate");
            case Interaction.GapMatch one ->
                builder.counts(one.maxAssociations().orElse(0), one.minAssociations())
                        .prompt(one.prompt())
                        .choices(associable(one.choices(), one.shuffle(), one.responseIdentifier()))
                        .content(of(one.content()))
                        .build("gapMatch");
            case Interaction.Hotspot one ->
                builder.counts(one.maxChoices(), one.minChoices())
                        .prompt(one.prompt())
                        .areas(element(one.image()), one.choices())
                        .build("hotspot");
            case Interaction.HottextChoice one ->
                builder.counts(one.maxChoices(), one.minChoices())
                        .prompt(one.prompt())
                        .content(of(one.content()))
                        .build("hottext");
            case Interaction.Slider one ->
                builder.counts(1, 1).prompt(one.prompt()).slider(one).build("slider");
            case Interaction.SelectPoint one ->
                throw new IllegalStateException(
                        "A document cannot ask for a point on an image (%s).".formatted(one.responseIdentifier()));
        };
    }

    private List<ChoiceJson> simple(List<SimpleChoice> choices, boolean shuffle, String name) {
        return shuffled(
                choices,
                shuffle,
                name,
                SimpleChoice::fixed,
                one -> new ChoiceJson(one.identifier(), 1, of(one.children())));
    }

    private List<ChoiceJson> associable(List<AssociableChoice> choices, boolean shuffle, String name) {
        return shuffled(
                choices,
                shuffle,
                name,
                AssociableChoice::fixed,
                one -> new ChoiceJson(one.identifier(), one.matchMax(), of(one.children())));
    }

    /** Fixed choices keep their places; the others change theirs by chance (Fisher and Yates). */
    private <T> List<ChoiceJson> shuffled(
            List<T> choices, boolean shuffle, String name, Predicate<T> fixed, Function<T, ChoiceJson> json) {
        List<T> ordered = new ArrayList<>(choices);
        if (shuffle) {
            List<Integer> free = new ArrayList<>();
            for (int place = 0; place < choices.size(); place++) {
                if (!fixed.test(choices.get(place))) {
                    free.add(place);
                }
            }
            Random random = new Random(seed(name));
            for (int left = free.size(); left > 1; left--) {
                int one = free.get(left - 1);
                int other = free.get(random.nextInt(left));
                T moved = ordered.set(one, ordered.get(other));
                ordered.set(other, moved);
            }
        }
        return ordered.stream().map(json).toList();
    }

    private long seed(String name) {
        CRC32 digest = new CRC32();
        digest.update((presentation + " " + name).getBytes(StandardCharsets.UTF_8));
        return digest.getValue();
    }

    /** Gathers the parts of one interaction. */
    private final class Builder {

        private final String identifier;
        private final Optional<Answer> answer;
        private int most;
        private int least;
        private @Nullable List<NodeJson> prompt;
        private @Nullable List<ChoiceJson> choices;
        private @Nullable List<ChoiceJson> targets;
        private @Nullable List<NodeJson> content;
        private @Nullable NodeJson image;
        private @Nullable List<AreaJson> areas;
        private @Nullable InputJson input;
        private @Nullable SliderJson slider;

        private Builder(String identifier) {
            this.identifier = identifier;
            this.answer = document.answer(identifier);
        }

        private Builder counts(int mostValues, int leastValues) {
            most = isSingle() ? 1 : mostValues;
            least = leastValues;
            return this;
        }

        private boolean isSingle() {
            return answer.map(Answer::cardinality).equals(Optional.of(Cardinality.SINGLE));
        }

        private Builder prompt(Optional<Prompt> asked) {
            prompt = asked.map(present -> of(present.children())).orElse(null);
            return this;
        }

        private Builder choices(List<ChoiceJson> offered) {
            choices = offered;
            return this;
        }

        private Builder targets(List<ChoiceJson> offered) {
            targets = offered;
            return this;
        }

        private Builder content(List<NodeJson> text) {
            content = text;
            return this;
        }

        private Builder areas(NodeJson picture, List<Interaction.HotspotChoice> hotspots) {
            image = picture;
            areas = hotspots.stream()
                    .map(one -> new AreaJson(
                            one.identifier(),
                            one.area().shape().name().toLowerCase(java.util.Locale.ROOT),
                            one.area().coordinates(),
                            one.label()
                                    .or(() -> one.attributes().value("aria-label"))
                                    .orElse(null)))
                    .toList();
            return this;
        }

        private Builder input(TextInput expected, @Nullable Integer lines) {
            input = new InputJson(
                    expected.expectedLength().orElse(null),
                    lines,
                    expected.placeholderText().orElse(null));
            return this;
        }

        private Builder slider(Interaction.Slider one) {
            boolean whole = answer.map(Answer::baseType).equals(Optional.of(BaseType.INTEGER));
            double range = one.upperBound() - one.lowerBound();
            double step = one.step().map(Integer::doubleValue).orElse(whole ? 1.0 : range / 100);
            slider = new SliderJson(one.lowerBound(), one.upperBound(), step, one.reverse());
            return this;
        }

        private @Nullable String number() {
            return answer.map(Answer::baseType)
                    .filter(type -> type == BaseType.INTEGER || type == BaseType.FLOAT)
                    .map(BaseType::code)
                    .orElse(null);
        }

        private InteractionJson build(String kind) {
            return new InteractionJson(
                    kind,
                    identifier,
                    isSingle(),
                    most,
                    least,
                    number(),
                    prompt,
                    choices,
                    targets,
                    content,
                    image,
                    areas,
                    input,
                    slider);
        }
    }
}
