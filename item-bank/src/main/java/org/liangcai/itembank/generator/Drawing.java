package org.liangcai.itembank.generator;

import java.util.function.Function;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** The frame of a drawing: its size, its title and description in both languages, and paper and ink of its own. */
final class Drawing {

    static final String INK = "#1b2a2f";
    static final String QUIET = "#5b6b70";
    static final String GROUND = "#eef1f1";
    static final String EDGE = "#9aa8ac";

    /** Between Chinese and Latin letters or figures. */
    static final String THIN = "\u2009";

    private Drawing() {}

    /** A drawing without writing, or with writing that both languages share. */
    static Figure of(int width, int height, LocalizedText title, LocalizedText description, String body) {
        return of(width, height, title, description, language -> body);
    }

    static Figure of(
            int width, int height, LocalizedText title, LocalizedText description, Function<Language, String> body) {
        return new Figure(
                new LocalizedText(
                        svg(width, height, title, description, Language.ZH, body),
                        svg(width, height, title, description, Language.EN, body)),
                description);
    }

    private static String svg(
            int width,
            int height,
            LocalizedText title,
            LocalizedText description,
            Language language,
            Function<Language, String> body) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" lang=\"%s\" font-family=\"'Noto Sans SC', sans-serif\" fill=\"%s\"><title>%s</title><desc>%s</desc>%s</svg>"
                .formatted(
                        width,
                        height,
                        language.tag(),
                        INK,
                        escaped(title.in(language)),
                        escaped(description.in(language)),
                        body.apply(language));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String box(int x, int y, int width, int height, String fill, String more) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\"%s/>"
                .formatted(x, y, width, height, fill, more);
    }

    static String text(int x, int y, int size, String anchor, String content) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\">%s</text>"
                .formatted(x, y, size, anchor, escaped(content));
    }
}
