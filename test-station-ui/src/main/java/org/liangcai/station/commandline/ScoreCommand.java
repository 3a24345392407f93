package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.liangcai.psychometrics.ability.AbilityEstimator;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.InformationKind;
import org.liangcai.psychometrics.ability.JeffreysMode;
import org.liangcai.psychometrics.ability.Map;
import org.liangcai.psychometrics.ability.MaximumLikelihood;
import org.liangcai.psychometrics.ability.NormalPrior;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.ability.Refinement;
import org.liangcai.psychometrics.ability.SumScoreEap;
import org.liangcai.psychometrics.ability.WeightedLikelihood;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.DimensionScores;
import org.liangcai.psychometrics.multidimensional.MultidimensionalTest;
import org.liangcai.psychometrics.multidimensional.NodeRule;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.scoring.BulkScores;
import org.liangcai.psychometrics.scoring.BulkScoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code station score}: the ability of every row. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores every row with known item parameters.  用已知题目参数给每行计分。")
public final class ScoreCommand implements Callable<Integer> {

    @Mixin
    private final ResponseFile responses = new ResponseFile();

    @Option(names = "--parameters", required = true, paramLabel = "FILE", description = "Item parameters (JSON).")
    private Path parameters = Path.of("parameters.json");

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "EAP, MAP, ML, WLE (Warm), Jeffreys or EAPsum (default: ${DEFAULT-VALUE}).")
    private String method = "EAP";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the scores go (CSV).")
    private Path out = Path.of("scores.csv");

    @Option(names = "--nodes", paramLabel = "N", description = "Nodes from -6 to 6 (default: ${DEFAULT-VALUE}).")
    private int nodes = 61;

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        JsonNode root = ParameterFile.json(parameters);
        CsvTable table = CsvTable.read(responses.file());
        if (DimensionsFile.isOne(root)) {
            return onSeveralDimensions(DimensionsFile.read(parameters, root), table);
        }
        ParameterFile known = ParameterFile.read(parameters, root);
        tellUnused(table, known.ids());
        ResponseMatrix data = responses.read(table, known.ids());
        requireCategories(table, data, known);
        long begin = System.nanoTime();
        BulkScores scores = BulkScoring.of(known.models()).score(data, estimator(known), Chunks.Mode.PARALLEL);
        double seconds = (System.nanoTime() - begin) / 1e9;
        OutputFile.write(out, csv(scores));
        print(scores, seconds);
        tellCoarse(scores);
        return 0;
    }

    /** EAP takes closer nodes by itself; sum scores share one table of posteriors on the nodes there are. */
    private void tellCoarse(BulkScores scores) {
        if (!method.toUpperCase(Locale.ROOT).equals("EAPSUM")) {
            return;
        }
        Quadrature quadrature = new Quadrature(-6, 6, nodes);
        long narrow = java.util.Arrays.stream(scores.standardErrors())
                .filter(error -> !quadrature.resolves(error))
                .count();
        if (narrow > 0) {
            System.out.printf(
                    "! %d rows are measured more sharply than %d nodes can tell; call again with --nodes %d.%n",
                    narrow, nodes, 4 * (nodes - 1) + 1);
        }
    }

    private int onSeveralDimensions(MultidimensionalTest test, CsvTable table) {
        List<String> ids = List.copyOf(test.items().keySet());
        tellUnused(table, ids);
        ResponseMatrix data = responses.read(table, ids);
        List<DimensionScores> scores = switch (method.toUpperCase(Locale.ROOT)) {
            case "EAP" -> test.posteriorMeans(data, NodeRule.STANDARD, Chunks.Mode.PARALLEL);
            case "MAP" -> test.posteriorModes(data, Chunks.Mode.PARALLEL);
            default ->
                throw new InputException(
                        "On several dimensions there is no method (%s).\nMaybe EAP or MAP.".formatted(method));
        };
        StringBuilder text = new StringBuilder("row");
        test.dimensions().forEach(dimension -> text.append(",theta_%1$s,se_%1$s".formatted(dimension)));
        text.append('\n');
        for (int row = 0; row < scores.size(); row++) {
            text.append(row + 1);
            for (String dimension : test.dimensions()) {
                text.append(',').append(number(scores.get(row).estimate(dimension)));
                text.append(',').append(number(scores.get(row).standardError(dimension)));
            }
            text.append('\n');
        }
        OutputFile.write(out, text.toString());
        System.out.printf("%d rows scored on %s by %s.%n", scores.size(), test.dimensions(), method);
        return 0;
    }

    private static void tellUnused(CsvTable table, List<String> ids) {
        List<String> unused =
                table.columns().stream().filter(column -> !ids.contains(column)).toList();
        if (!unused.isEmpty()) {
            System.err.printf("Columns without parameters are left out: %s%n", unused);
        }
    }

    private static void requireCategories(CsvTable table, ResponseMatrix data, ParameterFile known) {
        List<String> faults = new ArrayList<>();
        for (int item = 0; item < data.itemCount(); item++) {
            int categories = known.items().get(item).model().categoryCount();
            int column = table.column(data.items().get(item));
            for (int person = 0; person < data.personCount(); person++) {
                if (data.stored(person, item) > categories) {
                    faults.add("%s: the category (%d) is too high: the item's model has %d categories, 0 to %d."
                            .formatted(
                                    table.place(person, column),
                                    data.stored(person, item) - 1,
                                    categories,
                                    categories - 1));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw InputException.of(faults);
        }
    }

    private AbilityEstimator estimator(ParameterFile known) {
        NormalPrior prior = new NormalPrior(known.mean(), Math.sqrt(known.variance()));
        Quadrature quadrature = new Quadrature(-6, 6, nodes);
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "EAP" -> new Eap(prior, quadrature, Refinement.WHERE_NARROW);
            case "MAP" -> new Map(prior, InformationKind.EXPECTED);
            case "ML" -> new MaximumLikelihood(InformationKind.EXPECTED);
            case "WLE", "WL" -> new WeightedLikelihood();
            case "JEFFREYS" -> new JeffreysMode(InformationKind.EXPECTED);
            case "EAPSUM" -> new SumScoreEap(prior, quadrature);
            default ->
                throw new InputException(
                        "There is no method (%s).\nMaybe EAP, MAP, ML, WLE, Jeffreys or EAPsum.".formatted(method));
        };
    }

    private static String csv(BulkScores scores) {
        double[] thetas = scores.thetas();
        double[] errors = scores.standardErrors();
        StringBuilder text = new StringBuilder("row,theta,se\n");
        for (int row = 0; row < thetas.length; row++) {
            text.append(row + 1).append(',').append(number(thetas[row])).append(',');
            text.append(number(errors[row])).append('\n');
        }
        return text.toString();
    }

    /** With 17 significant digits, from which the same number is read again. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        return Double.isInfinite(value) ? (value > 0 ? "Inf" : "-Inf") : String.format(Locale.ROOT, "%.17g", value);
    }

    private void print(BulkScores scores, double seconds) {
        double[] finite = java.util.Arrays.stream(scores.thetas())
                .filter(Double::isFinite)
                .toArray();
        double mean = java.util.Arrays.stream(finite).average().orElse(Double.NaN);
        double squares = java.util.Arrays.stream(finite)
                .map(theta -> (theta - mean) * (theta - mean))
                .sum();
        double error = java.util.Arrays.stream(scores.standardErrors())
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        System.out.print(new TextTable("method", "rows", "finite", "mean", "SD", "mean SE", "seconds")
                .row(
                        method,
                        String.valueOf(scores.size()),
                        String.valueOf(finite.length),
                        "%.3f".formatted(mean),
                        "%.3f".formatted(Math.sqrt(squares / Math.max(1, finite.length - 1))),
                        "%.3f".formatted(error),
                        "%.3f".formatted(seconds)));
    }
}
