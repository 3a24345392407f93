package org.liangcai.itembank.generator;

import org.liangcai.itembank.LocalizedText;

/** A mark on a face of a cube, drawn upright in a square from −1 to 1. */
enum CubeMark {
    RING('o', 1, "圆环", "a ring", circle(0, 0, 0.5), false),
    DISC('d', 1, "圆点", "a disc", circle(0, 0, 0.34), true),
    CROSS('x', 1, "十字", "a cross", "M0 -.62V.62M-.62 0H.62", false),
    SQUARE('b', 1, "方框", "an open square", "M-.48 -.48H.48V.48H-.48z", false),
    FILLED_SQUARE('r', 1, "实心方块", "a filled square", "M-.42 -.42H.42V.42H-.42z", true),
    FOUR_DOTS(
            'q',
            1,
            "四个小点",
            "four dots",
            circle(-0.38, -0.38, 0.17)
                    + circle(0.38, -0.38, 0.17)
                    + circle(-0.38, 0.38, 0.17)
                    + circle(0.38, 0.38, 0.17),
            true),
    BAR('i', 2, "粗条", "a thick bar", "M-.16 -.66H.16V.66H-.16z", true),
    TWO_LINES('l', 2, "两条平行线", "two parallel lines", "M-.28 -.6V.6M.28 -.6V.6", false),
    ARROW('a', 4, "箭头", "an arrow", "M0 .66V-.6M-.42 -.16L0 -.62L.42 -.16", false),
    TRIANGLE('t', 4, "实心三角形，尖", "a filled triangle, its tip", "M0 -.6L.56 .46H-.56z", true),
    T_SHAPE('j', 4, "丁字形，横杠", "a T, its crossbar", "M-.54 -.5H.54M0 -.5V.62", false),
    HALF_DISC('h', 4, "实心半圆，圆边", "a filled half disc, its round side", "M-.58 .26A.58 .58 0 0 1 .58 .26z", true),
    U_SHAPE('u', 4, "开口的框，开口", "a U, its opening", "M-.48 -.56V.5H.48V-.56", false);

    private final char code;
    private final int directions;
    private final LocalizedText words;
    private final String path;
    private final boolean filled;

    /**
     * @param directions how many of its four turns look different
     */
    CubeMark(char code, int directions, String zh, String en, String path, boolean filled) {
        this.code = code;
        this.directions = directions;
        this.words = new LocalizedText(zh, en);
        this.path = path;
        this.filled = filled;
    }

    private static String circle(double x, double y, double radius) {
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z"
                .formatted(x - radius, y, radius, radius, 2 * radius, radius, radius, -2 * radius);
    }

    static CubeMark of(char code) {
        for (CubeMark mark : values()) {
            if (mark.code == code) {
                return mark;
            }
        }
        throw new IllegalArgumentException("The mark (%s) is not known.".formatted(code));
    }

    char code() {
        return code;
    }

    /** What it is, and last the part of it that tells its direction. */
    LocalizedText words() {
        return words;
    }

    boolean hasDirection() {
        return directions > 1;
    }

    /** How many of its four turns look different: 1, 2 or 4. */
    int directions() {
        return directions;
    }

    /** Drawn upright. */
    String drawn() {
        return filled
                ? "<path d=\"%s\" fill=\"%s\"/>".formatted(path, Drawing.INK)
                : "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\".17\"/>".formatted(path, Drawing.INK);
    }
}
