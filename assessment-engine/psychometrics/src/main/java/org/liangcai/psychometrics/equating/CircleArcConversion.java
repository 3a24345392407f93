package org.liangcai.psychometrics.equating;

/**
 * The simplified circle arc (Livingston and Kim 2009): a line through a low and a high point that both forms share by definition, plus the
 * arc of the circle through these points on the axis and a middle point measured on the forms. Outside the two points the line alone.
 *
 * @param low the low point
 * @param middle the middle point, between the others
 * @param high the high point
 * @param form whether the arc is added to the line or is the curve itself
 */
public record CircleArcConversion(Point low, Point middle, Point high, Form form) implements ScoreConversion {

    /**
     * A score of form X and the score of form Y that belongs to it.
     *
     * @param x score of form X
     * @param y score of form Y
     */
    public record Point(double x, double y) {}

    /** How the circle is drawn. */
    public enum Form {
        /** Through the deviations from the line. */
        SIMPLIFIED,
        /** Through the points themselves. */
        SYMMETRIC
    }

    public CircleArcConversion {
        if (!(low.x < middle.x && middle.x < high.x)) {
            throw new IllegalArgumentException("The form X scores of the three points (%s, %s, %s) must increase."
                    .formatted(low.x, middle.x, high.x));
        }
    }

    private double line(double x) {
        return low.y + (high.y - low.y) / (high.x - low.x) * (x - low.x);
    }

    @Override
    public double convert(double score) {
        if (score < low.x || score > high.x) {
            return line(score);
        }
        return switch (form) {
            case SIMPLIFIED ->
                line(score)
                        + arc(
                                new Point(low.x, 0),
                                new Point(middle.x, middle.y - line(middle.x)),
                                new Point(high.x, 0),
                                score,
                                0);
            case SYMMETRIC -> arc(low, middle, high, score, line(score));
        };
    }

    /** The height of the circle through three points, or {@code straight} where they lie on a line. */
    private static double arc(Point a, Point b, Point c, double score, double straight) {
        double bend = (b.y - a.y) * (c.x - a.x) - (c.y - a.y) * (b.x - a.x);
        if (Math.abs(bend) < 1e-12 * (c.x - a.x)) {
            return straight;
        }
        double bx = b.x - a.x;
        double by = b.y - a.y;
        double cx = c.x - a.x;
        double cy = c.y - a.y;
        double determinant = 2 * (bx * cy - by * cx);
        double centreX = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / determinant;
        double centreY = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / determinant;
        double radius = Math.hypot(centreX, centreY);
        double height = Math.sqrt(Math.max(0, radius * radius - (score - a.x - centreX) * (score - a.x - centreX)));
        return a.y + centreY + (bend > 0 ? height : -height);
    }
}
