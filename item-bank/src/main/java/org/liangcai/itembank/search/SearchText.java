package org.liangcai.itembank.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.NewVersion;
import org.liangcai.itembank.ledger.QtiSource;
import org.liangcai.itembank.ledger.Shown;

/**
 * The words of a version that can be looked for. Full-width letters and figures are the same as others (Unicode NFKC), upper and lower
 * case are the same.
 */
public final class SearchText {

    /** Characters kept of one version: the beginning of a long text is enough to find it. */
    private static final int LONGEST = 1_000;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private SearchText() {}

    /** The words of a version: what is shown, or else the text of its QTI. */
    public static String of(NewVersion version) {
        Set<String> words = new LinkedHashSet<>();
        words.add(version.id().value());
        version.contents()
                .shown()
                .map(SearchText::words)
                .or(() -> version.contents().qti().map(SearchText::words))
                .ifPresent(words::addAll);
        String text = normalised(String.join("\n", words));
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }

    private static List<String> words(Shown shown) {
        List<LocalizedText> texts = new ArrayList<>();
        switch (shown.content()) {
            case ItemContent.RatingStatement rating -> {
                texts.add(rating.statement());
                texts.add(rating.question());
            }
            case ItemContent.FigureChoice figure -> {
                texts.add(figure.question());
                texts.add(figure.figure().description());
                figure.options().forEach(option -> texts.add(option.description()));
            }
            case ItemContent.Situation situation -> {
                texts.add(situation.situation());
                texts.addAll(situation.actions());
            }
            case ItemContent.TextChoice choice -> {
                texts.add(choice.question());
                texts.addAll(choice.options());
            }
            case ItemContent.CopyTyping typing -> {
                texts.add(typing.instruction());
                texts.add(typing.text());
            }
            case ItemContent.FormFilling form -> {
                texts.add(form.instruction());
                texts.add(form.record().description());
                form.fields().forEach(field -> texts.add(field.label()));
            }
            // An imported item is found by the text of its QTI.
            case ItemContent.Document _ -> {}
        }
        List<String> words = new ArrayList<>();
        texts.forEach(text -> words.add(text.zh()));
        texts.forEach(text -> words.add(text.en()));
        return words;
    }

    private static List<String> words(QtiSource qti) {
        return Arrays.stream(MARKUP.split(qti.document()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The words of a query, each as bytes of UTF-8: one character a byte. */
    static List<String> terms(String query) {
        return Arrays.stream(normalised(query).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .toList();
    }
}
