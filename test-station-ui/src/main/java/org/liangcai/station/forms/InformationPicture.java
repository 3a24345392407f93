package org.liangcai.station.forms;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormStatistics;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;

/** Information functions as a picture: a line for each form, a ring for each point of the target. The tables beside it say the same. */
final class InformationPicture {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 340;
    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double TOP = 20;
    private static final double BOTTOM = 48;
    private static final double REACH = 4;

    private final Words words;
    private final List<Curve> curves;
    private final List<FormBlueprint.Point> target;
    private final double highest;

    /** A line and what it is called. */
    record Curve(String name, List<FormStatistics.Information> points) {}

    private InformationPicture(Words words, List<Curve> curves, List<FormBlueprint.Point> target) {
        this.words = words;
        this.curves = curves;
        this.target = target;
        double most = Math.max(
                curves.stream()
                        .flatMap(curve -> curve.points().stream())
                        .mapToDouble(FormStatistics.Information::information)
                        .max()
                        .orElse(0),
                target.stream()
                        .mapToDouble(FormBlueprint.Point::information)
                        .max()
                        .orElse(0));
        highest = Math.max(1, Math.ceil(most * 1.05));
    }

    /** The picture in a frame that scrolls where there is no room for it. */
    static Div of(Words words, String id, List<Curve> curves, List<FormBlueprint.Point> target) {
        Div frame = new Div(new Svg(new InformationPicture(words, curves, target).svg(id)));
        frame.setId(id);
        frame.addClassName("forms-picture");
        frame.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.of("forms.picture"))
                .setAttribute("tabindex", "0");
        return frame;
    }

    /** Information against a target as a row of a table: name, ability, wanted, achieved, expected error. */
    static void row(Table table, Words words, String name, FormStatistics.Achieved point) {
        table.row(
                name,
                words.figure(point.target().theta(), 2),
                words.figure(point.target().information(), 2),
                words.figure(point.achieved().information(), 2),
                error(words, point.achieved()));
    }

    static String error(Words words, FormStatistics.Information information) {
        double error = information.standardError();
        return Double.isFinite(error) ? words.figure(error, 2) : "–";
    }

    private String svg(String id) {
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">",
                WIDTH, HEIGHT, id, id));
        svg.append("<title id=\"").append(id).append("-title\">").append(escaped(words.of("forms.picture")));
        svg.append("</title><desc id=\"").append(id).append("-desc\">").append(escaped(described()));
        svg.append("</desc>");
        axes(svg);
        for (int curve = 0; curve < curves.size(); curve++) {
            line(svg, curve);
        }
        for (FormBlueprint.Point point : target) {
            if (Math.abs(point.theta()) <= REACH) {
                svg.append(text(
                        "<circle class=\"target\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>",
                        x(point.theta()), y(point.information())));
            }
        }
        return svg.append("</svg>").toString();
    }

    private void axes(StringBuilder svg) {
        for (int theta = (int) -REACH; theta <= REACH; theta++) {
            svg.append(text(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    x(theta), y(0), x(theta), y(highest)));
            svg.append(text(
                    "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                    x(theta), y(0) + 18, words.figure(theta, 0)));
        }
        int step = (int) Math.max(1, Math.ceil(highest / 5));
        for (int information = 0; information <= highest; information += step) {
            svg.append(text(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    x(-REACH), y(information), x(REACH), y(information)));
            svg.append(text(
                    "<text class=\"tick\" text-anchor=\"end\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                    x(-REACH) - 8, y(information) + 5, information));
        }
        svg.append(text(
                "<text class=\"name\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                x(0), HEIGHT - 8, escaped(words.of("forms.theta"))));
    }

    private void line(StringBuilder svg, int curve) {
        List<FormStatistics.Information> points = curves.get(curve).points();
        String path = points.stream()
                .map(point -> text("%.1f,%.1f", x(point.theta()), y(point.information())))
                .collect(Collectors.joining(" "));
        svg.append(text("<polyline class=\"curve curve-%d\" points=\"%s\"/>", curve % 4 + 1, path));
        FormStatistics.Information labelled = points.get(points.size() * (curve + 2) / (curves.size() + 3));
        svg.append(text(
                "<text class=\"label\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                x(labelled.theta()), y(labelled.information()) - 8, escaped(curves.get(curve).name())));
    }

    private String described() {
        return curves.stream()
                .map(curve -> {
                    FormStatistics.Information most = curve.points().stream()
                            .max(java.util.Comparator.comparingDouble(FormStatistics.Information::information))
                            .orElseThrow();
                    return words.of(
                            "forms.picture.curve",
                            curve.name(),
                            words.figure(most.information(), 2),
                            words.figure(most.theta(), 1),
                            error(words, most));
                })
                .collect(Collectors.joining(" "));
    }

    private static double x(double theta) {
        return LEFT + (theta + REACH) / (2 * REACH) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double information) {
        return HEIGHT - BOTTOM - information / highest * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
