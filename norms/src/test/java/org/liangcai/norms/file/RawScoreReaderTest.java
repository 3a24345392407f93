package org.liangcai.norms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.NormSex;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.RawScores;

class RawScoreReaderTest {

    private static final String ROWS = """
            land,sex,age,calm,brave
            A,F,20,10,30
            A,男,21,,31
            B,M,22,12,32
            A,female,70,13,33
            A,,24,14,34
            A,m,25,NA,NA
            A,M,26,15,35
            """;

    private static RawScoreColumns columns(
            boolean leaveOutImpossible, Map<String, String> where, Map<String, Map<String, Double>> margins) {
        return new RawScoreColumns(
                List.of("calm", "brave"),
                Optional.of("age"),
                Optional.of("sex"),
                Optional.empty(),
                where,
                new AgeBand(16, 60),
                new RawRange(0, 40),
                leaveOutImpossible,
                margins);
    }

    private static RawScoreReader.Read read(String text, RawScoreColumns columns) {
        return RawScoreReader.read("s.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns);
    }

    @Test
    void whoIsUsedAndWhoIsLeftOutIsCounted() {
        RawScoreReader.Read read = read(ROWS, columns(false, Map.of("land", "A"), Map.of()));
        assertThat(read.rows()).isEqualTo(7);
        assertThat(read.others()).isEqualTo(1);
        assertThat(read.otherAges()).isEqualTo(1);
        assertThat(read.incomplete()).isEqualTo(2);
        assertThat(read.used()).isEqualTo(3);
        RawScores calm = read.scores().getFirst();
        assertThat(calm.raws()).containsExactly(10, 15);
        assertThat(calm.ages()).containsExactly(20, 26);
        assertThat(calm.sexes()).containsExactly(NormSex.FEMALE, NormSex.MALE);
        assertThat(read.scores().getLast().raws()).containsExactly(30, 31, 35);
    }

    @Test
    void aCompressedFileWithAByteOrderMarkIsReadTheSame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(("\uFEFF" + ROWS.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        var read = RawScoreReader.read(
                "s.csv.gz", new ByteArrayInputStream(bytes.toByteArray()), columns(false, Map.of(), Map.of()));
        assertThat(read.used()).isEqualTo(4);
    }

    @Test
    void weightsBringTheSampleToTheMargins() {
        RawScoreReader.Read read = read(ROWS, columns(false, Map.of(), Map.of("land", Map.of("A", 0.5, "B", 0.5))));
        assertThat(read.raking().orElseThrow().converged()).isTrue();
        double[] weights = read.scores().getLast().weights();
        assertThat(weights[2]).isCloseTo(2, within(1e-9));
        assertThat(weights[0]).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void allFaultsAreNamedWithLineAndColumn() {
        String faulty = """
                land,sex,age,calm,brave
                A,X,20,10,30
                A,F,200,ten,30
                A,F,20,10
                A,F,20,41,30
                """;
        assertThatThrownBy(() -> read(faulty, columns(false, Map.of(), Map.of())))
                .isInstanceOf(NormFileException.class)
                .hasMessage("""
                        s.csv, line 2, column 2: The group (X) must be a sex: F, M, female, male, 女 or 男.
                        For other groups build a table each, with --where COLUMN=VALUE.
                        s.csv, line 3, column 3: The age (200) must be from 0.0 to 130.0.
                        s.csv, line 3, column 4: The raw score (ten) must be a number.
                        s.csv, line 4: The row has 4 cells and must have 5.
                        s.csv, line 5, column 4: The raw score (41) must be from 0.0 to 40.0.""".replace("\n", System.lineSeparator()));
    }

    @Test
    void everyFaultIsSaidInChineseToo() {
        assertThatThrownBy(() -> read(
                        "land,sex,age,calm,brave\nA,X,200,ten,30\nA,F,20,10\n", columns(false, Map.of(), Map.of())))
                .isInstanceOfSatisfying(
                        NormFileException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.text().zh())
                                .containsExactly(
                                        "s.csv，第 2 行，第 3 列：年龄（200）要在 0.0 到 130.0 之间。",
                                        "s.csv，第 2 行，第 2 列：分组（X）要是性别：F、M、female、male、女或男。%n其他分组请用 --where 列=值 各编一份表。"
                                                .formatted(),
                                        "s.csv，第 2 行，第 4 列：原始分（ten）要是数字。",
                                        "s.csv，第 3 行：这一行有 4 格，应有 5 格。"));
    }

    @Test
    void impossibleRawScoresAreLeftOutWhenThatIsAskedFor() {
        RawScoreReader.Read read =
                read("land,sex,age,calm,brave\nA,F,20,41,30\nA,M,20,40,30\n", columns(true, Map.of(), Map.of()));
        assertThat(read.impossible()).isEqualTo(1);
        assertThat(read.used()).isEqualTo(1);
    }

    @Test
    void whatIsNoTableOfScoresIsRefused() {
        assertThatThrownBy(() -> read("land,age,calm,calm\nA,1,2,3\n", columns(false, Map.of(), Map.of())))
                .hasMessage("""
                        s.csv, line 1, column 4: The column (calm) comes twice.
                        s.csv, line 1: There is no column (brave).
                        Maybe one of [land, age, calm, calm].
                        s.csv, line 1: There is no column (sex).
                        Maybe one of [land, age, calm, calm].""".replace("\n", System.lineSeparator()));
        assertThatThrownBy(() -> read("", columns(false, Map.of(), Map.of())))
                .hasMessage("s.csv: The file is empty; its first line must name the columns.");
        assertThatThrownBy(() -> read(ROWS, columns(false, Map.of("land", "C"), Map.of())))
                .hasMessage(
                        "s.csv: Nobody is left of 7 rows: 7 do not meet the condition, 0 lack a value, 0 are of other ages, 0 have an impossible raw score.");
        assertThatThrownBy(() -> RawScoreReader.read(
                        "s.csv",
                        new ByteArrayInputStream(new byte[] {'a', (byte) 0xff}),
                        columns(false, Map.of(), Map.of())))
                .hasMessage("s.csv: The file is not UTF-8.");
    }
}
