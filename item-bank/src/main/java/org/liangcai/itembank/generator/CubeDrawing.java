package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FigureChoice;
import org.liangcai.itembank.LocalizedText;

/** Draws cubes in isometric projection, the marks lying flat on their faces, and says in words what is on which face. */
final class CubeDrawing {

    static final LocalizedText QUESTION = new LocalizedText(
            "这个立方体六个面的图案都不一样。哪一个可能是它转动以后的样子？",
            "All six faces of this cube have different marks. Which of the pictures can be the same cube, turned?");

    private static final LocalizedText TITLE = new LocalizedText("立方体", "A cube");
    private static final int SIDE = 200;
    private static final int EDGE = 88;
    private static final int CENTRE = 100;
    private static final double COSINE = StrictMath.sqrt(3) / 2;
    private static final List<String> PAPERS = List.of("#e3e9ea", "#d0d9db", "#ffffff");

    private static final List<LocalizedText> PLACES = List.of(
            new LocalizedText("左前面", "left front"),
            new LocalizedText("右前面", "right front"),
            new LocalizedText("顶面", "top"));

    /** Where a mark points by face and turns; the first two say how a mark without front and back lies. */
    private static final List<List<LocalizedText>> POINTING = List.of(
            List.of(
                    new LocalizedText("朝上", "pointing up"),
                    new LocalizedText("朝右前面", "pointing towards the right front"),
                    new LocalizedText("朝下", "pointing down"),
                    new LocalizedText("背向右前面", "pointing away from the right front")),
            List.of(
                    new LocalizedText("朝上", "pointing up"),
                    new LocalizedText("背向左前面", "pointing away from the left front"),
                    new LocalizedText("朝下", "pointing down"),
                    new LocalizedText("朝左前面", "pointing towards the left front")),
            List.of(
                    new LocalizedText("背向左前面", "pointing away from the left front"),
                    new LocalizedText("朝右前面", "pointing towards the right front"),
                    new LocalizedText("朝左前面", "pointing towards the left front"),
                    new LocalizedText("背向右前面", "pointing away from the right front")));

    private static final List<List<LocalizedText>> LYING = List.of(
            List.of(new LocalizedText("竖放", "upright"), new LocalizedText("横放", "level")),
            List.of(new LocalizedText("竖放", "upright"), new LocalizedText("横放", "level")),
            List.of(
                    new LocalizedText("与左前面垂直", "at right angles to the left front"),
                    new LocalizedText("与左前面平行", "along the left front")));

    private final CubeSpecification cube;

    CubeDrawing(CubeSpecification cube) {
        this.cube = cube;
    }

    FigureChoice render() {
        return new FigureChoice(
                QUESTION,
                drawn(cube.cube()),
                cube.options().stream().map(CubeDrawing::drawn).toList());
    }

    private static Figure drawn(CubeView view) {
        StringBuilder body =
                new StringBuilder("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>".formatted(SIDE, SIDE));
        for (int place = 0; place < 3; place++) {
            body.append(face(place, view.faces().get(place)));
        }
        return Drawing.of(SIDE, SIDE, TITLE, words(view), body.toString());
    }

    /** A square from −1 to 1, brought to its face by an affine map: first the turn of the mark, then the slant of the face. */
    private static String face(int place, CubeFace face) {
        double half = EDGE / 2.0;
        double across = half * COSINE;
        double down = half / 2;
        double[] map = new double[][] {
                    {across, down, 0, half, CENTRE - across, CENTRE + down},
                    {across, -down, 0, half, CENTRE + across, CENTRE + down},
                    {across, down, -across, down, CENTRE, CENTRE - half}
                }
                [place];
        String matrix = String.format(
                Locale.ROOT, "matrix(%.2f %.2f %.2f %.2f %.2f %.2f)", map[0], map[1], map[2], map[3], map[4], map[5]);
        return "<g transform=\"%s\"><path d=\"M-1 -1H1V1H-1z\" fill=\"%s\" stroke=\"%s\" stroke-width=\".05\" stroke-linejoin=\"round\"/><g transform=\"rotate(%d)\">%s</g></g>"
                .formatted(
                        matrix,
                        PAPERS.get(place),
                        Drawing.INK,
                        90 * face.turns(),
                        face.mark().drawn());
    }

    private static LocalizedText words(CubeView view) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            CubeFace face = view.faces().get(place);
            LocalizedText mark = face.mark().words();
            String zh = PLACES.get(place).zh() + "是" + mark.zh();
            String en = PLACES.get(place).en() + ", " + mark.en();
            if (face.mark().hasDirection()) {
                LocalizedText way = (face.mark().directions() == 2 ? LYING : POINTING)
                        .get(place)
                        .get(face.turns());
                zh += way.zh();
                en += " " + way.en();
            }
            chinese.add(zh);
            english.add(en);
        }
        return new LocalizedText(
                "一个立方体：" + String.join("；", chinese) + "。", "A cube: " + String.join("; ", english) + ".");
    }
}
