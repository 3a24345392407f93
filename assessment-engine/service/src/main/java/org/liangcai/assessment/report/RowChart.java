package org.liangcai.assessment.report;

import java.util.List;
import java.util.Optional;

/**
 * Rows of values on one axis, each with its name at the left and its figure at the right; with a 90 % band, with a bar from the
 * beginning of the axis, or with the single ratings a mean was made of.
 */
final class RowChart {

    private static final int WIDTH = 640;
    private static final int ROW = 34;
    private static final int TOP = 8;
    private static final int MIDDLE_NAME = 24;
    private static final int BOTTOM = 26;
    private static final int LABEL_SIZE = 13;
    private static final int GAP = 12;
    private static final double SINGLE = 7.5;
    private static final double SMALL_SINGLE = 5;

    private RowChart() {}

    /**
     * A row.
     *
     * @param name what the row is about
     * @param value the value
     * @param band from and to, if there is one
     * @param single single values the value was made of, each with a short name
     * @param figure the value and its band in figures
     */
    record Row(String name, double value, Optional<double[]> band, List<Single> single, String figure) {}

    /** A single value, which lies on the axis, with its short name. */
    record Single(String name, double value) {}

    /**
     * The axis.
     *
     * @param least where it begins
     * @param most where it ends
     * @param ticks the values that are marked
     * @param middle a value that is marked as the middle, with its name
     * @param bars whether bars run from the beginning of the axis to the value
     */
    record Axis(double least, double most, List<Double> ticks, Optional<Middle> middle, boolean bars) {}

    /** The marked middle of an axis. */
    record Middle(double value, String name) {}

    static String draw(
            String id, List<Row> rows, Axis axis, String title, String description, Typesetting typesetting) {
        int top = axis.middle().isPresent() ? TOP + MIDDLE_NAME : TOP;
        int height = top + rows.size() * ROW + BOTTOM;
        Svg svg = new Svg(id, WIDTH, height, title, description, typesetting);
        double left = GAP
                + rows.stream()
                        .mapToDouble(row -> Svg.width(row.name(), LABEL_SIZE))
                        .max()
                        .orElse(0);
        double right = WIDTH
                - GAP
                - rows.stream()
                        .mapToDouble(row -> Svg.width(row.figure(), LABEL_SIZE))
                        .max()
                        .orElse(0);
        Scale scale = new Scale(axis, left + GAP, right - GAP, top);
        ground(svg, axis, scale, rows.size());
        for (int index = 0; index < rows.size(); index++) {
            row(svg, rows.get(index), axis, scale, top + index * ROW + ROW / 2.0, left);
        }
        return svg.element();
    }

    private static void ground(Svg svg, Axis axis, Scale scale, int rows) {
        int top = scale.top();
        double bottom = top + (double) rows * ROW;
        for (int index = 0; index < rows; index += 2) {
            svg.rectangle(scale.left(), top + (double) index * ROW, scale.right() - scale.left(), ROW, Svg.GROUND);
        }
        for (double tick : axis.ticks()) {
            svg.line(scale.x(tick), top, scale.x(tick), bottom, Svg.LINE, 0.75);
            svg.text(
                    scale.x(tick),
                    bottom + 17,
                    "middle",
                    11,
                    Svg.GREY,
                    Typesetting.decimal(tick, tick == StrictMath.rint(tick) ? 0 : 1));
        }
        axis.middle().ifPresent(middle -> {
            svg.dashed(scale.x(middle.value()), top - 6, scale.x(middle.value()), bottom, Svg.INK);
            svg.text(scale.x(middle.value()), top - 12, "middle", 11, Svg.INK, middle.name());
        });
    }

    private static void row(Svg svg, Row row, Axis axis, Scale scale, double y, double left) {
        svg.text(left, y + 5, "end", LABEL_SIZE, Svg.INK, row.name());
        svg.text(WIDTH - 4.0, y + 5, "end", LABEL_SIZE, Svg.INK, row.figure());
        double x = scale.x(row.value());
        if (axis.bars()) {
            svg.rectangle(scale.left(), y - 7, x - scale.left(), 14, Svg.SKY);
        }
        row.band().ifPresent(band -> {
            svg.line(scale.x(band[0]), y, scale.x(band[1]), y, Svg.BLUE, axis.bars() ? 1.5 : 6);
            end(svg, scale, band[0], y);
            end(svg, scale, band[1], y);
        });
        if (!axis.bars() && scale.holds(row.value())) {
            svg.circle(x, y, 5, "#FFFFFF", Svg.BLUE);
        }
        singles(svg, row.single(), scale, y);
    }

    /** The end of a band; one that lies beyond the axis has an arrowhead that points there in the place of the cap. */
    private static void end(Svg svg, Scale scale, double value, double y) {
        double x = scale.x(value);
        if (scale.holds(value)) {
            svg.line(x, y - 6, x, y + 6, Svg.BLUE, 1.5);
        } else {
            double back = value < scale.axis().least() ? 9 : -9;
            svg.line(x + back, y - 7, x, y, Svg.BLUE, 1.5);
            svg.line(x + back, y + 7, x, y, Svg.BLUE, 1.5);
        }
    }

    /** Equal values stand one above the other; along the axis nothing is moved. */
    private static void singles(Svg svg, List<Single> singles, Scale scale, double y) {
        for (int index = 0; index < singles.size(); index++) {
            Single single = singles.get(index);
            long equal = singles.stream()
                    .filter(other -> other.value() == single.value())
                    .count();
            long above = singles.subList(0, index).stream()
                    .filter(other -> other.value() == single.value())
                    .count();
            double radius = equal > 2 ? SMALL_SINGLE : SINGLE;
            double reach = equal > 1 ? ROW / 2.0 - radius - 1 : 0;
            double height = equal > 1 ? y - reach + 2 * reach * above / (equal - 1) : y;
            svg.circle(scale.x(single.value()), height, radius, "#FFFFFF", Svg.VERMILION);
            svg.text(
                    scale.x(single.value()), height + radius / 2, "middle", equal > 2 ? 8 : 10, Svg.INK, single.name());
        }
    }

    /** Where a value lies on the page; a value beyond the axis is at its end, and whoever draws it must show that it goes on. */
    private record Scale(Axis axis, double left, double right, int top) {
        boolean holds(double value) {
            return value >= axis.least() && value <= axis.most();
        }

        double x(double value) {
            double clamped = Math.clamp(value, axis.least(), axis.most());
            return left + (right - left) * (clamped - axis.least()) / (axis.most() - axis.least());
        }
    }
}
