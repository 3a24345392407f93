package org.liangcai.norms.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.building.Margin;
import org.liangcai.norms.building.RakingWeights;
import org.liangcai.norms.building.RawScores;

/**
 * Reads raw scores from CSV: UTF-8, with or without a byte-order mark, plain or compressed by gzip, one person a row. An empty cell or
 * {@code NA} is a missing value; a person who lacks one that is used is left out and counted.
 */
public final class RawScoreReader {

    private static final BilingualText NOT_UTF8 =
            new BilingualText("文件不是 UTF-8 编码。请另存为 UTF-8 的 CSV。", "The file is not UTF-8.");
    private static final BilingualText AGE = new BilingualText("年龄", "age");
    private static final BilingualText WEIGHT = new BilingualText("权重", "weight");
    private static final BilingualText RAW_SCORE = new BilingualText("原始分", "raw score");
    private static final int MOST_FAULTS = 1_000;
    private static final double OLDEST = 130;
    private static final Map<String, NormSex> SEXES = Map.of(
            "F", NormSex.FEMALE,
            "FEMALE", NormSex.FEMALE,
            "W", NormSex.FEMALE,
            "女", NormSex.FEMALE,
            "M", NormSex.MALE,
            "MALE", NormSex.MALE,
            "男", NormSex.MALE);

    private final String file;
    private final RawScoreColumns columns;
    private final List<NormFileFault> faults = new ArrayList<>();
    private final Growing ages = new Growing();
    private final Growing weights = new Growing();
    private final List<NormSex> sexes = new ArrayList<>();
    private final List<Growing> raws;
    private final List<List<String>> categories;
    private int rows;
    private int others;
    private int incomplete;
    private int otherAges;
    private int impossible;

    private RawScoreReader(String file, RawScoreColumns columns) {
        this.file = file;
        this.columns = columns;
        raws = columns.raws().stream().map(_ -> new Growing()).toList();
        categories = columns.margins().keySet().stream()
                .<List<String>>map(_ -> new ArrayList<>())
                .toList();
    }

    /**
     * What was read.
     *
     * @param scores for each column of raw scores the people who have one
     * @param rows how many rows the file has
     * @param others how many were left out because another column has another value
     * @param incomplete how many because age, sex, weight or every raw score is missing
     * @param otherAges how many because of their age
     * @param impossible how many because a raw score is not possible
     * @param raking the weights that follow from the margins; empty where there are none
     */
    public record Read(
            List<RawScores> scores,
            int rows,
            int others,
            int incomplete,
            int otherAges,
            int impossible,
            Optional<RakingWeights> raking) {

        public Read {
            scores = List.copyOf(scores);
        }

        /** How many people are used. */
        public int used() {
            return rows - others - incomplete - otherAges - impossible;
        }
    }

    /** Numbers whose count is not known beforehand. */
    private static final class Growing {

        private double[] values = new double[1024];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }

    /**
     * Reads a file.
     *
     * @param file what it is called in messages
     * @param stream its bytes; the caller closes it
     * @throws NormFileException that names every fault with line and column
     */
    public static Read read(String file, InputStream stream, RawScoreColumns columns) {
        var reader = new RawScoreReader(file, columns);
        try {
            reader.readAll(text(stream));
        } catch (CharacterCodingException notUtf8) {
            reader.fault(0, 0, NOT_UTF8);
        } catch (CSVException malformed) {
            reader.fault(
                    0,
                    0,
                    BilingualText.of(
                            "文件不是完好的 CSV，可能有引号没有配对。（程序的说明：%s）",
                            "This is not CSV: %s", String.valueOf(malformed.getMessage())));
        } catch (IOException unreadable) {
            reader.fault(0, 0, unreadable(unreadable));
        } catch (UncheckedIOException unreadable) {
            reader.fault(
                    0,
                    0,
                    unreadable.getCause() instanceof CharacterCodingException ? NOT_UTF8 : unreadable(unreadable));
        }
        if (reader.faults.isEmpty() && reader.ages.size == 0) {
            reader.fault(
                    0,
                    0,
                    BilingualText.of(
                            "%d 行里没有剩下一个人：%d 人不合条件，%d 人缺少数值，%d 人年龄不在范围内，%d 人的原始分不可能。",
                            "Nobody is left of %d rows: %d do not meet the condition, %d lack a value, %d are of other ages, %d have an impossible raw score.",
                            reader.rows,
                            reader.others,
                            reader.incomplete,
                            reader.otherAges,
                            reader.impossible));
        }
        if (!reader.faults.isEmpty()) {
            throw new NormFileException(reader.faults);
        }
        return reader.result();
    }

    private static Reader text(InputStream stream) throws IOException {
        var bytes = new BufferedInputStream(stream, 1 << 16);
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return new InputStreamReader(
                compressed ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8.newDecoder());
    }

    private void readAll(Reader text) throws IOException {
        try (CSVParser parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(text)) {
            Places places = null;
            int width = 0;
            long line = 1;
            for (CSVRecord row : parser) {
                if (places == null) {
                    List<String> header = header(row);
                    width = header.size();
                    places = places(header);
                    if (!faults.isEmpty()) {
                        return;
                    }
                } else if (row.size() != width) {
                    fault(
                            line,
                            0,
                            BilingualText.of(
                                    "这一行有 %d 格，应有 %d 格。", "The row has %d cells and must have %d.", row.size(), width));
                } else {
                    rows++;
                    person(row, line, places);
                }
                if (faults.size() >= MOST_FAULTS) {
                    fault(
                            0,
                            0,
                            BilingualText.of(
                                    "错误已有 %d 处或更多；后面的内容没有再读。",
                                    "There are %d faults or more; the rest of the file was not read.", MOST_FAULTS));
                    return;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (places == null) {
                fault(
                        0,
                        0,
                        new BilingualText(
                                "文件是空的；第一行要写明各列的名称。", "The file is empty; its first line must name the columns."));
            }
        }
    }

    private static List<String> header(CSVRecord row) {
        List<String> names = new ArrayList<>(row.stream().map(String::strip).toList());
        if (names.getFirst().startsWith("\uFEFF")) {
            names.set(0, names.getFirst().substring(1));
        }
        return names;
    }

    /** The places of the columns in a row. */
    private record Places(
            int[] raws,
            OptionalInt age,
            OptionalInt sex,
            OptionalInt weight,
            Map<Integer, String> where,
            int[] margins) {}

    private Places places(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (header.indexOf(header.get(i)) < i) {
                fault(1, i + 1, BilingualText.of("列（%s）出现了两次。", "The column (%s) comes twice.", header.get(i)));
            }
        }
        var where = new java.util.LinkedHashMap<Integer, String>();
        columns.where().forEach((name, value) -> where.put(place(header, name), value));
        return new Places(
                columns.raws().stream().mapToInt(name -> place(header, name)).toArray(),
                place(header, columns.age()),
                place(header, columns.sex()),
                place(header, columns.weight()),
                where,
                columns.margins().keySet().stream()
                        .mapToInt(name -> place(header, name))
                        .toArray());
    }

    private OptionalInt place(List<String> header, Optional<String> name) {
        return name.isPresent() ? OptionalInt.of(place(header, name.get())) : OptionalInt.empty();
    }

    private int place(List<String> header, String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            fault(
                    1,
                    0,
                    BilingualText.of(
                            "没有叫（%s）的列。%n文件里有：%s。", "There is no column (%s).%nMaybe one of %s.", name, header));
        }
        return place;
    }

    private void person(CSVRecord row, long line, Places places) {
        for (Map.Entry<Integer, String> condition : places.where().entrySet()) {
            if (!row.get(condition.getKey()).strip().equals(condition.getValue())) {
                others++;
                return;
            }
        }
        int before = faults.size();
        double age = places.age().isPresent() ? number(row, line, places.age().getAsInt(), AGE, 0, OLDEST) : 0;
        double weight = places.weight().isPresent()
                ? number(row, line, places.weight().getAsInt(), WEIGHT, Double.MIN_VALUE, Double.MAX_VALUE)
                : 1;
        Optional<NormSex> sex =
                places.sex().isPresent() ? sex(row, line, places.sex().getAsInt()) : Optional.empty();
        double[] own = new double[places.raws().length];
        boolean any = false;
        boolean possible = true;
        for (int i = 0; i < own.length; i++) {
            own[i] = columns.leaveOutImpossible()
                    ? number(row, line, places.raws()[i], RAW_SCORE, -Double.MAX_VALUE, Double.MAX_VALUE)
                    : number(
                            row,
                            line,
                            places.raws()[i],
                            RAW_SCORE,
                            columns.range().minimum(),
                            columns.range().maximum());
            possible &= Double.isNaN(own[i]) || columns.range().contains(own[i]);
            any |= !Double.isNaN(own[i]);
        }
        boolean margins = IntStream.of(places.margins()).noneMatch(place -> missing(row.get(place)));
        if (faults.size() > before) {
            return;
        }
        if (!any
                || Double.isNaN(age)
                || Double.isNaN(weight)
                || !margins
                || (places.sex().isPresent() && sex.isEmpty())) {
            incomplete++;
        } else if (places.age().isPresent() && !columns.ages().contains((int) Math.floor(age))) {
            otherAges++;
        } else if (!possible) {
            impossible++;
        } else {
            ages.add(age);
            weights.add(weight);
            sex.ifPresent(sexes::add);
            for (int i = 0; i < own.length; i++) {
                raws.get(i).add(own[i]);
            }
            for (int i = 0; i < places.margins().length; i++) {
                categories.get(i).add(row.get(places.margins()[i]).strip());
            }
        }
    }

    private static boolean missing(String cell) {
        return cell.isBlank() || cell.strip().equals("NA");
    }

    /** NaN where it is missing. */
    private double number(CSVRecord row, long line, int column, BilingualText what, double least, double most) {
        String cell = row.get(column);
        if (missing(cell)) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(cell.strip());
            if (number >= least && number <= most) {
                return number;
            }
            fault(
                    line,
                    column + 1,
                    least == Double.MIN_VALUE
                            ? BilingualText.of(
                                    "%s（%s）要是大于 0 的有限的数。", "The %s (%s) must be positive and finite.", what, cell)
                            : BilingualText.of(
                                    "%s（%s）要在 %s 到 %s 之间。",
                                    "The %s (%s) must be from %s to %s.", what, cell, least, most));
        } catch (NumberFormatException notANumber) {
            fault(line, column + 1, BilingualText.of("%s（%s）要是数字。", "The %s (%s) must be a number.", what, cell));
        }
        return Double.NaN;
    }

    private Optional<NormSex> sex(CSVRecord row, long line, int column) {
        String cell = row.get(column).strip();
        if (missing(cell)) {
            return Optional.empty();
        }
        Optional<NormSex> sex = Optional.ofNullable(SEXES.get(cell.toUpperCase(Locale.ROOT)));
        if (sex.isEmpty()) {
            fault(
                    line,
                    column + 1,
                    BilingualText.of(
                            "分组（%s）要是性别：F、M、female、male、女或男。%n其他分组请用 --where 列=值 各编一份表。",
                            "The group (%s) must be a sex: F, M, female, male, 女 or 男.%nFor other groups build a table each, with --where COLUMN=VALUE.",
                            cell));
        }
        return sex;
    }

    private Read result() {
        Optional<RakingWeights> raking = raking();
        double[] used = raking.map(RakingWeights::weights).orElseGet(weights::values);
        List<RawScores> scores = IntStream.range(0, raws.size())
                .mapToObj(i -> scores(columns.raws().get(i), raws.get(i).values(), used))
                .toList();
        return new Read(scores, rows, others, incomplete, otherAges, impossible, raking);
    }

    private Optional<RakingWeights> raking() {
        if (columns.margins().isEmpty()) {
            return Optional.empty();
        }
        var margins = new ArrayList<Margin>();
        int i = 0;
        for (Map.Entry<String, Map<String, Double>> margin : columns.margins().entrySet()) {
            margins.add(new Margin(margin.getKey(), margin.getValue(), categories.get(i++)));
        }
        return Optional.of(RakingWeights.of(margins));
    }

    private RawScores scores(String construct, double[] all, double[] used) {
        int[] present = IntStream.range(0, all.length)
                .filter(i -> !Double.isNaN(all[i]))
                .toArray();
        double[] everyAge = ages.values();
        return new RawScores(
                ConstructId.of(construct),
                Arrays.stream(present).mapToDouble(i -> all[i]).toArray(),
                Arrays.stream(present).mapToDouble(i -> everyAge[i]).toArray(),
                Arrays.stream(present).mapToDouble(i -> used[i]).toArray(),
                sexes.isEmpty()
                        ? List.of()
                        : Arrays.stream(present).mapToObj(sexes::get).toList());
    }

    private static BilingualText unreadable(Exception why) {
        return BilingualText.of("文件无法读取：%s", "The file cannot be read: %s", String.valueOf(why.getMessage()));
    }

    private void fault(long line, int column, BilingualText message) {
        faults.add(new NormFileFault(file, Math.toIntExact(line), column, message));
    }
}
