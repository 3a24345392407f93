package org.liangcai.station.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.file.NormFileReader;
import picocli.CommandLine;

class NormsCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new NormsCommand())
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new InputFaults())
                .execute(arguments);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private String scores() throws IOException {
        var random = new Random(11);
        var text = new StringBuilder("land,sex,age,calm\n");
        for (int i = 0; i < 1_200; i++) {
            int age = 20 + i % 3;
            long raw = Math.clamp(Math.round(30 + 2 * (age - 20) + 6 * random.nextGaussian()), 0, 60);
            text.append("%s,%s,%d,%d%n".formatted(i % 4 == 0 ? "A" : "B", i % 2 == 0 ? "F" : "M", age, raw));
        }
        return Files.writeString(file("s.csv"), text).toString();
    }

    @Test
    void aNormIsBuiltWrittenDrawnAndFoundToBeRight() throws IOException {
        Path out = file("n.json");
        Path picture = file("p.svg");
        for (String method : new String[] {"conventional", "taylor", "beta-binomial", "sinh-arcsinh"}) {
            int status = run(
                    "build",
                    "--scores",
                    scores(),
                    "--raw",
                    "calm",
                    "--age",
                    "age",
                    "--group",
                    "sex",
                    "--method",
                    method,
                    "--minimum",
                    "0",
                    "--maximum",
                    "60",
                    "--reliability",
                    "0.9",
                    "--replications",
                    "20",
                    "--out",
                    out.toString(),
                    "--picture",
                    picture.toString());
            assertThat(errors.toString()).isEmpty();
            assertThat(status).as(method).isZero();
            NormTable table = NormFileReader.read("n.json", Files.readString(out));
            assertThat(table.id().value()).isEqualTo("n");
            assertThat(table.sample().design().orElseThrow().people()).isEqualTo(1_200);
            var cells = table.construct(ConstructId.of("calm")).orElseThrow().cells();
            assertThat(cells).hasSize(method.equals("conventional") ? 2 : 6);
            NormValues values = cells.getFirst().values().orElseThrow();
            assertThat(values.hasStandardErrors()).isTrue();
            assertThat(values.zOf(31)).isBetween(-0.4, 0.6);
            assertThat(Files.readString(picture)).contains("<title", "<desc", "</svg>");
            assertThat(run("check", out.toString())).isZero();
        }
    }

    @Test
    void aSampleIsWeightedToTheMarginsOfThePopulation() throws IOException {
        Path margins = Files.writeString(file("m.csv"), "column,value,share\nland,A,0.5\nland,B,0.5\n");
        Path out = file("n.json");
        assertThat(run(
                        "build",
                        "--scores",
                        scores(),
                        "--raw",
                        "calm",
                        "--margins",
                        margins.toString(),
                        "--replications",
                        "0",
                        "--out",
                        out.toString()))
                .isZero();
        NormTable table = NormFileReader.read("n.json", Files.readString(out));
        assertThat(table.validAges().toString()).isEqualTo("0–130");
        assertThat(table.reliabilityNote().en()).contains("No reliability was given");
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndNothingIsWritten() throws IOException {
        Path bad = Files.writeString(file("s.csv"), "sex,age,calm\nF,20,x\nQ,20,3\n");
        Path out = file("n.json");
        assertThat(run(
                        "build",
                        "--scores",
                        bad.toString(),
                        "--raw",
                        "calm",
                        "--age",
                        "age",
                        "--group",
                        "sex",
                        "--out",
                        out.toString()))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains(bad + ", line 2, column 3: The raw score (x) must be a number.")
                .contains(bad + ", line 3, column 1: The group (Q) must be a sex");
        assertThat(out).doesNotExist();
    }

    @Test
    void cellsThatAreTooSmallAreRefused() throws IOException {
        assertThat(run(
                        "build",
                        "--scores",
                        scores(),
                        "--raw",
                        "calm",
                        "--age",
                        "age",
                        "--cells",
                        "20-21,22-22,23-30",
                        "--method",
                        "conventional",
                        "--smallest-cell",
                        "500",
                        "--out",
                        file("n.json").toString()))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("The cell (all 22–22) of (calm) holds 400 people and must hold at least 500.")
                .contains("The cell (all 23–30) of (calm) holds 0 people and must hold at least 500.");
    }

    @Test
    void aFaultyTableIsNotPassed() throws IOException {
        Path bad = Files.writeString(file("n.json"), "{\"format\": \"liangcai-norms/1\"}");
        assertThat(run("check", bad.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains(bad + ", line 1, column 1: The field (id) is missing.");
        assertThat(run()).isEqualTo(2);
    }
}
