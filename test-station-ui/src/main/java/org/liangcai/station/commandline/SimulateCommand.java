package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.liangcai.norms.BilingualText;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.Criterion;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.SimulatedTest;
import org.liangcai.psychometrics.adaptive.Simulation;
import org.liangcai.psychometrics.adaptive.SimulationReport;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code station simulate}: an adaptive test for simulated examinees. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs an adaptive test for simulated examinees.  用模拟考生运行自适应测验。")
public final class SimulateCommand implements Callable<Integer> {

    @Option(names = "--parameters", required = true, paramLabel = "FILE", description = "Item parameters (JSON).")
    private Path parameters = Path.of("parameters.json");

    @Option(names = "--examinees", required = true, paramLabel = "N", description = "How many examinees.")
    private int examinees = 1000;

    @Option(
            names = "--select",
            paramLabel = "RULE",
            description =
                    "MFI, MEI, KL, KLP, MLWI, MPWI, MEPV, bOpt, progressive, proportional or random (default: ${DEFAULT-VALUE}).")
    private String select = "MFI";

    @Option(names = "--estimator", paramLabel = "M", description = "EAP, MAP, ML or WL (default: ${DEFAULT-VALUE}).")
    private String estimator = "EAP";

    @Option(names = "--max-items", paramLabel = "N", description = "The longest test (default: ${DEFAULT-VALUE}).")
    private int maximum = 30;

    @Option(names = "--min-items", paramLabel = "N", description = "The shortest test (default: ${DEFAULT-VALUE}).")
    private int minimum = 1;

    @Option(names = "--se", paramLabel = "SE", description = "The standard error at which a test ends early.")
    private Optional<Double> standardError = Optional.empty();

    @Option(
            names = "--randomesque",
            paramLabel = "N",
            description = "Draws among the N best items (default: ${DEFAULT-VALUE}).")
    private int candidates = 1;

    @Option(names = "--mean", paramLabel = "M", description = "Mean of true ability (default: ${DEFAULT-VALUE}).")
    private double mean = 0;

    @Option(names = "--sd", paramLabel = "SD", description = "Its standard deviation (default: ${DEFAULT-VALUE}).")
    private double deviation = 1;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed, the same result (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the examinees go (CSV).")
    private Path out = Path.of("simulation.csv");

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        if (examinees < 1) {
            throw new InputException("--examinees (%d) must be 1 or more.".formatted(examinees));
        }
        if (!(deviation > 0 && Double.isFinite(deviation) && Double.isFinite(mean))) {
            throw new InputException(InputException.both(BilingualText.of(
                    "--mean（%s）和 --sd（%s）应是有限的数，且 --sd 大于 0。",
                    "--mean (%s) and --sd (%s) must be finite, and --sd above 0.", mean, deviation)));
        }
        ParameterFile known = ParameterFile.read(parameters);
        if (maximum > known.items().size()) {
            throw new InputException("--max-items (%d) is more than the %d items there are."
                    .formatted(maximum, known.items().size()));
        }
        CatEstimator ability = CatEstimator.of(method());
        AdaptiveTest test = new AdaptiveTest(
                ItemPool.of(known.models()),
                ability,
                ItemSelection.by(criterion(ability.method())).withCandidates(candidates),
                new StoppingRule(minimum, maximum, standardError.orElse(0.0)),
                seed);
        SimulationReport report = Simulation.of(test, Simulation.normalThetas(examinees, mean, deviation), seed)
                .run(Progress.onTerminal("examinees"));
        OutputFile.write(out, csv(report, known.ids()));
        print(report, known.ids());
        return 0;
    }

    private CatEstimator.Method method() {
        return switch (estimator.toUpperCase(Locale.ROOT)) {
            case "EAP" -> CatEstimator.Method.EAP;
            case "MAP", "BM" -> CatEstimator.Method.MAP;
            case "ML" -> CatEstimator.Method.ML;
            case "WL", "WLE" -> CatEstimator.Method.WL;
            default ->
                throw new InputException("There is no estimator (%s).\nMaybe EAP, MAP, ML or WL.".formatted(estimator));
        };
    }

    private Criterion criterion(CatEstimator.Method updating) {
        Criterion.Course course = standardError.isPresent() && maximum > 1
                ? new Criterion.Course.ByPrecision(standardError.get(), maximum)
                : new Criterion.Course.ByLength(Math.max(2, maximum));
        return switch (select.toUpperCase(Locale.ROOT)) {
            case "MFI" -> new Criterion.MaximumInformation();
            case "MEI" -> new Criterion.ExpectedInformation(InformationKind.OBSERVED, updating);
            case "KL" -> new Criterion.KullbackLeibler(Criterion.Weight.LIKELIHOOD);
            case "KLP" -> new Criterion.KullbackLeibler(Criterion.Weight.POSTERIOR);
            case "MLWI" -> new Criterion.WeightedInformation(Criterion.Weight.LIKELIHOOD);
            case "MPWI" -> new Criterion.WeightedInformation(Criterion.Weight.POSTERIOR);
            case "MEPV" -> new Criterion.ExpectedPosteriorVariance(Criterion.Predictive.POSTERIOR);
            case "BOPT" -> new Criterion.NearestDifficulty();
            case "PROGRESSIVE" -> new Criterion.Progressive(1, course);
            case "PROPORTIONAL" -> new Criterion.Proportional(1, course);
            case "RANDOM" -> new Criterion.Random();
            default ->
                throw new InputException(
                        "There is no rule (%s).\nMaybe MFI, MEI, KL, KLP, MLWI, MPWI, MEPV, bOpt, progressive, proportional or random."
                                .formatted(select));
        };
    }

    private static String csv(SimulationReport report, List<String> ids) {
        StringBuilder text = new StringBuilder("row,true,theta,se,length,items\n");
        int row = 0;
        for (SimulatedTest test : report.tests()) {
            row++;
            text.append(row)
                    .append(',')
                    .append(ScoreCommand.number(test.trueTheta()))
                    .append(',');
            text.append(ScoreCommand.number(test.estimate().theta())).append(',');
            text.append(ScoreCommand.number(test.estimate().standardError())).append(',');
            text.append(test.administered().size()).append(',');
            text.append(test.administered().stream()
                            .map(item -> ids.get(item.index()))
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return text.toString();
    }

    private static void print(SimulationReport report, List<String> ids) {
        System.out.print(
                new TextTable("examinees", "bias", "RMSE", "correlation", "mean length", "highest exposure", "overlap")
                        .row(
                                String.valueOf(report.tests().size()),
                                "%.4f".formatted(report.bias()),
                                "%.4f".formatted(report.rootMeanSquaredError()),
                                "%.4f".formatted(report.correlation()),
                                "%.2f".formatted(report.meanLength()),
                                "%.3f".formatted(report.highestExposure()),
                                "%.3f".formatted(report.overlap())));
        System.out.println();
        TextTable table = new TextTable("true ability", "examinees", "bias", "RMSE", "mean SE", "mean length");
        for (SimulationReport.Conditional group : report.byQuantiles(10)) {
            table.row(
                    "%.2f to %.2f".formatted(group.from(), group.to()),
                    String.valueOf(group.examinees()),
                    "%.4f".formatted(group.bias()),
                    "%.4f".formatted(group.rootMeanSquaredError()),
                    "%.4f".formatted(group.meanStandardError()),
                    "%.2f".formatted(group.meanLength()));
        }
        System.out.print(table);
        double[] rates = report.exposureRates();
        long never = java.util.Arrays.stream(rates).filter(rate -> rate == 0).count();
        System.out.printf("%d of %d items were never shown.%n", never, ids.size());
    }
}
