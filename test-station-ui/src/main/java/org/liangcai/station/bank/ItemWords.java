package org.liangcai.station.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.qti.DocumentText;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;
import org.liangcai.station.desk.Words;

/** Items in words. */
public final class ItemWords {

    private static final int SHORT = 90;

    private ItemWords() {}

    /** How the wording begins, for lists. */
    public static String beginning(ItemRecord item, Language language) {
        String text = item.contents()
                .shown()
                .flatMap(shown -> wording(shown.content()))
                .map(words -> words.in(language))
                .orElse(item.added().instrument().value() + " · QTI");
        // A line break is no gap in Chinese.
        String line = text.replaceAll("(?<=[\\u3000-\\u303f\\uff00-\\uffef])\\s+", "")
                .replaceAll("(?<=\\p{IsHan})\\s*\\R\\s*(?=\\p{IsHan})", "")
                .replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHORT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHORT)).stripTrailing() + "…";
    }

    private static Optional<LocalizedText> wording(ItemContent content) {
        return switch (content) {
            case ItemContent.RatingStatement rating -> Optional.of(rating.statement());
            case ItemContent.FigureChoice figure -> Optional.of(figure.figure().description());
            case ItemContent.Situation situation -> Optional.of(situation.situation());
            case ItemContent.TextChoice choice -> Optional.of(choice.question());
            case ItemContent.CopyTyping typing -> Optional.of(typing.text());
            case ItemContent.FormFilling form -> Optional.of(form.instruction());
            case ItemContent.Document document -> document(document);
        };
    }

    /** The words of a document, if there are any in it. */
    private static Optional<LocalizedText> document(ItemContent.Document document) {
        String zh = DocumentText.of(document, Language.ZH);
        String en = DocumentText.of(document, Language.EN);
        return zh.isBlank() || en.isBlank() ? Optional.empty() : Optional.of(new LocalizedText(zh, en));
    }

    /** What counts as right, or how answers count. */
    static String key(ScoringRule scoring, ItemContent content, Words words) {
        return switch (scoring) {
            case ScoringRule.SingleKey key ->
                words.of(
                        "bank.key.single",
                        String.valueOf(key.correctOption()),
                        option(content, key.correctOption(), words));
            case ScoringRule.KeyedRating key ->
                words.of(
                        "bank.key.rating",
                        key.scales().stream().map(Object::toString).sorted().collect(Collectors.joining(" ")),
                        words.of("bank.direction", key.direction()));
            case ScoringRule.ExpertKey key ->
                words.of(
                        "bank.key.expert",
                        IntStream.range(0, key.effectiveness().size())
                                .mapToObj(action -> "%d: %s"
                                        .formatted(
                                                action + 1,
                                                words.figure(key.effectiveness().get(action), 1)))
                                .collect(Collectors.joining(" · ")));
            case ScoringRule.Infrequency key ->
                words.of(
                        "bank.key.infrequency",
                        key.plausibleCategories().stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
            case ScoringRule.CopiedText _ -> words.of("bank.key.copied");
            case ScoringRule.FieldKeys key ->
                words.of(
                        "bank.key.fields",
                        key.keys().entrySet().stream()
                                .map(field -> field.getKey() + " = "
                                        + words.in(field.getValue().value()))
                                .collect(Collectors.joining(" · ")));
            case ScoringRule.Processing rules ->
                words.of("bank.key.processing", words.figure(rules.minimum(), 1), words.figure(rules.maximum(), 1));
            case ScoringRule.Unscored unscored -> words.in(unscored.reason());
            case ScoringRule.Practice _ -> words.of("bank.key.practice");
        };
    }

    private static String option(ItemContent content, int option, Words words) {
        return switch (content) {
            case ItemContent.FigureChoice figure
            when option <= figure.options().size() ->
                words.in(figure.options().get(option - 1).description());
            case ItemContent.TextChoice choice
            when option <= choice.options().size() -> words.in(choice.options().get(option - 1));
            case ItemContent.FigureChoice _,
                    ItemContent.TextChoice _,
                    ItemContent.RatingStatement _,
                    ItemContent.Situation _,
                    ItemContent.CopyTyping _,
                    ItemContent.FormFilling _,
                    ItemContent.Document _ -> "";
        };
    }

    /** The parameters of a model, each with its name. */
    public static String model(ItemResponseModel model, Words words) {
        return switch (model) {
            case LogisticModel logistic ->
                words.of(
                        "bank.model.logistic",
                        words.figure(logistic.discrimination(), 2),
                        words.figure(logistic.difficulty(), 2),
                        words.figure(logistic.lowerAsymptote(), 2),
                        words.figure(logistic.upperAsymptote(), 2));
            case GradedResponseModel graded ->
                words.of(
                        "bank.model.graded",
                        words.figure(graded.discrimination(), 2),
                        figures(graded.thresholds(), words));
            case GeneralisedPartialCreditModel partial ->
                words.of(
                        "bank.model.partial",
                        words.figure(partial.discrimination(), 2),
                        figures(partial.steps(), words));
            case NominalModel nominal ->
                words.of("bank.model.nominal", figures(nominal.slopes(), words), figures(nominal.intercepts(), words));
        };
    }

    private static String figures(List<Double> values, Words words) {
        return values.stream().map(value -> words.figure(value, 2)).collect(Collectors.joining(" "));
    }
}
