package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say about responses that are written otherwise than they should be, and where the machine stands. */
class CommandLineInputTest {

    @TempDir
    Path folder;

    private record Ran(int status, String output, String errors) {}

    private Ran calibrate(String text, String model) throws IOException {
        Path responses = Files.writeString(folder.resolve("r.csv"), text);
        return run(
                "calibrate",
                "--responses",
                responses.toString(),
                "--model",
                model,
                "--out",
                folder.resolve("p.json").toString());
    }

    private static Ran run(String... arguments) {
        StringWriter errors = new StringWriter();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            int status =
                    Station.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
            return new Ran(status, output.toString(StandardCharsets.UTF_8), errors.toString());
        } finally {
            System.setOut(usual);
        }
    }

    private static String simulated(int persons, String right, String wrong) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("i1,i2,i3,i4\n");
        for (int person = 0; person < persons; person++) {
            double theta = random.nextGaussian();
            for (int item = 0; item < 4; item++) {
                boolean correct = random.nextDouble() < 1 / (1 + Math.exp(-1.3 * theta - item + 1.5));
                text.append(item > 0 ? "," : "").append(correct ? right : wrong);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void every_item_that_cannot_be_estimated_is_named_at_once_in_both_languages() throws IOException {
        Ran ran = calibrate("i1,i2,i3\n1,0,\n1,2,\n1,0,\n0,2,\n", "GRM");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("题目（i2）的类别（1）没有人选", "The category (1) of item (i2) was never chosen")
                .contains("没有人回答题目（i3）", "Nobody answered item (i3).");
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @Test
    void a_file_that_counts_categories_from_one_is_told_so() throws IOException {
        Ran ran = calibrate(simulated(60, "2", "1"), "2PL");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors()).contains("请把所有作答减 1", "take 1 from every response");
    }

    @Test
    void semicolons_between_cells_are_recognised() throws IOException {
        Ran ran = calibrate(simulated(30, "1", "0").replace(',', ';'), "2PL");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors()).contains("各格之间是分号", "semicolons separate the cells instead of commas");
    }

    @Test
    void a_bad_cell_is_told_in_both_languages() throws IOException {
        Ran ran = calibrate("i1,i2\n1,0\n\"1,5\",1\n99999999999,0\n", "2PL");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("第 3 行，第 1 列（i1）：（1,5）不是整数", "line 3, column 1 (i1): (1,5) is not a whole number.")
                .contains("line 4, column 1 (i1): the category (99999999999) must be from 0 to 119.");
    }

    @Test
    void whole_numbers_with_a_point_are_whole_and_rows_without_responses_are_counted_out_aloud() throws IOException {
        Ran plain = calibrate(simulated(200, "1", "0"), "2PL");
        assertThat(plain.status()).isZero();
        Ran pointed = calibrate(simulated(200, "1.0", "0.0") + ",,,\nNA,NA,NA,NA\n", "2PL");
        assertThat(pointed.status()).isZero();
        assertThat(pointed.output())
                .contains("! 2 行没有任何作答，不计入：[201, 202]", "! 2 rows have no response and do not count: [201, 202]");
        assertThat(logLikelihood(pointed)).isEqualTo(logLikelihood(plain));
    }

    private static String logLikelihood(Ran ran) {
        int at = ran.output().indexOf("log-likelihood");
        return ran.output().substring(at, ran.output().indexOf(',', at));
    }

    @Test
    void scores_have_a_decimal_point_also_where_the_machine_writes_commas() throws IOException {
        calibrate(simulated(200, "1", "0"), "2PL");
        Locale usual = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        try {
            Path scores = folder.resolve("s.csv");
            Ran ran = run(
                    "score",
                    "--responses",
                    folder.resolve("r.csv").toString(),
                    "--parameters",
                    folder.resolve("p.json").toString(),
                    "--out",
                    scores.toString());
            assertThat(ran.status()).isZero();
            assertThat(Files.readAllLines(scores)).hasSize(201).allMatch(line -> line.split(",", -1).length == 3);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    @Test
    void a_spread_of_ability_that_is_none_is_refused() throws IOException {
        calibrate(simulated(200, "1", "0"), "2PL");
        for (String spread : new String[] {"-1", "0", "NaN"}) {
            Ran ran = run(
                    "simulate",
                    "--parameters",
                    folder.resolve("p.json").toString(),
                    "--examinees",
                    "5",
                    "--max-items",
                    "3",
                    "--sd",
                    spread,
                    "--out",
                    folder.resolve("c.csv").toString());
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.errors()).contains("且 --sd 大于 0", "--sd above 0");
            assertThat(folder.resolve("c.csv")).doesNotExist();
        }
    }
}
