package org.liangcai.station.commandline;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.station.load.Credentials;
import org.liangcai.station.load.Load;
import org.liangcai.station.load.LoadPlan;
import org.liangcai.station.load.LoadReport;
import org.liangcai.station.load.LoopbackAddress;
import org.liangcai.station.load.OwnStation;
import org.liangcai.station.load.Soak;
import org.liangcai.station.load.SoakReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station load}: a hall full of virtual seats. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Drives virtual seats through the protocol of the browser: the seats check in, all start at once, and each answers until the"
                    + " time is over. Without --url a station of its own runs on a fresh folder. On this machine only.",
            "用虚拟座位按浏览器的协议给测评站加压：先入座，再同时开始，各自作答到时间结束。不给 --url 时自行启动一个测评站。只在本机运行。"
        })
public final class LoadCommand implements Callable<Integer> {

    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d+)?");
    private static final int SEATS_A_SECOND = 20;

    // Numbers are read as text, so that what is wrong with them is said in both languages.
    @Option(names = "--seats", paramLabel = "N", description = "How many seats, 1 to 5000.")
    private Optional<String> seats = Optional.empty();

    @Option(names = "--minutes", paramLabel = "M", description = "How long they answer (default: ${DEFAULT-VALUE}).")
    private String minutes = "2";

    @Option(
            names = "--think",
            paramLabel = "LOW-HIGH",
            description = "Seconds on an item, drawn evenly (default: ${DEFAULT-VALUE}).")
    private String think = "5-15";

    @Option(
            names = "--check-in",
            paramLabel = "SECONDS",
            description = "Over how long the seats check in before the start (default: one second for 20 seats).")
    private Optional<String> checkIn = Optional.empty();

    @Option(names = "--battery", paramLabel = "ID", description = "What they take (default: ${DEFAULT-VALUE}).")
    private String battery = "full";

    @Option(
            names = "--soak",
            description = {
                "Without --url: people come and go at the seats, and once a minute heap, memory, threads and open files of the"
                        + " station are looked at; ends with status 1 when any of them grows."
            })
    private boolean soak;

    @Option(names = "--url", paramLabel = "URL", description = "A running station on this machine.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--counsellor", paramLabel = "NAME", description = "With --url: who opens the visits.")
    private Optional<String> counsellor = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "With --url: a file whose first line is the password.")
    private Optional<Path> passwordFile = Optional.empty();

    @Override
    public Integer call() {
        LoadPlan plan = plan();
        if (soak) {
            return soak(plan);
        }
        LoadReport report = url.isPresent() ? atRunningStation(plan, url.get()) : atOwnStation(plan);
        System.out.print(report.text());
        return report.isFaultless() ? 0 : 1;
    }

    private LoadPlan plan() {
        if (seats.isEmpty()) {
            throw new InputException("缺少 --seats。\n--seats is missing.");
        }
        Matcher range = RANGE.matcher(think);
        if (!range.matches()) {
            throw new InputException("--think（%s）应像 5-15。\n--think (%s) must look like 5-15.".formatted(think, think));
        }
        int hall = whole("--seats", seats.get());
        return new LoadPlan(
                hall,
                Duration.ofMillis(Math.round(number("--minutes", minutes) * 60_000)),
                seconds(range.group(1)),
                seconds(range.group(2)),
                checkIn.map(text -> Duration.ofMillis(Math.round(number("--check-in", text) * 1000)))
                        .orElse(Duration.ofMillis(1000L * hall / SEATS_A_SECOND)),
                battery);
    }

    private static int whole(String option, String text) {
        double value = number(option, text);
        if (value != Math.rint(value)) {
            throw new InputException(
                    "%s（%s）应是整数。\n%s (%s) must be a whole number.".formatted(option, text, option, text));
        }
        return (int) value;
    }

    private static double number(String option, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InputException("%s（%s）应是数字。\n%s (%s) must be a number.".formatted(option, text, option, text));
        }
        return Double.parseDouble(text);
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(number("--think", text) * 1000));
    }

    private LoadReport atRunningStation(LoadPlan plan, String address) {
        LoopbackAddress station = LoopbackAddress.of(address);
        if (counsellor.isEmpty() || passwordFile.isEmpty()) {
            throw new InputException(
                    "使用 --url 时需要 --counsellor 和 --password-file。\nWith --url, --counsellor and --password-file are needed.");
        }
        Credentials credentials = new Credentials(counsellor.get(), PasswordFile.first(passwordFile.get()));
        return new Load(plan, station, credentials).run(OptionalLong::empty, true);
    }

    private int soak(LoadPlan plan) {
        if (url.isPresent()) {
            throw new InputException("--soak 不能与 --url 同用。\n--soak does not go with --url.");
        }
        try (OwnStation station = OwnStation.start(jar())) {
            SoakReport report = new Soak(plan, station).run();
            System.out.print(report.text());
            return report.isFaultless() ? 0 : 1;
        }
    }

    private LoadReport atOwnStation(LoadPlan plan) {
        if (counsellor.isPresent() || passwordFile.isPresent()) {
            throw new InputException(
                    "--counsellor 和 --password-file 只与 --url 同用。\n--counsellor and --password-file go with --url only.");
        }
        try (OwnStation station = OwnStation.start(jar())) {
            return new Load(plan, station.address(), station.counsellor()).run(station::residentMebibytes, false);
        }
    }

    /** The program itself, or what the tests of it name. */
    private static Path jar() {
        String named = System.getProperty("station.jar");
        try {
            return named == null
                    ? Path.of(LoadCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    : Path.of(named);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
