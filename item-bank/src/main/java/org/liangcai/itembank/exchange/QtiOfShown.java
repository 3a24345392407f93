package org.liangcai.itembank.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.DeclaredValue;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.ItemBody;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.OutcomeDeclaration;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.ResponseDeclaration;
import org.liangcai.itembank.qti.model.ResponseProcessing;
import org.liangcai.itembank.qti.model.Scalar;

/**
 * An item of the bank as QTI 3.0: a single choice, wording in both languages marked with {@code xml:lang}, drawings as files beside it.
 *
 * @param item the item
 * @param files the drawings by path, relative to the item
 */
record QtiOfShown(QtiItem item, SortedMap<String, MediaFile> files) {

    /** The item, or nothing where QTI has no interaction for it. */
    static Optional<QtiOfShown> of(ItemVersion version, Shown shown) {
        SortedMap<String, MediaFile> files = new TreeMap<>();
        return switch (shown.content()) {
            case ItemContent.RatingStatement rating -> Optional.of(rating(version, rating, shown.scoring(), files));
            case ItemContent.FigureChoice figure -> Optional.of(figure(version, figure, shown.scoring(), files));
            case ItemContent.TextChoice choice -> Optional.of(choice(version, choice, shown.scoring(), files));
            // What was imported keeps its own QTI; the others have no interaction of QTI that would score them alike.
            case ItemContent.Situation _, ItemContent.CopyTyping _, ItemContent.FormFilling _, ItemContent.Document _ ->
                Optional.empty();
        };
    }

    private static QtiOfShown rating(
            ItemVersion version,
            ItemContent.RatingStatement rating,
            ScoringRule scoring,
            SortedMap<String, MediaFile> files) {
        List<List<Content>> choices =
                rating.labels().stream().map(QtiOfShown::words).toList();
        return whole(
                version,
                List.of(paragraph(rating.statement())),
                words(rating.question()),
                choices,
                points(scoring, choices.size()),
                files);
    }

    private static QtiOfShown choice(
            ItemVersion version,
            ItemContent.TextChoice choice,
            ScoringRule scoring,
            SortedMap<String, MediaFile> files) {
        List<List<Content>> choices =
                choice.options().stream().map(QtiOfShown::words).toList();
        return whole(version, List.of(), words(choice.question()), choices, points(scoring, choices.size()), files);
    }

    private static QtiOfShown figure(
            ItemVersion version,
            ItemContent.FigureChoice figure,
            ScoringRule scoring,
            SortedMap<String, MediaFile> files) {
        List<List<Content>> choices = new ArrayList<>();
        for (ItemContent.Figure option : figure.options()) {
            choices.add(picture(option, "option-" + (choices.size() + 1), files));
        }
        return whole(
                version,
                List.of(new Content.Markup(
                        Content.Vocabulary.XHTML, "div", Attributes.NONE, picture(figure.figure(), "problem", files))),
                words(figure.question()),
                choices,
                points(scoring, choices.size()),
                files);
    }

    private static QtiOfShown whole(
            ItemVersion version,
            List<Content> stem,
            List<Content> prompt,
            List<List<Content>> choices,
            List<Double> points,
            SortedMap<String, MediaFile> files) {
        List<Interaction.SimpleChoice> options = new ArrayList<>();
        for (List<Content> choice : choices) {
            options.add(new Interaction.SimpleChoice(identifier(options.size() + 1), true, Attributes.NONE, choice));
        }
        List<Content> body = new ArrayList<>(stem);
        body.add(new Interaction.Choice(
                "RESPONSE",
                false,
                1,
                0,
                Optional.empty(),
                Optional.of(new Interaction.Prompt(Attributes.NONE, prompt)),
                options,
                Attributes.NONE));
        QtiItem item = new QtiItem(
                version.item().value(),
                version.item().value(),
                Optional.empty(),
                Optional.of(Language.ZH.tag()),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(response(points)),
                List.of(OutcomeDeclaration.of("SCORE", Cardinality.SINGLE, BaseType.FLOAT)),
                List.of(),
                List.of(),
                Optional.of(new ItemBody(Attributes.NONE, body)),
                points.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ResponseProcessing.Template(ResponseProcessing.Standard.MAP_RESPONSE)),
                List.of());
        return new QtiOfShown(item, files);
    }

    private static ResponseDeclaration response(List<Double> points) {
        List<Mapping.Entry> entries = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < points.size(); i++) {
            entries.add(new Mapping.Entry(new Scalar.Identifier(identifier(i + 1)), points.get(i), true));
            best = points.get(i) > points.get(best) ? i : best;
        }
        boolean keyed = points.stream().filter(point -> point != 0).count() == 1;
        return new ResponseDeclaration(
                "RESPONSE",
                Cardinality.SINGLE,
                BaseType.IDENTIFIER,
                Optional.empty(),
                keyed
                        ? Optional.of(new DeclaredValue(Optional.empty(), QtiValue.identifier(identifier(best + 1))))
                        : Optional.empty(),
                points.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Mapping(0, Optional.empty(), Optional.empty(), entries)),
                Optional.empty());
    }

    /** What each option counts; nothing where the answer is not scored. */
    private static List<Double> points(ScoringRule scoring, int options) {
        List<Double> points = new ArrayList<>();
        for (int option = 1; option <= options; option++) {
            switch (scoring) {
                case ScoringRule.SingleKey key -> points.add(option == key.correctOption() ? 1.0 : 0.0);
                case ScoringRule.KeyedRating key ->
                    points.add((double)
                            (key.direction() == ScoringRule.Direction.POSITIVE ? option : options + 1 - option));
                case ScoringRule.ExpertKey _,
                        ScoringRule.Infrequency _,
                        ScoringRule.CopiedText _,
                        ScoringRule.FieldKeys _,
                        ScoringRule.Processing _,
                        ScoringRule.Unscored _,
                        ScoringRule.Practice _ -> {}
            }
        }
        return points;
    }

    private static String identifier(int option) {
        return "C" + option;
    }

    private static Content paragraph(LocalizedText text) {
        return new Content.Markup(Content.Vocabulary.XHTML, "p", Attributes.NONE, words(text));
    }

    private static List<Content> words(LocalizedText text) {
        return text.zh().equals(text.en())
                ? List.of(new Content.Text(text.zh()))
                : List.of(span(text, Language.ZH), span(text, Language.EN));
    }

    private static Content span(LocalizedText text, Language language) {
        return new Content.Markup(
                Content.Vocabulary.XHTML,
                "span",
                Attributes.of(Map.of("xml:lang", language.tag())),
                List.of(new Content.Text(text.in(language))));
    }

    private static List<Content> picture(ItemContent.Figure figure, String name, SortedMap<String, MediaFile> files) {
        boolean same = figure.drawing().zh().equals(figure.drawing().en())
                && figure.description().zh().equals(figure.description().en());
        if (same) {
            return List.of(image(figure, Language.ZH, name + ".svg", files));
        }
        List<Content> pictures = new ArrayList<>();
        for (Language language : Language.values()) {
            String file = "%s-%s.svg".formatted(name, language.locale().getLanguage());
            pictures.add(new Content.Markup(
                    Content.Vocabulary.XHTML,
                    "span",
                    Attributes.of(Map.of("xml:lang", language.tag())),
                    List.of(image(figure, language, file, files))));
        }
        return pictures;
    }

    private static Content image(
            ItemContent.Figure figure, Language language, String file, SortedMap<String, MediaFile> files) {
        files.put(file, MediaFile.of(figure.svg(language).getBytes(StandardCharsets.UTF_8)));
        return new Content.Markup(
                Content.Vocabulary.XHTML,
                "img",
                Attributes.of(Map.of("src", file, "alt", figure.description().in(language))),
                List.of());
    }
}
