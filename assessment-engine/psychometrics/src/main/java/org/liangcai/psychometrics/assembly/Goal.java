package org.liangcai.psychometrics.assembly;

import java.util.List;

/** What the information of the forms is to be like. */
public sealed interface Goal {

    /** The points, one or more. */
    List<Point> points();

    /**
     * As near as possible to a target at every point: the greatest distance of any form at any point is made as small as possible
     * (van der Linden 2005, chapter 5).
     */
    record Target(List<Point> points) implements Goal {
        public Target {
            points = requirePoints(points);
        }
    }

    /**
     * As high as possible in a given shape: the least information relative to the shape, of any form at any point, is made as great as
     * possible (van der Linden and Boekkooi-Timminga 1989).
     */
    record Maximum(List<Point> points) implements Goal {
        public Maximum {
            points = requirePoints(points);
        }
    }

    /**
     * One ability at which information counts.
     *
     * @param theta finite
     * @param information the target, or the height of the shape, positive
     */
    record Point(double theta, double information) {
        public Point {
            if (!Double.isFinite(theta) || !(information > 0) || Double.isInfinite(information)) {
                throw new IllegalArgumentException(
                        "The ability (%s) must be finite and the information (%s) positive and finite."
                                .formatted(theta, information));
            }
        }
    }

    private static List<Point> requirePoints(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("The goal must name at least one point of the ability scale.");
        }
        return List.copyOf(points);
    }
}
