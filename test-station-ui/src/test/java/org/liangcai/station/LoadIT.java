package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.station.load.Load;
import org.liangcai.station.load.LoadPlan;
import org.liangcai.station.load.LoadReport;
import org.liangcai.station.load.OwnStation;
import org.liangcai.station.load.Soak;
import org.liangcai.station.load.SoakReport;
import org.liangcai.station.load.Step;
import picocli.CommandLine;

/** The short version of {@code ./station load}, and what it says to a call that cannot be. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadIT {

    private static final int SEATS = 20;

    private final OwnStation station =
            OwnStation.start(Path.of(System.getProperty("station.jar", "target/station.jar")));

    @TempDir
    private Path folder;

    private record Said(int status, String errors) {}

    @AfterAll
    void stop() {
        station.close();
    }

    @Test
    void twenty_seats_that_start_together_lose_no_answer() {
        LoadPlan plan = new LoadPlan(
                SEATS,
                Duration.ofSeconds(8),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                "guidance");
        LoadReport report =
                new Load(plan, station.address(), station.counsellor()).run(station::residentMebibytes, true);

        assertThat(report.faults()).isEmpty();
        assertThat(report.isFaultless()).as(report.text()).isTrue();
        assertThat(report.sent()).isPositive();
        assertThat(report.rows())
                .filteredOn(row -> row.step() == Step.START)
                .singleElement()
                .extracting(LoadReport.Row::count)
                .isEqualTo(SEATS);
        assertThat(report.text()).contains("answers sent: %d =".formatted(report.sent()), "errors: 0");
    }

    @Test
    void a_soak_looks_at_the_station_again_and_again_and_loses_no_answer() {
        LoadPlan plan = new LoadPlan(
                5,
                Duration.ofSeconds(8),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                "guidance");
        SoakReport report = new Soak(plan, station).run();

        assertThat(report.load().isFaultless()).as(report.text()).isTrue();
        assertThat(report.text()).contains("heap MiB", "每个座位 heap a seat", "线程 threads: third quarter", "kB a seat  [");
    }

    @Test
    void a_wrong_password_is_said_in_both_languages() throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, "not the password\n");
        Said said = call(
                "--seats",
                "2",
                "--url",
                station.address().toString(),
                "--counsellor",
                station.counsellor().userName(),
                "--password-file",
                password.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.errors()).contains("密码不对", "the password is wrong");
    }

    @Test
    void a_station_that_does_not_answer_is_named() throws IOException {
        Path password = folder.resolve("any");
        Files.writeString(password, "any\n");
        Said said = call(
                "--seats",
                "2",
                "--url",
                "http://127.0.0.1:1",
                "--counsellor",
                "anybody",
                "--password-file",
                password.toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.errors())
                .contains("连不上测评站（http://127.0.0.1:1）", "The station (http://127.0.0.1:1) cannot be reached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--minutes 2                               | 缺少 --seats             | --seats is missing",
                "--seats many                              | --seats（many）应是数字   | --seats (many) must be a number",
                "--seats 2.5                               | 应是整数                 | --seats (2.5) must be a whole number",
                "--seats 0                                 | 应在 1 到 5000 之间      | --seats (0) must be from 1 to 5000",
                "--seats 2 --minutes 0                     | --minutes（0.0）应大于 0 | --minutes (0.0) must be above 0",
                "--seats 2 --think 5                       | 应像 5-15                | --think (5) must look like 5-15",
                "--seats 2 --think 9-3                     | 下限不能大于上限         | the lower end must not exceed the upper end",
                "--seats 2 --url localhost                 | 应像 http://             | must look like http://localhost:8080",
                "--seats 2 --url http://192.0.2.1:8080     | 不是本机回环地址         | is not loopback",
                "--seats 2 --url http://station.example    | 不是本机回环地址         | is not loopback",
                "--seats 2 --url http://localhost:8080     | 需要 --counsellor        | --counsellor and --password-file are needed",
                "--seats 2 --soak --url http://localhost:8080 | 不能与 --url 同用     | --soak does not go with --url",
                "--seats 2 --counsellor anybody            | 只与 --url 同用          | go with --url only"
            })
    void a_call_that_cannot_be_is_refused_in_both_languages(String options, String chinese, String english) {
        Said said = call(options.split(" +"));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.errors()).contains(chinese, english);
    }

    private static Said call(String... options) {
        StringWriter errors = new StringWriter();
        String[] arguments = new String[options.length + 1];
        arguments[0] = "load";
        System.arraycopy(options, 0, arguments, 1, options.length);
        CommandLine command = Station.commandLine().setErr(new PrintWriter(errors, true));
        return new Said(command.execute(arguments), errors.toString());
    }
}
