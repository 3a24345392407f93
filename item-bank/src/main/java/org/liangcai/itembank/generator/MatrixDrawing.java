package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;

/**
 * Draws a matrix. Every drawing brings its own white paper and ink, so that shades mean the same on any background; no ids, no
 * scripts, no references.
 */
final class MatrixDrawing {

    static final LocalizedText QUESTION =
            new LocalizedText("问号处应该是哪一个图形？", "Which picture belongs in place of the question mark?");

    private static final String INK = "#1b2a2f";
    private static final List<String> SHADES = List.of("#fff", "#c3cccf", "#74868c", INK);
    private static final int CELL = 100;
    private static final int GAP = 8;
    private static final int SIDE = 3 * CELL + 4 * GAP;

    /** Places on the border, clockwise from the top left, in cell units. */
    private static final int[][] PLACES = {
        {11, 11}, {50, 11}, {89, 11}, {89, 50}, {89, 89}, {50, 89}, {11, 89}, {11, 50}
    };

    /** Where the shapes stand by their number, in units of the layout's scale. */
    private static final double[][][] LAYOUTS = {
        {},
        {{0, 0}},
        {{-0.6, 0}, {0.6, 0}},
        {{0, -0.6}, {-0.62, 0.5}, {0.62, 0.5}},
        {{-0.6, -0.6}, {0.6, -0.6}, {-0.6, 0.6}, {0.6, 0.6}},
        {{-0.75, -0.75}, {0.75, -0.75}, {0, 0}, {-0.75, 0.75}, {0.75, 0.75}}
    };

    private final MatrixSpecification matrix;
    private final boolean many;
    private final boolean border;

    private MatrixDrawing(MatrixSpecification matrix, boolean many, boolean border) {
        this.matrix = matrix;
        this.many = many;
        this.border = border;
    }

    /** Size and place of the parts are the same in all cells and options of a matrix. */
    static MatrixDrawing of(MatrixSpecification matrix) {
        List<MatrixCell> all = Stream.concat(matrix.cells().stream(), matrix.options().stream())
                .toList();
        return new MatrixDrawing(
                matrix,
                all.stream().anyMatch(cell -> cell.value(MatrixAttribute.COUNT) > 1),
                all.stream()
                        .anyMatch(cell ->
                                cell.value(MatrixAttribute.MARKER) > 0 || cell.value(MatrixAttribute.DOTS) > 0));
    }

    FigureChoice render() {
        MatrixWords words = new MatrixWords();
        List<Figure> options = new ArrayList<>();
        for (MatrixCell option : matrix.options()) {
            options.add(new Figure(optionSvg(option), words.cell(option)));
        }
        return new FigureChoice(QUESTION, new Figure(figureSvg(), words.grid(matrix.cells())), options);
    }

    private static String open(int side) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\">"
                .formatted(side, side, INK);
    }

    private static String paper(int x, int y, String outline) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#fff\" %s/>"
                .formatted(x, y, CELL, CELL, outline);
    }

    String optionSvg(MatrixCell cell) {
        return open(CELL) + "<rect width=\"100\" height=\"100\" fill=\"#fff\" stroke=\"none\"/>" + cell(cell)
                + "</svg>";
    }

    String figureSvg() {
        StringBuilder svg = new StringBuilder(open(SIDE))
                .append("<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#eef1f1\" stroke=\"none\"/>"
                        .formatted(SIDE, SIDE));
        for (int index = 0; index < MatrixSpecification.GIVEN; index++) {
            int x = GAP + index % 3 * (CELL + GAP);
            int y = GAP + index / 3 * (CELL + GAP);
            svg.append("<g transform=\"translate(%d %d)\">".formatted(x, y))
                    .append(paper(0, 0, "stroke=\"#9aa8ac\" stroke-width=\"1\""))
                    .append(cell(matrix.cells().get(index)))
                    .append("</g>");
        }
        int last = GAP + 2 * (CELL + GAP);
        return svg.append(paper(last, last, "stroke-dasharray=\"6 5\""))
                .append(
                        "<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"52\" text-anchor=\"middle\" fill=\"%s\" stroke=\"none\">?</text></svg>"
                                .formatted(last + CELL / 2, last + 68, INK))
                .toString();
    }

    private String cell(MatrixCell cell) {
        return lines(cell) + shapes(cell) + dots(cell);
    }

    private String shapes(MatrixCell cell) {
        int count = cell.value(MatrixAttribute.COUNT);
        if (count == 0) {
            return "";
        }
        Outline outline = Shape.of(cell.value(MatrixAttribute.SHAPE)).outline();
        double scale = border ? 27 : 35;
        StringBuilder path = new StringBuilder();
        for (double[] place : LAYOUTS[many ? count : 1]) {
            path.append(outline.path(
                    50 + scale * place[0],
                    50 + scale * place[1],
                    radius(cell.value(MatrixAttribute.SIZE)),
                    cell.value(MatrixAttribute.ROTATION)));
        }
        return "<path fill=\"%s\" d=\"%s\"/>".formatted(SHADES.get(cell.value(MatrixAttribute.SHADING)), path);
    }

    private double radius(int size) {
        double[] radii = many
                ? border ? new double[] {6.5, 9.5, 13} : new double[] {7, 11, 16}
                : border ? new double[] {11, 18, 28} : new double[] {13, 23, 37};
        return radii[size - 1];
    }

    private static String dots(MatrixCell cell) {
        StringBuilder path = new StringBuilder();
        int marker = cell.value(MatrixAttribute.MARKER);
        for (int place = 0; place < PLACES.length; place++) {
            if (place + 1 == marker || (cell.value(MatrixAttribute.DOTS) >> place & 1) == 1) {
                path.append("M%d %da5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0 -11z"
                        .formatted(PLACES[place][0], PLACES[place][1] - 5));
            }
        }
        return path.isEmpty() ? "" : "<path fill=\"%s\" stroke=\"none\" d=\"%s\"/>".formatted(INK, path);
    }

    private String lines(MatrixCell cell) {
        int near = border ? 26 : 16;
        int far = CELL - near;
        int[][] segments = {
            {near, near, far, near},
            {far, near, far, far},
            {far, far, near, far},
            {near, far, near, near},
            {near, near, far, far},
            {far, near, near, far},
            {50, near, 50, far},
            {near, 50, far, 50}
        };
        StringBuilder path = new StringBuilder();
        for (int line = 0; line < segments.length; line++) {
            if ((cell.value(MatrixAttribute.LINES) >> line & 1) == 1) {
                int[] ends = segments[line];
                path.append("M%d %dL%d %d".formatted(ends[0], ends[1], ends[2], ends[3]));
            }
        }
        return path.isEmpty() ? "" : "<path stroke-width=\"4\" stroke-linecap=\"round\" d=\"%s\"/>".formatted(path);
    }
}
