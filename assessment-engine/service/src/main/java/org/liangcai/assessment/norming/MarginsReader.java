package org.liangcai.assessment.norming;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.assessment.norming.PopulationMargins.Respect;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;

/**
 * Reads shares of a population from CSV: the columns variable, category and share, in either language, in any order. All faults are
 * named at once, with line and column, in both languages; with one of them nothing is taken.
 */
public final class MarginsReader {

    private static final Pattern BAND = Pattern.compile("(\\d{1,3})\\s*[-–—~～至]\\s*(\\d{1,3})");
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_ROWS = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<Respect, Map<String, Double>> shares = new EnumMap<>(Respect.class);
    private final Map<Respect, Integer> lastLine = new EnumMap<>(Respect.class);

    private MarginsReader() {}

    /** What came of a file. */
    public sealed interface Read {
        /** It can be used. */
        record Margins(PopulationMargins margins) implements Read {}

        /** It cannot. */
        record Faulty(List<Fault> faults) implements Read {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Something that is wrong.
     *
     * @param line from 1, 0 if it concerns the whole file
     * @param column the field from 1, 0 if it concerns the whole line
     */
    public record Fault(int line, int column, LocalizedText message) {}

    /** Reads a file. */
    public static Read read(String name, byte[] bytes) {
        var reader = new MarginsReader();
        try {
            reader.rows(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException notUtf8) {
            reader.fault(
                    0, 0, "文件不是 UTF-8 编码。请另存为 UTF-8 的 CSV。", "The file is not UTF-8. Please save it as CSV in UTF-8.");
        } catch (CSVException malformed) {
            reader.fault(
                    0,
                    0,
                    "文件不是完好的 CSV，可能有引号没有配对。",
                    "The file is not well-formed CSV; maybe a quotation mark is left open.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return reader.faults.isEmpty()
                ? new Read.Margins(new PopulationMargins(name, reader.shares))
                : new Read.Faulty(reader.faults);
    }

    private void rows(String text) throws IOException {
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(new java.io.StringReader(text))) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.size() < 2 || rows.size() > MOST_ROWS) {
                fault(
                        0,
                        0,
                        "文件要有一行标题和 1 到 %d 行比例。".formatted(MOST_ROWS - 1),
                        "The file must have a header and 1 to %d rows of shares.".formatted(MOST_ROWS - 1));
                return;
            }
            int variable = column(rows.getFirst(), "variable", "变量");
            int category = column(rows.getFirst(), "category", "类别");
            int share = column(rows.getFirst(), "share", "比例");
            if (!faults.isEmpty()) {
                return;
            }
            // Line breaks inside of fields are no use here, so that rows and lines are the same but for empty lines.
            List<Integer> lines = lines(text);
            for (int row = 1; row < rows.size(); row++) {
                row(rows.get(row), lines.get(Math.min(row, lines.size() - 1)), variable, category, share);
            }
            sums();
        }
    }

    private static List<Integer> lines(String text) {
        List<Integer> filled = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isEmpty()) {
                filled.add(line + 1);
            }
        }
        return filled;
    }

    private int column(CSVRecord header, String english, String chinese) {
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column).strip().toLowerCase(Locale.ROOT);
            if (name.equals(english) || name.equals(chinese)) {
                return column;
            }
        }
        fault(
                1,
                0,
                "缺少一列“%s”（%s）。".formatted(chinese, english),
                "There is no column “%s” (%s).".formatted(english, chinese));
        return 0;
    }

    private void row(CSVRecord row, int line, int variable, int category, int share) {
        int widest = Math.max(variable, Math.max(category, share));
        if (row.size() <= widest) {
            fault(
                    line,
                    0,
                    "这一行只有 %d 格，至少要 %d 格。".formatted(row.size(), widest + 1),
                    "The row has %d cells and needs %d.".formatted(row.size(), widest + 1));
            return;
        }
        Optional<Respect> respect = respect(row.get(variable).strip());
        if (respect.isEmpty()) {
            fault(
                    line,
                    variable + 1,
                    "变量“%s”不认识；可以用：性别、学历、年龄。".formatted(row.get(variable)),
                    "The variable “%s” is not known; it may be sex, education or age.".formatted(row.get(variable)));
            return;
        }
        Optional<String> known = category(respect.get(), row.get(category).strip());
        if (known.isEmpty()) {
            unknown(respect.get(), row.get(category), line, category + 1);
            return;
        }
        Optional<Double> value = share(row.get(share).strip());
        if (value.isEmpty()) {
            fault(
                    line,
                    share + 1,
                    "比例“%s”要大于 0、不超过 1，例如 0.49。".formatted(row.get(share)),
                    "The share “%s” must be above 0 and at most 1, for example 0.49.".formatted(row.get(share)));
            return;
        }
        put(respect.get(), known.get(), value.get(), line, category + 1);
    }

    private void unknown(Respect respect, String category, int line, int column) {
        String zh = switch (respect) {
            case SEX -> "女、男";
            case EDUCATION ->
                Stream.of(Education.values())
                        .map(one -> one.label().zh())
                        .collect(java.util.stream.Collectors.joining("、"));
            case AGE -> "16-25 这样的年龄段";
        };
        String en = switch (respect) {
            case SEX -> "FEMALE, MALE";
            case EDUCATION ->
                Stream.of(Education.values()).map(Enum::name).collect(java.util.stream.Collectors.joining(", "));
            case AGE -> "a band of ages such as 16-25";
        };
        fault(
                line,
                column,
                "类别“%s”不认识；可以用：%s。".formatted(category, zh),
                "The category “%s” is not known; it may be: %s.".formatted(category, en));
    }

    private void put(Respect respect, String category, double share, int line, int column) {
        Map<String, Double> of = shares.computeIfAbsent(respect, _ -> new LinkedHashMap<>());
        lastLine.put(respect, line);
        boolean overlaps = respect == Respect.AGE && of.keySet().stream().anyMatch(band -> overlap(band, category));
        if (of.containsKey(category) || overlaps) {
            fault(
                    line,
                    column,
                    "类别“%s”已经有比例，或者与前面的年龄段重叠。".formatted(category),
                    "The category “%s” has a share already, or overlaps a band before it.".formatted(category));
            return;
        }
        of.put(category, share);
    }

    private static boolean overlap(String one, String other) {
        int[] first = ends(one);
        int[] second = ends(other);
        return first[0] <= second[1] && second[0] <= first[1];
    }

    private static int[] ends(String band) {
        return Stream.of(band.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private void sums() {
        if (!faults.isEmpty()) {
            return;
        }
        shares.forEach((respect, of) -> {
            double sum = of.values().stream().mapToDouble(Double::doubleValue).sum();
            if (Math.abs(sum - 1) > TOLERANCE) {
                String text = String.format(Locale.ROOT, "%.4f", sum);
                fault(
                        lastLine.getOrDefault(respect, 0),
                        0,
                        "“%s”各类的比例加起来是 %s，应该是 1。".formatted(respect.label().zh(), text),
                        "The shares of %s add up to %s and must add up to 1."
                                .formatted(respect.label().en(), text));
            }
        });
    }

    private static Optional<Respect> respect(String name) {
        return Stream.of(Respect.values())
                .filter(one ->
                        one.name().equalsIgnoreCase(name) || one.label().zh().equals(name))
                .findFirst();
    }

    private static Optional<String> category(Respect respect, String name) {
        return switch (respect) {
            case SEX ->
                switch (name.toUpperCase(Locale.ROOT)) {
                    case "F", "FEMALE", "女", "WOMEN" -> Optional.of("FEMALE");
                    case "M", "MALE", "男", "MEN" -> Optional.of("MALE");
                    default -> Optional.empty();
                };
            case EDUCATION ->
                Stream.of(Education.values())
                        .filter(one -> one.name().equalsIgnoreCase(name)
                                || one.label().zh().equals(name)
                                || one.label().en().equalsIgnoreCase(name))
                        .map(Enum::name)
                        .findFirst();
            case AGE -> {
                Matcher band = BAND.matcher(name);
                yield band.matches() && Integer.parseInt(band.group(1)) <= Integer.parseInt(band.group(2))
                        ? Optional.of(
                                "%d-%d".formatted(Integer.parseInt(band.group(1)), Integer.parseInt(band.group(2))))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Double> share(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(share -> share > 0 && share <= 1);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void fault(int line, int column, String zh, String en) {
        faults.add(new Fault(line, column, new LocalizedText(zh, en)));
    }
}
