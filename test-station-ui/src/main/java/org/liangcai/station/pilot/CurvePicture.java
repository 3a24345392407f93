package org.liangcai.station.pilot;

import java.util.Locale;
import org.liangcai.assessment.pilot.PilotResult;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.station.desk.Words;

/** The item characteristic curve with the shares observed in groups of like ability; circles are larger for more people. */
final class CurvePicture {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 46;
    private static final double END = 3;
    private static final int STEPS = 60;

    private final Words words;
    private final PilotResult result;
    private final StringBuilder svg = new StringBuilder();

    CurvePicture(Words words, PilotResult result) {
        this.words = words;
        this.result = result;
    }

    String svg() {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " aria-labelledby=\"pilot-curve-title pilot-curve-desc\" font-size=\"13\" fill=\"currentColor\">",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT));
        svg.append("<title id=\"pilot-curve-title\">")
                .append(words.of("pilot.curve.title"))
                .append("</title>");
        svg.append("<desc id=\"pilot-curve-desc\">")
                .append(words.of("pilot.curve.described"))
                .append("</desc>");
        grid();
        curve();
        points();
        return svg.append("</svg>").toString();
    }

    private void grid() {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            line(LEFT, y, WIDTH - RIGHT, y);
            text(LEFT - 6, y + 4, "end", percent + " %");
        }
        for (int theta = -3; theta <= 3; theta++) {
            double x = x(theta);
            line(x, y(0), x, y(0) + 5);
            text(x, y(0) + 20, "middle", words.figure(theta, 0));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", words.of("pilot.curve.axis"));
    }

    private void curve() {
        PilotResult.Parameters parameters = result.parameters();
        LogisticModel model =
                new LogisticModel(parameters.discrimination(), parameters.difficulty(), parameters.lowerAsymptote(), 1);
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double theta = -END + 2 * END * step / STEPS;
            path.append(String.format(
                    Locale.ROOT, "%s%.1f,%.1f", step == 0 ? "M" : "L", x(theta), y(model.probability(theta, 1))));
        }
        svg.append("<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" d=\"")
                .append(path)
                .append("\"/>");
    }

    private void points() {
        int most = result.curve().stream()
                .mapToInt(PilotResult.CurvePoint::people)
                .max()
                .orElse(1);
        for (PilotResult.CurvePoint point : result.curve()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                    x(Math.clamp(point.ability(), -END, END)),
                    y(point.observed()),
                    3 + 4 * Math.sqrt((double) point.people() / most)));
        }
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" stroke-opacity=\"0.25\"/>",
                x1,
                y1,
                x2,
                y2));
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }

    private static double x(double theta) {
        return LEFT + (theta + END) / (2 * END) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
    }
}
