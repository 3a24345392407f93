package org.liangcai.station.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.design.DesignLedger;
import org.liangcai.itembank.design.DesignWeights;
import org.liangcai.itembank.design.KeptWeights;
import org.liangcai.itembank.design.ShippedWeights;
import org.liangcai.itembank.generator.GeneratedFamily;
import picocli.CommandLine;

/** The command on a database of its own: what it shows and keeps, and what it refuses without keeping anything. */
class BankWeightsCommandTest {

    private static final List<String> SETTINGS = List.of("datasources.default.url", "station.key-file");

    private static final String LEFT_OUT = "PAST_THE_END";

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter errors = new StringWriter();
    private String said = "";

    @BeforeEach
    void aDatabaseOfItsOwn() {
        System.setProperty(
                "datasources.default.url",
                "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(folder.resolve("station")));
        System.setProperty("station.key-file", folder.resolve("station.key").toString());
    }

    @AfterEach
    void theStationsOwnAgain() {
        SETTINGS.forEach(System::clearProperty);
    }

    private int run(String... arguments) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return new CommandLine(new BankCommand())
                    .setErr(new PrintWriter(errors, true))
                    .setExecutionExceptionHandler(new InputFaults())
                    .execute(arguments);
        } finally {
            System.setOut(before);
            said = bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private int weights(Path difficulties, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "weights", "--family", "letters", "--difficulties", difficulties.toString(), "--people", "300"));
        arguments.addAll(List.of("--sample-zh", "三百名求职者", "--sample-en", "three hundred job seekers"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), text);
    }

    /** Difficulties half as large again as the rules predict, with errors of estimation; no item has one of the features. */
    private Path estimated() throws IOException {
        DesignWeights present = shipped();
        Map<String, Double> values = present.values();
        var random = new Random(3);
        var text = new StringBuilder("item,difficulty,standardError\n");
        for (GeneratedFamily.Released released : present.family().released()) {
            Map<String, Double> features = present.family().features(released, values);
            if (features.getOrDefault(LEFT_OUT, 0.0) != 0) {
                continue;
            }
            double predicted = features.entrySet().stream()
                    .mapToDouble(feature -> feature.getValue() * values.getOrDefault(feature.getKey(), 0.0))
                    .sum();
            text.append(String.format(
                    Locale.ROOT, "%s,%.4f,0.1%n", released.id(), 1.5 * predicted + 0.1 * random.nextGaussian()));
        }
        return file(text.toString());
    }

    private static DesignWeights shipped() {
        return ShippedWeights.all().stream()
                .filter(weights -> weights.family() == GeneratedFamily.LETTERS)
                .findFirst()
                .orElseThrow();
    }

    private static List<KeptWeights> kept() {
        return StationDatabase.with(DesignLedger.class, ledger -> ledger.versions(GeneratedFamily.LETTERS));
    }

    @Test
    void weights_are_shown_and_kept_only_when_a_person_says_why() throws IOException {
        Path difficulties = estimated();
        assertThat(weights(difficulties)).isZero();
        assertThat(errors.toString()).isEmpty();
        assertThat(said)
                .contains("第 1 版 version 1", "重新拟合 fitted")
                .containsPattern(LEFT_OUT + " .*held: too few items, or not told apart")
                .containsPattern("\\d+ 道题，300 人作答；设计解释了难度方差的 \\d+ %，残差标准差 0\\.\\d\\d。")
                .containsPattern("\\d+ items, 300 people; the design explains \\d+ % of the variance")
                .contains("没有保存", "Nothing was kept");

        assertThat(weights(difficulties, "--keep", "三百人的校准", "--by", "王敏", "--date", "2026-10-01"))
                .isZero();
        assertThat(said).contains("已保存为 LETTERS 的第 2 版。", "Kept as version 2 of LETTERS.");
        List<KeptWeights> kept = kept();
        assertThat(kept).as("the release's, and those kept by the second call").hasSize(2);
        KeptWeights newest = kept.getFirst();
        assertThat(newest.weights().version()).isEqualTo(2);
        assertThat(newest.weights().basis()).isEqualTo(Calibration.Basis.PEOPLE);
        assertThat(newest.weights().people()).isEqualTo(300);
        assertThat(newest.weights().date()).hasToString("2026-10-01");
        assertThat(newest.weights().source().zh()).isEqualTo("三百名求职者");
        assertThat(newest.reason()).isEqualTo("三百人的校准");
        assertThat(newest.by().map(by -> by.name())).isEqualTo(Optional.of("王敏"));
    }

    @Test
    void every_fault_of_the_file_is_named_with_its_line_and_column_and_nothing_is_kept() throws IOException {
        Path difficulties = file("""
                item,difficulty,standardError
                LS-0001,hard,0.1
                LS-0001,0.5,0
                ZZ-1,0.5,0.1
                LS-0002,NaN,
                """);
        assertThat(weights(difficulties, "--keep", "why", "--by", "who")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("输入有误，没有写出任何结果。")
                .contains(difficulties + "，第 2 行，第 2 列（difficulty）：（hard）不是数字。")
                .contains(difficulties + ", line 2, column 2 (difficulty): (hard) is not a number.")
                .contains("第 3 行，第 1 列（item）：题目（LS-0001）已经有一行。")
                .contains("line 3, column 1 (item): The item (LS-0001) has a row already.")
                .contains("第 3 行，第 3 列（standardError）：标准误（0）应大于 0。")
                .contains("line 3, column 3 (standardError): The standard error (0) must be positive.")
                .contains("第 4 行，第 1 列（item）：（ZZ-1）不是 LETTERS 题池中的题目。")
                .contains("line 4, column 1 (item): (ZZ-1) is not an item of the pool of LETTERS.")
                .contains("第 5 行，第 2 列（difficulty）：（NaN）应为有限的数。")
                .contains("line 5, column 3 (standardError): () is not a number.");
        assertThat(said).isEmpty();
        assertThat(folder.resolve("station.mv.db"))
                .as("the database was not even opened")
                .doesNotExist();
    }

    @Test
    void a_call_that_says_too_little_is_refused_in_both_languages() throws IOException {
        Path difficulties = file("item,difficulty,standardError\nLS-0001,0.1,0.1\n");
        assertThat(weights(difficulties, "--keep", "why")).isEqualTo(2);
        assertThat(weights(difficulties, "--keep", " ", "--by", "who")).isEqualTo(2);
        assertThat(weights(difficulties, "--keep", "why".repeat(700), "--by", "who"))
                .isEqualTo(2);
        assertThat(weights(difficulties, "--date", "27.11.2026")).isEqualTo(2);
        assertThat(weights(difficulties, "--date", "2999-01-01")).isEqualTo(2);
        assertThat(weights(file("item,difficulty\nLS-0001,0.1\n"))).isEqualTo(2);
        assertThat(weights(file("item,difficulty,standardError\n"))).isEqualTo(2);
        assertThat(weights(folder.resolve("none.csv"))).isEqualTo(2);
        String[] rest = {"--difficulties", difficulties.toString(), "--sample-zh", "人", "--sample-en", "people"};
        assertThat(run(with(rest, "--family", "crosswords", "--people", "3"))).isEqualTo(2);
        assertThat(run(with(rest, "--family", "letters", "--people", "0"))).isEqualTo(2);
        assertThat(run(with(rest, "--family", "letters"))).isEqualTo(2);
        assertThat(errors.toString())
                .contains("使用 --keep 时需要写明理由")
                .contains("With --keep a reason (at most 2000 characters) is needed")
                .contains("--date（27.11.2026）应写成 2026-11-27 这样。")
                .contains("--date (27.11.2026) must be written like 2026-11-27.")
                .contains("--date（2999-01-01）还没有到。")
                .contains("--date (2999-01-01) is still to come.")
                .contains("没有叫（standardError）的列。")
                .contains("has no column (standardError).")
                .contains("d.csv：只有列名，没有题目。")
                .contains("d.csv: there are column names and no items.")
                .contains("none.csv 无法读取")
                .contains("none.csv cannot be read")
                .contains("--family（crosswords）应为 matrices")
                .contains("--family (crosswords) must be matrices")
                .contains("--people 应为 1 或更大")
                .contains("--people must be 1 or more")
                .contains("Missing required option: '--people=N'");
    }

    private static String[] with(String[] rest, String... more) {
        List<String> all = new ArrayList<>(List.of("weights"));
        all.addAll(List.of(more));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }
}
