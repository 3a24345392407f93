package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** Draws a record and its copy side by side, in the language of the reader. */
final class CheckDrawing {

    static final LocalizedText QUESTION = new LocalizedText(
            "副本的哪一行和原件不一样？最多只有一行不一样。",
            "In which line does the copy differ from the original? At most one line differs.");

    private static final LocalizedText NO_DIFFERENCE = new LocalizedText("完全一样", "No difference");
    private static final LocalizedText TITLE = new LocalizedText("原件和副本", "An original and its copy");
    private static final LocalizedText OPTION = new LocalizedText("可选的行", "A line to choose");
    private static final LocalizedText ORIGINAL = new LocalizedText("原件", "Original");
    private static final LocalizedText COPY = new LocalizedText("副本", "Copy");
    private static final int WIDTH = 800;
    private static final int LABEL = 150;
    private static final int COLUMN = 313;
    private static final int GAP = 8;
    private static final int HEAD = 40;
    private static final int ROW = 42;
    private static final int HIGH_ROW = 68;
    private static final int SIZE = 21;

    private final CheckRecord original;
    private final CheckRecord copy;

    CheckDrawing(CheckRecord original, CheckRecord copy) {
        this.original = original;
        this.copy = copy;
    }

    FigureChoice render() {
        List<Figure> options = new ArrayList<>();
        for (CheckLine line : original.lines()) {
            options.add(option(line.label()));
        }
        options.add(option(NO_DIFFERENCE));
        LocalizedText description = new LocalizedText(words(Language.ZH), words(Language.EN));
        return new FigureChoice(QUESTION, Drawing.of(WIDTH, height(), TITLE, description, this::table), options);
    }

    private static Figure option(LocalizedText label) {
        return Drawing.of(
                160,
                60,
                OPTION,
                label,
                language -> "<rect width=\"160\" height=\"60\" fill=\"#fff\"/>"
                        + Drawing.text(80, 37, 20, "middle", label.in(language)));
    }

    private int height() {
        return HEAD
                + 2 * GAP
                + original.lines().stream().mapToInt(CheckDrawing::height).sum();
    }

    private static int height(CheckLine line) {
        return line == CheckLine.ADDRESS ? HIGH_ROW : ROW;
    }

    private String table(Language language) {
        StringBuilder body = new StringBuilder(Drawing.box(0, 0, WIDTH, height(), Drawing.GROUND, ""))
                .append("<g fill=\"%s\">".formatted(Drawing.QUIET))
                .append(Drawing.text(LABEL + GAP + 12, 28, 18, "start", ORIGINAL.in(language)))
                .append(Drawing.text(LABEL + 2 * GAP + COLUMN + 12, 28, 18, "start", COPY.in(language)))
                .append("</g>");
        String outline = " stroke=\"%s\"".formatted(Drawing.EDGE);
        int height = height() - HEAD - GAP;
        body.append(Drawing.box(LABEL + GAP, HEAD, COLUMN, height, "#fff", outline))
                .append(Drawing.box(LABEL + 2 * GAP + COLUMN, HEAD, COLUMN, height, "#fff", outline));
        int y = HEAD;
        for (int line = 0; line < CheckRecord.LINES; line++) {
            body.append(Drawing.text(
                            LABEL - 4,
                            y + 29,
                            18,
                            "end",
                            original.lines().get(line).label().in(language)))
                    .append(value(
                            LABEL + GAP + 12,
                            y + 29,
                            original.values().get(line).in(language)))
                    .append(value(
                            LABEL + 2 * GAP + COLUMN + 12,
                            y + 29,
                            copy.values().get(line).in(language)));
            y += height(original.lines().get(line));
        }
        return body.toString();
    }

    private static String value(int x, int y, String value) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (String part : value.split("/", -1)) {
            text.append(Drawing.text(x, y + line * 27, SIZE, "start", part));
            line++;
        }
        return text.toString();
    }

    private String words(Language language) {
        boolean chinese = language == Language.ZH;
        String colon = chinese ? "：" : ": ";
        String end = chinese ? "。" : ". ";
        return (ORIGINAL.in(language)
                        + colon
                        + words(original, language)
                        + end
                        + COPY.in(language)
                        + colon
                        + words(copy, language)
                        + end)
                .strip();
    }

    private static String words(CheckRecord record, Language language) {
        boolean chinese = language == Language.ZH;
        List<String> words = new ArrayList<>();
        for (int line = 0; line < CheckRecord.LINES; line++) {
            String value = record.values().get(line).in(language).replace("/", chinese ? "" : " ");
            words.add(record.lines().get(line).label().in(language) + (chinese ? Drawing.THIN : " ") + value);
        }
        return String.join(chinese ? "；" : "; ", words);
    }
}
