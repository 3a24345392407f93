package org.liangcai.norms.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.scale.StandardNormal;

/**
 * Draws one construct of a norm table as SVG: the raw score of chosen percentiles over age, a panel for each sex. The people behind the
 * table are not in it, so no data are shown; {@link NormPicture} shows them while a norm is being built.
 */
public final class TablePicture {

    private static final int[] PERCENTS = {2, 10, 25, 50, 75, 90, 98};
    private static final double PANEL = 440;
    private static final double LEFT = 62;
    private static final double TOP = 64;
    private static final double WIDTH = 330;
    private static final double HEIGHT = 260;

    private final ConstructNorm norm;
    private final BilingualText title;
    private final double low;
    private final double high;
    private final int youngest;
    private final int oldest;
    private final StringBuilder svg = new StringBuilder();

    private TablePicture(ConstructNorm norm, BilingualText title) {
        this.norm = norm;
        this.title = title;
        List<NormCell> cells = norm.cells();
        double lowest =
                cells.stream().mapToDouble(cell -> raw(norm, cell, 2)).min().orElseThrow();
        double highest =
                cells.stream().mapToDouble(cell -> raw(norm, cell, 98)).max().orElseThrow();
        double room = Math.max(1, (highest - lowest) * 0.06);
        low = Math.max(norm.range().minimum(), lowest - room);
        high = Math.min(norm.range().maximum(), highest + room);
        youngest = cells.stream().mapToInt(cell -> cell.ages().from()).min().orElseThrow();
        oldest = cells.stream().mapToInt(cell -> cell.ages().to()).max().orElseThrow();
    }

    /**
     * Draws a construct.
     *
     * @param title what the table is called
     */
    public static String of(ConstructNorm norm, BilingualText title) {
        return new TablePicture(norm, title).draw();
    }

    /** The raw score below which so many per cent of a cell lie, within what is possible. */
    public static double raw(ConstructNorm norm, NormCell cell, int percent) {
        double z = StandardNormal.quantile(percent / 100.0);
        double raw =
                cell.values().map(values -> raw(values, z)).orElseGet(() -> cell.mean() + z * cell.standardDeviation());
        return Math.clamp(raw, norm.range().minimum(), norm.range().maximum());
    }

    private static double raw(NormValues values, double z) {
        for (int i = 1; i < values.size(); i++) {
            if (values.z(i) >= z) {
                double rise = values.z(i) - values.z(i - 1);
                double share = rise > 0 ? Math.clamp((z - values.z(i - 1)) / rise, 0, 1) : 0;
                return values.raw(i - 1) + share * (values.raw(i) - values.raw(i - 1));
            }
        }
        return values.raw(values.size() - 1);
    }

    private String draw() {
        List<Optional<NormSex>> panels =
                norm.cells().stream().map(NormCell::sex).distinct().toList();
        double width = panels.size() * PANEL + 20;
        double height = TOP + HEIGHT + 48;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\" aria-labelledby=\"norm-title norm-desc\" font-family=\"'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"12\" fill=\"#1a1a1a\">",
                width, height, width, height);
        add(
                "<title id=\"norm-title\">%s / %s · %s</title>",
                escaped(title.zh()), escaped(title.en()), norm.construct());
        add("<desc id=\"norm-desc\">%s</desc>", escaped(description(panels)));
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#ffffff\"/>", width, height);
        for (int i = 0; i < panels.size(); i++) {
            panel(panels.get(i), 10 + i * PANEL);
        }
        add("</svg>");
        return svg.toString();
    }

    private void panel(Optional<NormSex> sex, double x) {
        add("<g transform=\"translate(%.1f 0)\">", x);
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"bold\">%s · %s</text>",
                LEFT, TOP - 36, norm.construct(), who(sex));
        add("<text x=\"%.1f\" y=\"%.1f\">原始分的百分位 Percentiles of the raw score</text>", LEFT, TOP - 18);
        axes();
        double labelled = Double.POSITIVE_INFINITY;
        for (int percent : PERCENTS) {
            labelled = Math.min(curve(cells(sex), percent) + 4, labelled - 12);
            add(
                    "<text x=\"%.1f\" y=\"%.1f\"%s>P%d</text>",
                    LEFT + WIDTH + 5, labelled, percent == 50 ? " font-weight=\"bold\"" : "", percent);
        }
        add("</g>");
    }

    private static String who(Optional<NormSex> sex) {
        return sex.map(of -> switch (of) {
                    case FEMALE -> "女 Women";
                    case MALE -> "男 Men";
                })
                .orElse("全体 All");
    }

    private void axes() {
        add(
                "<g stroke=\"#4a4a4a\"><line x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%1$.1f\" y2=\"%3$.1f\"/><line x1=\"%1$.1f\" y1=\"%3$.1f\" x2=\"%4$.1f\" y2=\"%3$.1f\"/></g>",
                LEFT, TOP, TOP + HEIGHT, LEFT + WIDTH);
        double step = step(high - low);
        for (double raw = Math.ceil(low / step) * step; raw <= high; raw += step) {
            add(
                    "<line x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%3$.1f\" y2=\"%2$.1f\" stroke=\"#d0d0d0\" stroke-width=\"0.6\"/><text x=\"%4$.1f\" y=\"%5$.1f\" text-anchor=\"end\">%6$s</text>",
                    LEFT, y(raw), LEFT + WIDTH, LEFT - 6, y(raw) + 4, plain(raw));
        }
        int years = (int) Math.max(1, step(oldest - youngest + 1.0));
        for (int age = youngest + Math.floorMod(-youngest, years); age <= oldest; age += years) {
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>", x(age + 0.5), TOP + HEIGHT + 16, age);
        }
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">年龄 Age</text>", LEFT + WIDTH / 2, TOP + HEIGHT + 36);
    }

    /** The values of a cell hold from the first day of its ages to the last; returns where the curve ends. */
    private double curve(List<NormCell> cells, int percent) {
        var points = new StringBuilder();
        double end = 0;
        for (NormCell cell : cells) {
            end = y(Math.clamp(raw(norm, cell, percent), low, high));
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f %.1f,%.1f ",
                    x(cell.ages().from()),
                    end,
                    x(cell.ages().to() + 1),
                    end));
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#102a43\" stroke-width=\"%s\"%s/>",
                points.toString().strip(),
                percent == 50 ? "2.4" : "1.4",
                percent == 2 || percent == 98 ? " stroke-dasharray=\"5 3\"" : "");
        return end;
    }

    private List<NormCell> cells(Optional<NormSex> sex) {
        return norm.cells().stream().filter(cell -> cell.sex().equals(sex)).toList();
    }

    private String description(List<Optional<NormSex>> panels) {
        var text = new StringBuilder("原始分的百分位随年龄。Percentiles of the raw score over age.");
        for (Optional<NormSex> sex : panels) {
            text.append(' ').append(who(sex)).append(':');
            List<NormCell> cells = cells(sex);
            for (int at : IntStream.of(0, cells.size() / 2, cells.size() - 1)
                    .distinct()
                    .toArray()) {
                NormCell cell = cells.get(at);
                text.append(String.format(
                        Locale.ROOT,
                        " %s: P10 %.0f, P50 %.0f, P90 %.0f;",
                        cell.ages(),
                        raw(norm, cell, 10),
                        raw(norm, cell, 50),
                        raw(norm, cell, 90)));
            }
        }
        return text.toString();
    }

    /** A round distance that gives five to ten marks. */
    private static double step(double span) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(span, 1e-9) / 5)));
        double factor = span / 5 / power;
        return power * (factor < 2 ? 1 : factor < 5 ? 2 : 5);
    }

    private double x(double age) {
        return LEFT + WIDTH * (age - youngest) / (oldest + 1 - youngest);
    }

    private double y(double raw) {
        return TOP + HEIGHT * (high - raw) / (high - low);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
