package org.liangcai.assessment.report;

import java.util.Locale;

/** Writes an inline SVG picture with its text alternative. Not safe for use by many threads; each picture has its own. */
final class Svg {

    /** The Okabe–Ito colours, which stay apart for every kind of colour vision. */
    static final String BLUE = "#0072B2";

    static final String VERMILION = "#D55E00";
    static final String GREEN = "#009E73";
    static final String SKY = "#56B4E9";

    /** The product's own: position, ink, quiet lines. */
    static final String TEAL = "#0B5A60";

    static final String INK = "#1B2A2F";
    static final String GREY = "#5C676B";
    static final String LINE = "#C9CFD1";
    static final String GROUND = "#F1F3F2";

    private final Typesetting typesetting;
    private final StringBuilder body = new StringBuilder();

    private final int width;
    private final int height;
    private final String id;
    private final String title;
    private final String description;

    /**
     * A picture.
     *
     * @param id unique on its page; ties title and description to the picture
     * @param description what the picture shows, in words and figures
     */
    Svg(String id, int width, int height, String title, String description, Typesetting typesetting) {
        this.id = id;
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
        this.typesetting = typesetting;
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), colour, number(thickness)));
        return this;
    }

    Svg dashed(double x1, double y1, double x2, double y2, String colour) {
        body.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"1\" stroke-dasharray=\"4 3\"/>"
                        .formatted(number(x1), number(y1), number(x2), number(y2), colour));
        return this;
    }

    Svg rectangle(double x, double y, double wide, double high, String colour) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(number(x), number(y), number(wide), number(high), colour));
        return this;
    }

    Svg circle(double x, double y, double radius, String fill, String stroke) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(number(x), number(y), number(radius), fill, stroke));
        return this;
    }

    /** A closed outline, its inside tinted. */
    Svg polygon(String points, String colour, double tint, double thickness) {
        body.append("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(points, tint > 0 ? colour : "none", number(tint), colour, number(thickness)));
        return this;
    }

    Svg path(String path, String colour) {
        body.append("<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour));
        return this;
    }

    /** Text whose baseline is at {@code y}; the anchor is {@code start}, {@code middle} or {@code end}. */
    Svg text(double x, double y, String anchor, int size, String colour, String text) {
        return text(x, y, anchor, size, colour, "400", text);
    }

    Svg bold(double x, double y, String anchor, int size, String colour, String text) {
        return text(x, y, anchor, size, colour, "700", text);
    }

    private Svg text(double x, double y, String anchor, int size, String colour, String weight, String text) {
        body.append(
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\" font-weight=\"%s\">%s</text>"
                        .formatted(number(x), number(y), anchor, size, colour, weight, escape(typesetting.text(text))));
        return this;
    }

    /** The whole element. */
    String element() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="%s-t %s-d" \
                width="%d" height="%d" viewBox="0 0 %d %d" font-family="'Noto Sans SC', sans-serif">\
                <title id="%s-t">%s</title><desc id="%s-d">%s</desc>%s</svg>""".formatted(
                        id,
                        id,
                        width,
                        height,
                        width,
                        height,
                        id,
                        escape(typesetting.text(title)),
                        id,
                        escape(typesetting.text(description)),
                        body);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** How wide a text comes out, roughly: Chinese characters are as wide as high, Latin ones a little over half. */
    static double width(String text, int size) {
        return text.codePoints()
                        .mapToDouble(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                                        || character > 0x2E80
                                ? 1
                                : Character.isUpperCase(character) ? 0.68 : 0.55)
                        .sum()
                * size;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
