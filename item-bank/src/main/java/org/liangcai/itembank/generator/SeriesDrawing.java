package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;

/** Draws a number series: one box a term and an empty one at the end; no ids, no scripts, no references. */
final class SeriesDrawing {

    static final LocalizedText QUESTION =
            new LocalizedText("问号处应该是哪个数？", "Which number belongs in place of the question mark?");

    private static final String INK = "#1b2a2f";
    private static final int BOX = 84;
    private static final int HEIGHT = 68;
    private static final int GAP = 8;

    private final SeriesSpecification series;

    SeriesDrawing(SeriesSpecification series) {
        this.series = series;
    }

    FigureChoice render() {
        List<Figure> options = new ArrayList<>();
        for (long option : series.options()) {
            String number = number(option);
            options.add(new Figure(optionSvg(number), new LocalizedText(number, number)));
        }
        return new FigureChoice(QUESTION, new Figure(figureSvg(), description()), options);
    }

    private LocalizedText description() {
        List<String> terms = series.terms().stream().map(SeriesDrawing::number).toList();
        return new LocalizedText(
                "一列数：" + String.join("，", terms) + "，问号。",
                "A row of numbers: " + String.join(", ", terms) + ", question mark.");
    }

    private String figureSvg() {
        int boxes = series.terms().size() + 1;
        int width = boxes * BOX + (boxes + 1) * GAP;
        String terms = series.terms().stream().map(SeriesDrawing::number).collect(Collectors.joining(" "));
        StringBuilder svg = new StringBuilder(open(width, HEIGHT + 2 * GAP))
                .append("<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#eef1f1\"/>"
                        .formatted(width, HEIGHT + 2 * GAP));
        int x = GAP;
        for (String term : terms.split(" ", -1)) {
            svg.append(box(x, "")).append(text(x + BOX / 2, term));
            x += BOX + GAP;
        }
        return svg.append(box(x, " stroke-dasharray=\"6 5\" stroke=\"%s\" stroke-width=\"2\"".formatted(INK)))
                .append(text(x + BOX / 2, "?"))
                .append("</svg>")
                .toString();
    }

    private static String open(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"30\" text-anchor=\"middle\" fill=\"%s\">"
                .formatted(width, height, INK);
    }

    private static String box(int x, String outline) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#fff\"%s/>"
                .formatted(x, GAP, BOX, HEIGHT, outline);
    }

    private static String text(int x, String content) {
        return "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, GAP + 45, content);
    }

    private static String optionSvg(String number) {
        return open(100, 60) + "<rect width=\"100\" height=\"60\" fill=\"#fff\"/><text x=\"50\" y=\"41\">" + number
                + "</text></svg>";
    }

    /** With a true minus sign. */
    private static String number(long value) {
        return value < 0 ? "−" + -value : Long.toString(value);
    }
}
