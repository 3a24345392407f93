package org.liangcai.station.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command at small sizes: every figure is taken and written. */
class MeasureCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new MeasureCommand())
                .setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new InputFaults())
                .execute(arguments);
    }

    @Test
    void one_command_takes_every_figure_of_the_bank_and_the_norms() throws IOException {
        Path out = folder.resolve("figures.csv");
        int status = run("bank", "--small", "--repeats", "1", "--language", "zh", "--out", out.toString());
        assertThat(errors.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(Files.readString(out))
                .startsWith("what,asked_s,median_s,processor_s,repeats,kept\n")
                .contains("\"import of a QTI package of 20 items into the bank of 1,000\",20.0,")
                .contains("of 1,000 by tag\",0.05,")
                .contains("search by one letter\",0.05,")
                .contains("search by one Chinese character\",0.05,")
                .contains("search for two letters that stand nowhere\",0.05,")
                .contains("search by parameters, difficulty and discrimination\",0.05,")
                .contains("lookup in memory by sex and age: ipip-neo-120-johnson\",1.0E-6,")
                .contains("simulated cases, both sexes, TAYLOR\",10.0,")
                .contains("stored raw scores read and scored by the old norm and a new one (selection)\",10.0,");
    }

    @Test
    void what_cannot_be_measured_is_said_in_both_languages() {
        assertThat(run("bank", "--url", "jdbc:mysql://localhost/x")).isEqualTo(2);
        assertThat(run("bank", "--language", "fr")).isEqualTo(2);
        assertThat(run("bank", "--repeats", "0")).isEqualTo(2);
        assertThat(run("bank", "--personality", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString())
                .contains("--url (jdbc:mysql://localhost/x) must be a JDBC address of PostgreSQL")
                .contains("--url（jdbc:mysql://localhost/x）应为 PostgreSQL 的 JDBC 地址")
                .contains("--language (fr) must be zh or en.")
                .contains("--repeats（0）应在 1 到 1000 之间。")
                .contains("none.csv) cannot be read.")
                .contains("Missing: bank.");
    }
}
