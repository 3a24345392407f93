package org.liangcai.itembank.worksample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.liangcai.itembank.EntryForm;
import org.liangcai.itembank.ItemContent.Field;
import org.liangcai.itembank.ItemContent.Figure;
import org.liangcai.itembank.ItemContent.FormFilling;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule.FieldKey;
import org.liangcai.itembank.ScoringRule.FieldKeys;

/**
 * A receipt on paper that is to be entered into a form, made from a seed: the same seed gives the same receipt everywhere. The form asks
 * for the lines in another order than they stand on the paper. All names, numbers and addresses are made up.
 */
public final class PaperRecord {

    private static final List<LocalizedText> FAMILY = List.of(
            text("王", "Wang"),
            text("李", "Li"),
            text("张", "Zhang"),
            text("刘", "Liu"),
            text("陈", "Chen"),
            text("杨", "Yang"));
    private static final List<LocalizedText> GIVEN = List.of(
            text("晓东", "Xiaodong"),
            text("雅琴", "Yaqin"),
            text("建国", "Jianguo"),
            text("丽华", "Lihua"),
            text("子涵", "Zihan"),
            text("文博", "Wenbo"));
    private static final List<LocalizedText> ROADS = List.of(
            text("长青路", "Changqing Road"),
            text("和平街", "Heping Street"),
            text("新华路", "Xinhua Road"),
            text("学院路", "Xueyuan Road"),
            text("滨江大道", "Binjiang Avenue"));
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final LocalizedText TITLE = text("收据", "Receipt");

    private record Line(String id, LocalizedText label, LocalizedText onPaper, EntryForm form, LocalizedText key) {}

    private final List<Line> lines;
    private final List<Line> asked;

    private PaperRecord(List<Line> lines, List<Line> asked) {
        this.lines = List.copyOf(lines);
        this.asked = List.copyOf(asked);
    }

    /** The receipt of a seed. */
    public static PaperRecord of(long seed) {
        Random random = new Random(seed);
        List<Line> lines = List.of(number(random), name(random), date(random), address(random), amount(random));
        List<Line> asked = new ArrayList<>(lines);
        Collections.shuffle(asked, random);
        return new PaperRecord(lines, asked);
    }

    private static Line number(Random random) {
        String number =
                "%02d-%04d-%03d".formatted(10 + random.nextInt(90), random.nextInt(10_000), random.nextInt(1000));
        return new Line("number", text("收据编号", "Receipt number"), same(number), EntryForm.DIGITS, same(number));
    }

    private static Line name(Random random) {
        LocalizedText family = FAMILY.get(random.nextInt(FAMILY.size()));
        LocalizedText given = GIVEN.get(random.nextInt(GIVEN.size()));
        LocalizedText name = text(family.zh() + given.zh(), given.en() + " " + family.en());
        return new Line("name", text("交款人", "Paid by"), name, EntryForm.TEXT, name);
    }

    private static Line date(Random random) {
        int year = 2024 + random.nextInt(3);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return new Line(
                "date",
                text("日期", "Date"),
                text("%d年%d月%d日".formatted(year, month, day), "%d %s %d".formatted(day, MONTHS.get(month - 1), year)),
                EntryForm.DATE,
                same("%d-%02d-%02d".formatted(year, month, day)));
    }

    private static Line address(Random random) {
        LocalizedText road = ROADS.get(random.nextInt(ROADS.size()));
        int house = 1 + random.nextInt(299);
        int room = 101 + 100 * random.nextInt(18) + random.nextInt(6);
        LocalizedText address =
                text("%s%d号%d室".formatted(road.zh(), house, room), "Room %d, %d %s".formatted(room, house, road.en()));
        return new Line("address", text("地址", "Address"), address, EntryForm.TEXT, address);
    }

    private static Line amount(Random random) {
        int yuan = 100 + random.nextInt(9_900);
        int fen = 5 * random.nextInt(20);
        return new Line(
                "amount",
                text("金额", "Amount"),
                same("¥ %,d.%02d".formatted(yuan, fen)),
                EntryForm.AMOUNT,
                same("%d.%02d".formatted(yuan, fen)));
    }

    /** The paper and the form. */
    public FormFilling form(LocalizedText instruction) {
        return new FormFilling(
                instruction,
                paper(),
                asked.stream()
                        .map(line -> new Field(line.id, line.label, hint(line.form), line.form))
                        .toList());
    }

    /** What belongs into the fields. */
    public FieldKeys keys(ScaleId scale) {
        TreeMap<String, FieldKey> keys = new TreeMap<>();
        lines.forEach(line -> keys.put(line.id, new FieldKey(line.form, line.key)));
        return new FieldKeys(scale, keys);
    }

    private static Optional<LocalizedText> hint(EntryForm form) {
        return switch (form) {
            case DATE -> Optional.of(text("年-月-日，例如 2025-01-31", "Year-month-day, for example 2025-01-31"));
            case AMOUNT -> Optional.of(text("只写数字，例如 250.00", "Figures only, for example 250.00"));
            case TEXT, DIGITS -> Optional.empty();
        };
    }

    private Figure paper() {
        String zh = words(true);
        String en = words(false);
        return new Figure(new LocalizedText(svg(true), svg(false)), text(zh, en));
    }

    private String words(boolean chinese) {
        StringBuilder words = new StringBuilder(chinese ? "一张收据。" : "A receipt. ");
        for (Line line : lines) {
            words.append(in(line.label, chinese))
                    .append(chinese ? "：" : ": ")
                    .append(in(line.onPaper, chinese))
                    .append(chinese ? "。" : ". ");
        }
        return words.toString().strip();
    }

    private String svg(boolean chinese) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 460 330\" font-family=\"'Noto Sans SC', sans-serif\" fill=\"#1b2a2f\">"
                        + "<rect x=\"6\" y=\"6\" width=\"448\" height=\"318\" rx=\"4\" fill=\"#fffdf5\" stroke=\"#9aa8ac\"/>"
                        + "<text x=\"230\" y=\"48\" font-size=\"24\" font-weight=\"700\" text-anchor=\"middle\">"
                        + in(TITLE, chinese)
                        + "</text>");
        int y = 94;
        for (Line line : lines) {
            svg.append("<text x=\"24\" y=\"%d\" font-size=\"15\" fill=\"#455258\">%s</text>"
                    .formatted(y, in(line.label, chinese)));
            svg.append("<text x=\"160\" y=\"%d\" font-size=\"19\">%s</text>".formatted(y, in(line.onPaper, chinese)));
            svg.append("<line x1=\"24\" y1=\"%1$d\" x2=\"436\" y2=\"%1$d\" stroke=\"#dddcd5\"/>".formatted(y + 14));
            y += 46;
        }
        return svg.append("</svg>").toString();
    }

    private static String in(LocalizedText text, boolean chinese) {
        return chinese ? text.zh() : text.en();
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    private static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
