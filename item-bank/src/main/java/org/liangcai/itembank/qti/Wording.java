package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.Content;
import org.liangcai.itembank.qti.model.Content.Vocabulary;
import org.liangcai.itembank.qti.model.Interaction;

/** The plain wording of content in one language: elements marked with another language are passed over ({@code xml:lang}). */
final class Wording {

    private static final Set<String> PLAIN = Set.of(
            "article",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "br",
            "cite",
            "dfn",
            "div",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "i",
            "main",
            "p",
            "q",
            "section",
            "small",
            "span",
            "strong",
            "u",
            "wbr");

    private static final Set<String> BLOCKS =
            Set.of("article", "blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "main", "p", "section");

    private Wording() {}

    /** The text in one language; lines are kept, other white space is not. */
    static String text(List<Content> contents, Language language) {
        StringBuilder text = new StringBuilder();
        append(contents, language, text);
        return text.toString()
                .replaceAll("[ \\t\\x0B\\f\\r]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    /** The text in both languages: from marked variants, or the one wording there is for both if that is allowed. */
    static Optional<LocalizedText> localized(List<Content> contents, boolean oneLanguageForBoth) {
        String zh = text(contents, Language.ZH);
        String en = text(contents, Language.EN);
        boolean bilingual = !zh.equals(en) && !zh.isBlank() && !en.isBlank();
        if (bilingual) {
            return Optional.of(new LocalizedText(zh, en));
        }
        String either = zh.isBlank() ? en : zh;
        return either.isBlank() || (!oneLanguageForBoth && hasLetters(either))
                ? Optional.empty()
                : Optional.of(new LocalizedText(either, either));
    }

    /** Whether there is wording in either language. */
    static boolean isSomething(List<Content> contents) {
        return !text(contents, Language.ZH).isBlank()
                || !text(contents, Language.EN).isBlank();
    }

    /** Numbers and signs are of no language. */
    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Elements whose meaning would be lost in plain wording. */
    static List<String> notPlain(List<Content> contents) {
        List<String> found = new ArrayList<>();
        for (Content content : contents) {
            switch (content) {
                case Content.Markup markup -> {
                    if (markup.vocabulary() != Vocabulary.XHTML || !PLAIN.contains(markup.name())) {
                        found.add(markup.name());
                    }
                    found.addAll(notPlain(markup.children()));
                }
                case Content.Gap _, Content.Hottext _ -> found.add("gap or hottext");
                case Content.Text _, Content.Feedback _, Content.RubricBlock _, Interaction _ -> {}
            }
        }
        return found;
    }

    private static void append(List<Content> contents, Language language, StringBuilder text) {
        for (Content content : contents) {
            switch (content) {
                case Content.Text(String characters) -> text.append(characters.replace('\n', ' '));
                case Content.Markup markup -> {
                    if (speaks(markup, language)) {
                        String edge = BLOCKS.contains(markup.name()) ? "\n" : "";
                        text.append(edge);
                        append(markup.children(), language, text);
                        text.append(edge);
                    }
                }
                case Content.RubricBlock rubric -> {
                    if (rubric.views().contains("candidate")) {
                        append(rubric.children(), language, text);
                    }
                }
                case Content.Hottext hottext -> append(hottext.children(), language, text);
                case Content.Feedback _, Content.Gap _, Interaction _ -> {}
            }
        }
    }

    private static boolean speaks(Content.Markup markup, Language language) {
        return speaks(markup.attributes(), language);
    }

    /** Whether an element with these attributes is for readers of the language: marked with it, or not with the other one. */
    static boolean speaks(Attributes attributes, Language language) {
        return attributes
                .language()
                .map(tag -> !isKnown(tag) || Language.ofTag(tag) == language)
                .orElse(true);
    }

    /** Whether it is one of the languages of this product. */
    static boolean isKnown(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("zh") || lower.startsWith("en");
    }
}
