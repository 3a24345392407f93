package org.liangcai.norms.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.FaultyNormException;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.RawRange;

/** Reads the cells of a norm table, one a row, and gathers them by construct in the order in which the constructs first appear. */
final class CellRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final List<String> COLUMNS =
            List.of("construct", "minimum", "maximum", "sex", "from_age", "to_age", "n", "mean", "sd", "reliability");

    private final String file;
    private final List<NormFileFault> faults = new ArrayList<>();
    private final Map<ConstructId, Gathered> gathered = new LinkedHashMap<>();
    private final Map<NormCell, Integer> lines = new IdentityHashMap<>();

    private CellRows(String file) {
        this.file = file;
    }

    /** One construct while its rows are read. */
    private record Gathered(RawRange range, List<NormCell> cells) {}

    /**
     * The cells by construct, and where each stands.
     *
     * @param constructs in the order in which they first appear
     * @param lines the line of each cell, by identity
     */
    record Cells(List<ConstructNorm> constructs, Map<NormCell, Integer> lines) {}

    static Cells read(String file, String text) {
        var rows = new CellRows(file);
        rows.readAll(text);
        if (!rows.faults.isEmpty()) {
            throw new NormFileException(rows.faults);
        }
        return new Cells(
                rows.gathered.entrySet().stream()
                        .map(entry -> new ConstructNorm(
                                entry.getKey(),
                                entry.getValue().range(),
                                entry.getValue().cells()))
                        .toList(),
                rows.lines);
    }

    private void readAll(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header = parser.getHeaderNames();
            if (!header.equals(COLUMNS)) {
                fault(
                        1,
                        0,
                        BilingualText.of(
                                "标题行（%s）要写成（%s）。",
                                "The header (%s) must be (%s).", String.join(",", header), String.join(",", COLUMNS)));
                return;
            }
            for (CSVRecord row : parser) {
                read(row, Math.toIntExact(parser.getCurrentLineNumber()));
            }
        } catch (IOException | RuntimeException malformed) {
            fault(
                    0,
                    0,
                    BilingualText.of(
                            "文件不是完好的 CSV，可能有引号没有配对，或者标题行有空格或重名。（程序的说明：%s）",
                            "The file is not well-formed CSV: %s", String.valueOf(malformed.getMessage())));
        }
    }

    private void read(CSVRecord row, int line) {
        if (row.size() != COLUMNS.size()) {
            fault(
                    line,
                    0,
                    BilingualText.of(
                            "这一行有 %d 格，应有 %d 格。",
                            "The row has %d fields and must have %d.", row.size(), COLUMNS.size()));
            return;
        }
        int before = faults.size();
        var field = new Fields(row, line);
        Optional<NormSex> sex = field.sex();
        OptionalInt sampleSize = row.get("n").isEmpty() ? OptionalInt.empty() : OptionalInt.of(field.whole("n"));
        int fromAge = field.whole("from_age");
        int toAge = field.whole("to_age");
        double minimum = field.number("minimum");
        double maximum = field.number("maximum");
        double mean = field.number("mean");
        double deviation = field.number("sd");
        double reliability = field.number("reliability");
        if (faults.size() > before) {
            return;
        }
        try {
            var cell = new NormCell(sex, new AgeBand(fromAge, toAge), sampleSize, mean, deviation, reliability);
            gather(ConstructId.of(row.get("construct")), new RawRange(minimum, maximum), cell, line);
        } catch (FaultyNormException faulty) {
            fault(line, 0, faulty.text());
        }
    }

    private void gather(ConstructId construct, RawRange range, NormCell cell, int line) {
        Gathered sameConstruct = gathered.computeIfAbsent(construct, _ -> new Gathered(range, new ArrayList<>()));
        if (!sameConstruct.range().equals(range)) {
            fault(
                    line,
                    0,
                    BilingualText.of(
                            "原始分范围（%s 到 %s；%s）和前面的行（%s 到 %s）不一样。",
                            "The range of raw scores (%s to %s) of (%s) is another one (%s to %s) in an earlier row.",
                            range.minimum(),
                            range.maximum(),
                            construct,
                            sameConstruct.range().minimum(),
                            sameConstruct.range().maximum()));
        }
        sameConstruct.cells().add(cell);
        lines.put(cell, line);
    }

    private void fault(int line, int column, BilingualText message) {
        faults.add(new NormFileFault(file, line, column, message));
    }

    /** The fields of one row; what cannot be read is a fault. */
    private final class Fields {

        private final CSVRecord row;
        private final int line;

        Fields(CSVRecord row, int line) {
            this.row = row;
            this.line = line;
        }

        Optional<NormSex> sex() {
            String value = row.get("sex");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<NormSex> sex = Arrays.stream(NormSex.values())
                    .filter(known -> known.name().equals(value))
                    .findFirst();
            if (sex.isEmpty()) {
                unreadable("sex", new BilingualText("FEMALE、MALE 或空着", "FEMALE, MALE or empty"));
            }
            return sex;
        }

        int whole(String column) {
            try {
                return Integer.parseInt(row.get(column));
            } catch (NumberFormatException notANumber) {
                unreadable(column, FileWords.WHOLE);
                return 0;
            }
        }

        double number(String column) {
            try {
                return Double.parseDouble(row.get(column));
            } catch (NumberFormatException notANumber) {
                unreadable(column, FileWords.NUMBER);
                return 0;
            }
        }

        private void unreadable(String column, BilingualText expected) {
            fault(
                    line,
                    COLUMNS.indexOf(column) + 1,
                    BilingualText.of("%s（%s）要是%s。", "The %s (%s) must be %s.", column, row.get(column), expected));
        }
    }
}
