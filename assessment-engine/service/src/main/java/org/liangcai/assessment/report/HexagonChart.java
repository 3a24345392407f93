package org.liangcai.assessment.report;

import java.util.List;
import java.util.stream.Collectors;

/** The interest hexagon: six axes from 1 in the middle to 5 at the rim, each named in words, each with its 90 % band. */
final class HexagonChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 356;
    private static final double CENTRE_X = 320;
    private static final double CENTRE_Y = 176;
    private static final double RADIUS = 122;
    private static final int LEAST = 1;
    private static final int MOST = 5;

    private HexagonChart() {}

    /**
     * One of the six points.
     *
     * @param name its name in words
     * @param value 1 to 5
     * @param lower the lower end of the 90 % band
     * @param upper the upper end
     */
    record Point(String name, double value, double lower, double upper) {}

    /** The hexagon of six points in the order R, I, A, S, E, C. */
    static String draw(String id, List<Point> points, String title, String description, Typesetting typesetting) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, description, typesetting);
        for (int ring = LEAST + 1; ring <= MOST; ring++) {
            svg.polygon(
                    outline(java.util.Collections.nCopies(6, (double) ring)), Svg.LINE, 0, ring == MOST ? 1.5 : 0.75);
        }
        for (int corner = 0; corner < points.size(); corner++) {
            svg.line(CENTRE_X, CENTRE_Y, x(corner, MOST), y(corner, MOST), Svg.LINE, 0.75);
        }
        for (int ring = LEAST; ring <= MOST; ring += 2) {
            svg.text(x(1, ring) + 5, y(1, ring) + 12, "start", 11, Svg.GREY, Integer.toString(ring));
        }
        svg.polygon(outline(points.stream().map(Point::value).toList()), Svg.BLUE, 0.14, 2);
        for (int corner = 0; corner < points.size(); corner++) {
            mark(svg, corner, points.get(corner));
        }
        return svg.element();
    }

    private static void mark(Svg svg, int corner, Point point) {
        svg.line(
                x(corner, point.lower()),
                y(corner, point.lower()),
                x(corner, point.upper()),
                y(corner, point.upper()),
                Svg.BLUE,
                5);
        svg.circle(x(corner, point.value()), y(corner, point.value()), 4.5, "#FFFFFF", Svg.BLUE);
        double angle = angle(corner);
        double labelX = CENTRE_X + StrictMath.cos(angle) * (RADIUS + 14);
        double labelY = CENTRE_Y + StrictMath.sin(angle) * (RADIUS + 14);
        boolean right = corner >= 1 && corner <= 3;
        String anchor = right ? "start" : "end";
        boolean beside = corner == 2 || corner == 5;
        labelX += beside ? 0 : right ? -28 : 28;
        double shift = corner < 2 ? -24 : beside ? -4 : 10;
        svg.bold(labelX, labelY + shift, anchor, 15, Svg.INK, point.name());
        svg.text(
                labelX,
                labelY + shift + 18,
                anchor,
                13,
                Svg.GREY,
                Typesetting.decimal(point.value(), 1) + " (" + Typesetting.band(point.lower(), point.upper(), 1) + ")");
    }

    private static String outline(List<Double> values) {
        return java.util.stream.IntStream.range(0, values.size())
                .mapToObj(corner ->
                        Svg.number(x(corner, values.get(corner))) + "," + Svg.number(y(corner, values.get(corner))))
                .collect(Collectors.joining(" "));
    }

    private static double x(int corner, double value) {
        return CENTRE_X + StrictMath.cos(angle(corner)) * distance(value);
    }

    private static double y(int corner, double value) {
        return CENTRE_Y + StrictMath.sin(angle(corner)) * distance(value);
    }

    private static double distance(double value) {
        return RADIUS * (value - LEAST) / (MOST - LEAST);
    }

    /** R stands at the upper left, and the others follow clockwise. */
    private static double angle(int corner) {
        return StrictMath.toRadians(-120 + 60 * corner);
    }
}
