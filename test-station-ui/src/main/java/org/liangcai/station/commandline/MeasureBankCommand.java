package org.liangcai.station.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.station.measure.Figure;
import org.liangcai.station.measure.MeasurePlan;
import org.liangcai.station.measure.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station measure bank}: the item bank and the norms at the sizes they are asked to bear. */
@Command(
        name = "bank",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the item bank with 100,000 items and the norms with 300,000 cases and a million stored raw scores, on a database that"
                    + " is made for it and dropped afterwards. Exit status 1 when anything takes longer than asked.",
            "测量题库（100,000 题）和常模（300,000 例、一百万个已存原始分）。数据库专为测量而建，用后删除。有一项超出要求时退出状态为 1。"
        })
public final class MeasureBankCommand implements Callable<Integer> {

    private static final LocalizedText NO_ADDRESS = new LocalizedText(
            "--url（%s）应为 PostgreSQL 的 JDBC 地址，例如 jdbc:postgresql://localhost/postgres。",
            "--url (%s) must be a JDBC address of PostgreSQL, for example jdbc:postgresql://localhost/postgres.");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "JDBC address of a PostgreSQL database, in which a schema is made and dropped (default: H2).")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "With --url: who connects (default: ${DEFAULT-VALUE}).")
    private String user = "postgres";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "With --url: a file whose first line is the password.")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = "--personality",
            paramLabel = "FILE",
            description =
                    "CSV of domain scores with the columns N, age and sex instead of simulated cases; gzip is read too.")
    private Optional<Path> personality = Optional.empty();

    @Option(names = "--repeats", paramLabel = "N", description = "How often each is done (default: ${DEFAULT-VALUE}).")
    private int repeats = 5;

    @Option(names = "--small", description = "Small sizes: shows that everything runs; the figures say nothing.")
    private boolean small;

    @Option(names = "--language", paramLabel = "zh|en", description = "Of the table (default: the system's).")
    private Optional<String> language = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the figures go as CSV, in seconds.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        out.ifPresent(OutputFile::requireWritable);
        Language reader = reader();
        List<Figure> figures = measured(plan());
        System.out.print(table(figures, reader));
        out.ifPresent(file -> OutputFile.write(file, csv(figures)));
        return small || figures.stream().allMatch(Figure::kept) ? 0 : 1;
    }

    private Language reader() {
        return switch (language.orElseGet(() -> Locale.getDefault().getLanguage())) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            case String other
            when language.isPresent() ->
                throw new InputException(
                        "--language（%s）应为 zh 或 en。\n--language (%s) must be zh or en.".formatted(other, other));
            case String _ -> Language.EN;
        };
    }

    private MeasurePlan plan() {
        if (repeats < 1 || repeats > 1_000) {
            throw new InputException(
                    "--repeats（%d）应在 1 到 1000 之间。\n--repeats (%d) must be from 1 to 1000.".formatted(repeats, repeats));
        }
        personality.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new InputException("文件（%s）无法读取。\nThe file (%s) cannot be read.".formatted(file, file));
        });
        return small ? MeasurePlan.small(repeats, personality) : MeasurePlan.full(repeats, personality);
    }

    private List<Figure> measured(MeasurePlan plan) {
        try {
            return measurement(plan).run();
        } catch (IOException unreadable) {
            throw new InputException(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (NormFileException faulty) {
            throw InputException.of(faulty);
        }
    }

    private Measurement measurement(MeasurePlan plan) {
        if (url.isEmpty()) {
            return Measurement.onH2(plan, System.err::println);
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw new InputException(NO_ADDRESS.zh().formatted(url.get()) + "\n"
                    + NO_ADDRESS.en().formatted(url.get()));
        }
        return Measurement.onPostgresql(
                plan, url.get(), user, passwordFile.map(PasswordFile::first).orElse(""), System.err::println);
    }

    private static String table(List<Figure> figures, Language reader) {
        boolean zh = reader == Language.ZH;
        TextTable table = zh
                ? new TextTable("项目", "要求", "测得（中位数）", "处理器时间", "次数", "结果")
                : new TextTable("what", "asked", "measured, median", "processor time", "repeats", "");
        for (Figure figure : figures) {
            table.row(
                    figure.what().in(reader),
                    "≤ " + figure.askedText(),
                    figure.medianText(),
                    figure.processorText(),
                    String.valueOf(figure.repeats()),
                    figure.kept() ? (zh ? "达到" : "kept") : (zh ? "未达到" : "NOT KEPT"));
        }
        return table.toString();
    }

    private static String csv(List<Figure> figures) {
        StringBuilder csv = new StringBuilder("what,asked_s,median_s,processor_s,repeats,kept\n");
        for (Figure figure : figures) {
            csv.append(String.format(
                    Locale.ROOT,
                    "\"%s\",%s,%s,%s,%d,%s%n",
                    figure.what().en(),
                    figure.asked(),
                    figure.median(),
                    figure.processor(),
                    figure.repeats(),
                    figure.kept()));
        }
        return csv.toString();
    }
}
