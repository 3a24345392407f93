package org.liangcai.itembank.generator;

import static org.liangcai.itembank.generator.Outline.arc;
import static org.liangcai.itembank.generator.Outline.polygon;
import static org.liangcai.itembank.generator.Outline.to;

import java.util.Arrays;
import java.util.List;
import org.liangcai.itembank.LocalizedText;

/** The shapes of the matrices. Those that show how they are turned stand where turning matters, the others everywhere else. */
@SuppressWarnings("ImmutableEnumChecker") // its records hold immutable values only
enum Shape {
    CIRCLE("圆形", "circle", false, new Outline(List.of(to(0, -0.9), arc(0, 0.9, 0.9, false), arc(0, -0.9, 0.9, false)))),
    SQUARE("正方形", "square", false, polygon(-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8)),
    TRIANGLE("三角形", "triangle", false, polygon(0, -0.95, 0.95, 0.75, -0.95, 0.75)),
    DIAMOND("菱形", "diamond", false, polygon(0, -1, 0.62, 0, 0, 1, -0.62, 0)),
    CROSS(
            "十字形",
            "cross",
            false,
            polygon(
                    -0.32, -0.95, 0.32, -0.95, 0.32, -0.32, 0.95, -0.32, 0.95, 0.32, 0.32, 0.32, 0.32, 0.95, -0.32,
                    0.95, -0.32, 0.32, -0.95, 0.32, -0.95, -0.32, -0.32, -0.32)),
    STAR(
            "四角星",
            "four-pointed star",
            false,
            polygon(0, -1, 0.27, -0.27, 1, 0, 0.27, 0.27, 0, 1, -0.27, 0.27, -1, 0, -0.27, -0.27)),
    ARROW(
            "箭头",
            "arrow",
            true,
            polygon(0, -1, 0.85, -0.05, 0.32, -0.05, 0.32, 0.95, -0.32, 0.95, -0.32, -0.05, -0.85, -0.05)),
    HALF_DISC("半圆形", "half disc", true, new Outline(List.of(to(-0.95, 0.45), arc(0.95, 0.45, 0.95, false)))),
    PIE(
            "缺四分之一的圆",
            "disc with a quarter cut out",
            true,
            new Outline(List.of(to(0, 0), to(0.9, 0), arc(0, -0.9, 0.9, true)))),
    ANGLE("直角形", "L-shape", true, polygon(-0.75, -0.95, -0.1, -0.95, -0.1, 0.3, 0.75, 0.3, 0.75, 0.95, -0.75, 0.95)),
    DROP("水滴形", "drop", true, new Outline(List.of(to(0, -1), to(0.5, 0.02), arc(-0.5, 0.02, 0.6, true))));

    private final LocalizedText title;
    private final boolean showsTurning;
    private final Outline outline;

    Shape(String zh, String en, boolean showsTurning, Outline outline) {
        this.title = new LocalizedText(zh, en);
        this.showsTurning = showsTurning;
        this.outline = outline;
    }

    /** The index is the attribute value. */
    static Shape of(int value) {
        return values()[value];
    }

    /** The attribute values of the shapes that do, or do not, show how they are turned. */
    static List<Integer> indices(boolean showingTurning) {
        return Arrays.stream(values())
                .filter(shape -> shape.showsTurning == showingTurning)
                .map(Shape::ordinal)
                .toList();
    }

    LocalizedText title() {
        return title;
    }

    boolean showsTurning() {
        return showsTurning;
    }

    Outline outline() {
        return outline;
    }
}
