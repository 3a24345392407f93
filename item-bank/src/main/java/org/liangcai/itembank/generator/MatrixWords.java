package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.itembank.LocalizedText;

/** Says in words what a matrix shows, cell by cell, and never what belongs in the empty one. */
final class MatrixWords {

    private static final List<LocalizedText> SIZES =
            List.of(words("小", "small"), words("中等大小的", "medium-sized"), words("大", "large"));
    private static final List<LocalizedText> SHADES =
            List.of(words("白色", "white"), words("浅灰色", "light grey"), words("深灰色", "dark grey"), words("黑色", "black"));
    private static final List<LocalizedText> TURNS = List.of(
            words("没有转动", "not turned"),
            words("顺时针转八分之一圈", "turned an eighth clockwise"),
            words("顺时针转四分之一圈", "turned a quarter clockwise"),
            words("顺时针转八分之三圈", "turned three eighths clockwise"),
            words("转了半圈", "turned by half"),
            words("逆时针转八分之三圈", "turned three eighths anticlockwise"),
            words("逆时针转四分之一圈", "turned a quarter anticlockwise"),
            words("逆时针转八分之一圈", "turned an eighth anticlockwise"));
    private static final List<LocalizedText> PLACES = List.of(
            words("左上角", "top left"),
            words("上边中间", "top middle"),
            words("右上角", "top right"),
            words("右边中间", "right middle"),
            words("右下角", "bottom right"),
            words("下边中间", "bottom middle"),
            words("左下角", "bottom left"),
            words("左边中间", "left middle"));
    private static final List<LocalizedText> LINES = List.of(
            words("上横线", "top line"),
            words("右竖线", "right line"),
            words("下横线", "bottom line"),
            words("左竖线", "left line"),
            words("左上到右下的斜线", "diagonal from top left"),
            words("右上到左下的斜线", "diagonal from top right"),
            words("中间竖线", "middle upright line"),
            words("中间横线", "middle level line"));
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five");

    private static LocalizedText words(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /** The whole grid with its empty cell. */
    LocalizedText grid(List<MatrixCell> cells) {
        StringBuilder zh = new StringBuilder("三行三列的图形。");
        StringBuilder en = new StringBuilder("A grid of three rows and three columns. ");
        for (int row = 0; row < 3; row++) {
            List<String> chinese = new ArrayList<>();
            List<String> english = new ArrayList<>();
            for (int column = 0; column < 3; column++) {
                int index = 3 * row + column;
                LocalizedText cell = index < cells.size()
                        ? cell(cells.get(index))
                        : words("问号，要找的图形", "a question mark, the picture to find");
                chinese.add(cell.zh());
                english.add(cell.en());
            }
            zh.append("第")
                    .append("一二三".charAt(row))
                    .append("行：")
                    .append(String.join("；", chinese))
                    .append("。");
            en.append("Row ")
                    .append(row + 1)
                    .append(": ")
                    .append(String.join("; ", english))
                    .append(". ");
        }
        return words(zh.toString(), en.toString().strip());
    }

    /** One cell. */
    LocalizedText cell(MatrixCell cell) {
        List<LocalizedText> parts = new ArrayList<>();
        if (cell.value(MatrixAttribute.COUNT) > 0) {
            parts.add(shapes(cell));
        }
        if (cell.value(MatrixAttribute.LINES) > 0) {
            parts.add(listed(cell.value(MatrixAttribute.LINES), LINES));
        }
        if (cell.value(MatrixAttribute.MARKER) > 0) {
            LocalizedText place = PLACES.get(cell.value(MatrixAttribute.MARKER) - 1);
            parts.add(words("小圆点在" + place.zh(), "dot " + place.en()));
        }
        if (cell.value(MatrixAttribute.DOTS) > 0) {
            LocalizedText places = listed(cell.value(MatrixAttribute.DOTS), PLACES);
            parts.add(words("小圆点在" + places.zh(), "dots " + places.en()));
        }
        return parts.isEmpty() ? words("空白", "empty") : joined(parts, "，", ", ");
    }

    private static LocalizedText shapes(MatrixCell cell) {
        int count = cell.value(MatrixAttribute.COUNT);
        Shape shape = Shape.of(cell.value(MatrixAttribute.SHAPE));
        LocalizedText size = SIZES.get(cell.value(MatrixAttribute.SIZE) - 1);
        LocalizedText shade = SHADES.get(cell.value(MatrixAttribute.SHADING));
        LocalizedText turn = TURNS.get(cell.value(MatrixAttribute.ROTATION));
        String zh = count + "个" + size.zh() + shade.zh() + shape.title().zh();
        String en = NUMBERS.get(count) + " " + size.en() + " " + shade.en() + " " + plural(shape, count);
        return shape.showsTurning() ? words(zh + "（" + turn.zh() + "）", en + " (" + turn.en() + ")") : words(zh, en);
    }

    private static String plural(Shape shape, int count) {
        String singular = shape.title().en();
        if (count == 1) {
            return singular;
        }
        return switch (shape) {
            case CROSS -> "crosses";
            case PIE -> "discs, each with a quarter cut out";
            default -> singular + "s";
        };
    }

    private static LocalizedText listed(int set, List<LocalizedText> names) {
        List<LocalizedText> members = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            if ((set >> index & 1) == 1) {
                members.add(names.get(index));
            }
        }
        return joined(members, "、", ", ");
    }

    private static LocalizedText joined(List<LocalizedText> parts, String chinese, String english) {
        return words(
                String.join(chinese, parts.stream().map(LocalizedText::zh).toList()),
                String.join(english, parts.stream().map(LocalizedText::en).toList()));
    }
}
