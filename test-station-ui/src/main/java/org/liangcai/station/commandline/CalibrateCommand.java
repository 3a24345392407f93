package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.FitReport;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterMeans;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code station calibrate}: item parameters from responses, by marginal maximum likelihood. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, description = "Estimates item parameters.  估计题目参数。")
public final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    private final ResponseFile responses = new ResponseFile();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "M",
            description = "Rasch, 1PL, 2PL, 3PL, 4PL, GRM, PCM, RSM, GPCM or NRM.")
    private String model = "";

    @Option(
            names = "--item-model",
            split = ",",
            paramLabel = "ITEM=M",
            description = "Items with another model than --model, separated by commas.")
    private Map<String, String> itemModels = Map.of();

    @Mixin
    private final FactorOptions factors = new FactorOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the parameters go (JSON).")
    private Path out = Path.of("parameters.json");

    @Mixin
    private final PriorOptions priors = new PriorOptions();

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "Parameters of items that are held; mean and variance of ability are then estimated.")
    private Optional<Path> anchors = Optional.empty();

    @Option(
            names = "--equal-items",
            split = ",",
            paramLabel = "ITEM",
            description =
                    "With --group: items whose parameters are the same in all groups, or \"all\" (the default); mean and variance of the groups after the first are then estimated. \"none\" keeps the groups apart.")
    private List<String> equalItems = List.of("all");

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "On one dimension: nodes from -6 to 6 (default: ${DEFAULT-VALUE}).")
    private int nodes = 61;

    @Option(
            names = "--tolerance",
            paramLabel = "T",
            description = "The log-likelihood still to be gained at which the search ends (default: ${DEFAULT-VALUE}).")
    private double tolerance = 1e-8;

    @Option(names = "--max-iterations", paramLabel = "N", description = "When to give up (default: ${DEFAULT-VALUE}).")
    private int maximumIterations = 2000;

    @Option(
            names = "--standard-errors",
            paramLabel = "KIND",
            description = "observed, crossproduct, sandwich or none (default: ${DEFAULT-VALUE}).")
    private String errors = "observed";

    @Option(
            names = "--posterior-means",
            description =
                    "On one dimension: writes the posterior mean of every parameter beside the estimate, which with priors is the mode.")
    private boolean posteriorMeans;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Estimates N times and writes the median of the wall times (default: ${DEFAULT-VALUE}).")
    private int repeat = 1;

    @Override
    public Integer call() {
        if (posteriorMeans && factors.present()) {
            throw new InputException("--posterior-means are there on one dimension only.");
        }
        if (repeat < 1) {
            throw new InputException("--repeat (%d) must be 1 or more.".formatted(repeat));
        }
        OutputFile.requireWritable(out);
        ModelCode code = ModelCode.named(model);
        Optional<Covariance.Kind> kind = errorKind();
        ResponseMatrix data = responses.read();
        System.out.print(ItemFaults.withoutResponses(data));
        return (factors.present() ? onSeveralDimensions(data, code, kind) : onOne(data, code, kind)) ? 0 : 1;
    }

    private boolean onOne(ResponseMatrix data, ModelCode usual, Optional<Covariance.Kind> kind) {
        Map<String, ModelCode> codes = codes(data, usual);
        requireFit(data, codes);
        Map<Kind, Prior> assumed = priors.of(codes.values());
        CalibrationPlan plan = plan(data, codes, assumed);
        Timed<Calibration> timed = Timed.of(repeat, () -> Calibrator.calibrate(plan, data, Progress.onTerminal()));
        Calibration calibration = timed.result();
        Optional<Covariance<ParameterKey>> covariance = kind.map(calibration::covariance);
        Optional<ParameterMeans> means = posteriorMeans ? means(calibration, covariance) : Optional.empty();
        Map<String, String> provenance = provenance(data, "%d nodes from -6 to 6".formatted(nodes), assumed);
        OutputFile.write(
                out, new ParameterWriter(calibration, covariance, means, timed.medianSeconds()).write(provenance));
        print(calibration, covariance, timed.medianSeconds());
        if (posteriorMeans && means.isEmpty()) {
            System.out.println("! The information is not positive definite: there are no posterior means.");
        }
        return calibration.fit().converged();
    }

    private static Optional<ParameterMeans> means(
            Calibration calibration, Optional<Covariance<ParameterKey>> covariance) {
        Covariance<ParameterKey> observed = covariance
                .filter(known -> known.kind() == Covariance.Kind.OBSERVED)
                .orElseGet(() -> calibration.covariance(Covariance.Kind.OBSERVED));
        return calibration.posteriorMeans(observed);
    }

    private boolean onSeveralDimensions(ResponseMatrix data, ModelCode code, Optional<Covariance.Kind> kind) {
        Map<String, ModelCode> codes = codes(data, code);
        requireFit(data, codes);
        Map<Kind, Prior> assumed = priors.of(codes.values());
        DimensionsPlan dimensions =
                new DimensionsPlan(factors.structure(data, codes), data).withGroups(equalAcrossGroups(data));
        anchors.map(file -> DimensionsFile.read(file, ParameterFile.json(file))).ifPresent(dimensions::withAnchors);
        dimensions.withPriors(assumed);
        MultidimensionalPlan plan = dimensions.plan().withStopping(tolerance, maximumIterations);
        Map<String, String> provenance = provenance(
                data,
                "%d nodes a dimension"
                        .formatted(plan.settings().nodes().points().size()),
                assumed);
        return new DimensionsCalibration(out, repeat, kind).run(plan, data, provenance);
    }

    /** An item that is held may be answered alike by everybody. */
    private void requireFit(ResponseMatrix data, Map<String, ModelCode> codes) {
        if (anchors.isEmpty()) {
            ItemFaults.require(data, codes);
        }
    }

    private Map<String, ModelCode> codes(ResponseMatrix data, ModelCode usual) {
        Map<String, ModelCode> codes = new LinkedHashMap<>();
        data.items().forEach(item -> codes.put(item, usual));
        itemModels.forEach((item, code) -> {
            if (codes.replace(item, ModelCode.named(code)) == null) {
                throw new InputException("--item-model names an item (%s) that the file has not.".formatted(item));
            }
        });
        return codes;
    }

    /** Of --equal-items, none with one group. */
    private List<String> equalAcrossGroups(ResponseMatrix data) {
        if (data.groups().size() < 2) {
            return List.of();
        }
        if (anchors.isPresent() && !equalItems.equals(List.of("all"))) {
            throw new InputException("--anchors hold items in all groups: --equal-items must be all.");
        }
        if (equalItems.equals(List.of("none"))) {
            return List.of();
        }
        return equalItems.equals(List.of("all")) ? data.items() : equalItems;
    }

    private CalibrationPlan plan(ResponseMatrix data, Map<String, ModelCode> codes, Map<Kind, Prior> assumed) {
        Map<String, ItemModel> models = new LinkedHashMap<>();
        codes.forEach((item, code) -> models.put(item, code.model()));
        CalibrationPlan plan = CalibrationPlan.of(models)
                .withQuadrature(new Quadrature(-6, 6, nodes))
                .withStopping(tolerance, maximumIterations);
        for (Map.Entry<Kind, Prior> prior : assumed.entrySet()) {
            plan = plan.withPrior(prior.getKey(), prior.getValue());
        }
        List<String> equal = equalAcrossGroups(data);
        plan = equal.isEmpty() ? plan : plan.withEqualAcrossGroups(equal);
        return anchors.isEmpty() ? plan : withAnchors(plan, data, ParameterFile.read(anchors.get()));
    }

    private static CalibrationPlan withAnchors(CalibrationPlan plan, ResponseMatrix data, ParameterFile known) {
        CalibrationPlan with = plan;
        int held = 0;
        String group = data.groups().getFirst();
        for (ParameterFile.Item item : known.items()) {
            if (data.items().contains(item.id())) {
                with = with.withAnchor(group, item.id(), item.model());
                held++;
            }
        }
        if (held == 0) {
            throw new InputException("None of the anchors is among the items of the responses.");
        }
        return with.withLatent(group, CalibrationPlan.LatentPlan.free());
    }

    private Optional<Covariance.Kind> errorKind() {
        return switch (errors) {
            case "none" -> Optional.empty();
            case "observed", "oakes" -> Optional.of(Covariance.Kind.OBSERVED);
            case "crossproduct" -> Optional.of(Covariance.Kind.CROSS_PRODUCT);
            case "sandwich" -> Optional.of(Covariance.Kind.SANDWICH);
            default ->
                throw new InputException("--standard-errors is (%s).\nMaybe observed, crossproduct, sandwich or none."
                        .formatted(errors));
        };
    }

    private Map<String, String> provenance(ResponseMatrix data, String integration, Map<Kind, Prior> assumed) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("engine", "Liangcai " + EngineVersion.text());
        provenance.put("estimation", "marginal maximum likelihood, " + integration);
        provenance.put("responses", String.valueOf(responses.file().getFileName()));
        provenance.put("sample", "%d persons, %d items".formatted(data.personCount(), data.itemCount()));
        provenance.put(
                "date", java.time.LocalDate.now(Clock.systemDefaultZone()).toString());
        assumed.forEach((parameter, prior) -> provenance.put("prior on " + parameter.name(), prior.toString()));
        anchors.ifPresent(file -> provenance.put("anchors", String.valueOf(file.getFileName())));
        return provenance;
    }

    private void print(Calibration calibration, Optional<Covariance<ParameterKey>> covariance, double seconds) {
        TextTable table = new TextTable("item", "model", "parameters (standard errors)");
        for (String group : calibration.groups()) {
            if (calibration.groups().size() > 1) {
                table.row(
                        "[" + group + "]",
                        "",
                        "mean %.3f, variance %.3f".formatted(calibration.mean(group), calibration.variance(group)));
            }
            for (String item : calibration.items()) {
                table.row(
                        item,
                        ModelCode.of(calibration, item).toString(),
                        parameters(calibration, covariance, group, item));
            }
        }
        System.out.print(table);
        FitReport fit = calibration.fit();
        System.out.printf(
                "log-likelihood %.4f, %d free parameters, AIC %.2f, BIC %.2f, %d iterations, %s, %.3f s, integration error %.1e%n",
                fit.logLikelihood(),
                fit.freeParameters(),
                fit.aic(),
                fit.bic(),
                fit.iterations(),
                fit.converged() ? "converged" : "NOT converged",
                seconds,
                fit.integrationError());
        calibration.findings().forEach(finding -> System.out.println("! " + finding));
    }

    private static String parameters(
            Calibration calibration, Optional<Covariance<ParameterKey>> covariance, String group, String item) {
        Map<String, DerivedValue> traditional =
                covariance.isPresent() ? calibration.traditional(group, item, covariance.get()) : Map.of();
        StringBuilder text = new StringBuilder();
        if (traditional.isEmpty()) {
            calibration
                    .parameters(group, item)
                    .forEach((name, value) -> text.append("%s %.3f  ".formatted(name, value)));
        }
        traditional.forEach((name, derived) -> {
            OptionalDouble error = derived.standardError();
            text.append("%s %.3f".formatted(name, derived.value()));
            text.append(error.isPresent() ? " (%.3f)  ".formatted(error.getAsDouble()) : "  ");
        });
        return text.toString().strip();
    }
}
