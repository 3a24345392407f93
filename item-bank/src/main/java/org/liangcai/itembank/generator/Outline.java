package org.liangcai.itembank.generator;

import java.util.List;
import java.util.Locale;

/**
 * A closed outline within the unit circle, its top at y = −1.
 *
 * @param steps the corners in order, each reached by a straight line or an arc
 */
record Outline(List<Step> steps) {

    Outline {
        steps = List.copyOf(steps);
    }

    /**
     * One corner.
     *
     * @param x from −1 to 1
     * @param y from −1 to 1, downwards
     * @param arcRadius the radius of the clockwise arc that leads here, or 0 for a straight line
     * @param large whether it is the longer of the two arcs
     */
    record Step(double x, double y, double arcRadius, boolean large) {}

    static Step to(double x, double y) {
        return new Step(x, y, 0, false);
    }

    static Step arc(double x, double y, double radius, boolean large) {
        return new Step(x, y, radius, large);
    }

    static Outline polygon(double... coordinates) {
        Step[] corners = new Step[coordinates.length / 2];
        for (int corner = 0; corner < corners.length; corner++) {
            corners[corner] = to(coordinates[2 * corner], coordinates[2 * corner + 1]);
        }
        return new Outline(List.of(corners));
    }

    /** The SVG path around a centre, turned clockwise by eighths of a turn. */
    String path(double centreX, double centreY, double radius, int eighths) {
        double cosine = StrictMath.cos(eighths * Math.PI / 4);
        double sine = StrictMath.sin(eighths * Math.PI / 4);
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            String x = number(centreX + radius * (step.x * cosine - step.y * sine));
            String y = number(centreY + radius * (step.x * sine + step.y * cosine));
            if (path.isEmpty()) {
                path.append('M');
            } else if (step.arcRadius > 0) {
                String arc = number(radius * step.arcRadius);
                path.append('A').append(arc).append(' ').append(arc).append(step.large ? " 0 1 1 " : " 0 0 1 ");
            } else {
                path.append('L');
            }
            path.append(x).append(' ').append(y);
        }
        return path.append('Z').toString();
    }

    /** At most one decimal, without a trailing zero. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return plain.equals("-0") ? "0" : plain;
    }
}
