package org.liangcai.norms.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.ContinuousNorm;
import org.liangcai.norms.building.ScoreSample;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;

/**
 * Percentile curves over age as SVG, one panel for each sex: the lines are the norm, the dots what was found at each age, the blue
 * behind them how the raw scores of an age are spread. Everything the picture shows stands in its description too.
 */
public final class NormPicture {

    private static final int[] PERCENTS = {2, 10, 25, 50, 75, 90, 98};
    private static final int FEWEST_FOR_A_DOT = 20;
    private static final int CURVE_POINTS = 80;
    private static final int ROWS = 48;
    private static final double PANEL = 440;
    private static final double LEFT = 62;
    private static final double TOP = 78;
    private static final double WIDTH = 330;
    private static final double HEIGHT = 330;

    private final BuiltNorm built;
    private final BilingualText title;
    private final RawRange range;
    private final AgeBand ages;
    private final StringBuilder svg = new StringBuilder();

    private NormPicture(BuiltNorm built, BilingualText title) {
        this.built = built;
        this.title = title;
        List<NormCell> cells = built.norm().cells();
        range = shown(built);
        ages = new AgeBand(
                cells.stream().mapToInt(cell -> cell.ages().from()).min().orElseThrow(),
                cells.stream().mapToInt(cell -> cell.ages().to()).max().orElseThrow());
    }

    /** The raw scores that were found, with a little room. */
    private static RawRange shown(BuiltNorm built) {
        double low = built.parts().stream()
                .mapToDouble(part -> part.sample().lowestRaw())
                .min()
                .orElseThrow();
        double high = built.parts().stream()
                .mapToDouble(part -> part.sample().highestRaw())
                .max()
                .orElseThrow();
        return new RawRange(low, high);
    }

    /**
     * Draws a norm.
     *
     * @param title what the norm is called
     */
    public static String of(BuiltNorm built, BilingualText title) {
        return new NormPicture(built, title).draw();
    }

    private String draw() {
        int panels = built.parts().size();
        double width = Math.max(560, panels * PANEL + 20);
        double height = TOP + HEIGHT + 104;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\" aria-labelledby=\"norm-title norm-desc\" font-family=\"'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" font-size=\"12\" fill=\"#1a1a1a\">",
                width, height, width, height);
        add("<title id=\"norm-title\">%s</title>", escaped(heading()));
        add("<desc id=\"norm-desc\">%s</desc>", escaped(description()));
        add("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#ffffff\"/>", width, height);
        add(
                "<text x=\"16\" y=\"24\" font-size=\"15\" font-weight=\"bold\">%s · %s</text>",
                escaped(title.zh()), escaped(built.norm().construct().value()));
        if (!title.en().equals(title.zh())) {
            add("<text x=\"16\" y=\"43\" font-size=\"13\">%s</text>", escaped(title.en()));
        }
        for (int i = 0; i < panels; i++) {
            panel(built.parts().get(i), 10 + i * PANEL);
        }
        legend(TOP + HEIGHT + 62);
        add("</svg>");
        return svg.toString();
    }

    private String heading() {
        String both = title.zh().equals(title.en()) ? title.zh() : title.zh() + " / " + title.en();
        return "%s · %s".formatted(both, built.norm().construct());
    }

    private void panel(BuiltNorm.Part part, double x) {
        add("<g transform=\"translate(%.1f 0)\">", x);
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"bold\">%s · n = %,d</text>",
                LEFT, TOP - 14, escaped(who(part.sex())), part.sample().people());
        spread(part.sample());
        axes();
        dots(part.sample());
        curves(part);
        add("</g>");
    }

    private static String who(Optional<NormSex> sex) {
        return sex.map(of -> switch (of) {
                    case FEMALE -> "女 Women";
                    case MALE -> "男 Men";
                })
                .orElse("全体 All");
    }

    /** How the raw scores of each age are spread: the darker, the more people of this age. */
    private void spread(ScoreSample sample) {
        boolean whole = true;
        for (int i = 0; i < sample.size(); i++) {
            whole &= sample.raw(i) == Math.rint(sample.raw(i));
        }
        double span = range.maximum() - range.minimum();
        // Whole raw scores are gathered in whole steps, each around its own score; otherwise some rows would hold more
        // scores than others.
        double bin = whole ? Math.ceil((span + 1) / ROWS) : span / ROWS;
        double bottom = whole ? range.minimum() - 0.5 : range.minimum();
        int rows = whole ? (int) Math.ceil((span + 1) / bin) : ROWS;
        add("<g fill=\"#2b6cb0\" stroke=\"none\">");
        int from = 0;
        double years = 1;
        while (from < sample.size()) {
            double age = sample.age(from);
            double[] shares = new double[rows];
            double total = 0;
            int next = from;
            for (; next < sample.size() && sample.age(next) == age; next++) {
                int row = Math.min(rows - 1, (int) ((sample.raw(next) - bottom) / bin));
                shares[row] += sample.weight(next);
                total += sample.weight(next);
            }
            years = next < sample.size() ? Math.min(1, sample.age(next) - age) : years;
            for (int row = 0; row < rows; row++) {
                double opacity = Math.min(0.6, shares[row] / total * rows / 8);
                if (opacity >= 0.01) {
                    double top = Math.max(TOP, y(bottom + (row + 1) * bin));
                    double end = Math.min(TOP + HEIGHT, y(bottom + row * bin));
                    add(
                            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill-opacity=\"%.2f\"/>",
                            x(Math.max(ages.from(), age + 0.5 - years / 2)), top, x(years) - x(0), end - top, opacity);
                }
            }
            from = next;
        }
        add("</g>");
    }

    private void axes() {
        add(
                "<g stroke=\"#4a4a4a\"><line x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%1$.1f\" y2=\"%3$.1f\"/><line x1=\"%1$.1f\" y1=\"%3$.1f\" x2=\"%4$.1f\" y2=\"%3$.1f\"/></g>",
                LEFT, TOP, TOP + HEIGHT, LEFT + WIDTH);
        double step = step(range.maximum() - range.minimum());
        for (double raw = Math.ceil(range.minimum() / step) * step; raw <= range.maximum(); raw += step) {
            add(
                    "<line x1=\"%.1f\" y1=\"%2$.1f\" x2=\"%3$.1f\" y2=\"%2$.1f\" stroke=\"#d0d0d0\" stroke-width=\"0.6\"/><text x=\"%4$.1f\" y=\"%5$.1f\" text-anchor=\"end\">%6$s</text>",
                    LEFT, y(raw), LEFT + WIDTH, LEFT - 6, y(raw) + 4, plain(raw));
        }
        int years = (int) Math.max(1, step(ages.to() - ages.from() + 1.0));
        for (int age = ages.from() + Math.floorMod(-ages.from(), years); age <= ages.to(); age += years) {
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>", x(age + 0.5), TOP + HEIGHT + 16, age);
        }
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">年龄 Age</text>", LEFT + WIDTH / 2, TOP + HEIGHT + 34);
        add(
                "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">原始分 Raw score</text>",
                TOP + HEIGHT / 2);
    }

    /** A round distance that gives five to ten marks. */
    private static double step(double span) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(Math.max(span, 1e-9) / 5)));
        double factor = span / 5 / power;
        return power * (factor < 2 ? 1 : factor < 5 ? 2 : 5);
    }

    private void dots(ScoreSample sample) {
        add("<g fill=\"#ffffff\" stroke=\"#8a3b00\" stroke-width=\"1\">");
        int from = 0;
        while (from < sample.size()) {
            int to = from;
            double total = 0;
            while (to < sample.size() && sample.age(to) == sample.age(from)) {
                total += sample.weight(to++);
            }
            if (total >= FEWEST_FOR_A_DOT) {
                for (int percent : PERCENTS) {
                    add(
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.8\"/>",
                            x(sample.age(from) + 0.5), y(found(sample, from, to, total * percent / 100)));
                }
            }
            from = to;
        }
        add("</g>");
    }

    /** The raw score below which this weight lies, half of those who have it counted as below. */
    private static double found(ScoreSample sample, int from, int to, double weight) {
        double middle = sample.weight(from) / 2;
        for (int i = from + 1; i < to; i++) {
            double next = middle + (sample.weight(i - 1) + sample.weight(i)) / 2;
            if (next >= weight) {
                double share = Math.clamp((weight - middle) / (next - middle), 0, 1);
                return sample.raw(i - 1) + share * (sample.raw(i) - sample.raw(i - 1));
            }
            middle = next;
        }
        return sample.raw(to - 1);
    }

    private void curves(BuiltNorm.Part part) {
        List<NormCell> cells = cells(part.sex());
        double labelled = Double.POSITIVE_INFINITY;
        for (int percent : PERCENTS) {
            List<String> points =
                    part.curve().map(curve -> smooth(curve, percent)).orElseGet(() -> steps(cells, percent));
            boolean median = percent == 50;
            add(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"#102a43\" stroke-width=\"%s\"%s/>",
                    String.join(" ", points),
                    median ? "2.4" : "1.4",
                    percent == 2 || percent == 98 ? " stroke-dasharray=\"5 3\"" : "");
            String last = points.getLast();
            double y = Double.parseDouble(last.substring(last.indexOf(',') + 1)) + 4;
            y = Math.min(y, labelled - 12);
            labelled = y;
            add(
                    "<text x=\"%.1f\" y=\"%.1f\"%s>P%d</text>",
                    LEFT + WIDTH + 5, y, median ? " font-weight=\"bold\"" : "", percent);
        }
    }

    private List<String> smooth(ContinuousNorm curve, int percent) {
        double t = StandardScale.T.exact(StandardNormal.quantile(percent / 100.0));
        // Where people of all ages were ranked together, what holds at their mean age holds for all.
        boolean ageless = curve.range().lowestAge() == curve.range().highestAge();
        double from = ageless
                ? ages.from() - 0.5
                : Math.max(ages.from() - 0.5, curve.range().lowestAge());
        double to = ageless
                ? ages.to() + 0.5
                : Math.min(ages.to() + 0.5, curve.range().highestAge());
        var points = new ArrayList<String>();
        for (int i = 0; i <= CURVE_POINTS; i++) {
            double age = from + i * (to - from) / CURVE_POINTS;
            points.add(point(
                    x(age + 0.5), y(inside(curve.raw(t, ageless ? curve.range().lowestAge() : age)))));
        }
        return points;
    }

    /** The values of conventional norms hold from the first day of a band to its last. */
    private List<String> steps(List<NormCell> cells, int percent) {
        var points = new ArrayList<String>();
        for (NormCell cell : cells) {
            double y = y(inside(raw(cell, percent)));
            points.add(point(x(cell.ages().from()), y));
            points.add(point(x(cell.ages().to() + 1), y));
        }
        return points;
    }

    private double inside(double raw) {
        return Math.clamp(raw, range.minimum(), range.maximum());
    }

    private List<NormCell> cells(Optional<NormSex> sex) {
        return built.norm().cells().stream()
                .filter(cell -> cell.sex().equals(sex))
                .toList();
    }

    /** The raw score of a percentile in the table. */
    private static double raw(NormCell cell, int percent) {
        double z = StandardNormal.quantile(percent / 100.0);
        NormValues values = cell.values().orElseThrow();
        for (int i = 1; i < values.size(); i++) {
            if (values.z(i) >= z) {
                double rise = values.z(i) - values.z(i - 1);
                double share = rise > 0 ? Math.clamp((z - values.z(i - 1)) / rise, 0, 1) : 0;
                return values.raw(i - 1) + share * (values.raw(i) - values.raw(i - 1));
            }
        }
        return values.raw(values.size() - 1);
    }

    private void legend(double y) {
        add(
                "<line x1=\"20\" y1=\"%1$.1f\" x2=\"52\" y2=\"%1$.1f\" stroke=\"#102a43\" stroke-width=\"2.4\"/><text x=\"58\" y=\"%2$.1f\">常模百分位曲线（P50 为粗线）Norm percentiles (P50 bold)</text>",
                y, y + 4);
        add(
                "<circle cx=\"36\" cy=\"%.1f\" r=\"3\" fill=\"#ffffff\" stroke=\"#8a3b00\"/><text x=\"58\" y=\"%.1f\">样本中各年龄的百分位（至少 %d 人）Percentiles found at each age (%d people or more)</text>",
                y + 17, y + 21, FEWEST_FOR_A_DOT, FEWEST_FOR_A_DOT);
        add(
                "<rect x=\"26\" y=\"%.1f\" width=\"20\" height=\"9\" fill=\"#2b6cb0\" fill-opacity=\"0.4\"/><text x=\"58\" y=\"%.1f\">各年龄内原始分的分布 Spread of raw scores within each age</text>",
                y + 29, y + 38);
    }

    private String description() {
        var text = new StringBuilder(
                "年龄为横轴、原始分为纵轴的百分位曲线。Percentile curves of the raw score (vertical) over age (horizontal).");
        for (BuiltNorm.Part part : built.parts()) {
            List<NormCell> cells = cells(part.sex());
            text.append(" %s, n = %d:".formatted(who(part.sex()), part.sample().people()));
            for (int at : java.util.stream.IntStream.of(0, cells.size() / 2, cells.size() - 1)
                    .distinct()
                    .toArray()) {
                NormCell cell = cells.get(at);
                text.append(String.format(
                        Locale.ROOT,
                        " %s 岁 P2 %.0f, P50 %.0f, P98 %.0f;",
                        cell.ages().from() == cell.ages().to() ? cell.ages().from() : cell.ages(),
                        raw(cell, 2),
                        raw(cell, 50),
                        raw(cell, 98)));
            }
        }
        return text.toString();
    }

    private double x(double age) {
        return LEFT + WIDTH * (age - ages.from()) / (ages.to() + 1 - ages.from());
    }

    private double y(double raw) {
        return TOP + HEIGHT * (range.maximum() - raw) / (range.maximum() - range.minimum());
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
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
