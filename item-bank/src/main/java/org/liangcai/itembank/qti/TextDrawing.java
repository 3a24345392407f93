package org.liangcai.itembank.qti;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.LocalizedText;

/** Draws wording as a picture, for the bank's picture items: the text alternative of the picture is the wording itself. */
public final class TextDrawing {

    /** Half-widths of a line: 20 Chinese or 40 Latin characters. */
    private static final int LINE = 40;

    private static final int SIZE = 20;

    private TextDrawing() {}

    /** The drawing of a text in both languages. */
    public static Figure of(LocalizedText text) {
        List<String> lines = new ArrayList<>(lines(text.zh()));
        if (!text.zh().equals(text.en())) {
            lines.addAll(lines(text.en()));
        }
        return new Figure(svg(lines), text);
    }

    private static String svg(List<String> lines) {
        int height = lines.size() * SIZE * 3 / 2 + SIZE / 2;
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 420 %d\" role=\"img\">".formatted(height));
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"10\" y=\"%d\" font-size=\"%d\" fill=\"currentColor\">"
                            .formatted((i + 1) * SIZE * 3 / 2, SIZE))
                    .append(escaped(lines.get(i)))
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String piece : paragraph.split("(?<= )|(?<=[\\u2E80-\\uFFEF])", -1)) {
                if (!line.isEmpty() && width(line) + width(piece.stripTrailing()) > LINE) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(piece);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(CharSequence text) {
        return text.codePoints().map(character -> character >= 0x2E80 ? 2 : 1).sum();
    }
}
