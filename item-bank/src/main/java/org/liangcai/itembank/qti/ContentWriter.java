package org.liangcai.itembank.qti;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.qti.model.Area;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.Interaction.AssociableChoice;
import org.liangcai.itembank.qti.model.Interaction.HotspotChoice;
import org.liangcai.itembank.qti.model.Interaction.Prompt;
import org.liangcai.itembank.qti.model.Interaction.SimpleChoice;
import org.liangcai.itembank.qti.model.Interaction.TextInput;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.xml.XmlWriter;

/** Writes content and interactions in QTI 3.0, without a character of white space that was not in the content. */
final class ContentWriter {

    private final XmlWriter xml;
    private Vocabulary vocabulary = Vocabulary.XHTML;

    ContentWriter(XmlWriter xml) {
        this.xml = xml;
    }

    void contents(List<Content> contents) {
        contents.forEach(this::content);
    }

    /** The content inside {@code qti-content-body}. */
    void wrapped(List<Content> contents) {
        xml.start("qti-content-body");
        contents(contents);
        xml.end();
    }

    void attributes(Attributes attributes) {
        attributes.values().forEach(xml::attribute);
    }

    private void content(Content content) {
        switch (content) {
            case Content.Text(String text) -> xml.text(text);
            case Content.Markup markup -> markup(markup);
            case Content.Feedback feedback -> feedback(feedback);
            case Content.RubricBlock rubric -> rubric(rubric);
            case Content.Gap gap -> gap(gap);
            case Content.Hottext hottext -> hottext(hottext);
            case Interaction interaction -> interaction(interaction);
        }
    }

    private void markup(Content.Markup markup) {
        xml.start(markup.name());
        Vocabulary outside = vocabulary;
        if (markup.vocabulary() != outside) {
            xml.attribute("xmlns", namespace(markup.vocabulary()));
        }
        vocabulary = markup.vocabulary();
        attributes(markup.attributes());
        contents(markup.children());
        vocabulary = outside;
        xml.end();
    }

    /** Elements of XHTML stand in the namespace of QTI. */
    private static String namespace(Vocabulary vocabulary) {
        return switch (vocabulary) {
            case XHTML -> Dialect.QTI;
            case MATHML -> Dialect.MATHML;
            case SVG -> Dialect.SVG;
        };
    }

    private void feedback(Content.Feedback feedback) {
        xml.start(feedback.inline() ? "qti-feedback-inline" : "qti-feedback-block")
                .attribute("outcome-identifier", feedback.outcomeIdentifier())
                .attribute("identifier", feedback.identifier())
                .attribute("show-hide", feedback.shownOnMatch() ? "show" : "hide");
        attributes(feedback.attributes());
        if (feedback.inline()) {
            contents(feedback.children());
        } else {
            wrapped(feedback.children());
        }
        xml.end();
    }

    void rubric(Content.RubricBlock rubric) {
        xml.start("qti-rubric-block")
                .attribute("view", String.join(" ", rubric.views()))
                .attribute("use", rubric.use());
        attributes(rubric.attributes());
        wrapped(rubric.children());
        xml.end();
    }

    private void gap(Content.Gap gap) {
        xml.start("qti-gap").attribute("identifier", gap.identifier());
        if (gap.required()) {
            xml.attribute("required", true);
        }
        attributes(gap.attributes());
        xml.end();
    }

    private void hottext(Content.Hottext hottext) {
        xml.start("qti-hottext").attribute("identifier", hottext.identifier());
        attributes(hottext.attributes());
        contents(hottext.children());
        xml.end();
    }

    private void interaction(Interaction interaction) {
        switch (interaction) {
            case Interaction.Choice choice -> choice(choice);
            case Interaction.Order order -> order(order);
            case Interaction.InlineChoice inline -> inlineChoice(inline);
            case Interaction.TextEntry entry -> textEntry(entry);
            case Interaction.ExtendedText text -> extendedText(text);
            case Interaction.Match match -> match(match);
            case Interaction.Associate associate -> associate(associate);
            case Interaction.GapMatch gapMatch -> gapMatch(gapMatch);
            case Interaction.Hotspot hotspot -> hotspot(hotspot);
            case Interaction.SelectPoint point -> selectPoint(point);
            case Interaction.HottextChoice hottext -> hottextChoice(hottext);
            case Interaction.Slider slider -> slider(slider);
        }
        xml.end();
    }

    private void start(String name, Interaction interaction) {
        xml.start(name).attribute("response-identifier", interaction.responseIdentifier());
        attributes(interaction.attributes());
    }

    private void choice(Interaction.Choice choice) {
        start("qti-choice-interaction", choice);
        xml.attribute("shuffle", choice.shuffle())
                .attribute("max-choices", choice.maxChoices())
                .attribute("min-choices", choice.minChoices())
                .attribute("orientation", choice.orientation());
        prompt(choice.prompt());
        simpleChoices("qti-simple-choice", choice.choices());
    }

    private void order(Interaction.Order order) {
        start("qti-order-interaction", order);
        xml.attribute("shuffle", order.shuffle())
                .attribute("max-choices", order.maxChoices())
                .attribute("min-choices", order.minChoices())
                .attribute("orientation", order.orientation());
        prompt(order.prompt());
        simpleChoices("qti-simple-choice", order.choices());
    }

    private void inlineChoice(Interaction.InlineChoice inline) {
        start("qti-inline-choice-interaction", inline);
        xml.attribute("shuffle", inline.shuffle()).attribute("required", inline.required());
        simpleChoices("qti-inline-choice", inline.choices());
    }

    private void textEntry(Interaction.TextEntry entry) {
        start("qti-text-entry-interaction", entry);
        textInput(entry.input());
    }

    private void extendedText(Interaction.ExtendedText text) {
        start("qti-extended-text-interaction", text);
        textInput(text.input());
        xml.attribute("max-strings", text.maxStrings())
                .attribute("min-strings", text.minStrings())
                .attribute("expected-lines", text.expectedLines());
        prompt(text.prompt());
    }

    private void textInput(TextInput input) {
        xml.attribute("base", input.base())
                .attribute("string-identifier", input.stringIdentifier())
                .attribute("expected-length", input.expectedLength())
                .attribute("pattern-mask", input.patternMask())
                .attribute("placeholder-text", input.placeholderText())
                .attribute("format", input.format());
    }

    private void match(Interaction.Match match) {
        start("qti-match-interaction", match);
        xml.attribute("shuffle", match.shuffle())
                .attribute("max-associations", match.maxAssociations())
                .attribute("min-associations", match.minAssociations());
        prompt(match.prompt());
        for (List<AssociableChoice> set : List.of(match.sources(), match.targets())) {
            xml.start("qti-simple-match-set");
            associableChoices(set, "qti-simple-associable-choice");
            xml.end();
        }
    }

    private void associate(Interaction.Associate associate) {
        start("qti-associate-interaction", associate);
        xml.attribute("shuffle", associate.shuffle())
                .attribute("max-associations", associate.maxAssociations())
                .attribute("min-associations", associate.minAssociations());
        prompt(associate.prompt());
        associableChoices(associate.choices(), "qti-simple-associable-choice");
    }

    private void gapMatch(Interaction.GapMatch gapMatch) {
        start("qti-gap-match-interaction", gapMatch);
        xml.attribute("shuffle", gapMatch.shuffle())
                .attribute("max-associations", gapMatch.maxAssociations())
                .attribute("min-associations", gapMatch.minAssociations());
        prompt(gapMatch.prompt());
        associableChoices(gapMatch.choices(), "qti-gap-text");
        contents(gapMatch.content());
    }

    private void hotspot(Interaction.Hotspot hotspot) {
        start("qti-hotspot-interaction", hotspot);
        xml.attribute("max-choices", hotspot.maxChoices()).attribute("min-choices", hotspot.minChoices());
        prompt(hotspot.prompt());
        markup(hotspot.image());
        for (HotspotChoice choice : hotspot.choices()) {
            xml.start("qti-hotspot-choice").attribute("identifier", choice.identifier());
            area(xml, choice.area());
            xml.attribute("hotspot-label", choice.label());
            attributes(choice.attributes());
            xml.end();
        }
    }

    private void selectPoint(Interaction.SelectPoint point) {
        start("qti-select-point-interaction", point);
        xml.attribute("max-choices", point.maxChoices()).attribute("min-choices", point.minChoices());
        prompt(point.prompt());
        markup(point.image());
    }

    private void hottextChoice(Interaction.HottextChoice hottext) {
        start("qti-hottext-interaction", hottext);
        xml.attribute("max-choices", hottext.maxChoices()).attribute("min-choices", hottext.minChoices());
        prompt(hottext.prompt());
        contents(hottext.content());
    }

    private void slider(Interaction.Slider slider) {
        start("qti-slider-interaction", slider);
        xml.attribute("lower-bound", Scalar.number(slider.lowerBound()))
                .attribute("upper-bound", Scalar.number(slider.upperBound()))
                .attribute("step", slider.step())
                .attribute("step-label", slider.stepLabel())
                .attribute("orientation", slider.orientation())
                .attribute("reverse", slider.reverse());
        prompt(slider.prompt());
    }

    private void prompt(Optional<Prompt> prompt) {
        prompt.ifPresent(present -> {
            xml.start("qti-prompt");
            attributes(present.attributes());
            contents(present.children());
            xml.end();
        });
    }

    private void simpleChoices(String name, List<SimpleChoice> choices) {
        for (SimpleChoice choice : choices) {
            xml.start(name).attribute("identifier", choice.identifier());
            if (choice.fixed()) {
                xml.attribute("fixed", true);
            }
            attributes(choice.attributes());
            contents(choice.children());
            xml.end();
        }
    }

    private void associableChoices(List<AssociableChoice> choices, String name) {
        for (AssociableChoice choice : choices) {
            xml.start(choice.image() ? "qti-gap-img" : name).attribute("identifier", choice.identifier());
            if (choice.fixed()) {
                xml.attribute("fixed", true);
            }
            xml.attribute("match-max", choice.matchMax()).attribute("match-min", choice.matchMin());
            attributes(choice.attributes());
            contents(choice.children());
            xml.end();
        }
    }

    static void area(XmlWriter xml, Area area) {
        xml.attribute("shape", area.shape().name().toLowerCase(java.util.Locale.ROOT));
        String coordinates = area.coordinates().stream()
                .map(ContentWriter::coordinate)
                .collect(java.util.stream.Collectors.joining(","));
        xml.attribute("coords", coordinates);
    }

    private static String coordinate(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Scalar.number(value);
    }
}
