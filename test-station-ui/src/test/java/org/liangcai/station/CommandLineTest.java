package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that work on files, as scripts call them: exit status, files, and what they say about bad input. */
class CommandLineTest {

    private static final double[] DIFFICULTIES = {-1.5, -0.8, -0.2, 0.3, 0.9, 1.6};
    private static final int PERSONS = 1500;

    @TempDir
    Path folder;

    private Path responses = Path.of("");

    private record Ran(int status, String output, String errors) {}

    @BeforeEach
    void writeResponses() throws IOException {
        responses = folder.resolve("responses.csv");
        Files.writeString(responses, simulated(0));
    }

    /** Two groups of equal ability; the fourth item is harder by {@code shift} for the second. */
    private static String simulated(double shift) {
        Random random = new Random(20261127);
        StringBuilder text = new StringBuilder("i1,i2,i3,i4,i5,i6,group\n");
        for (int person = 0; person < PERSONS; person++) {
            double theta = random.nextGaussian();
            boolean focal = person % 2 == 1;
            for (int item = 0; item < DIFFICULTIES.length; item++) {
                double difficulty = DIFFICULTIES[item] + (focal && item == 3 ? shift : 0);
                text.append(random.nextDouble() < 1 / (1 + Math.exp(-1.3 * (theta - difficulty))) ? 1 : 0)
                        .append(',');
            }
            text.append(focal ? "focal" : "reference").append('\n');
        }
        return text.toString();
    }

    private Ran run(String... arguments) {
        StringWriter errors = new StringWriter();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream usual = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            CommandLine commands = Station.commandLine().setErr(new PrintWriter(errors, true));
            int status = commands.execute(arguments);
            return new Ran(status, output.toString(StandardCharsets.UTF_8), errors.toString());
        } finally {
            System.setOut(usual);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Ran calibrate(String... more) {
        String[] arguments = new String[9 + more.length];
        List<String> first = List.of(
                "calibrate",
                "--responses",
                responses.toString(),
                "--model",
                "2PL",
                "--ignore",
                "group",
                "--out",
                file("p.json"));
        first.toArray(arguments);
        System.arraycopy(more, 0, arguments, 9, more.length);
        return run(arguments);
    }

    @Test
    void parameters_are_estimated_written_in_both_forms_and_read_back_for_scoring() throws IOException {
        Ran calibrated = calibrate();
        assertThat(calibrated.errors()).isEmpty();
        assertThat(calibrated.status()).isZero();
        assertThat(calibrated.output()).contains("i4", "log-likelihood", "converged");
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        assertThat(parameters.path("format").asString()).isEqualTo("liangcai-parameters/1");
        assertThat(parameters.path("fit").path("converged").asBoolean()).isTrue();
        assertThat(parameters.path("fit").path("seconds").asDouble()).isPositive();
        for (int item = 0; item < DIFFICULTIES.length; item++) {
            JsonNode node = parameters.path("items").path(item);
            double discrimination = node.path("discrimination").asDouble();
            double difficulty = node.path("difficulty").asDouble();
            assertThat(difficulty).isCloseTo(DIFFICULTIES[item], within(0.3));
            assertThat(node.path("intercept").asDouble()).isCloseTo(-discrimination * difficulty, within(1e-12));
            assertThat(node.path("standardErrors").path("difficulty").asDouble())
                    .isBetween(0.01, 0.3);
        }

        for (String method : List.of("EAP", "MAP", "ML", "WLE", "EAPsum")) {
            Ran scored = run(
                    "score",
                    "--responses",
                    responses.toString(),
                    "--parameters",
                    file("p.json"),
                    "--method",
                    method,
                    "--out",
                    file("s.csv"));
            assertThat(scored.errors()).isEmpty();
            assertThat(scored.status()).isZero();
            List<String> lines = Files.readAllLines(folder.resolve("s.csv"));
            assertThat(lines).hasSize(PERSONS + 1).first().isEqualTo("row,theta,se");
            assertThat(lines.get(1)).matches("1,-?\\d.*,\\d.*");
        }
    }

    @Test
    void a_test_on_two_dimensions_is_calibrated_and_every_row_gets_a_score_on_each() throws IOException {
        Ran calibrated = calibrate("--factor", "A=i1+i2+i3", "--factor", "B=i4+i5+i6");
        assertThat(calibrated.errors()).isEmpty();
        assertThat(calibrated.status()).isZero();
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        assertThat(parameters.path("dimensions").valueStream().map(JsonNode::asString))
                .containsExactly("A", "B");
        assertThat(parameters.path("items").path(0).path("slopes").path(0).asDouble())
                .isBetween(0.8, 2.0);
        assertThat(parameters.path("group").path("covariance").path(0).path(1).asDouble())
                .isGreaterThan(0.8);
        Ran scored = run(
                "score", "--responses", responses.toString(), "--parameters", file("p.json"), "--out", file("s.csv"));
        assertThat(scored.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("s.csv")))
                .hasSize(PERSONS + 1)
                .first()
                .isEqualTo("row,theta_A,se_A,theta_B,se_B");
        assertThat(parameters.path("provenance").path("estimation").asString()).endsWith("31 nodes a dimension");
        assertThat(calibrate("--factor", "A=i1+i2+i3").errors()).contains("The item (i4) is on no dimension");
        assertThat(calibrate("--factor", "A=i1+i9").errors()).contains("--factor A names an item (i9)");
    }

    @Test
    void on_several_dimensions_there_are_standard_errors_and_what_was_held_has_none() throws IOException {
        Ran calibrated = calibrate("--factor", "A=i1+i2+i3", "--factor", "B=i4+i5+i6");
        assertThat(calibrated.output()).containsPattern("i1 +\\d\\.\\d{3} \\(0\\.\\d{3}\\)  0\\.000");
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        JsonNode errors = parameters.path("items").path(0).path("standardErrors");
        assertThat(errors.path("slopes").path(0).asDouble()).isBetween(0.05, 0.3);
        assertThat(errors.path("slopes").path(1).isNull()).isTrue();
        assertThat(errors.path("intercepts").path(0).asDouble()).isBetween(0.03, 0.2);
        JsonNode latent = parameters.path("group").path("standardErrors").path("covariance");
        assertThat(latent.path(0).path(1).asDouble()).isBetween(0.005, 0.1);
        assertThat(latent.path(0).path(0).isNull()).isTrue();
        assertThat(parameters.path("fit").path("informationPositiveDefinite").asBoolean())
                .isTrue();
        assertThat(calibrate("--factor", "A=i1+i2+i3", "--factor", "B=i4+i5+i6", "--standard-errors", "none")
                        .status())
                .isZero();
        assertThat(Files.readString(folder.resolve("p.json"))).doesNotContain("standardErrors");
    }

    /** The first three items on one dimension, the others on another, which correlate .5. */
    private static String onTwoDimensions() {
        Random random = new Random(20261127);
        StringBuilder text = new StringBuilder("i1,i2,i3,i4,i5,i6,group\n");
        for (int person = 0; person < PERSONS; person++) {
            double first = random.nextGaussian();
            double second = 0.5 * first + Math.sqrt(0.75) * random.nextGaussian();
            for (int item = 0; item < DIFFICULTIES.length; item++) {
                double z = 1.3 * ((item < 3 ? first : second) - DIFFICULTIES[item] / 2);
                text.append(random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0)
                        .append(',');
            }
            text.append(person % 2 == 1 ? "focal" : "reference").append('\n');
        }
        return text.toString();
    }

    private Ran calibrateGroups(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "calibrate",
                "--responses",
                responses.toString(),
                "--model",
                "2PL",
                "--group",
                "group",
                "--out",
                file(out)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void groups_share_items_on_several_dimensions_and_anchors_hold_them_in_place() throws IOException {
        Files.writeString(responses, onTwoDimensions());
        Ran calibrated = calibrateGroups("g.json", "--factor", "A=i1+i2+i3", "--factor", "B=i4+i5+i6");
        assertThat(calibrated.errors()).isEmpty();
        assertThat(calibrated.status()).isZero();
        JsonNode groups = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("g.json")))
                .path("groups");
        assertThat(groups.valueStream().map(group -> group.path("id").asString()))
                .containsExactly("focal", "reference");
        assertThat(groups.path(0).path("items")).isEqualTo(groups.path(1).path("items"));
        assertThat(groups.path(0).path("mean").path(0).asDouble()).isZero();
        assertThat(groups.path(1).path("mean").path(0).asDouble()).isBetween(-0.3, 0.3);
        assertThat(groups.path(1).path("standardErrors").path("mean").path(0).asDouble())
                .isBetween(0.02, 0.2);

        Ran anchored = calibrate("--factor", "A=i1+i2+i3", "--factor", "B=i4+i5+i6", "--anchors", file("g.json"));
        assertThat(anchored.errors()).isEmpty();
        JsonNode held = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        assertThat(held.path("items").path(2).path("slopes"))
                .isEqualTo(groups.path(0).path("items").path(2).path("slopes"));
        assertThat(held.path("items")
                        .path(2)
                        .path("standardErrors")
                        .path("slopes")
                        .path(0)
                        .isNull())
                .isTrue();
        assertThat(held.path("group")
                        .path("standardErrors")
                        .path("mean")
                        .path(1)
                        .asDouble())
                .isPositive();

        Ran guessing = calibrateGroups(
                "three.json",
                "--factor",
                "A=i1+i2+i3",
                "--factor",
                "B=i4+i5+i6",
                "--item-model",
                "i6=3PL",
                "--prior",
                "slope=normallog(0.2;0.3)");
        assertThat(guessing.errors()).isEmpty();
        Ran heldGuessing = calibrateGroups(
                "held.json",
                "--factor",
                "A=i1+i2+i3",
                "--factor",
                "B=i4+i5+i6",
                "--item-model",
                "i6=3PL",
                "--anchors",
                file("three.json"));
        assertThat(heldGuessing.errors()).isEmpty();

        assertThat(calibrateGroups("x.json", "--factors", "2").errors()).contains("--factors explores one group.");
        assertThat(calibrate("--factors", "2", "--anchors", file("g.json")).errors())
                .contains("--anchors hold dimensions that have names");
        assertThat(calibrate("--factor", "C=i1+i2+i3+i4+i5+i6", "--anchors", file("g.json"))
                        .errors())
                .contains("The anchor (i1) has a slope on the dimension (A), on which the item is not here.");
        assertThat(calibrate("--factor", "A=i1+i2+i3+i4+i5+i6", "--anchors", responses.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void priors_and_mixed_models_hold_on_several_dimensions_too() throws IOException {
        Ran calibrated = calibrate(
                "--factor",
                "A=i1+i2+i3",
                "--factor",
                "B=i4+i5+i6",
                "--item-model",
                "i6=3PL",
                "--prior",
                "slope=normallog(0.2;0.3)");
        assertThat(calibrated.errors()).isEmpty();
        assertThat(calibrated.status()).isZero();
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        assertThat(parameters.path("items").path(5).path("lowerAsymptote").asDouble())
                .isBetween(0.01, 0.4);
        assertThat(parameters.path("items").path(0).has("lowerAsymptote")).isFalse();
        assertThat(parameters.path("provenance").path("prior on SLOPE").asString())
                .isEqualTo("NormalLogarithm[mean=0.2, standardDeviation=0.3]");
        assertThat(calibrate("--factors", "2", "--prior", "slope=lognormal(0;1)")
                        .errors())
                .contains("With --factors some slopes are held");
    }

    @Test
    void posterior_means_stand_beside_the_estimates() throws IOException {
        Ran calibrated =
                calibrate("--item-model", "i6=3PL", "--prior", "slope=normallog(0.2;0.3)", "--posterior-means");
        assertThat(calibrated.errors()).isEmpty();
        JsonNode item = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("p.json")))
                .path("items")
                .path(5);
        for (String name : List.of("discrimination", "intercept", "difficulty", "lowerAsymptote")) {
            assertThat(item.path("posteriorMeans").path(name).asDouble())
                    .as(name)
                    .isCloseTo(
                            item.path(name).asDouble(),
                            within(item.path("posteriorDeviations").path(name).asDouble()));
        }
        assertThat(calibrate("--factors", "2", "--posterior-means").errors()).contains("one dimension only");
    }

    @Test
    void dimensions_are_explored_with_standard_errors_of_what_is_not_held_for_the_rotation() throws IOException {
        Files.writeString(responses, onTwoDimensions());
        Ran explored = calibrate("--factors", "2");
        assertThat(explored.errors()).isEmpty();
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("p.json")));
        assertThat(parameters.path("dimensions").size()).isEqualTo(2);
        assertThat(parameters.path("fit").path("informationPositiveDefinite").asBoolean())
                .isTrue();
    }

    @Test
    void an_adaptive_test_may_end_at_a_standard_error() throws IOException {
        calibrate();
        Ran simulated = run(
                "simulate",
                "--parameters",
                file("p.json"),
                "--examinees",
                "50",
                "--max-items",
                "6",
                "--se",
                "0.8",
                "--out",
                file("c.csv"));
        assertThat(simulated.errors()).isEmpty();
        assertThat(simulated.status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("c.csv"))).hasSize(51);
    }

    @Test
    void dif_says_how_many_persons_were_left_out() throws IOException {
        Files.writeString(responses, simulated(0).replaceFirst("\n\\d,", "\n,"));
        Ran ran = run("dif", "--responses", responses.toString(), "--group", "group", "--out", file("d.json"));
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.output())
                .contains(
                        "! Missing responses: 1 persons were left out; 1499 remained at least. --missing says what becomes of them (LEAVE_PERSON_OUT).");
        JsonNode persons = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("d.json")))
                .path("items")
                .path(0)
                .path("persons");
        assertThat(persons.path("remaining").asDouble()).isEqualTo(1499);
        assertThat(persons.path("leftOut").asDouble()).isEqualTo(1);
    }

    @Test
    void what_is_assumed_of_guessing_stands_in_the_file() throws IOException {
        assertThat(calibrate("--item-model", "i6=3PL").status()).isZero();
        assertThat(Files.readString(folder.resolve("p.json")))
                .contains("\"prior on LOWER_ASYMPTOTE\" : \"Beta[alpha=5.0, beta=17.0]\"");
    }

    @Test
    void a_byte_order_mark_and_lines_ended_as_on_windows_change_nothing() throws IOException {
        calibrate();
        String expected = withoutTimes();
        Files.writeString(responses, "\uFEFF" + simulated(0).replace("\n", "\r\n"));
        calibrate();
        assertThat(withoutTimes()).isEqualTo(expected);
    }

    private String withoutTimes() throws IOException {
        return Files.readString(folder.resolve("p.json")).replaceAll("\"seconds\" : .*", "");
    }

    @Test
    void every_bad_cell_is_named_with_line_and_column_and_nothing_is_written() throws IOException {
        Files.writeString(responses, "i1,i2\n1,0\nx,1\n0,-2\n1,3.5\n");
        Ran ran = run("calibrate", "--responses", responses.toString(), "--model", "2PL", "--out", file("p.json"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("输入有误")
                .contains("responses.csv, line 3, column 1 (i1): (x) is not a whole number.")
                .contains("responses.csv, line 4, column 2 (i2): the category (-2) must be from 0 to 119.")
                .contains("responses.csv, line 5, column 2 (i2): (3.5) is not a whole number.");
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i1,i1\\n1,0\\n           | line 1, column 2: the column (i1) comes twice.",
                "i1,i2\\n1,0\\n1\\n        | line 3: 1 cells instead of 2.",
                "i1,i2\\n                  | there must be at least one of each.",
                "i1,i2,g\\n1,0,a\\n0,1,b\\n | column 3 (g): no cell is a whole number.",
                "i1,i2\\n1,0\\n1,1\\n      | The category (0) of item (i1) was never chosen"
            })
    void a_file_that_cannot_be_used_is_refused(String text, String message) throws IOException {
        Files.writeString(responses, text.strip().replace("\\n", "\n"));
        Ran ran = run("calibrate", "--responses", responses.toString(), "--model", "2PL", "--out", file("p.json"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors()).contains(message);
        assertThat(folder.resolve("p.json")).doesNotExist();
    }

    @Test
    void every_fault_of_a_norm_table_is_said_in_both_languages_with_line_and_column() throws IOException {
        Files.writeString(folder.resolve("n.json"), "{\"format\": \"liangcai-norms/1\",\n \"id\": 7, \"age\": 1}");
        Ran ran = run("norms", "check", file("n.json"));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.errors())
                .contains("n.json，第 2 行，第 8 列：字段（id）要是不空的文字。")
                .contains("n.json, line 2, column 8: The field (id) must be a text that is not empty.")
                .contains("n.json，第 1 行，第 1 列：缺少字段（version）。")
                .contains("n.json，第 2 行，第 18 列：这里不认识字段（age）。");
    }

    @Test
    void what_margins_and_raw_scores_have_wrong_is_said_in_both_languages() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "region,calm\nA,1\nA,x\nB,2\n");
        Files.writeString(folder.resolve("m.csv"), "column,value,share\nregion,A,half\nregion,B,0.5\n");
        assertThat(build().errors())
                .contains("m.csv，第 2 行，第 3 列（share）：（half）不是数字。")
                .contains("m.csv, line 2, column 3 (share): (half) is not a number.");
        Files.writeString(folder.resolve("m.csv"), "column,value,share\nregion,A,0.5\nregion,C,0.4\n");
        assertThat(build().errors())
                .contains("s.csv，第 3 行，第 2 列：原始分（x）要是数字。")
                .contains("s.csv, line 3, column 2: The raw score (x) must be a number.");
        Files.writeString(folder.resolve("s.csv"), "region,calm\nA,1\nB,2\n");
        assertThat(build().errors())
                .contains("样本里没有人是（C）（列 region）")
                .contains("（region）各类的比例加起来是 0.9，应该是 1。")
                .contains("Nobody in the sample is (C) in (region)");
    }

    private Ran build() {
        return run(
                "norms",
                "build",
                "--scores",
                file("s.csv"),
                "--raw",
                "calm",
                "--margins",
                file("m.csv"),
                "--out",
                file("o.json"));
    }

    @Test
    void what_does_not_exist_is_named_with_what_there_is() {
        assertThat(calibrate("--item-model", "i9=3PL").errors())
                .contains("--item-model names an item (i9) that the file has not.");
        assertThat(calibrate("--prior", "slope=gamma(1;2)").errors())
                .contains("The prior (gamma(1;2)) is not known.", "Maybe normal(0;1)");
        assertThat(calibrate("--standard-errors", "exact").errors()).contains("--standard-errors is (exact).");
        assertThat(run("calibrate", "--responses", responses.toString(), "--model", "5PL", "--out", file("p.json"))
                        .errors())
                .contains("There is no model (5PL).", "2PL");
        assertThat(run("dif", "--responses", responses.toString(), "--group", "sex", "--out", file("d.json"))
                        .errors())
                .contains("has no column (sex).");
        assertThat(run(
                                "score",
                                "--responses",
                                responses.toString(),
                                "--parameters",
                                file("none.json"),
                                "--out",
                                file("s.csv"))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void the_same_seed_simulates_the_same_examinees() throws IOException {
        calibrate();
        String[] call = {
            "simulate",
            "--parameters",
            file("p.json"),
            "--examinees",
            "200",
            "--select",
            "MFI",
            "--estimator",
            "EAP",
            "--max-items",
            "4",
            "--seed",
            "7",
            "--out",
            file("c.csv")
        };
        Ran first = run(call);
        assertThat(first.errors()).isEmpty();
        assertThat(first.output()).contains("RMSE", "overlap", "true ability");
        String written = Files.readString(folder.resolve("c.csv"));
        assertThat(written.lines()).hasSize(201);
        run(call);
        assertThat(Files.readString(folder.resolve("c.csv"))).isEqualTo(written);
    }

    @Test
    void an_item_that_is_harder_for_one_group_is_found() throws IOException {
        Files.writeString(responses, simulated(1.2));
        Ran ran = run(
                "dif",
                "--responses",
                responses.toString(),
                "--group",
                "group",
                "--reference",
                "reference",
                "--out",
                file("d.json"));
        assertThat(ran.errors()).isEmpty();
        JsonNode found = JsonMapper.shared().readTree(Files.readString(folder.resolve("d.json")));
        assertThat(found.path("flagged").valueStream().map(JsonNode::asString)).contains("i4");
        JsonNode item = found.path("items").path(3).path("mantelHaenszel");
        assertThat(item.path("etsClass").asString()).isEqualTo("C");
        assertThat(item.path("delta").asDouble()).isLessThan(-1.5);
    }

    @Test
    void reference_cases_below_a_folder_are_counted() throws IOException {
        Path right = Files.createDirectories(folder.resolve("cases/right"));
        Path wrong = Files.createDirectories(folder.resolve("cases/wrong"));
        Files.writeString(right.resolve("expected.json"), """
                {"schema": "psychometric-golden/1", "case": "right", "capability": "nothing.known", "options": {}, "inputs": {},
                 "values": {"a": 1, "b": 2}, "tolerance": {"a": {"abs": 0.1}, "b": {"how": "information only: told"}}}
                """);
        Files.writeString(wrong.resolve("expected.json"), "{\"schema\": \"other\"}");
        Ran unknown = run("selfcheck", "--cases", right.toString());
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.output())
                .contains("UNSUPPORTED right a")
                .contains("1 failed, ")
                .contains("SKIP right b");
        Ran broken = run("selfcheck", "--cases", wrong.toString());
        assertThat(broken.status()).isEqualTo(2);
        assertThat(broken.errors()).contains("The schema (other) of case (wrong) must be psychometric-golden/1.");
        assertThat(run("selfcheck", "--cases", file("nowhere")).errors()).contains("There is no folder");
    }

    @Test
    void the_published_values_pass_without_any_folder() {
        Ran ran = run("selfcheck");
        assertThat(ran.output()).contains(" 0 failed, ");
        assertThat(ran.status()).isZero();
    }
}
