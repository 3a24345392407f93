package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.GradientProjection;
import org.liangcai.psychometrics.factor.Promax;
import org.liangcai.psychometrics.factor.Rotation;
import org.liangcai.psychometrics.factor.RotationCriterion;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.DimensionScores;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.multidimensional.Loadings;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibrator;
import org.liangcai.psychometrics.multidimensional.MultidimensionalFit;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.NodeRule;
import org.liangcai.psychometrics.multidimensional.Parameter;
import org.liangcai.psychometrics.numerics.Chunks;
import tools.jackson.databind.JsonNode;

/** Exploratory, confirmatory and bifactor models on several dimensions. */
final class MultidimensionalChecks implements Answers {

    private static final String GROUP = ResponseMatrix.ONLY_GROUP;

    private static final Set<String> OPTIONS = Set.of(
            "quadrature",
            "TOL",
            "specific",
            "model",
            "itemtype",
            "syntax",
            "factors",
            "pattern",
            "loadings",
            "dimensions",
            "nfact",
            "prior",
            "missing",
            "quadpts",
            "rotation",
            "rotate",
            "SE",
            "method",
            "estimator",
            "seed",
            "N",
            "categories");

    private final ReferenceCase reference;
    private final List<String> items;
    private final ResponseMatrix data;
    private final MultidimensionalPlan plan;
    private final MultidimensionalCalibration calibration;

    /** By dimension: 1, or −1 where the reference has it the other way round. */
    private final int[] signs;

    private @Nullable Covariance<Parameter> covariance;

    static Map<String, Capability> capabilities() {
        return Map.of(
                "mirt.bifactor", reference -> new MultidimensionalChecks(reference, MultidimensionalCase.Kind.BIFACTOR),
                "mirt.confirmatory",
                        reference -> new MultidimensionalChecks(reference, MultidimensionalCase.Kind.CONFIRMATORY),
                "mirt.exploratory",
                        reference -> new MultidimensionalChecks(reference, MultidimensionalCase.Kind.EXPLORATORY));
    }

    private MultidimensionalChecks(ReferenceCase reference, MultidimensionalCase.Kind kind) {
        this.reference = reference;
        DataTable table = reference.input("responses");
        items = CodedResponses.items(table);
        if (items.size() != table.columns().size() && table.has("group")) {
            throw new UnsupportedValueException("Cases with several groups are not known here.");
        }
        data = CodedResponses.ASCENDING.of(table, items);
        plan = new MultidimensionalCase(reference, kind, items, data).plan();
        calibration = MultidimensionalCalibrator.calibrate(plan, data);
        signs = new int[plan.dimensions().size()];
        for (int m = 0; m < signs.length; m++) {
            signs[m] = sign(m);
        }
    }

    /** The sign of a dimension is free: that of the reference, by the congruence of the slopes. */
    private int sign(int dimension) {
        if (!reference.values().contains("parameters")
                || !reference.reference("parameters").has("$csv")) {
            return 1;
        }
        DataTable layout = reference.layout("parameters");
        String column = "a" + (dimension + 1);
        double cross = 0;
        for (int row = 0; row < layout.size() && layout.has(column); row++) {
            double slope = layout.number(row, column);
            if (Double.isFinite(slope) && items.contains(layout.text(row, "item"))) {
                cross += slope
                        * calibration
                                .item(GROUP, layout.text(row, "item"))
                                .slopes()
                                .get(dimension);
            }
        }
        return cross < 0 ? -1 : 1;
    }

    @Override
    public List<String> unknownOptions() {
        return ScoreTables.unknown(reference, OPTIONS);
    }

    @Override
    public Answer value(String name) {
        Matcher rotated = Pattern.compile("([a-z]+)_(loadings|fcor|factor_cor|correlations)")
                .matcher(name);
        if (rotated.matches() && !name.startsWith("standardised") && !name.startsWith("std")) {
            return rotated(name, rotated.group(1), rotated.group(2).equals("loadings"));
        }
        if (name.startsWith("eap") || name.startsWith("map")) {
            return scores(name);
        }
        return switch (name) {
            case "fit" -> fit(calibration.fit());
            case "logLik" -> Answer.of(calibration.fit().logLikelihood());
            case "npar" -> Answer.of(calibration.fit().freeParameters());
            case "parameters" -> parameters(name);
            case "parameters_se", "parameters_se_se" -> longParameters(name);
            case "factor_cov", "factor_cor" -> factorCovariance();
            case "factor_mean" ->
                Answer.of(latent().mean().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
            case "standardised_loadings", "loadings" ->
                patternOf(name, signed(loadings().pattern()));
            case "communality", "communalities", "h2" -> byItem(name, loadings().communalities());
            case "intercepts" -> intercepts(name);
            case "MDISC" -> byItem(name, each(CompensatoryItem::multidimensionalDiscrimination));
            case "MDIFF" -> byItem(name, each(item -> item.multidimensionalDifficulty(1)));
            case "one_dim_logLik" -> Answer.of(oneDimension());
            default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
        };
    }

    private static Answer fit(MultidimensionalFit fit) {
        return Answer.fields()
                .with("logLik", fit.logLikelihood())
                .with("logPrior", fit.logPrior())
                .with("npar", fit.freeParameters())
                .with("nobs", fit.persons())
                .with("AIC", fit.aic())
                .with("AICc", fit.correctedAic())
                .with("BIC", fit.bic())
                .with("SABIC", fit.sampleSizeAdjustedBic())
                .with("HQ", fit.hannanQuinn())
                .build();
    }

    private LatentDistribution latent() {
        return calibration.latent(GROUP);
    }

    private Loadings loadings() {
        return calibration.standardisedLoadings(GROUP);
    }

    private List<Double> each(Function<CompensatoryItem, Double> property) {
        return items.stream()
                .map(item -> property.apply(calibration.item(GROUP, item)))
                .toList();
    }

    private Answer byItem(String name, List<Double> values) {
        if (reference.reference(name).isArray()) {
            return Answer.of(array(values));
        }
        if (reference.reference(name).has("$csv")) {
            Answer.TableBuilder table = Answer.table().text("item", items);
            for (JsonNode column : reference.reference(name).path("columns")) {
                if (!column.asString().equals("item")) {
                    table.number(column.asString(), array(values));
                }
            }
            return table.build();
        }
        return Answer.fields().with("item", items).with("value", array(values)).build();
    }

    /** Rows of items, in the shape of the reference. */
    private Answer patternOf(String name, List<List<Double>> rows) {
        if (!reference.reference(name).has("$csv")) {
            return matrix(rows);
        }
        Answer.TableBuilder table = Answer.table().text("item", items);
        int column = 0;
        for (JsonNode asked : reference.reference(name).path("columns")) {
            if (!asked.asString().equals("item")) {
                int chosen = column;
                table.number(asked.asString(), rows.size(), row -> rows.get(row).get(chosen));
                column++;
            }
        }
        return table.build();
    }

    private List<List<Double>> signed(List<List<Double>> rows) {
        List<List<Double>> signed = new ArrayList<>();
        for (List<Double> row : rows) {
            List<Double> own = new ArrayList<>();
            for (int m = 0; m < row.size(); m++) {
                own.add(signs[m] * row.get(m));
            }
            signed.add(own);
        }
        return signed;
    }

    private Answer factorMean() {
        double[] means = new double[signs.length];
        Answer.FieldsBuilder named = Answer.fields();
        for (int m = 0; m < means.length; m++) {
            means[m] = signs[m] * latent().mean().get(m);
            named.with(plan.dimensions().get(m), means[m]);
        }
        return reference.reference("factor_mean").isArray() ? Answer.of(means) : named.build();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Answer matrix(List<List<Double>> rows) {
        return Answer.of(rows.stream().map(MultidimensionalChecks::array).toArray(double[][]::new));
    }

    private Answer factorCovariance() {
        List<List<Double>> rows = new ArrayList<>();
        for (int m = 0; m < signs.length; m++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < signs.length; k++) {
                row.add(signs[m] * signs[k] * latent().covariance().get(m).get(k));
            }
            rows.add(row);
        }
        return matrix(rows);
    }

    private Answer intercepts(String name) {
        if (reference.reference(name).has("$csv")) {
            return parameters(name);
        }
        Answer.FieldsBuilder fields = Answer.fields().with("item", items);
        int most = items.stream()
                .mapToInt(item -> calibration.item(GROUP, item).intercepts().size())
                .max()
                .orElse(1);
        for (int k = 1; k <= most; k++) {
            int category = k;
            double[] column = items.stream()
                    .mapToDouble(item -> named(item, "d" + category))
                    .toArray();
            fields.with("d" + k, column);
            if (k == 1) {
                fields.with("value", column);
            }
        }
        return fields.build();
    }

    /** A parameter by the peer's name, NaN where the item has none of that name. */
    private double named(String item, String name) {
        CompensatoryItem own = calibration.item(GROUP, item);
        int categories = own.categoryCount();
        Matcher matcher = Pattern.compile("(a|d|ak)(\\d*)").matcher(name);
        if (matcher.matches()) {
            int index = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            return switch (matcher.group(1)) {
                case "a" ->
                    index <= signs.length ? signs[index - 1] * own.slopes().get(index - 1) : Double.NaN;
                case "d" ->
                    index == 0 ? 0 : index < categories ? own.intercepts().get(index - 1) : Double.NaN;
                default ->
                    index >= categories
                            ? Double.NaN
                            : index == 0
                                            || index == categories - 1
                                            || own.scoring().isEmpty()
                                    ? index
                                    : own.scoring().get(index - 1);
            };
        }
        return switch (name) {
            case "value" -> own.intercepts().getFirst();
            case "g" -> own.lowerAsymptote();
            case "u" -> own.upperAsymptote();
            case "logit(g)" -> logit(own.lowerAsymptote());
            case "logit(u)" -> logit(own.upperAsymptote());
            case "MDISC" -> own.multidimensionalDiscrimination();
            default -> throw new UnsupportedValueException("The parameter (%s) is not known.".formatted(name));
        };
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private Answer parameters(String name) {
        DataTable layout = reference.layout(name);
        Answer.TableBuilder table = Answer.table();
        for (String column : layout.columns()) {
            if (column.equals("item")) {
                table.text(column, layout.texts("item"));
            } else {
                table.number(column, layout.size(), row -> named(layout.text(row, "item"), column));
            }
        }
        return table.build();
    }

    private Answer longParameters(String name) {
        DataTable layout = reference.layout(name);
        Answer.TableBuilder table = Answer.table()
                .text("item", layout.texts("item"))
                .text("par", layout.texts("par"))
                .number("est", layout.size(), row -> estimate(layout.text(row, "item"), layout.text(row, "par")));
        if (name.endsWith("_se_se")) {
            table.number("se", layout.size(), row -> error(layout.text(row, "item"), layout.text(row, "par")));
        }
        return table.build();
    }

    private double estimate(String item, String name) {
        if (items.contains(item)) {
            return named(item, name);
        }
        int[] places = places(name);
        return name.startsWith("MEAN")
                ? signs[places[0]] * latent().mean().get(places[0])
                : signs[places[0]]
                        * signs[places[1]]
                        * latent().covariance().get(places[0]).get(places[1]);
    }

    private double error(String item, String name) {
        if (covariance == null) {
            covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        }
        double factor = 1;
        if (name.equals("g") || name.equals("u")) {
            double probability = named(item, name);
            factor = probability * (1 - probability);
        }
        OptionalDouble error = covariance.standardError(key(item, name));
        return error.isPresent() ? factor * error.getAsDouble() : Double.NaN;
    }

    private Parameter key(String item, String name) {
        List<String> dimensions = plan.dimensions();
        if (!items.contains(item)) {
            int[] places = places(name);
            return name.startsWith("MEAN")
                    ? new Parameter.Mean(GROUP, dimensions.get(places[0]))
                    : new Parameter.Covariance(GROUP, dimensions.get(places[0]), dimensions.get(places[1]));
        }
        Matcher matcher = Pattern.compile("(a|d|ak)(\\d*)").matcher(name);
        if (matcher.matches()) {
            int index = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            return switch (matcher.group(1)) {
                case "a" -> new Parameter.Slope(GROUP, item, dimensions.get(index - 1));
                case "d" -> new Parameter.Intercept(GROUP, item, index);
                default -> new Parameter.Scoring(GROUP, item, index);
            };
        }
        return name.contains("g")
                ? new Parameter.LowerAsymptote(GROUP, item)
                : new Parameter.UpperAsymptote(GROUP, item);
    }

    /** MEAN_2 and COV_21 count from 1. */
    private static int[] places(String name) {
        Matcher matcher = Pattern.compile("(?:MEAN|COV)_(\\d)(\\d)?").matcher(name);
        if (!matcher.matches()) {
            throw new UnsupportedValueException("The parameter (%s) is not known.".formatted(name));
        }
        int first = Integer.parseInt(matcher.group(1)) - 1;
        return new int[] {first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)) - 1};
    }

    private Answer scores(String name) {
        DataTable layout = reference.layout(name);
        int rows = layout.size();
        List<DimensionScores> scores = name.startsWith("eap")
                ? calibration.test(GROUP).posteriorMeans(data, scoringNodes(name), Chunks.Mode.PARALLEL)
                : calibration.test(GROUP).posteriorModes(data, Chunks.Mode.PARALLEL);
        if (rows > scores.size()) {
            throw new UnsupportedValueException("The value (%s) has more rows than the data.".formatted(name));
        }
        Answer.TableBuilder table = Answer.table();
        List<String> dimensions = plan.dimensions();
        for (int m = 0; m < dimensions.size(); m++) {
            String dimension = dimensions.get(m);
            int sign = signs[m];
            for (String column : List.of(dimension, "F" + (m + 1))) {
                table.number(column, rows, row -> sign * scores.get(row).estimate(dimension));
                table.number("SE_" + column, rows, row -> scores.get(row).standardError(dimension));
            }
        }
        return table.build();
    }

    private NodeRule scoringNodes(String name) {
        Matcher stated =
                Pattern.compile("(\\d+) (?:nodes|points) per dimension").matcher(reference.how(name));
        if (stated.find()) {
            Matcher limits = MultidimensionalCase.LIMITS.matcher(reference.how(name));
            double limit = limits.find() ? Double.parseDouble(limits.group(2)) : 6;
            int nodes = Integer.parseInt(stated.group(1));
            return NodeRule.equallySpaced(new Quadrature(-limit, limit, nodes));
        }
        return plan.settings().nodes();
    }

    private double oneDimension() {
        Matcher stated = Pattern.compile("(\\d+) nodes").matcher(reference.how("one_dim_logLik"));
        int nodes = stated.find() ? Integer.parseInt(stated.group(1)) : 61;
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        plan.items().forEach((item, own) -> models.put(item, own.model()));
        MultidimensionalPlan one = MultidimensionalPlan.exploratory(models, 1)
                .withNodes(NodeRule.equallySpaced(new Quadrature(-6, 6, nodes)));
        return MultidimensionalCalibrator.calibrate(one, data).fit().logLikelihood();
    }

    private Answer rotated(String value, String name, boolean pattern) {
        Loadings rotated = loadings().rotated(rotation(name));
        int size = rotated.dimensions().size();
        int[] order = new int[size];
        boolean[] turned = new boolean[size];
        align(rotated, columns(name + "_loadings"), order, turned);
        List<List<Double>> rows = new ArrayList<>();
        if (pattern) {
            for (List<Double> row : rotated.pattern()) {
                List<Double> own = new ArrayList<>();
                for (int m = 0; m < size; m++) {
                    own.add(turned[m] ? -row.get(order[m]) : row.get(order[m]));
                }
                rows.add(own);
            }
        } else {
            for (int m = 0; m < size; m++) {
                List<Double> own = new ArrayList<>();
                for (int k = 0; k < size; k++) {
                    double correlation = rotated.correlations().get(order[m]).get(order[k]);
                    own.add(turned[m] == turned[k] ? correlation : -correlation);
                }
                rows.add(own);
            }
        }
        return pattern ? patternOf(value, rows) : matrix(rows);
    }

    /** The reference's columns of loadings, row by row; empty where it has none. */
    private List<List<Double>> columns(String name) {
        List<List<Double>> rows = new ArrayList<>();
        if (reference.reference(name).has("$csv")) {
            DataTable layout = reference.layout(name);
            for (int row = 0; row < layout.size(); row++) {
                List<Double> own = new ArrayList<>();
                for (JsonNode column : reference.reference(name).path("columns")) {
                    if (!column.asString().equals("item")) {
                        own.add(layout.number(row, column.asString()));
                    }
                }
                rows.add(own);
            }
        } else {
            for (JsonNode row : reference.reference(name).path("data")) {
                rows.add(row.valueStream().map(JsonNode::asDouble).toList());
            }
        }
        return rows;
    }

    /** Without Kaiser normalisation. */
    private static Rotation rotation(String name) {
        return switch (name) {
            case "varimax" -> GradientProjection.of(RotationCriterion.varimax()).orthogonal();
            case "quartimax" -> Rotation.quartimax();
            case "oblimin", "quartimin" -> Rotation.oblimin(0);
            case "promax" -> new Promax(4, false, false);
            case "geomin" -> Rotation.geomin(0.01);
            default -> throw new UnsupportedValueException("The rotation (%s) is not known.".formatted(name));
        };
    }

    /** Order and signs of the reference's columns, by largest congruence. */
    private static void align(Loadings rotated, List<List<Double>> columns, int[] order, boolean[] turned) {
        Set<Integer> left = new TreeSet<>();
        for (int m = 0; m < order.length; m++) {
            left.add(m);
        }
        for (int m = 0; m < order.length; m++) {
            order[m] = m;
        }
        for (int m = 0; m < order.length && !columns.isEmpty(); m++) {
            double largest = -1;
            for (int candidate : left) {
                double cross = 0;
                double squares = 0;
                for (int item = 0; item < columns.size(); item++) {
                    double own = rotated.pattern().get(item).get(candidate);
                    cross += own * columns.get(item).get(m);
                    squares += own * own;
                }
                double congruence = cross / Math.sqrt(squares);
                if (Math.abs(congruence) > largest) {
                    largest = Math.abs(congruence);
                    order[m] = candidate;
                    turned[m] = congruence < 0;
                }
            }
            left.remove(order[m]);
        }
    }
}
