package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.BreslowDay;
import org.liangcai.psychometrics.dif.ComparedPersons;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.DifEffect;
import org.liangcai.psychometrics.dif.EffectSize;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.MantelHaenszel;
import org.liangcai.psychometrics.dif.Matching;
import org.liangcai.psychometrics.dif.MissingResponses;
import org.liangcai.psychometrics.dif.OrderedMantel;
import org.liangcai.psychometrics.dif.Purification;
import org.liangcai.psychometrics.dif.RegressionDif;
import org.liangcai.psychometrics.dif.Standardisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code station dif}: items that function differently in groups. */
@Command(
        name = "dif",
        mixinStandardHelpOptions = true,
        description = "Differential item functioning between groups.  检查题目在不同人群中是否公平（DIF）。")
public final class DifCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double LEVEL = 0.05;

    @Mixin
    private final ResponseFile responses = new ResponseFile();

    @Option(
            names = "--reference",
            paramLabel = "LABEL",
            description = "The reference group (default: the first in order).")
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--focal",
            split = ",",
            paramLabel = "LABEL",
            description = "The focal groups (default: all others).")
    private List<String> focal = List.of();

    @Option(names = "--anchors", split = ",", paramLabel = "ITEM", description = "Items known to function alike.")
    private List<String> anchors = List.of();

    @Option(names = "--no-purification", description = "Keeps flagged items in the matching score.")
    private boolean withoutPurification;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description = "What becomes of missing responses: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private MissingResponses missing = MissingResponses.LEAVE_PERSON_OUT;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the results go (JSON).")
    private Path out = Path.of("dif.json");

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        if (responses.group().isEmpty()) {
            throw new InputException("--group must name the column of the groups that are compared.");
        }
        ResponseMatrix data = responses.read();
        GroupContrast contrast = contrast(data);
        Matching matching = Matching.totalScore().withMissing(missing).withAnchors(anchors);
        DifAnalysis analysis = DifAnalysis.of(data, contrast, matching);
        boolean dichotomous = dichotomous(data);
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "liangcai-dif/1");
        root.put("reference", contrast.reference());
        contrast.focal().forEach(root.putArray("focal")::add);
        TextTable table = dichotomous ? dichotomous(analysis, contrast, root) : polytomous(analysis, contrast, root);
        OutputFile.write(out, MAPPER.writeValueAsString(root) + "\n");
        System.out.print(table);
        tellLeftOut(root);
        return 0;
    }

    private void tellLeftOut(ObjectNode root) {
        double fewest = Double.POSITIVE_INFINITY;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode item : root.path("items")) {
            JsonNode persons = item.path("persons");
            fewest = Math.min(fewest, persons.path("leftOut").asDouble());
            most = Math.max(most, persons.path("leftOut").asDouble());
            least = Math.min(least, persons.path("remaining").asDouble());
        }
        if (most > 0) {
            System.out.printf(
                    "! Missing responses: %s persons were left out%s; %s remained at least. --missing says what becomes of them (%s).%n",
                    fewest == most ? number(most) : number(fewest) + " to " + number(most),
                    fewest == most ? "" : ", depending on the item",
                    number(least),
                    missing);
        }
    }

    /** Sums of weights are mostly numbers of persons. */
    private static String number(double sum) {
        return sum == Math.rint(sum) ? "%.0f".formatted(sum) : "%.2f".formatted(sum);
    }

    private static void write(ObjectNode item, ComparedPersons persons) {
        item.putObject("persons").put("remaining", persons.remaining()).put("leftOut", persons.leftOut());
    }

    private GroupContrast contrast(ResponseMatrix data) {
        List<String> labels = data.groups();
        if (labels.size() < 2) {
            throw new InputException(
                    "The column of groups has only one label (%s): there is nothing to compare.".formatted(labels));
        }
        String first = reference.orElse(labels.getFirst());
        List<String> others = focal.isEmpty()
                ? labels.stream().filter(label -> !label.equals(first)).toList()
                : focal;
        List<String> named = new ArrayList<>(others);
        named.add(first);
        for (String label : named) {
            if (!labels.contains(label)) {
                throw new InputException("There is no group (%s).\nMaybe one of %s.".formatted(label, labels));
            }
        }
        return new GroupContrast(first, others);
    }

    private static boolean dichotomous(ResponseMatrix data) {
        for (int item = 0; item < data.itemCount(); item++) {
            if (data.categoryCount(item) > 2) {
                return false;
            }
        }
        return true;
    }

    private TextTable dichotomous(DifAnalysis analysis, GroupContrast contrast, ObjectNode root) {
        if (contrast.focal().size() > 1) {
            return regressions(analysis, root, false);
        }
        Tested<MantelHaenszel> tested =
                test(analysis, DifAnalysis::mantelHaenszel, result -> result.pValue() < LEVEL, root);
        List<BreslowDay> homogeneity = tested.analysis().breslowDay();
        List<Standardisation> standardised = tested.analysis().standardisation();
        List<RegressionDif> logistic = tested.analysis().logisticRegression();
        TextTable table = new TextTable(
                "item",
                "MH chi2",
                "p",
                "D-DIF",
                "SE",
                "ETS",
                "std P-DIF",
                "logistic chi2",
                "p",
                "R2 gain",
                "size",
                "persons");
        ArrayNode items = root.putArray("items");
        for (int item = 0; item < tested.results().size(); item++) {
            MantelHaenszel result = tested.results().get(item);
            RegressionDif regression = logistic.get(item);
            double gain = regression.nagelkerkeGain(DifEffect.BOTH);
            ObjectNode node = items.addObject();
            node.put("id", result.item());
            write(node, result.persons());
            node.putObject("mantelHaenszel")
                    .put("chiSquare", result.chiSquare())
                    .put("chiSquareCorrected", result.correctedChiSquare())
                    .put("p", result.pValue())
                    .put("oddsRatio", result.oddsRatio())
                    .put("delta", result.delta())
                    .put("deltaStandardError", result.deltaStandardError())
                    .put("etsClass", result.etsClass().name());
            node.putObject("breslowDay").put("p", homogeneity.get(item).pValue());
            node.putObject("standardisation")
                    .put("difference", standardised.get(item).difference())
                    .put("standardError", standardised.get(item).standardError());
            write(node.putObject("logistic"), regression);
            table.row(
                    result.item(),
                    "%.3f".formatted(result.chiSquare()),
                    "%.4f".formatted(result.pValue()),
                    "%.3f".formatted(result.delta()),
                    "%.3f".formatted(result.deltaStandardError()),
                    result.etsClass().name(),
                    "%.3f".formatted(standardised.get(item).difference()),
                    "%.3f".formatted(regression.likelihoodRatio(DifEffect.BOTH)),
                    "%.4f".formatted(regression.pValue(DifEffect.BOTH)),
                    "%.4f".formatted(gain),
                    EffectSize.jodoinGierl(gain).name(),
                    number(result.persons().remaining()));
        }
        return table;
    }

    private TextTable polytomous(DifAnalysis analysis, GroupContrast contrast, ObjectNode root) {
        if (contrast.focal().size() > 1) {
            return regressions(analysis, root, true);
        }
        Tested<OrderedMantel> tested =
                test(analysis, DifAnalysis::orderedMantel, result -> result.pValue() < LEVEL, root);
        List<RegressionDif> ordinal = tested.analysis().ordinalRegression();
        TextTable table = new TextTable(
                "item", "Mantel chi2", "p", "SMD", "SMD/SD", "ETS", "ordinal chi2", "p", "R2 gain", "persons");
        ArrayNode items = root.putArray("items");
        for (int item = 0; item < tested.results().size(); item++) {
            OrderedMantel result = tested.results().get(item);
            RegressionDif regression = ordinal.get(item);
            ObjectNode node = items.addObject();
            node.put("id", result.item());
            write(node, result.persons());
            node.putObject("mantel")
                    .put("chiSquare", result.chiSquare())
                    .put("p", result.pValue())
                    .put("standardisedMeanDifference", result.meanDifference())
                    .put("standardError", result.standardError())
                    .put("effectSize", result.effectSize())
                    .put("etsClass", result.etsClass().name());
            write(node.putObject("ordinal"), regression);
            table.row(
                    result.item(),
                    "%.3f".formatted(result.chiSquare()),
                    "%.4f".formatted(result.pValue()),
                    "%.3f".formatted(result.meanDifference()),
                    "%.3f".formatted(result.effectSize()),
                    result.etsClass().name(),
                    "%.3f".formatted(regression.likelihoodRatio(DifEffect.BOTH)),
                    "%.4f".formatted(regression.pValue(DifEffect.BOTH)),
                    "%.4f".formatted(regression.nagelkerkeGain(DifEffect.BOTH)),
                    number(result.persons().remaining()));
        }
        return table;
    }

    /** Several focal groups at once: by regression alone. */
    private TextTable regressions(DifAnalysis analysis, ObjectNode root, boolean ordinal) {
        Tested<RegressionDif> tested = test(
                analysis,
                ordinal ? DifAnalysis::ordinalRegression : DifAnalysis::logisticRegression,
                result -> result.pValue(DifEffect.BOTH) < LEVEL,
                root);
        TextTable table = new TextTable("item", "chi2", "df", "p", "R2 gain", "size", "persons");
        ArrayNode items = root.putArray("items");
        for (RegressionDif result : tested.results()) {
            double gain = result.nagelkerkeGain(DifEffect.BOTH);
            ObjectNode node = items.addObject().put("id", result.item());
            write(node, result.persons());
            write(node.putObject(ordinal ? "ordinal" : "logistic"), result);
            table.row(
                    result.item(),
                    "%.3f".formatted(result.likelihoodRatio(DifEffect.BOTH)),
                    String.valueOf(result.degreesOfFreedom(DifEffect.BOTH)),
                    "%.4f".formatted(result.pValue(DifEffect.BOTH)),
                    "%.4f".formatted(gain),
                    EffectSize.jodoinGierl(gain).name(),
                    number(result.persons().remaining()));
        }
        return table;
    }

    private static void write(ObjectNode node, RegressionDif regression) {
        node.put("converged", regression.converged());
        for (DifEffect effect : DifEffect.values()) {
            node.putObject(effect.name().toLowerCase(java.util.Locale.ROOT))
                    .put("chiSquare", regression.likelihoodRatio(effect))
                    .put("degreesOfFreedom", regression.degreesOfFreedom(effect))
                    .put("p", regression.pValue(effect))
                    .put("nagelkerkeGain", regression.nagelkerkeGain(effect));
        }
        node.put(
                "sizeZumboThomas",
                EffectSize.zumboThomas(regression.nagelkerkeGain(DifEffect.BOTH))
                        .name());
        node.put(
                "sizeJodoinGierl",
                EffectSize.jodoinGierl(regression.nagelkerkeGain(DifEffect.BOTH))
                        .name());
    }

    private record Tested<R>(DifAnalysis analysis, List<R> results) {}

    private <R> Tested<R> test(
            DifAnalysis analysis, Function<DifAnalysis, List<R>> method, Predicate<R> differs, ObjectNode root) {
        if (withoutPurification || !anchors.isEmpty()) {
            root.put("purification", "none");
            return new Tested<>(analysis, method.apply(analysis));
        }
        Purification.Purified<R> purified = Purification.STANDARD.run(analysis, method, differs);
        root.put("purification", purified.ending().name().toLowerCase(java.util.Locale.ROOT));
        root.put("rounds", purified.rounds());
        purified.flagged().forEach(root.putArray("flagged")::add);
        return new Tested<>(analysis.withAnchors(purified.anchors()), purified.results());
    }
}
