package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;

/**
 * What of an imported body a job seeker may see, in one language: without feedback, without text for scorers and others, without
 * links that lead away, without styles and names that could disturb the page around it.
 */
final class SeatBody {

    private static final Set<String> ATTRIBUTES_OF_DOCUMENTS =
            Set.of("style", "tabindex", "href", "hreflang", "rel", "cite", "longdesc", "for", "headers", "usemap");
    private static final Set<String> REFERENCES =
            Set.of("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-flowto", "aria-details");

    private final Language language;
    private final boolean mixed;

    /**
     * @param language the language the body is shown in
     * @param mixed whether elements in the other language are wording for readers of that one, and not shown here
     */
    SeatBody(Language language, boolean mixed) {
        this.language = language;
        this.mixed = mixed;
    }

    List<Content> of(List<Content> contents) {
        List<Content> shown = new ArrayList<>();
        for (Content content : contents) {
            switch (content) {
                case Content.Text text -> shown.add(text);
                case Content.Markup markup -> {
                    if (!mixed || Wording.speaks(markup.attributes(), language)) {
                        shown.add(markup(markup));
                    }
                }
                case Content.RubricBlock rubric -> {
                    if (rubric.views().contains("candidate")) {
                        shown.addAll(of(rubric.children()));
                    }
                }
                case Content.Gap gap -> shown.add(new Content.Gap(gap.identifier(), gap.required(), Attributes.NONE));
                case Content.Hottext hottext ->
                    shown.add(new Content.Hottext(
                            hottext.identifier(), attributes(hottext.attributes()), of(hottext.children())));
                case Content.Feedback _ -> {}
                case Interaction interaction -> shown.add(interaction(interaction));
            }
        }
        return List.copyOf(shown);
    }

    private Content.Markup markup(Content.Markup markup) {
        if (markup.vocabulary() == Vocabulary.XHTML && markup.name().equals("object")) {
            return picture(markup);
        }
        String name = markup.vocabulary() == Vocabulary.XHTML && markup.name().equals("a") ? "span" : markup.name();
        Attributes attributes = markup.vocabulary() == Vocabulary.SVG
                ? drawingAttributes(markup.attributes())
                : attributes(markup.attributes());
        return new Content.Markup(markup.vocabulary(), name, attributes, of(markup.children()));
    }

    /** An object is shown as the picture it holds; what it says instead of the picture is the picture's text. */
    private Content.Markup picture(Content.Markup object) {
        Map<String, String> kept = new TreeMap<>();
        object.attributes().value("data").ifPresent(address -> kept.put("src", address));
        object.attributes().value("width").ifPresent(width -> kept.put("width", width));
        object.attributes().value("height").ifPresent(height -> kept.put("height", height));
        kept.put("alt", Wording.text(object.children(), language));
        return new Content.Markup(Vocabulary.XHTML, "img", Attributes.of(kept), List.of());
    }

    private static Attributes attributes(Attributes attributes) {
        Map<String, String> kept = new TreeMap<>();
        attributes.values().forEach((name, value) -> {
            if (name.equals("class")) {
                ownClasses(value).ifPresent(classes -> kept.put(name, classes));
            } else if (!name.equals("id")
                    && !name.startsWith("data-")
                    && !ATTRIBUTES_OF_DOCUMENTS.contains(name)
                    && !REFERENCES.contains(name)) {
                kept.put(name, value);
            }
        });
        return Attributes.of(kept);
    }

    /** The classes that QTI itself names. */
    private static Optional<String> ownClasses(String classes) {
        String kept = String.join(
                " ",
                java.util.Arrays.stream(classes.split("\\s+"))
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("qti-"))
                        .toList());
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /** Parts of a drawing refer to each other by name; the names are set apart from those of the page. */
    private static Attributes drawingAttributes(Attributes attributes) {
        Map<String, String> kept = new TreeMap<>();
        attributes.values().forEach((name, value) -> {
            if (name.equals("id")) {
                kept.put(name, "document-" + value);
            } else if (!name.equals("class") && !name.equals("style") && !name.startsWith("data-")) {
                kept.put(name, value.replaceAll("url\\(\\s*(['\"]?)#", "url($1#document-"));
            }
        });
        return Attributes.of(kept);
    }

    private Interaction interaction(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Choice one ->
                new Interaction.Choice(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.maxChoices(),
                        one.minChoices(),
                        one.orientation(),
                        prompt(one.prompt()),
                        simple(one.choices()),
                        attributes(one.attributes()));
            case Interaction.Order one ->
                new Interaction.Order(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.maxChoices(),
                        one.minChoices(),
                        one.orientation(),
                        prompt(one.prompt()),
                        simple(one.choices()),
                        attributes(one.attributes()));
            case Interaction.InlineChoice one ->
                new Interaction.InlineChoice(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.required(),
                        simple(one.choices()),
                        attributes(one.attributes()));
            case Interaction.TextEntry one ->
                new Interaction.TextEntry(one.responseIdentifier(), one.input(), attributes(one.attributes()));
            case Interaction.ExtendedText one ->
                new Interaction.ExtendedText(
                        one.responseIdentifier(),
                        one.input(),
                        one.maxStrings(),
                        one.minStrings(),
                        one.expectedLines(),
                        prompt(one.prompt()),
                        attributes(one.attributes()));
            case Interaction.Match one ->
                new Interaction.Match(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.maxAssociations(),
                        one.minAssociations(),
                        prompt(one.prompt()),
                        associable(one.sources()),
                        associable(one.targets()),
                        attributes(one.attributes()));
            case Interaction.Associate one ->
                new Interaction.Associate(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.maxAssociations(),
                        one.minAssociations(),
                        prompt(one.prompt()),
                        associable(one.choices()),
                        attributes(one.attributes()));
            case Interaction.GapMatch one ->
                new Interaction.GapMatch(
                        one.responseIdentifier(),
                        one.shuffle(),
                        one.maxAssociations(),
                        one.minAssociations(),
                        prompt(one.prompt()),
                        associable(one.choices()),
                        of(one.content()),
                        attributes(one.attributes()));
            case Interaction.Hotspot one ->
                new Interaction.Hotspot(
                        one.responseIdentifier(),
                        one.maxChoices(),
                        one.minChoices(),
                        prompt(one.prompt()),
                        markup(one.image()),
                        one.choices(),
                        attributes(one.attributes()));
            case Interaction.SelectPoint one ->
                new Interaction.SelectPoint(
                        one.responseIdentifier(),
                        one.maxChoices(),
                        one.minChoices(),
                        prompt(one.prompt()),
                        markup(one.image()),
                        attributes(one.attributes()));
            case Interaction.HottextChoice one ->
                new Interaction.HottextChoice(
                        one.responseIdentifier(),
                        one.maxChoices(),
                        one.minChoices(),
                        prompt(one.prompt()),
                        of(one.content()),
                        attributes(one.attributes()));
            case Interaction.Slider one ->
                new Interaction.Slider(
                        one.responseIdentifier(),
                        one.lowerBound(),
                        one.upperBound(),
                        one.step(),
                        one.stepLabel(),
                        one.orientation(),
                        one.reverse(),
                        prompt(one.prompt()),
                        attributes(one.attributes()));
        };
    }

    private Optional<Prompt> prompt(Optional<Prompt> prompt) {
        return prompt.map(present -> new Prompt(attributes(present.attributes()), of(present.children())));
    }

    private List<SimpleChoice> simple(List<SimpleChoice> choices) {
        return choices.stream()
                .map(one -> new SimpleChoice(
                        one.identifier(), one.fixed(), attributes(one.attributes()), of(one.children())))
                .toList();
    }

    private List<AssociableChoice> associable(List<AssociableChoice> choices) {
        return choices.stream()
                .map(one -> new AssociableChoice(
                        one.identifier(),
                        one.fixed(),
                        one.matchMax(),
                        one.matchMin(),
                        one.image(),
                        attributes(one.attributes()),
                        of(one.children())))
                .toList();
    }
}
