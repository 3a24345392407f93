package org.liangcai.itembank.generator;

import java.util.List;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;

/**
 * Draws a letter series: one box a letter and an empty one at the end, and the alphabet below, so that what is measured is finding the
 * rule and not knowing the order of the Latin letters by heart.
 */
final class LetterDrawing {

    static final LocalizedText QUESTION = new LocalizedText(
            "问号处应该是哪个字母？Z" + Drawing.THIN + "后面又是" + Drawing.THIN + "A。",
            "Which letter belongs in place of the question mark? After Z comes A again.");

    private static final LocalizedText TITLE = new LocalizedText("一列字母", "A row of letters");
    private static final LocalizedText OPTION = new LocalizedText("可选的字母", "A letter to choose");
    private static final int BOX = 72;
    private static final int GAP = 8;

    private final LetterSpecification series;

    LetterDrawing(LetterSpecification series) {
        this.series = series;
    }

    FigureChoice render() {
        List<Figure> options = series.options()
                .chars()
                .mapToObj(letter -> option((char) letter))
                .toList();
        return new FigureChoice(QUESTION, figure(), options);
    }

    private static Figure option(char letter) {
        String name = String.valueOf(letter);
        String body = "<rect width=\"100\" height=\"60\" fill=\"#fff\"/>" + Drawing.text(50, 42, 34, "middle", name);
        return Drawing.of(100, 60, OPTION, new LocalizedText(name, name), body);
    }

    private Figure figure() {
        int boxes = series.letters().length() + 1;
        int width = Math.max(560, boxes * (BOX + GAP) + GAP);
        int left = (width - boxes * (BOX + GAP) + GAP) / 2;
        StringBuilder body = new StringBuilder(Drawing.box(0, 0, width, 136, Drawing.GROUND, ""));
        for (int index = 0; index < boxes; index++) {
            boolean asked = index == boxes - 1;
            int x = left + index * (BOX + GAP);
            String outline = asked
                    ? " stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"6 5\"".formatted(Drawing.INK)
                    : " stroke=\"%s\"".formatted(Drawing.EDGE);
            body.append(Drawing.box(x, GAP + 4, BOX, 68, "#fff", outline))
                    .append(Drawing.text(
                            x + BOX / 2,
                            58,
                            34,
                            "middle",
                            asked ? "?" : String.valueOf(series.letters().charAt(index))));
        }
        return Drawing.of(
                width, 136, TITLE, description(), body.append(alphabet(width)).toString());
    }

    private static String alphabet(int width) {
        StringBuilder strip = new StringBuilder("<g fill=\"%s\">".formatted(Drawing.QUIET));
        for (int letter = 0; letter < LetterRule.ALPHABET; letter++) {
            int x = (2 * letter + 3) * width / 56;
            strip.append(Drawing.text(x, 119, 20, "middle", String.valueOf((char) ('A' + letter))));
        }
        return strip.append("</g>").toString();
    }

    private LocalizedText description() {
        String[] letters = series.letters().split("");
        return new LocalizedText(
                "一列字母：" + String.join("，", letters) + "，问号。",
                "A row of letters: " + String.join(", ", letters) + ", question mark.");
    }
}
