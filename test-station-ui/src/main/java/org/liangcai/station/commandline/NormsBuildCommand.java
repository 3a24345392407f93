package org.liangcai.station.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.BilingualText;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormCell;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormValues;
import org.liangcai.norms.RawRange;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.building.NormBuilder;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.NormPlan;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.norms.building.RawScores;
import org.liangcai.norms.file.NormAbout;
import org.liangcai.norms.file.NormFileException;
import org.liangcai.norms.file.NormFileFault;
import org.liangcai.norms.file.NormFileWriter;
import org.liangcai.norms.file.RawScoreColumns;
import org.liangcai.norms.file.RawScoreReader;
import org.liangcai.norms.picture.NormPicture;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardNormal;
import org.liangcai.norms.scale.StandardScale;
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
    private static final int[] PERCENTS = {2, 16, 50, 84, 98};
    private static final int MOST_CELLS_SHOWN = 8;
    private static final int MODELS_SHOWN = 4;

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
        AgeBand band = ages.map(text -> band("--ages", text)).orElse(new AgeBand(0, 130));
        RawScoreReader.Read read = read(band);
        List<AgeBand> bands = bands(how, read);
        int smallest =
                smallestCell.orElse(how == NormMethod.CONVENTIONAL ? SMALLEST_CONVENTIONAL : SMALLEST_CONTINUOUS);
        List<BuiltNorm> built = new ArrayList<>();
        for (RawScores of : read.scores()) {
            built.add(NormBuilder.build(of, plan(how, of, bands, smallest, says)));
        }
        NormTable table = says.table(
                how.description(),
                reliabilityNote(),
                new AgeBand(bands.getFirst().from(), bands.getLast().to()),
                read.used(),
                smallest,
                built.stream().map(BuiltNorm::norm).toList());
        OutputFile.write(out, NormFileWriter.write(table, origin(how, built)));
        picture.ifPresent(file -> built.forEach(
                norm -> OutputFile.write(picture(file, norm, built.size()), NormPicture.of(norm, says.title()))));
        print(table, read, built);
        return built.stream().allMatch(NormsBuildCommand::converged) ? 0 : 1;
    }

    static InputException input(NormFileException faulty) {
        return InputException.of(
                faulty.faults().stream().map(NormFileFault::toString).toList());
    }

    private NormMethod method() {
        String name = method.orElse(age.isPresent() ? "taylor" : "conventional");
        return switch (name) {
            case "conventional" -> NormMethod.CONVENTIONAL;
            case "taylor" -> NormMethod.TAYLOR;
            case "beta-binomial" -> NormMethod.BETA_BINOMIAL;
            case "sinh-arcsinh" -> NormMethod.SINH_ARCSINH;
            default ->
                throw new InputException(
                        "--method (%s) must be conventional, taylor, beta-binomial or sinh-arcsinh.".formatted(name));
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
            throw new InputException("%s cannot be read: is the name right?".formatted(about.get()), unreadable);
        } catch (NormFileException faulty) {
            throw input(faulty);
        }
    }

    private RawScoreReader.Read read(AgeBand band) {
        var range = new RawRange(minimum.orElse(-Double.MAX_VALUE), maximum.orElse(Double.MAX_VALUE));
        var columns = new RawScoreColumns(raw, age, group, weight, where, band, range, leaveOutImpossible, margins());
        try (InputStream stream = Files.newInputStream(scores)) {
            return RawScoreReader.read(scores.toString(), stream, columns);
        } catch (IOException unreadable) {
            throw new InputException("%s cannot be read: is the name right?".formatted(scores), unreadable);
        } catch (NormFileException faulty) {
            throw input(faulty);
        }
    }

    private Map<String, Map<String, Double>> margins() {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        if (margins.isEmpty()) {
            return shares;
        }
        CsvTable table = CsvTable.read(margins.get());
        int column = table.column("column");
        int value = table.column("value");
        int share = table.column("share");
        List<String> faults = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            try {
                Double before = shares.computeIfAbsent(table.cell(row, column), _ -> new LinkedHashMap<>())
                        .put(table.cell(row, value), Double.parseDouble(table.cell(row, share)));
                if (before != null) {
                    faults.add(
                            "%s: (%s) has a share already.".formatted(table.place(row, value), table.cell(row, value)));
                }
            } catch (NumberFormatException notANumber) {
                faults.add("%s: (%s) is not a number.".formatted(table.place(row, share), table.cell(row, share)));
            }
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
        return shares;
    }

    private static AgeBand band(String option, String text) {
        String[] ends = text.strip().split("[-–]", -1);
        try {
            if (ends.length == 1) {
                int only = Integer.parseInt(ends[0].strip());
                return new AgeBand(only, only);
            }
            if (ends.length == 2) {
                return new AgeBand(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()));
            }
        } catch (NumberFormatException notWhole) {
            throw new InputException("%s (%s) must be ages such as 16-65.".formatted(option, text), notWhole);
        }
        throw new InputException("%s (%s) must be ages such as 16-65.".formatted(option, text));
    }

    private List<AgeBand> bands(NormMethod how, RawScoreReader.Read read) {
        if (!cells.isEmpty()) {
            return cells.stream().map(text -> band("--cells", text)).toList();
        }
        AgeBand whole = ages.map(text -> band("--ages", text)).orElseGet(() -> found(read));
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
            throw new InputException("The raw scores of (%s) go from %s to %s; there is nothing to norm."
                    .formatted(of.construct(), low, high));
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

    private NormFileWriter.Origin origin(NormMethod how, List<BuiltNorm> built) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("engine", EngineVersion.text());
        options.put("scores", String.valueOf(scores.getFileName()));
        options.put("method", how.name());
        if (how == NormMethod.CONVENTIONAL) {
            options.put("ranks", ranks.name());
        }
        where.forEach((column, value) -> options.put("where " + column, value));
        margins.ifPresent(file -> options.put("margins", String.valueOf(file.getFileName())));
        options.put("replications", String.valueOf(replications));
        options.put("seed", String.valueOf(seed));
        Map<ConstructId, List<String>> models = new LinkedHashMap<>();
        built.forEach(norm -> models.put(
                norm.norm().construct(),
                norm.parts().stream()
                        .flatMap(part -> part.tried().stream()
                                .filter(BuiltNorm.TriedModel::chosen)
                                .map(model -> "%s, %s".formatted(who(part), model)))
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

    private static String who(BuiltNorm.Part part) {
        return part.sex()
                .map(sex -> sex.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("all");
    }

    private void print(NormTable table, RawScoreReader.Read read, List<BuiltNorm> built) {
        System.out.printf(
                "%s, version %d: %s%n",
                table.id(), table.version(), table.method().en());
        System.out.printf(
                "%d rows: %d people used; left out: %d by --where, %d of other ages, %d with missing values, %d with impossible scores%n",
                read.rows(), read.used(), read.others(), read.otherAges(), read.incomplete(), read.impossible());
        read.raking()
                .ifPresent(raking -> System.out.printf(
                        "raking: %s after %d rounds, effective sample size %.0f%n",
                        raking.converged()
                                ? "margins met"
                                : "MARGINS NOT MET (off by %.4f)".formatted(raking.largestDeviation()),
                        raking.rounds(),
                        raking.effectiveSampleSize()));
        for (BuiltNorm norm : built) {
            System.out.println();
            for (BuiltNorm.Part part : norm.parts()) {
                models(norm, part);
            }
            System.out.print(values(norm));
        }
        System.out.println();
        System.out.print(conventions());
        if (reliability.isEmpty() && table.reliabilityNote().equals(reliabilityNote())) {
            System.err.println(
                    table.reliabilityNote().zh() + " " + table.reliabilityNote().en());
        }
    }

    private static void models(BuiltNorm norm, BuiltNorm.Part part) {
        if (part.tried().isEmpty()) {
            return;
        }
        System.out.printf(
                "%s, %s: %d models tried, the best:%n",
                norm.norm().construct(), who(part), part.tried().size());
        part.tried().stream()
                .sorted(Comparator.comparingDouble(BuiltNorm.TriedModel::value))
                .limit(MODELS_SHOWN)
                .forEach(model -> System.out.println("  " + model));
        if (part.failed() > 0) {
            System.out.printf("  %d replications gave no norm%n", part.failed());
        }
    }

    private static TextTable values(BuiltNorm norm) {
        TextTable table = new TextTable(
                "construct",
                "group",
                "ages",
                "people",
                "mean",
                "SD",
                "SEM",
                "raw at PR 2",
                "16",
                "50",
                "84",
                "98",
                "± T at 50",
                "± T at 98");
        for (BuiltNorm.Part part : norm.parts()) {
            List<NormCell> own = norm.norm().cells().stream()
                    .filter(cell -> cell.sex().equals(part.sex()))
                    .toList();
            int every = Math.max(1, (own.size() + MOST_CELLS_SHOWN - 2) / (MOST_CELLS_SHOWN - 1));
            for (int at = 0; at < own.size(); at++) {
                if (at % every == 0 || at == own.size() - 1) {
                    table.row(row(norm, part, own.get(at)));
                }
            }
        }
        return table;
    }

    private static String[] row(BuiltNorm norm, BuiltNorm.Part part, NormCell cell) {
        NormValues values = cell.values().orElseThrow();
        List<String> row = new ArrayList<>(List.of(
                norm.norm().construct().value(),
                who(part),
                cell.ages().from() == cell.ages().to()
                        ? String.valueOf(cell.ages().from())
                        : cell.ages().toString(),
                String.valueOf(cell.sampleSize().orElse(0)),
                "%.2f".formatted(cell.mean()),
                "%.2f".formatted(cell.standardDeviation()),
                "%.2f".formatted(cell.standardErrorOfMeasurement())));
        for (int percent : PERCENTS) {
            row.add("%.1f".formatted(rawAt(values, StandardNormal.quantile(percent / 100.0))));
        }
        for (int percent : new int[] {50, 98}) {
            row.add(
                    values.hasStandardErrors()
                            ? "%.2f"
                                    .formatted(10
                                            * values.standardErrorOf(
                                                    rawAt(values, StandardNormal.quantile(percent / 100.0))))
                            : "-");
        }
        return row.toArray(String[]::new);
    }

    /** The raw score at which the table reaches a z, or the nearest it lists. */
    private static double rawAt(NormValues values, double z) {
        for (int i = 1; i < values.size(); i++) {
            if (values.z(i) >= z) {
                double rise = values.z(i) - values.z(i - 1);
                double share = rise > 0 ? Math.clamp((z - values.z(i - 1)) / rise, 0, 1) : 0;
                return values.raw(i - 1) + share * (values.raw(i) - values.raw(i - 1));
            }
        }
        return values.raw(values.size() - 1);
    }

    /** The scales with their rounding and cuts, and what three deviates become on them. */
    private static String conventions() {
        String rules = """
                Scales: T 50+10z, whole, 20 to 80; IQ 100+15z, whole, 40 to 160; sten 5.5+2z, whole, 1 to 10 (cuts at z = -2, -1.5 … 2);
                stanine 5+2z, whole, 1 to 9 (cuts at z = ±0.25, ±0.75, ±1.25, ±1.75); percentile rank whole, 1 to 99. All rounded half up,
                then kept within the limits; computed with what is not rounded.
                """;
        TextTable table = new TextTable("z", "T", "IQ", "sten", "stanine", "PR");
        for (double z : new double[] {-2, -1, 0, 1, 2}) {
            table.row(
                    "%.1f".formatted(z),
                    "%.0f".formatted(StandardScale.T.reported(z)),
                    "%.0f".formatted(StandardScale.IQ.reported(z)),
                    "%.0f".formatted(StandardScale.STEN.reported(z)),
                    "%.0f".formatted(StandardScale.STANINE.reported(z)),
                    String.valueOf(PercentileRank.reported(PercentileRank.ofZ(z))));
        }
        return rules + table;
    }
}
