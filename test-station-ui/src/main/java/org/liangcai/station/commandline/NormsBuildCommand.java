package org.liangcai.station.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.RawScores;
import org.liangcai.norms.file.NormAbout;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.norms.file.NormFileWriter;
import org.liangcai.norms.file.RawScoreColumns;
import org.liangcai.norms.file.RawScoreReader;
import org.liangcai.norms.picture.NormPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station norms build}: a norm table from raw scores. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds a norm table from raw scores.  由原始分编制常模表。")
public final class NormsBuildCommand implements Callable<Integer> {

    private static final double ASSUMED_RELIABILITY = 0.8;
    private static final int SMALLEST_CONVENTIONAL = 100;
    private static final int SMALLEST_CONTINUOUS = 30;

    @Option(
            names = "--scores",
            required = true,
            paramLabel = "FILE",
            description = "CSV with a header, one person a row; gzip is read too. Empty or NA is missing.")
    private Path scores = Path.of("scores.csv");

    @Option(
            names = "--raw",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The column of raw scores; several, separated by commas, become a construct each.")
    private List<String> raw = List.of();

    @Option(names = "--age", paramLabel = "COLUMN", description = "The column of ages, in years.")
    private Optional<String> age = Optional.empty();

    @Option(names = "--group", paramLabel = "COLUMN", description = "The column of sexes by which the norm is split.")
    private Optional<String> group = Optional.empty();

    @Option(names = "--weight", paramLabel = "COLUMN", description = "The column of weights.")
    private Optional<String> weight = Optional.empty();

    @Option(
            names = "--margins",
            paramLabel = "FILE",
            description = "Shares in the population to weight by (raking): CSV with the columns column, value, share.")
    private Optional<Path> margins = Optional.empty();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description = "Only rows that hold this value; may be given several times.")
    private Map<String, String> where = Map.of();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "conventional, taylor, beta-binomial or sinh-arcsinh (default: taylor with --age, else conventional).")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--ranks",
            paramLabel = "FORMULA",
            description = "Rank formula of conventional norms: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RankFormula ranks = RankFormula.RANKIT;

    @Option(
            names = "--ages",
            paramLabel = "FROM-TO",
            description = "The ages the norm is for, for example 16-65; others are left out. Default: those found.")
    private Optional<String> ages = Optional.empty();

    @Option(
            names = "--cells",
            split = ",",
            paramLabel = "FROM-TO",
            description =
                    "The age bands of the table, separated by commas. Default: every year, for conventional norms one band.")
    private List<String> cells = List.of();

    @Option(names = "--minimum", paramLabel = "RAW", description = "The lowest possible raw score (default: found).")
    private Optional<Double> minimum = Optional.empty();

    @Option(names = "--maximum", paramLabel = "RAW", description = "The highest possible raw score (default: found).")
    private Optional<Double> maximum = Optional.empty();

    @Option(
            names = "--leave-out-impossible",
            description = "Leaves people out whose raw score lies outside; otherwise that is a fault.")
    private boolean leaveOutImpossible;

    @Option(
            names = "--step",
            paramLabel = "POINTS",
            description =
                    "Distance of two raw scores with a value in the table; between them z goes in a straight line (default: ${DEFAULT-VALUE}).")
    private double step = 1;

    @Option(
            names = "--smallest-cell",
            paramLabel = "N",
            description = "How many people each cell must hold (default: 100, for continuous norms 30).")
    private Optional<Integer> smallestCell = Optional.empty();

    @Option(
            names = "--reliability",
            paramLabel = "R",
            description = "Reliability of the raw score, for its standard error.")
    private Optional<Double> reliability = Optional.empty();

    @Option(names = "--degree", paramLabel = "N", description = "Highest degree in age (default: ${DEFAULT-VALUE}).")
    private int degree = 3;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description =
                    "Samples drawn anew for the sampling error of every value; 0 for none (default: ${DEFAULT-VALUE}).")
    private int replications = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of these samples (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--about",
            paramLabel = "FILE",
            description =
                    "JSON with what raw scores do not say: id, version, dated, title, instrument, form, population, description, place, period, drawing, language, citation, licence, reliability, reliabilityNote, outsideAges.")
    private Optional<Path> about = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the norm table goes (JSON).")
    private Path out = Path.of("norms.json");

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description =
                    "Where percentile curves over age go (SVG); with several constructs one file each, the construct before the ending.")
    private Optional<Path> picture = Optional.empty();

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        picture.ifPresent(OutputFile::requireWritable);
        NormMethod how = method();
        NormAbout says = says();
        AgeBand band = ages.map(text -> AgeBandText.read("--ages", text)).orElse(new AgeBand(0, 130));
        RawScoreReader.Read read = read(band);
        List<AgeBand> bands = bands(how, read);
        int smallest =
                smallestCell.orElse(how == NormMethod.CONVENTIONAL ? SMALLEST_CONVENTIONAL : SMALLEST_CONTINUOUS);
        List<BuiltNorm> built = new ArrayList<>();
        for (RawScores of : read.scores()) {
            built.add(NormBuilder.build(of, plan(how, of, bands, smallest, says)));
        }
        NormTable table = says.table(
                weighted(how.description(), read),
                reliabilityNote(),
                new AgeBand(bands.getFirst().from(), bands.getLast().to()),
                read.used(),
                smallest,
                built.stream().map(BuiltNorm::norm).toList());
        OutputFile.write(out, NormFileWriter.write(table, origin(how, built, read)));
        picture.ifPresent(file -> built.forEach(
                norm -> OutputFile.write(picture(file, norm, built.size()), NormPicture.of(norm, says.title()))));
        NormsText.print(table, read, built);
        if (reliability.isEmpty() && table.reliabilityNote().equals(reliabilityNote())) {
            System.err.println(
                    table.reliabilityNote().zh() + " " + table.reliabilityNote().en());
        }
        return built.stream().allMatch(NormsBuildCommand::converged) ? 0 : 1;
    }

    private static InputException unreadable(Path file, IOException cause) {
        return new InputException(
                InputException.both(BilingualText.of("%s 无法读取：请核对文件名。", "%s cannot be read: is the name right?", file)),
                cause);
    }

    private NormMethod method() {
        String name = method.orElse(age.isPresent() ? "taylor" : "conventional");
        return switch (name) {
            case "conventional" -> NormMethod.CONVENTIONAL;
            case "taylor" -> NormMethod.TAYLOR;
            case "beta-binomial" -> NormMethod.BETA_BINOMIAL;
            case "sinh-arcsinh" -> NormMethod.SINH_ARCSINH;
            default ->
                throw InputException.of(BilingualText.of(
                        "--method（%s）应为 conventional、taylor、beta-binomial 或 sinh-arcsinh。",
                        "--method (%s) must be conventional, taylor, beta-binomial or sinh-arcsinh.", name));
        };
    }

    private NormAbout says() {
        String name = String.valueOf(out.getFileName());
        NormAbout plain = NormAbout.named(name.replaceFirst("\\.json$", ""), YearMonth.now(Clock.systemDefaultZone()));
        if (about.isEmpty()) {
            return plain;
        }
        try {
            return NormAbout.read(about.get().toString(), Files.readString(about.get()), plain);
        } catch (IOException unreadable) {
            throw unreadable(about.get(), unreadable);
        } catch (NormFileException faulty) {
            throw InputException.of(faulty);
        }
    }

    private RawScoreReader.Read read(AgeBand band) {
        var range = new RawRange(minimum.orElse(-Double.MAX_VALUE), maximum.orElse(Double.MAX_VALUE));
        var columns = new RawScoreColumns(raw, age, group, weight, where, band, range, leaveOutImpossible, shares());
        try (InputStream stream = Files.newInputStream(scores)) {
            return RawScoreReader.read(scores.toString(), stream, columns);
        } catch (IOException unreadable) {
            throw unreadable(scores, unreadable);
        } catch (NormFileException faulty) {
            throw InputException.of(faulty);
        }
    }

    private Map<String, Map<String, Double>> shares() {
        return margins.map(SharesFile::read).orElseGet(Map::of);
    }

    private List<AgeBand> bands(NormMethod how, RawScoreReader.Read read) {
        if (!cells.isEmpty()) {
            return cells.stream().map(text -> AgeBandText.read("--cells", text)).toList();
        }
        AgeBand whole = ages.map(text -> AgeBandText.read("--ages", text)).orElseGet(() -> found(read));
        return how == NormMethod.CONVENTIONAL || age.isEmpty()
                ? List.of(whole)
                : IntStream.rangeClosed(whole.from(), whole.to())
                        .mapToObj(year -> new AgeBand(year, year))
                        .toList();
    }

    /** Without a column of ages the norm is for everybody. */
    private AgeBand found(RawScoreReader.Read read) {
        if (age.isEmpty()) {
            return new AgeBand(0, 130);
        }
        double youngest = Double.POSITIVE_INFINITY;
        double oldest = 0;
        for (RawScores of : read.scores()) {
            youngest = Math.min(youngest, Arrays.stream(of.ages()).min().orElse(0));
            oldest = Math.max(oldest, Arrays.stream(of.ages()).max().orElse(0));
        }
        return new AgeBand((int) Math.floor(youngest), (int) Math.floor(oldest));
    }

    private NormPlan plan(NormMethod how, RawScores of, List<AgeBand> bands, int smallest, NormAbout says) {
        double low = minimum.orElseGet(() -> Arrays.stream(of.raws()).min().orElseThrow());
        double high = maximum.orElseGet(() -> Arrays.stream(of.raws()).max().orElseThrow());
        if (low >= high) {
            throw InputException.of(BilingualText.of(
                    "（%s）的原始分从 %s 到 %s；编不出常模。",
                    "The raw scores of (%s) go from %s to %s; there is nothing to norm.", of.construct(), low, high));
        }
        return new NormPlan(
                how,
                ranks,
                new RawRange(low, high),
                step,
                bands,
                smallest,
                says.reliability(of.construct().value()).or(() -> reliability).orElse(ASSUMED_RELIABILITY),
                degree,
                replications,
                seed);
    }

    private BilingualText reliabilityNote() {
        return reliability.isPresent()
                ? new BilingualText(
                        "信度 %s 由编制者给出。测量标准误 = SD × √(1 − 信度)。".formatted(reliability.get()),
                        "A reliability of %s was given by whoever built the table. Standard error of measurement = SD · √(1 − reliability)."
                                .formatted(reliability.get()))
                : new BilingualText(
                        "没有给出信度：测量标准误按假定的信度 .80 计算，只供试算，不得用于报告。",
                        "No reliability was given: the standard error of measurement stands on an assumed reliability of .80. For trial only, not for reports.");
    }

    private BilingualText weighted(BilingualText method, RawScoreReader.Read read) {
        String shares = shares().entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
        return read.raking()
                .map(raking -> raking.described(method, new BilingualText(shares, shares)))
                .orElse(method);
    }

    private NormFileWriter.Origin origin(NormMethod how, List<BuiltNorm> built, RawScoreReader.Read read) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("engine", EngineVersion.text());
        options.put("scores", String.valueOf(scores.getFileName()));
        options.put("method", how.name());
        if (how == NormMethod.CONVENTIONAL) {
            options.put("ranks", ranks.name());
        }
        where.forEach((column, value) -> options.put("where " + column, value));
        margins.ifPresent(file -> options.put("margins", String.valueOf(file.getFileName())));
        read.raking().ifPresent(raking -> {
            shares().forEach((column, shares) -> options.put("margins " + column, String.valueOf(shares)));
            options.put("effectiveSampleSize", "%.1f".formatted(raking.effectiveSampleSize()));
        });
        options.put("replications", String.valueOf(replications));
        options.put("seed", String.valueOf(seed));
        Map<ConstructId, List<String>> models = new LinkedHashMap<>();
        built.forEach(norm -> models.put(
                norm.norm().construct(),
                norm.parts().stream()
                        .flatMap(part -> part.tried().stream()
                                .filter(BuiltNorm.TriedModel::chosen)
                                .map(model -> "%s, %s".formatted(NormsText.who(part), model)))
                        .toList()));
        return new NormFileWriter.Origin(options, models);
    }

    private static Path picture(Path file, BuiltNorm norm, int count) {
        if (count == 1) {
            return file;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String construct = norm.norm().construct().value().replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        return file.resolveSibling(
                dot < 0 ? name + "-" + construct : name.substring(0, dot) + "-" + construct + name.substring(dot));
    }

    private static boolean converged(BuiltNorm norm) {
        return norm.parts().stream()
                .flatMap(part -> part.tried().stream())
                .allMatch(model -> model.converged() || !model.chosen());
    }
}
