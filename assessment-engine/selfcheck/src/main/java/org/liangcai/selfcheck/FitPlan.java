package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import tools.jackson.databind.JsonNode;

/** The responses of a fit case and the plan by which they are calibrated before their fit is tested. */
final class FitPlan {

    private static final Set<String> NOT_ITEMS = Set.of("group", "id", "person", "weight", "freq");

    private static final Pattern MODEL = Pattern.compile(
            "\\b(1PL|2PL|3PL|4PL|Rasch|GRM|graded|GPCM|generali[sz]ed partial credit|PCM|partial credit|RSM|rating scale|NRM|nominal)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIOR = Pattern.compile(
            "(logit\\s*\\(?\\s*[gu]\\s*\\)?|(?:ln|log)\\s*\\(?\\s*a1?\\s*\\)?|\\ba1?\\b|\\bd\\b|\\bg\\b|\\bu\\b|\\bc\\b)\\s*~\\s*"
                    + "(lnorm|lognormal|norm|N|beta|expbeta)\\s*\\(\\s*(-?[\\d.]+)\\s*,\\s*(-?[\\d.]+)\\s*(\\^2)?\\s*\\)",
            Pattern.CASE_INSENSITIVE);

    private final ReferenceCase reference;
    private final DataTable table;
    private final List<String> items;

    FitPlan(ReferenceCase reference) {
        this.reference = reference;
        table = reference.input("responses");
        items = table.columns().stream()
                .filter(column -> !NOT_ITEMS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The codes of every item in ascending order are its categories from 0. */
    ResponseMatrix responses() {
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, table.size());
        for (int item = 0; item < items.size(); item++) {
            double[] cells = table.numbers(items.get(item));
            List<Double> codes = codes(cells);
            for (int person = 0; person < cells.length; person++) {
                if (!Double.isNaN(cells[person])) {
                    builder.category(person, item, codes.indexOf(cells[person]));
                }
            }
        }
        for (String column : List.of("weight", "freq")) {
            for (int person = 0; table.has(column) && person < table.size(); person++) {
                builder.weight(person, table.number(person, column));
            }
        }
        return builder.build();
    }

    private static List<Double> codes(double[] cells) {
        Set<Double> seen = new TreeSet<>();
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                seen.add(cell);
            }
        }
        return new ArrayList<>(seen);
    }

    CalibrationPlan plan(ResponseMatrix data) {
        CalibrationPlan plan = CalibrationPlan.of(models(data)).withQuadrature(CaseWords.quadrature(reference));
        for (String option : List.of("prior", "priors")) {
            JsonNode words = reference.option(option);
            if (!words.isMissingNode()) {
                plan = withPriors(plan, words.isString() ? words.asString() : words.toString());
            }
        }
        return plan;
    }

    private static CalibrationPlan withPriors(CalibrationPlan plan, String words) {
        CalibrationPlan changed = plan;
        Matcher matcher = PRIOR.matcher(words);
        boolean found = words.equalsIgnoreCase("none");
        while (matcher.find()) {
            found = true;
            String parameter = matcher.group(1).toLowerCase(Locale.ROOT);
            String density = matcher.group(2).toLowerCase(Locale.ROOT);
            double first = Double.parseDouble(matcher.group(3));
            double second = Double.parseDouble(matcher.group(4));
            boolean ofLogSlope = parameter.startsWith("l") && parameter.contains("a");
            Prior prior = density.contains("beta")
                    ? Prior.beta(first, second)
                    : density.startsWith("l") || ofLogSlope
                            ? Prior.logNormal(first, second)
                            : Prior.normal(first, second);
            changed = changed.withPrior(kind(parameter), prior);
        }
        if (!found) {
            throw new UnsupportedValueException("The prior (%s) is not known.".formatted(words));
        }
        return changed;
    }

    private static Kind kind(String parameter) {
        if (parameter.contains("g") && parameter.startsWith("logit") && !parameter.contains("u")) {
            return Kind.LOWER_ASYMPTOTE;
        }
        return switch (parameter) {
            case "g", "c" -> Kind.LOWER_ASYMPTOTE;
            case "u" -> Kind.UPPER_ASYMPTOTE;
            case "d" -> Kind.INTERCEPT;
            default -> parameter.startsWith("logit") ? Kind.UPPER_ASYMPTOTE : Kind.SLOPE;
        };
    }

    /** One model for all items, a list of one for each, or names of items with their models. */
    private Map<String, ItemModel> models(ResponseMatrix data) {
        JsonNode option = reference.option("model");
        JsonNode listed = option.isArray() || option.isObject() ? option : reference.option("itemtype");
        Map<String, ItemModel> models = new LinkedHashMap<>();
        if (listed.isArray() && listed.size() == items.size()) {
            IntStream.range(0, items.size())
                    .forEach(item ->
                            models.put(items.get(item), single(listed.get(item).asString())));
        } else if (listed.isObject()) {
            listed.properties()
                    .forEach(entry ->
                            models.put(entry.getKey(), single(entry.getValue().asString())));
        } else {
            List<ItemModel> named = named();
            for (int item = 0; item < items.size(); item++) {
                models.put(items.get(item), fitting(named, data.categoryCount(item), items.get(item)));
            }
        }
        return models;
    }

    private static ItemModel fitting(List<ItemModel> named, int categories, String item) {
        for (ItemModel model : named) {
            boolean dichotomous = switch (model) {
                case ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> true;
                case RASCH, GRADED, PARTIAL_CREDIT, RATING_SCALE, GENERALISED_PARTIAL_CREDIT, NOMINAL -> false;
            };
            if (categories == 2 ? dichotomous || model == ItemModel.RASCH || named.size() == 1 : !dichotomous) {
                return model == ItemModel.RASCH && categories > 2 ? ItemModel.PARTIAL_CREDIT : model;
            }
        }
        if (categories == 2 && !named.isEmpty()) {
            return named.getFirst();
        }
        throw new UnsupportedValueException(
                "No model that the case names suits the %d categories of item (%s).".formatted(categories, item));
    }

    private List<ItemModel> named() {
        List<String> sources = List.of(
                reference.option("model").asString(""),
                reference.option("itemtype").asString(""),
                reference.title(),
                reference.call());
        for (String source : sources) {
            List<ItemModel> models = in(source);
            if (!models.isEmpty()) {
                return models;
            }
        }
        throw new UnsupportedValueException("The case (%s) names no model.".formatted(reference.name()));
    }

    private static ItemModel single(String words) {
        List<ItemModel> models = in(words);
        if (models.size() != 1) {
            throw new UnsupportedValueException("The model (%s) is not known.".formatted(words));
        }
        return models.getFirst();
    }

    private static List<ItemModel> in(String words) {
        List<ItemModel> models = new ArrayList<>();
        Matcher matcher = MODEL.matcher(words);
        while (matcher.find()) {
            models.add(
                    switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                        case "rasch" -> ItemModel.RASCH;
                        case "1pl" -> ItemModel.ONE_PARAMETER;
                        case "2pl" -> ItemModel.TWO_PARAMETER;
                        case "3pl" -> ItemModel.THREE_PARAMETER;
                        case "4pl" -> ItemModel.FOUR_PARAMETER;
                        case "grm", "graded" -> ItemModel.GRADED;
                        case "pcm", "partial credit" -> ItemModel.PARTIAL_CREDIT;
                        case "rsm", "rating scale" -> ItemModel.RATING_SCALE;
                        case "nrm", "nominal" -> ItemModel.NOMINAL;
                        default -> ItemModel.GENERALISED_PARTIAL_CREDIT;
                    });
        }
        return models;
    }
}
