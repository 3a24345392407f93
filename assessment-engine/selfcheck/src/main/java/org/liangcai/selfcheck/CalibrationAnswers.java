package org.liangcai.selfcheck;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.Covariance.Kind;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.FitReport;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.MarginalReliability;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.scoring.BulkScores;
import org.liangcai.psychometrics.scoring.BulkScoring;

/** Puts the results of a calibration into the tables of the reference cases. */
final class CalibrationAnswers implements Answers {

    /** Values that belong to another model on the same data begin with its name. */
    private static final Map<String, ItemModel> OTHER_MODELS = Map.ofEntries(
            Map.entry("rasch_", ItemModel.RASCH),
            Map.entry("one_pl_", ItemModel.ONE_PARAMETER),
            Map.entry("two_pl_", ItemModel.TWO_PARAMETER),
            Map.entry("three_pl_", ItemModel.THREE_PARAMETER),
            Map.entry("four_pl_", ItemModel.FOUR_PARAMETER),
            Map.entry("grm_", ItemModel.GRADED),
            Map.entry("gpcm_", ItemModel.GENERALISED_PARTIAL_CREDIT),
            Map.entry("pcm_", ItemModel.PARTIAL_CREDIT),
            Map.entry("rsm_", ItemModel.RATING_SCALE),
            Map.entry("nrm_", ItemModel.NOMINAL));

    private static final Map<String, Kind> VARIANTS = Map.of(
            "se_louis",
            Kind.OBSERVED,
            "se_oakes",
            Kind.OBSERVED,
            "se_crossprod",
            Kind.CROSS_PRODUCT,
            "se_sandwich",
            Kind.SANDWICH,
            "se_fisher",
            Kind.EXPECTED,
            "se_complete",
            Kind.COMPLETE_DATA);

    private final ReferenceCase reference;
    private final CalibrationRequest request;
    private final ResponseMatrix data;
    private final CalibrationPlan plan;
    private final Map<ItemModel, CalibrationAnswers> others = new HashMap<>();
    private final Map<Kind, Covariance<ParameterKey>> covariances = new EnumMap<>(Kind.class);
    private final Calibration calibration;

    CalibrationAnswers(ReferenceCase reference, CalibrationRequest request, ResponseMatrix data, CalibrationPlan plan) {
        this.reference = reference;
        this.request = request;
        this.data = data;
        this.plan = plan;
        calibration = Calibrator.calibrate(plan, data);
    }

    @Override
    public Answer value(String name) {
        for (Map.Entry<String, ItemModel> other : OTHER_MODELS.entrySet()) {
            if (name.startsWith(other.getKey())) {
                return others.computeIfAbsent(
                                other.getValue(),
                                model -> new CalibrationAnswers(reference, request, data, request.plan(data, model)))
                        .ofModel(name, name.substring(other.getKey().length()));
            }
        }
        return ofModel(name, name);
    }

    @Override
    public Optional<Answer> defective(String name) {
        return name.equals("parameters_irt_se")
                ? Optional.of(rows(name, true, traditional(PeerDefects::firstStep)))
                : Optional.empty();
    }

    /**
     * A value of the model that is calibrated here.
     *
     * @param whole the value's name in the case
     * @param name the same without the name of the model
     */
    private Answer ofModel(String whole, String name) {
        return switch (name) {
            case "fit" -> fit();
            case "group" -> group(data.groups().getLast());
            case "groups" -> groups();
            case "parameters_slope_intercept", "equal_slopes" -> slopeIntercept(whole, false);
            case "parameters_slope_intercept_se", "equal_slopes_se" -> slopeIntercept(whole, true);
            case "parameters" -> reference.layout(whole).has("par") ? slopeIntercept(whole, false) : wide(whole);
            case "parameters_se" -> slopeIntercept(whole, true);
            case "parameters_irt" -> traditional(whole, false);
            case "parameters_irt_se" -> traditional(whole, true);
            case "se_variants" -> variants(whole);
            case "vcov_oakes", "vcov_louis", "vcov" ->
                Answer.of(covariance(Kind.OBSERVED).matrix());
            case "vcov_crossprod" -> Answer.of(covariance(Kind.CROSS_PRODUCT).matrix());
            case "vcov_sandwich" -> Answer.of(covariance(Kind.SANDWICH).matrix());
            case "vcov_fisher" -> Answer.of(covariance(Kind.EXPECTED).matrix());
            case "marginal_rxx" ->
                Answer.of(MarginalReliability.of(
                        calibration.testInformation(data.groups().getFirst()), 0, 1));
            case "empirical_rxx" -> {
                BulkScores scores = BulkScoring.of(
                                calibration.models(data.groups().getFirst()))
                        .score(data, Eap.standard(), Chunks.Mode.PARALLEL);
                yield Answer.of(MarginalReliability.empirical(scores.thetas(), scores.standardErrors()));
            }
            case "variance" -> Answer.of(calibration.variance(data.groups().getLast()));
            case "npar" -> Answer.of(calibration.fit().freeParameters());
            case "logLik", "logLik_ltm", "logLik_TAM", "logLik_tam" ->
                Answer.of(calibration.fit().logLikelihood());
            case "AIC" -> Answer.of(calibration.fit().aic());
            case "BIC" -> Answer.of(calibration.fit().bic());
            case "tam" -> conquestStyle();
            default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(whole));
        };
    }

    private Answer fit() {
        FitReport fit = calibration.fit();
        return Answer.fields()
                .with("logLik", fit.logLikelihood())
                .with("npar", fit.freeParameters())
                .with("AIC", fit.aic())
                .with("AICc", fit.correctedAic())
                .with("BIC", fit.bic())
                .with("SABIC", fit.sampleSizeAdjustedBic())
                .with("HQ", fit.hannanQuinn())
                .with("logPrior", fit.logPrior())
                .with("nobs", fit.persons())
                .build();
    }

    private Answer groups() {
        Answer.FieldsBuilder fields = Answer.fields();
        data.groups().forEach(group -> fields.with(group, group(group)));
        return fields.build();
    }

    private Answer group(String group) {
        ParameterKey mean = new ParameterKey.OfGroup(group, ParameterName.of(ParameterName.Kind.MEAN));
        ParameterKey variance = new ParameterKey.OfGroup(group, ParameterName.of(ParameterName.Kind.VARIANCE));
        return Answer.fields()
                .with("mean", calibration.mean(group))
                .with("var", calibration.variance(group))
                .with("mean_se", number(covariance(Kind.OBSERVED).standardError(mean)))
                .with("var_se", number(covariance(Kind.OBSERVED).standardError(variance)))
                .build();
    }

    private Covariance<ParameterKey> covariance(Kind kind) {
        return covariances.computeIfAbsent(kind, calibration::covariance);
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    // Slope–intercept form

    private Answer slopeIntercept(String value, boolean errors) {
        return rows(value, errors, (group, item, parameter) -> slopeIntercept(group, item, parameter));
    }

    private Answer variants(String value) {
        DataTable layout = reference.layout(value);
        Answer.TableBuilder table = keys(layout);
        for (String column : layout.columns()) {
            Kind kind = VARIANTS.get(column);
            if (kind != null) {
                table.number(
                        column,
                        layout.size(),
                        row -> number(at(layout, row, covariance(kind)).standardError()));
            }
        }
        return table.number(
                        "est",
                        layout.size(),
                        row -> at(layout, row, covariance(Kind.OBSERVED)).value())
                .build();
    }

    private DerivedValue at(DataTable layout, int row, Covariance<ParameterKey> covariance) {
        return slopeIntercept(group(layout, row), layout.text(row, "item"), layout.text(row, "par"), covariance);
    }

    private DerivedValue slopeIntercept(String group, String item, String parameter) {
        return slopeIntercept(group, item, parameter, covariance(Kind.OBSERVED));
    }

    private DerivedValue slopeIntercept(
            String group, String item, String parameter, Covariance<ParameterKey> covariance) {
        Map<ParameterName, Double> values = calibration.parameters(group, item);
        if (parameter.equals("d0") || parameter.equals("ak0")) {
            return new DerivedValue(0, OptionalDouble.empty());
        }
        List<ParameterKey.OfItem> keys = values.keySet().stream()
                .map(name -> new ParameterKey.OfItem(group, item, name))
                .toList();
        if (model(item) == ItemModel.NOMINAL) {
            int steps = keys.size() / 2;
            if (parameter.equals("ak" + steps)) {
                return new DerivedValue(steps, OptionalDouble.empty());
            }
            return calibration.derived(covariance, keys, nominal(parameter, keys.size() / 2, direction(group)));
        }
        if (parameter.startsWith("ak")) {
            return new DerivedValue(Integer.parseInt(parameter.substring(2)), OptionalDouble.empty());
        }
        ParameterName name = name(parameter);
        if (!values.containsKey(name)) {
            return new DerivedValue(constant(parameter), OptionalDouble.empty());
        }
        ParameterKey key = new ParameterKey.OfItem(group, item, name);
        if (parameter.equals("g") || parameter.equals("u")) {
            return calibration.derived(covariance, List.of(key), logit -> 1 / (1 + Math.exp(-logit[0])));
        }
        return new DerivedValue(calibration.value(key), covariance.standardError(key));
    }

    private static double constant(String parameter) {
        return switch (parameter) {
            case "g" -> 0;
            case "u" -> 1;
            default -> throw new UnsupportedValueException("The parameter (%s) is not known.".formatted(parameter));
        };
    }

    private ItemModel model(String item) {
        ItemModel model = plan.models().get(item);
        if (model == null) {
            throw new UnsupportedValueException("There is no item (%s).".formatted(item));
        }
        return model;
    }

    /** The nominal model leaves the direction of ability open: the last category of the first item has the larger slope. */
    private double direction(String group) {
        String first = data.items().getFirst();
        Map<ParameterName, Double> values = calibration.parameters(group, first);
        if (model(first) != ItemModel.NOMINAL) {
            return 1;
        }
        ParameterName last = new ParameterName(ParameterName.Kind.CATEGORY_SLOPE, values.size() / 2);
        return Math.signum(values.getOrDefault(last, 1.0));
    }

    private static ToDoubleFunction<double[]> nominal(String parameter, int steps, double direction) {
        if (parameter.equals("a1")) {
            return values -> direction * values[steps - 1] / steps;
        }
        if (parameter.startsWith("ak")) {
            int category = Integer.parseInt(parameter.substring(2));
            return values -> values[category - 1] * steps / values[steps - 1];
        }
        int category = Integer.parseInt(parameter.substring(1));
        return values -> values[steps + category - 1];
    }

    private static ParameterName name(String parameter) {
        return switch (parameter) {
            case "a1" -> ParameterName.of(ParameterName.Kind.SLOPE);
            case "d" -> ParameterName.of(ParameterName.Kind.INTERCEPT);
            case "c" -> ParameterName.of(ParameterName.Kind.SHIFT);
            case "logit(g)", "g" -> ParameterName.of(ParameterName.Kind.LOWER_ASYMPTOTE);
            case "logit(u)", "u" -> ParameterName.of(ParameterName.Kind.UPPER_ASYMPTOTE);
            default ->
                new ParameterName(
                        parameter.startsWith("b") ? ParameterName.Kind.THRESHOLD : ParameterName.Kind.INTERCEPT,
                        Integer.parseInt(parameter.substring(1)));
        };
    }

    // Traditional form

    private Answer traditional(String value, boolean errors) {
        return rows(value, errors, traditional((calibration, group, item, covariance, right) -> right));
    }

    /** @param firstStep what becomes of the first step of an item of the generalised partial credit model */
    private Lookup traditional(FirstStep firstStep) {
        Map<String, Map<String, DerivedValue>> cache = new HashMap<>();
        return (group, item, parameter) -> {
            Map<String, DerivedValue> form = cache.computeIfAbsent(
                    group + "/" + item, key -> calibration.traditional(group, item, covariance(Kind.OBSERVED)));
            DerivedValue found = form.get(parameter);
            if (found == null) {
                throw new UnsupportedValueException(
                        "The parameter (%s) of item (%s) is not known.".formatted(parameter, item));
            }
            if (model(item) == ItemModel.GENERALISED_PARTIAL_CREDIT && parameter.equals("b1")) {
                return firstStep.of(calibration, group, item, covariance(Kind.OBSERVED), found);
            }
            boolean slope = model(item) == ItemModel.NOMINAL && parameter.startsWith("a");
            return slope ? new DerivedValue(direction(group) * found.value(), found.standardError()) : found;
        };
    }

    /** Puts a first step in the place of the right one. */
    @FunctionalInterface
    private interface FirstStep {
        DerivedValue of(
                Calibration calibration,
                String group,
                String item,
                Covariance<ParameterKey> covariance,
                DerivedValue right);
    }

    // Tables

    /** A parameter by group, item and name. */
    private interface Lookup {
        DerivedValue at(String group, String item, String parameter);
    }

    private Answer rows(String value, boolean errors, Lookup lookup) {
        DataTable layout = reference.layout(value);
        DerivedValue[] found = new DerivedValue[layout.size()];
        for (int row = 0; row < found.length; row++) {
            found[row] = lookup.at(group(layout, row), layout.text(row, "item"), layout.text(row, "par"));
        }
        return keys(layout)
                .number(
                        errors ? "se" : "est",
                        found.length,
                        row -> errors ? number(found[row].standardError()) : found[row].value())
                .build();
    }

    private static Answer.TableBuilder keys(DataTable layout) {
        Answer.TableBuilder table = Answer.table();
        Stream.of("group", "item", "par").filter(layout::has).forEach(key -> table.text(key, layout.texts(key)));
        return table;
    }

    private String group(DataTable layout, int row) {
        return layout.has("group") ? layout.text(row, "group") : data.groups().getFirst();
    }

    /** One row for each item, one column for each parameter. */
    private Answer wide(String value) {
        DataTable layout = reference.layout(value);
        Answer.TableBuilder table = Answer.table().text("item", layout.texts("item"));
        for (String column : layout.columns()) {
            if (!column.equals("item") && !column.equals("group")) {
                table.number(
                        column,
                        layout.size(),
                        row -> slopeIntercept(group(layout, row), layout.text(row, "item"), column)
                                .value());
            }
        }
        return table.build();
    }

    /** Rasch difficulties with the standard errors of the complete data, as TAM and ConQuest report them. */
    private Answer conquestStyle() {
        if (plan.models().values().stream().anyMatch(model -> model != ItemModel.RASCH)) {
            throw new UnsupportedValueException("Only the Rasch model is compared with TAM.");
        }
        String group = data.groups().getFirst();
        Covariance<ParameterKey> complete = covariance(Kind.COMPLETE_DATA);
        return Answer.fields()
                .with("item", data.items())
                .with(
                        "xsi_difficulty",
                        ofItems(item -> -slopeIntercept(group, item, "d").value()))
                .with(
                        "se",
                        ofItems(item -> number(
                                slopeIntercept(group, item, "d", complete).standardError())))
                .with("variance", calibration.variance(group))
                .with("deviance", -2 * calibration.fit().logLikelihood())
                .build();
    }

    private double[] ofItems(ToDoubleFunction<String> value) {
        return IntStream.range(0, data.itemCount())
                .mapToDouble(item -> value.applyAsDouble(data.items().get(item)))
                .toArray();
    }
}
