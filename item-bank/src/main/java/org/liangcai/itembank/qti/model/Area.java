package org.liangcai.itembank.qti.model;

import java.util.List;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;

/**
 * A part of an image in pixels from its upper left corner (QTI 3.0 ASI, shape and coords, after the image maps of HTML).
 *
 * @param shape the form
 * @param coordinates rect: left, top, right, bottom; circle: centre x, y, radius; ellipse: centre x, y, horizontal and vertical
 *     radius; poly: x and y of each corner; default (the whole image): none
 */
public record Area(Shape shape, List<Double> coordinates) {

    public Area {
        coordinates = List.copyOf(coordinates);
        if (!shape.accepts(coordinates.size())) {
            throw new FaultyTextException(LocalizedText.of(
                    "形状（%s）不能有（%d）个坐标。",
                    "The shape (%s) does not take (%d) coordinates.",
                    shape.name().toLowerCase(java.util.Locale.ROOT),
                    coordinates.size()));
        }
    }

    /** The form of an area. */
    public enum Shape {
        DEFAULT,
        RECT,
        CIRCLE,
        ELLIPSE,
        POLY;

        boolean accepts(int coordinates) {
            return switch (this) {
                case DEFAULT -> true;
                case RECT, ELLIPSE -> coordinates == 4;
                case CIRCLE -> coordinates == 3;
                case POLY -> coordinates >= 6 && coordinates % 2 == 0;
            };
        }
    }

    /** Whether the point lies in the area or on its edge. */
    public boolean contains(double x, double y) {
        return switch (shape) {
            case DEFAULT -> true;
            case RECT -> x >= at(0) && x <= at(2) && y >= at(1) && y <= at(3);
            case CIRCLE -> squared(x - at(0)) + squared(y - at(1)) <= squared(at(2));
            case ELLIPSE -> squared((x - at(0)) / at(2)) + squared((y - at(1)) / at(3)) <= 1;
            case POLY -> insidePolygon(x, y);
        };
    }

    private boolean insidePolygon(double x, double y) {
        boolean inside = false;
        int corners = coordinates.size() / 2;
        for (int i = 0, j = corners - 1; i < corners; j = i++) {
            double yi = at(2 * i + 1);
            double yj = at(2 * j + 1);
            if ((yi > y) != (yj > y) && x < (at(2 * j) - at(2 * i)) * (y - yi) / (yj - yi) + at(2 * i)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private double at(int index) {
        return coordinates.get(index);
    }

    private static double squared(double value) {
        return value * value;
    }
}
