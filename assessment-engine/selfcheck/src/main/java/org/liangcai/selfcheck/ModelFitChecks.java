package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.fit.FitMoments;
import org.liangcai.psychometrics.fit.FittedTest;
import org.liangcai.psychometrics.fit.ItemFit;
import org.liangcai.psychometrics.fit.LimitedInformationFit;
import org.liangcai.psychometrics.fit.LocalDependence;
import org.liangcai.psychometrics.fit.MeanSquares;
import org.liangcai.psychometrics.fit.ModelFit;
import org.liangcai.psychometrics.fit.PosteriorMeans;
import org.liangcai.psychometrics.fit.ResidualFit;
import org.liangcai.psychometrics.fit.SumScoreItemFit;
import org.liangcai.psychometrics.numerics.Chunks;
import org.liangcai.psychometrics.personfit.LikelihoodPersonFit;
import org.liangcai.psychometrics.personfit.LikelihoodPersonFit.Estimated;
import tools.jackson.databind.JsonNode;

/** Fit of calibrated models: items, the whole test, pairs of items and persons, everything at the marginal maximum likelihood estimates. */
final class ModelFitChecks implements Answers {

    private static final Set<String> OPTIONS = Set.of(
            "model",
            "itemtype",
            "quadrature",
            "quadpts",
            "theta_lim",
            "TOL",
            "prior",
            "priors",
            "missing",
            "mincell",
            "type",
            "M2_type",
            "group",
            "SE",
            "method",
            "estimator",
            "seed",
            "N",
            "categories");

    private final ReferenceCase reference;
    private final ResponseMatrix data;
    private final CalibrationPlan plan;
    private final Calibration calibration;
    private final FittedTest test;
    private final double[] abilities;
    private final Map<FitMoments, ModelFit> modelFits = new EnumMap<>(FitMoments.class);
    private @Nullable List<ItemFit> itemFits;
    private @Nullable ResidualFit residuals;

    private ModelFitChecks(ReferenceCase reference) {
        this.reference = reference;
        DataTable table = reference.input("responses");
        data = CodedResponses.ASCENDING
                .weighted(table, CodedResponses.items(table))
                .build();
        plan = new CalibrationRequest(reference).plan(data);
        calibration = Calibrator.calibrate(plan, data);
        test = FittedTest.of(calibration);
        abilities = PosteriorMeans.of(test, data);
    }

    static Map<String, Capability> capabilities() {
        return Map.of("irt.fit", ModelFitChecks::new);
    }

    @Override
    public List<String> unknownOptions() {
        return ScoreTables.unknown(reference, OPTIONS);
    }

    @Override
    public Answer value(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_.\\- ]", "");
        if (plain.startsWith("sx2")) {
            return itemFit();
        }
        if (plain.startsWith("m2") || plain.startsWith("c2")) {
            return modelFit(name, plain);
        }
        if (plain.startsWith("iteminfit") || plain.startsWith("infit") || plain.equals("itemzh")) {
            return itemInfit();
        }
        if (plain.startsWith("personfit")) {
            return personFit();
        }
        return switch (plain) {
            case "loglik" -> Answer.of(calibration.fit().logLikelihood());
            case "parameters" -> parameters(name);
            case "q3" -> square(residuals().correlations());
            case "ldx2", "ld" -> square(dependence(false));
            case "ldg2" -> square(dependence(true));
            case "aic" -> Answer.of(calibration.fit().aic());
            case "bic" -> Answer.of(calibration.fit().bic());
            case "npar" -> Answer.of(calibration.fit().freeParameters());
            case "variance", "latentvariance" ->
                Answer.of(calibration.variance(calibration.groups().getFirst()));
            default -> throw new UnsupportedValueException("Fit has no value (%s).".formatted(name));
        };
    }

    private ResidualFit residuals() {
        if (residuals == null) {
            residuals = ResidualFit.of(test, data, abilities);
        }
        return residuals;
    }

    // Items

    private Answer itemFit() {
        if (itemFits == null) {
            double minimum = reference.option("mincell").asDouble(1);
            itemFits = new SumScoreItemFit(minimum, Chunks.Mode.PARALLEL).of(test, data);
        }
        List<ItemFit> fits = itemFits;
        return Answer.table()
                .text("item", data.items())
                .number("S_X2", fits.size(), item -> fits.get(item).statistic())
                .number("df.S_X2", fits.size(), item -> fits.get(item).degreesOfFreedom())
                .number("RMSEA.S_X2", fits.size(), item -> number(fits.get(item).rmsea()))
                .number("p.S_X2", fits.size(), item -> number(fits.get(item).probability()))
                .build();
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private Answer itemInfit() {
        List<MeanSquares> fits = residuals().items();
        return meanSquares(Answer.table().text("item", data.items()), fits)
                .number("Zh", fits.size(), this::itemLikelihoodFit)
                .build();
    }

    private double itemLikelihoodFit(int item) {
        List<Double> thetas = new ArrayList<>();
        List<Integer> categories = new ArrayList<>();
        for (int person = 0; person < data.personCount(); person++) {
            if (data.category(person, item).isPresent()) {
                thetas.add(abilities[person]);
                categories.add(data.category(person, item).getAsInt());
            }
        }
        return number(LikelihoodPersonFit.standardised(
                test.models().get(item),
                thetas.stream().mapToDouble(Double::doubleValue).toArray(),
                categories.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static Answer.TableBuilder meanSquares(Answer.TableBuilder table, List<MeanSquares> fits) {
        return table.number("outfit", fits.size(), row -> fits.get(row).outfit())
                .number("z.outfit", fits.size(), row -> fits.get(row).standardisedOutfit())
                .number("infit", fits.size(), row -> fits.get(row).infit())
                .number("z.infit", fits.size(), row -> fits.get(row).standardisedInfit());
    }

    // The whole test

    private Answer modelFit(String name, String plain) {
        ModelFit fit = modelFits.computeIfAbsent(
                moments(name, plain),
                moments -> new LimitedInformationFit(moments, Chunks.Mode.PARALLEL).of(test, data));
        Answer.FieldsBuilder fields = Answer.fields()
                .with("M2", fit.statistic())
                .with("M2*", fit.statistic())
                .with("C2", fit.statistic())
                .with("statistic", fit.statistic())
                .with("df", fit.degreesOfFreedom())
                .with("p", fit.probability())
                .with("RMSEA", fit.rmsea())
                .with("SRMSR", fit.standardisedResidual())
                .with("TLI", fit.tli())
                .with("CFI", fit.cfi());
        for (Map.Entry<String, JsonNode> asked : reference.reference(name).properties()) {
            if (asked.getKey().matches("RMSEA_[\\d.]+")) {
                double percent = Double.parseDouble(asked.getKey().substring("RMSEA_".length()));
                fields.with(asked.getKey(), fit.rmseaLimit(percent / 100));
            }
        }
        return fields.build();
    }

    /** What the value or the options say; otherwise C₂, the peer's choice in these cases for items with several categories. */
    private FitMoments moments(String name, String plain) {
        String type =
                reference.option("type").asString(reference.option("M2_type").asString(""));
        if (plain.contains("star") || name.contains("*") || type.equals("M2*")) {
            return FitMoments.M2_STAR;
        }
        return FitMoments.C2;
    }

    // Pairs

    private double[][] dependence(boolean likelihoodRatio) {
        double[][] cells = new double[data.itemCount()][data.itemCount()];
        for (int item = 0; item < cells.length; item++) {
            cells[item][item] = Double.NaN;
        }
        for (LocalDependence.Pair pair : LocalDependence.of(test, data)) {
            cells[pair.first()][pair.second()] = likelihoodRatio ? pair.likelihoodRatio() : pair.pearson();
            cells[pair.second()][pair.first()] =
                    number(likelihoodRatio ? pair.likelihoodRatioStrength() : pair.strength());
        }
        return cells;
    }

    private static Answer square(double[][] cells) {
        return Answer.of(cells);
    }

    // Persons

    private Answer personFit() {
        List<Optional<MeanSquares>> fits = residuals().persons();
        double[] likelihood = new double[fits.size()];
        double[] corrected = new double[fits.size()];
        for (int person = 0; person < likelihood.length; person++) {
            ResponsePattern pattern = pattern(person);
            likelihood[person] = number(LikelihoodPersonFit.standardised(pattern, abilities[person]));
            corrected[person] = number(
                    LikelihoodPersonFit.corrected(pattern, abilities[person], new Estimated.MaximumLikelihood()));
        }
        MeanSquares none = new MeanSquares(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        return meanSquares(
                        Answer.table().number("theta_EAP", abilities).number("theta", abilities),
                        fits.stream().map(fit -> fit.orElse(none)).toList())
                .number("Zh", likelihood)
                .number("lz", likelihood)
                .number("lzstar", corrected)
                .build();
    }

    private ResponsePattern pattern(int person) {
        List<Response> responses = new ArrayList<>();
        for (int item = 0; item < data.itemCount(); item++) {
            responses.add(
                    data.category(person, item).isPresent()
                            ? Response.of(data.category(person, item).getAsInt())
                            : Response.missing());
        }
        return ResponsePattern.of(test.models(), responses);
    }

    // Parameters

    private Answer parameters(String name) {
        DataTable layout = reference.layout(name);
        Answer.TableBuilder table = Answer.table();
        for (String column : layout.columns()) {
            if (column.equals("item")) {
                table.text(column, layout.texts(column));
            } else {
                table.number(column, layout.size(), row -> parameter(layout.text(row, "item"), column));
            }
        }
        return table.build();
    }

    private double parameter(String item, String column) {
        Map<String, Double> values = new LinkedHashMap<>();
        ItemModel model = plan.models().get(item);
        for (Map.Entry<ParameterName, Double> entry :
                calibration.parameters(calibration.groups().getFirst(), item).entrySet()) {
            values.put(label(entry.getKey(), model), cell(entry));
        }
        int categories = data.categoryCount(data.items().indexOf(item));
        addImplied(values, model, categories);
        return values.getOrDefault(column, Double.NaN);
    }

    private static String label(ParameterName name, @Nullable ItemModel model) {
        return switch (name.kind()) {
            case SLOPE -> "a1";
            case INTERCEPT -> dichotomous(model) ? "d" : "d" + name.index();
            case CATEGORY_SLOPE -> "s" + name.index();
            case THRESHOLD -> "b" + name.index();
            case SHIFT -> "c";
            case LOWER_ASYMPTOTE -> "g";
            case UPPER_ASYMPTOTE -> "u";
            case MEAN -> "mean";
            case VARIANCE -> "variance";
        };
    }

    private static boolean dichotomous(@Nullable ItemModel model) {
        return model == ItemModel.RASCH
                || model == ItemModel.ONE_PARAMETER
                || model == ItemModel.TWO_PARAMETER
                || model == ItemModel.THREE_PARAMETER
                || model == ItemModel.FOUR_PARAMETER;
    }

    private static double cell(Map.Entry<ParameterName, Double> entry) {
        boolean asymptote =
                entry.getKey().kind() == Kind.LOWER_ASYMPTOTE || entry.getKey().kind() == Kind.UPPER_ASYMPTOTE;
        return asymptote ? 1 / (1 + Math.exp(-entry.getValue())) : entry.getValue();
    }

    /** Values that the peer lists although they are given by the model: asymptotes of 0 and 1, scores of categories, d₀ = 0. */
    private static void addImplied(Map<String, Double> values, @Nullable ItemModel model, int categories) {
        if (dichotomous(model)) {
            values.putIfAbsent("g", 0.0);
            values.putIfAbsent("u", 1.0);
            return;
        }
        if (model == ItemModel.NOMINAL) {
            double slope = values.getOrDefault("s" + (categories - 1), Double.NaN) / (categories - 1);
            values.put("a1", slope);
            values.put("s0", 0.0);
            for (int k = 0; k < categories; k++) {
                values.put("ak" + k, values.getOrDefault("s" + k, Double.NaN) / slope);
            }
        } else if (model != ItemModel.GRADED) {
            for (int k = 0; k < categories; k++) {
                values.put("ak" + k, (double) k);
            }
        }
        values.putIfAbsent("d0", 0.0);
    }
}
