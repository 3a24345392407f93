package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.conditional.AndersenTest;
import org.liangcai.psychometrics.conditional.ConditionalCalibration;
import org.liangcai.psychometrics.conditional.ConditionalCalibrator;
import org.liangcai.psychometrics.conditional.ConditionalModel;
import org.liangcai.psychometrics.conditional.ItemSplit;
import org.liangcai.psychometrics.conditional.MartinLoefTest;
import org.liangcai.psychometrics.conditional.MeanSquares;
import org.liangcai.psychometrics.conditional.Normalisation;
import org.liangcai.psychometrics.conditional.PersonEstimate;
import org.liangcai.psychometrics.conditional.PersonEstimates;
import org.liangcai.psychometrics.conditional.PersonSplit;
import org.liangcai.psychometrics.conditional.RaschFit;
import org.liangcai.psychometrics.conditional.SeparationReliability;
import org.liangcai.psychometrics.conditional.WaldTest;
import org.liangcai.psychometrics.data.ResponseMatrix;
import tools.jackson.databind.JsonNode;

/** Rasch models by conditional maximum likelihood. */
final class ConditionalLikelihoodChecks implements Answers {

    private static final Pattern MODEL = Pattern.compile("\\b(RM|PCM|RSM)\\(");
    private static final Pattern OF_MODEL = Pattern.compile("(rm|pcm|rsm)_(.+)");

    private final ReferenceCase reference;
    private final DataTable table;
    private final ResponseMatrix responses;
    private final ConditionalModel model;
    private final Map<ConditionalModel, ConditionalCalibration> calibrations = new EnumMap<>(ConditionalModel.class);
    private @Nullable PersonEstimates persons;
    private @Nullable RaschFit fit;

    private ConditionalLikelihoodChecks(ReferenceCase reference) {
        this.reference = reference;
        table = reference.input("responses");
        responses = ConditionalCalibrator.withoutConstantItems(read());
        model = model();
    }

    static Map<String, Capability> capabilities() {
        return Map.of("irt.cml", ConditionalLikelihoodChecks::new);
    }

    @Override
    public Answer value(String name) {
        return switch (name) {
            case "item_parameters" -> itemParameters(calibration(model));
            case "cml" -> likelihood(calibration(model));
            case "logLik", "loglik" -> Answer.of(calibration(model).report().logLikelihood());
            case "thresholds" -> thresholds(name, calibration(model));
            case "person_ml_by_raw" -> personsByScore(name);
            case "person_parameters", "person_ml" -> personTable(name);
            case "itemfit" -> itemFit();
            case "separation_reliability" -> separation();
            default -> byPattern(name);
        };
    }

    private Answer byPattern(String name) {
        Matcher ofModel = OF_MODEL.matcher(name);
        if (ofModel.matches()) {
            ConditionalCalibration calibration = calibration(modelOf(ofModel.group(1)));
            return switch (ofModel.group(2)) {
                case "thresholds" -> thresholds(name, calibration);
                case "loglik", "logLik" -> Answer.of(calibration.report().logLikelihood());
                case "item_parameters" -> itemParameters(calibration);
                case "cml" -> likelihood(calibration);
                case "npar" -> Answer.of(calibration.report().freeParameters());
                default -> throw unknown(name);
            };
        }
        if (name.startsWith("personfit")) {
            return personFit(name);
        }
        if (name.startsWith("andersen_LR_")) {
            return andersen(split(name.substring("andersen_LR_".length())));
        }
        if (name.startsWith("wald_")) {
            return wald(split(name.substring("wald_".length())));
        }
        if (name.startsWith("martin_loef_")) {
            return martinLoef(name.substring("martin_loef_".length()));
        }
        throw unknown(name);
    }

    private static UnsupportedValueException unknown(String name) {
        return new UnsupportedValueException("Nothing computes the value (%s).".formatted(name));
    }

    // Input

    /** The responses, every item from category 0 as the peer shifts them. */
    private ResponseMatrix read() {
        return CodedResponses.FROM_OWN_LEAST.of(table, CodedResponses.items(table, groupColumn()));
    }

    private String groupColumn() {
        for (String option : List.of("group_column", "split_column", "splitcr")) {
            String column = reference.option(option).asString("");
            if (table.has(column)) {
                return column;
            }
        }
        return "group";
    }

    private ConditionalModel model() {
        String asked = reference.option("model").asString("");
        if (!asked.isEmpty()) {
            return modelOf(asked);
        }
        Matcher call = MODEL.matcher(reference.call());
        return call.find() ? modelOf(call.group(1)) : ConditionalModel.PARTIAL_CREDIT;
    }

    private static ConditionalModel modelOf(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "RM", "RASCH" -> ConditionalModel.RASCH;
            case "PCM" -> ConditionalModel.PARTIAL_CREDIT;
            case "RSM" -> ConditionalModel.RATING_SCALE;
            default -> throw new UnsupportedValueException("Nothing computes the model (%s).".formatted(name));
        };
    }

    private ConditionalCalibrator calibrator(ConditionalModel wanted) {
        JsonNode sumZero = reference.option("sum0");
        boolean first = !sumZero.isMissingNode() && !sumZero.asBoolean(true);
        return ConditionalCalibrator.of(wanted)
                .with(first ? Normalisation.FIRST_EASINESS_ZERO : Normalisation.EASINESS_SUM_ZERO);
    }

    private ConditionalCalibration calibration(ConditionalModel wanted) {
        return calibrations.computeIfAbsent(wanted, of -> calibrator(of).calibrate(responses));
    }

    private PersonEstimates persons() {
        if (persons == null) {
            persons = PersonEstimates.of(calibration(model), responses);
        }
        return persons;
    }

    private RaschFit fit() {
        if (fit == null) {
            fit = RaschFit.of(calibration(model), responses, persons());
        }
        return fit;
    }

    private PersonSplit split(String name) {
        return switch (name) {
            case "median" -> PersonSplit.atMedianScore(responses);
            case "mean" -> PersonSplit.atMeanScore(responses);
            case "all.r", "all_r", "allr", "raw" -> PersonSplit.byRawScore(responses);
            default -> PersonSplit.by(labels(name));
        };
    }

    private List<String> labels(String name) {
        for (String option : List.of(name, "splitcr", "split")) {
            JsonNode given = reference.option(option);
            if (given.isArray()) {
                return given.valueStream().map(JsonNode::asString).toList();
            }
        }
        for (String column : List.of(name, groupColumn())) {
            if (table.has(column)) {
                return table.texts(column);
            }
        }
        for (String input : List.of(name, "split", "group", "groups", "persons")) {
            if (reference.hasInput(input)) {
                DataTable other = reference.input(input);
                return other.texts(other.has(name) ? name : other.columns().getLast());
            }
        }
        throw unknown("a split " + name);
    }

    // Answers

    private static String label(ConditionalCalibration calibration, int item, int category) {
        String name = "beta " + calibration.items().get(item);
        return calibration.model() == ConditionalModel.RASCH ? name : name + ".c" + category;
    }

    private static Answer itemParameters(ConditionalCalibration calibration) {
        Answer.TableBuilder rows = Answer.table();
        for (int item = 0; item < calibration.items().size(); item++) {
            for (int category = 1; category <= calibration.highestCategory(item); category++) {
                rows.row(Map.of(
                        "parameter", Answer.of(label(calibration, item, category)),
                        "beta_easiness", Answer.of(calibration.easiness(item, category)),
                        "beta", Answer.of(calibration.easiness(item, category)),
                        "difficulty", Answer.of(-calibration.easiness(item, category)),
                        "se", Answer.of(calibration.easinessStandardError(item, category))));
            }
        }
        return rows.build();
    }

    private static Answer likelihood(ConditionalCalibration calibration) {
        return Answer.fields()
                .with("conditional_logLik", calibration.report().logLikelihood())
                .with("npar", calibration.report().freeParameters())
                .build();
    }

    private Answer thresholds(String name, ConditionalCalibration calibration) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        int items = calibration.items().size();
        columns.put(
                "Location",
                IntStream.range(0, items).mapToDouble(calibration::location).toArray());
        int most = IntStream.range(0, items)
                .map(calibration::highestCategory)
                .max()
                .orElse(0);
        for (int step = 1; step <= most; step++) {
            int at = step;
            columns.put(
                    "Threshold " + step,
                    IntStream.range(0, items)
                            .mapToDouble(item -> at <= calibration.highestCategory(item)
                                    ? calibration.threshold(item, at)
                                    : Double.NaN)
                            .toArray());
        }
        return asked(name, calibration.items(), columns);
    }

    /** A table of items, or the same numbers row by row where the reference is a matrix. */
    private Answer asked(String name, List<String> items, Map<String, double[]> columns) {
        JsonNode shape = reference.reference(name);
        if (shape.has("data")) {
            double[][] rows = new double[items.size()][shape.path("cols").size()];
            for (int column = 0; column < shape.path("cols").size(); column++) {
                double[] cells = columns.get(shape.path("cols").get(column).asString());
                if (cells == null) {
                    throw unknown(name);
                }
                for (int row = 0; row < rows.length; row++) {
                    rows[row][column] = cells[row];
                }
            }
            return Answer.of(rows);
        }
        Answer.TableBuilder rows = Answer.table().text("item", items);
        columns.forEach(rows::number);
        return rows.build();
    }

    private Answer personsByScore(String name) {
        Map<Integer, PersonEstimate> estimates = new TreeMap<>();
        persons().completeScores().forEach(estimate -> estimates.put(estimate.rawScore(), estimate));
        DataTable layout = reference.layout(name);
        int[] scores = IntStream.range(0, layout.size())
                .map(row -> (int) layout.number(row, "raw"))
                .toArray();
        return Answer.table()
                .number("raw", scores.length, row -> scores[row])
                .number("theta", scores.length, row -> theta(estimates.get(scores[row])))
                .number("se", scores.length, row -> standardError(estimates.get(scores[row])))
                .build();
    }

    private Answer personTable(String name) {
        DataTable layout = reference.layout(name);
        List<PersonEstimate> all = persons().persons();
        List<PersonEstimate> asked = new ArrayList<>();
        for (int row = 0; row < layout.size(); row++) {
            asked.add(all.get(layout.has("person") ? row(layout.text(row, "person")) : row));
        }
        Answer.TableBuilder rows = Answer.table();
        if (layout.has("person")) {
            rows.text("person", layout.texts("person"));
        }
        return rows.number("raw", asked.size(), row -> asked.get(row).rawScore())
                .number("theta", asked.size(), row -> theta(asked.get(row)))
                .number("se", asked.size(), row -> standardError(asked.get(row)))
                .build();
    }

    private static double theta(@Nullable PersonEstimate estimate) {
        return switch (estimate) {
            case PersonEstimate.Estimated estimated -> estimated.theta();
            case PersonEstimate.Extrapolated extrapolated -> extrapolated.theta();
            case PersonEstimate.Undetermined none -> Double.NaN;
            case null -> Double.NaN;
        };
    }

    private static double standardError(@Nullable PersonEstimate estimate) {
        return estimate instanceof PersonEstimate.Estimated estimated ? estimated.standardError() : Double.NaN;
    }

    /** The row of a label such as P12. */
    private static int row(String label) {
        return Integer.parseInt(label.replaceFirst("^\\D+", "")) - 1;
    }

    private static Map<String, Answer> cells(String kind, String label, MeanSquares residuals) {
        return Map.of(
                kind,
                Answer.of(label),
                "chisq",
                Answer.of(residuals.chiSquare()),
                "df",
                Answer.of(residuals.degreesOfFreedom()),
                "p",
                Answer.of(residuals.probability()),
                "outfit_msq",
                Answer.of(residuals.outfit()),
                "infit_msq",
                Answer.of(residuals.infit()),
                "outfit_t",
                Answer.of(residuals.outfitT()),
                "infit_t",
                Answer.of(residuals.infitT()));
    }

    private Answer itemFit() {
        Answer.TableBuilder rows = Answer.table();
        fit().items().forEach(item -> rows.row(cells("item", item.item(), item.residuals())));
        return rows.build();
    }

    private Answer personFit(String name) {
        Map<Integer, MeanSquares> byRow = new TreeMap<>();
        fit().persons().forEach(person -> byRow.put(person.person(), person.residuals()));
        Answer.TableBuilder rows = Answer.table();
        for (String label : reference.layout(name).texts("person")) {
            MeanSquares residuals = byRow.get(row(label));
            if (residuals == null) {
                throw new UnsupportedValueException("Person (%s) has an extreme score.".formatted(label));
            }
            rows.row(cells("person", label, residuals));
        }
        return rows.build();
    }

    private Answer separation() {
        SeparationReliability reliability = SeparationReliability.of(persons(), responses);
        return Answer.fields()
                .with("sep_rel", reliability.reliability())
                .with("ssd", reliability.variance())
                .with("mse", reliability.meanSquareError())
                .build();
    }

    private Answer andersen(PersonSplit split) {
        AndersenTest test = AndersenTest.of(calibrator(model), responses, split);
        return Answer.fields()
                .with("LR", test.statistic())
                .with("df", test.degreesOfFreedom())
                .with("p", test.probability())
                .with("excluded", test.excludedItems())
                .build();
    }

    private Answer wald(PersonSplit split) {
        WaldTest test = WaldTest.of(calibrator(model), responses, split);
        Answer.TableBuilder rows = Answer.table();
        test.parameters().forEach(parameter -> {
            String suffix = model == ConditionalModel.RASCH ? "" : ".c" + parameter.category();
            rows.row(Map.of(
                    "item", Answer.of("beta " + parameter.item() + suffix),
                    "z", Answer.of(parameter.z()),
                    "p", Answer.of(parameter.probability())));
        });
        return rows.build();
    }

    private Answer martinLoef(String split) {
        ItemSplit items = switch (split) {
            case "median" -> ItemSplit.atMedianScore(responses);
            case "mean" -> ItemSplit.atMeanScore(responses);
            default -> ItemSplit.by(itemLabels(split));
        };
        MartinLoefTest test = MartinLoefTest.of(calibrator(model), responses, items);
        return Answer.fields()
                .with("LR", test.statistic())
                .with("df", (double) test.degreesOfFreedom())
                .with("p", test.probability())
                .build();
    }

    private List<String> itemLabels(String split) {
        for (String option : List.of(split, "martin_loef_" + split, "item_split", "item_groups", "splitcr")) {
            JsonNode given = reference.option(option);
            if (given.isArray() && given.size() == responses.itemCount()) {
                return given.valueStream().map(JsonNode::asString).toList();
            }
        }
        throw unknown("martin_loef_" + split);
    }
}
