package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.CalibrationPlan.LatentPlan;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.model.LogisticModel;
import tools.jackson.databind.JsonNode;

/** What a calibration case asks for: responses and plan, read from its inputs, its options and the call that made it. */
final class CalibrationRequest {

    private static final Pattern WORDED_PRIOR = Pattern.compile(
            "(logit\\s*\\(?\\s*[gu]\\s*\\)?|(?:ln|log)\\s*\\(?\\s*a1?\\s*\\)?|\\ba1?\\b|\\bd\\b|\\bg\\b|\\bu\\b|\\bc\\b)\\s*(?:~|has|prior:?)\\s*"
                    + "(log-?normal|lnorm|ln|normal|norm|n|exp-?beta|beta)\\s*\\(\\s*(?:\\w+\\s*=\\s*)?(-?[\\d.]+)\\s*(\\^2)?\\s*,\\s*(?:\\w+\\s*=\\s*)?(-?[\\d.]+)\\s*(\\^2)?\\s*\\)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CALLED_PRIOR = Pattern.compile(
            "\\(\\s*([\\d\\s,-]+?)\\s*,\\s*(a1|d\\d*|g|u)\\s*,\\s*(norm|lnorm|beta|expbeta)\\s*,\\s*(-?[\\d.]+)\\s*,\\s*(-?[\\d.]+)\\s*\\)");

    private static final Pattern CALLED_CONSTRAINT =
            Pattern.compile("\\(\\s*(\\d[\\d\\s,-]*?)\\s*,\\s*(a1|d\\d*|g|u)\\s*\\)");

    private final ReferenceCase reference;

    CalibrationRequest(ReferenceCase reference) {
        this.reference = reference;
    }

    /** The responses; an item's codes become categories from 0 in ascending order, as in every program compared with. */
    ResponseMatrix responses() {
        DataTable table = reference.input("responses");
        String group = groupColumn(table);
        ResponseMatrix.Builder builder = CodedResponses.ASCENDING.weighted(table, CodedResponses.items(table, group));
        if (table.has(group)) {
            builder.groups(table.texts(group));
        }
        return builder.build();
    }

    private String groupColumn(DataTable table) {
        String named = reference.option("group").asString("group");
        return table.has(named) ? named : "group";
    }

    /** The plan for the model of the case itself. */
    CalibrationPlan plan(ResponseMatrix data) {
        return with(models(data), data);
    }

    /** The plan for another model on the same data, all else equal. */
    CalibrationPlan plan(ResponseMatrix data, ItemModel model) {
        return with(CalibrationPlan.of(data.items(), model).models(), data);
    }

    private CalibrationPlan with(Map<String, ItemModel> models, ResponseMatrix data) {
        CalibrationPlan plan = CalibrationPlan.of(models).withQuadrature(quadrature());
        return withFixed(withConstraints(withPriors(plan, data), data), data);
    }

    /** The nodes of the case; where it names other than equally spaced ones, so many that the integral is the same. */
    private Quadrature quadrature() {
        JsonNode option = reference.option("quadrature");
        boolean otherwise =
                option.isString() && CaseWords.nodes(option.asString()).isEmpty();
        return otherwise ? new Quadrature(-6, 6, 121) : CaseWords.quadrature(reference);
    }

    // Models

    private Map<String, ItemModel> models(ResponseMatrix data) {
        JsonNode option = reference.option("model");
        JsonNode listed = option.isArray() || option.isObject() ? option : reference.option("itemtype");
        Map<String, ItemModel> models = new LinkedHashMap<>();
        if (listed.isObject()) {
            listed.properties().forEach(entry -> {
                if (entry.getValue().isArray()) {
                    entry.getValue()
                            .valueStream()
                            .forEach(item -> models.put(item.asString(), required(entry.getKey())));
                } else {
                    models.put(entry.getKey(), required(entry.getValue().asString()));
                }
            });
        } else if (listed.isArray() && listed.size() == data.itemCount()) {
            IntStream.range(0, data.itemCount())
                    .forEach(item -> models.put(
                            data.items().get(item), required(listed.get(item).asString())));
        } else {
            inWords(data, models);
        }
        models.replaceAll((item, model) -> {
            int index = data.items().indexOf(item);
            return model == ItemModel.RASCH && index >= 0 && data.categoryCount(index) > 2
                    ? ItemModel.PARTIAL_CREDIT
                    : model;
        });
        return models;
    }

    /** The words name one model or several; with several the layout of an item's parameters tells which one is its own. */
    private void inWords(ResponseMatrix data, Map<String, ItemModel> models) {
        List<ItemModel> named = named();
        for (int item = 0; item < data.itemCount(); item++) {
            String id = data.items().get(item);
            models.put(id, suiting(named, id, data.categoryCount(item)));
        }
        if (named.size() > 1) {
            byLayout(named, models);
        }
    }

    /** The first that is made for as many categories; models of ordered categories will do for two. */
    private static ItemModel suiting(List<ItemModel> named, String item, int categories) {
        return named.stream()
                .filter(model -> model == ItemModel.RASCH || ofTwoCategories(model) == categories <= 2)
                .findFirst()
                .or(() -> categories <= 2 ? Optional.of(named.getFirst()) : Optional.empty())
                .orElseThrow(() ->
                        new UnsupportedValueException("No model named by the case suits the %d categories of item (%s)."
                                .formatted(categories, item)));
    }

    private static boolean ofTwoCategories(ItemModel model) {
        return switch (model) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> true;
            case GRADED, PARTIAL_CREDIT, RATING_SCALE, GENERALISED_PARTIAL_CREDIT, NOMINAL -> false;
        };
    }

    private void byLayout(List<ItemModel> named, Map<String, ItemModel> models) {
        String value =
                reference.values().contains("parameters_slope_intercept") ? "parameters_slope_intercept" : "parameters";
        if (!reference.reference(value).has("$csv")) {
            return;
        }
        DataTable layout = reference.layout(value);
        Map<String, Set<String>> parameters = new LinkedHashMap<>();
        for (int row = 0; row < layout.size(); row++) {
            parameters
                    .computeIfAbsent(layout.text(row, "item"), item -> new LinkedHashSet<>())
                    .add(layout.text(row, "par"));
        }
        parameters.forEach((item, names) -> {
            List<ItemModel> fitting =
                    named.stream().filter(model -> fits(model, names)).toList();
            if (!fitting.isEmpty() && !fitting.contains(models.get(item))) {
                models.put(item, fitting.getFirst());
            }
        });
    }

    private static boolean fits(ItemModel model, Set<String> names) {
        boolean lower = names.contains("logit(g)");
        boolean upper = names.contains("logit(u)");
        boolean scores = names.contains("ak0");
        return switch (model) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER -> names.contains("d") && !lower && !upper;
            case THREE_PARAMETER -> lower && !upper;
            case FOUR_PARAMETER -> lower && upper;
            case GRADED -> names.contains("d1") && !scores;
            case PARTIAL_CREDIT, GENERALISED_PARTIAL_CREDIT, NOMINAL -> scores;
            case RATING_SCALE -> names.contains("c");
        };
    }

    /** The models named by the option, else by the call, else by the title, in their order. */
    private List<ItemModel> named() {
        List<String> sources = new ArrayList<>();
        sources.add(reference.option("model").asString(""));
        sources.add(reference.option("itemtype").asString(""));
        Matcher itemType = Pattern.compile("itemtype\\s*=\\s*(c\\([^=]*\\)|'[^']*'|\"[^\"]*\")")
                .matcher(reference.call());
        if (itemType.find()) {
            sources.add(itemType.group(1));
        }
        sources.add(reference.title());
        sources.add(reference.call());
        for (String source : sources) {
            List<ItemModel> found = modelsIn(source);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new UnsupportedValueException("The case (%s) names no model.".formatted(reference.name()));
    }

    private static List<ItemModel> modelsIn(String text) {
        Matcher matcher = Pattern.compile(
                        "\\b(1PL|2PL|3PL|4PL|Rasch|GRM|graded|GPCM|generali[sz]ed partial credit|PCM|partial credit|RSM|rating scale|NRM|nominal)\\b",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text);
        Set<ItemModel> models = new LinkedHashSet<>();
        while (matcher.find()) {
            models.add(model(matcher.group(1)));
        }
        return List.copyOf(models);
    }

    private static ItemModel required(String text) {
        List<ItemModel> models = modelsIn(text);
        if (models.size() != 1) {
            throw new UnsupportedValueException("The model (%s) is not known.".formatted(text));
        }
        return models.getFirst();
    }

    private static ItemModel model(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
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
        };
    }

    // Priors

    private CalibrationPlan withPriors(CalibrationPlan plan, ResponseMatrix data) {
        JsonNode option =
                reference.option("prior").isMissingNode() ? reference.option("priors") : reference.option("prior");
        if (reference.call().contains("PRIOR")) {
            CalibrationPlan called = withCalledPriors(plan, data);
            if (!called.priors().isEmpty()) {
                return called;
            }
        }
        if (option.isMissingNode() || option.asString("").equalsIgnoreCase("none")) {
            return plan;
        }
        return option.isObject()
                ? withListedPriors(plan, option)
                : withWordedPriors(plan, option.isString() ? option.asString() : option.toString());
    }

    private CalibrationPlan withCalledPriors(CalibrationPlan plan, ResponseMatrix data) {
        String call = reference.call();
        Matcher matcher = CALLED_PRIOR.matcher(call.substring(call.indexOf("PRIOR")));
        CalibrationPlan changed = plan;
        while (matcher.find()) {
            ParameterName name = name(matcher.group(2));
            Prior prior =
                    prior(matcher.group(3), Double.parseDouble(matcher.group(4)), Double.parseDouble(matcher.group(5)));
            for (int item : numbers(matcher.group(1))) {
                for (String group : data.groups()) {
                    changed = changed.withPrior(
                            new ParameterKey.OfItem(group, data.items().get(item - 1), name), prior);
                }
            }
        }
        return changed;
    }

    private static List<Integer> numbers(String ranges) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            String[] ends = range.strip().split("-", -1);
            IntStream.rangeClosed(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[ends.length - 1].strip()))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static ParameterName name(String parameter) {
        return switch (parameter) {
            case "a1" -> ParameterName.of(Kind.SLOPE);
            case "g" -> ParameterName.of(Kind.LOWER_ASYMPTOTE);
            case "u" -> ParameterName.of(Kind.UPPER_ASYMPTOTE);
            case "d" -> ParameterName.of(Kind.INTERCEPT);
            default -> new ParameterName(Kind.INTERCEPT, Integer.parseInt(parameter.substring(1)));
        };
    }

    private static Prior prior(String density, double first, double second) {
        return switch (density) {
            case "norm" -> Prior.normal(first, second);
            case "lnorm" -> Prior.logNormal(first, second);
            default -> Prior.beta(first, second);
        };
    }

    /** Priors by parameter, each a density with two parameters. */
    private static CalibrationPlan withListedPriors(CalibrationPlan plan, JsonNode priors) {
        CalibrationPlan changed = plan;
        for (Map.Entry<String, JsonNode> entry : priors.properties()) {
            JsonNode described = entry.getValue();
            if (described.isString()) {
                changed = withWordedPriors(changed, entry.getKey() + " ~ " + described.asString());
                continue;
            }
            List<JsonNode> fields = described.valueStream().toList();
            List<Double> numbers = fields.stream()
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::asDouble)
                    .toList();
            List<String> words = fields.stream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .toList();
            if (numbers.size() != 2 || words.size() != 1) {
                throw new UnsupportedValueException("The prior (%s) is not known.".formatted(described));
            }
            changed = withWordedPriors(
                    changed,
                    "%s ~ %s(%s, %s)"
                            .formatted(entry.getKey(), words.getFirst(), numbers.getFirst(), numbers.getLast()));
        }
        return changed;
    }

    private static CalibrationPlan withWordedPriors(CalibrationPlan plan, String words) {
        Matcher matcher = WORDED_PRIOR.matcher(words);
        CalibrationPlan changed = plan;
        boolean any = false;
        while (matcher.find()) {
            any = true;
            String parameter = matcher.group(1).toLowerCase(Locale.ROOT);
            String density = matcher.group(2).toLowerCase(Locale.ROOT);
            double first = Double.parseDouble(matcher.group(3));
            double second = Double.parseDouble(matcher.group(5));
            boolean logOfSlope = parameter.startsWith("l") && parameter.contains("a");
            Prior prior = density.contains("beta")
                    ? Prior.beta(first, second)
                    : density.startsWith("l") || logOfSlope
                            ? Prior.logNormal(first, second)
                            : Prior.normal(first, second);
            changed = changed.withPrior(kind(parameter), prior);
        }
        if (!any) {
            throw new UnsupportedValueException("The prior (%s) is not known.".formatted(words));
        }
        return changed;
    }

    private static Kind kind(String parameter) {
        if (parameter.startsWith("logit")) {
            return parameter.contains("u") ? Kind.UPPER_ASYMPTOTE : Kind.LOWER_ASYMPTOTE;
        }
        return switch (parameter) {
            case "g", "c" -> Kind.LOWER_ASYMPTOTE;
            case "u" -> Kind.UPPER_ASYMPTOTE;
            case "d" -> Kind.INTERCEPT;
            default -> Kind.SLOPE;
        };
    }

    // Equal parameters

    private CalibrationPlan withConstraints(CalibrationPlan plan, ResponseMatrix data) {
        int at = reference.call().indexOf("CONSTRAIN");
        if (at < 0) {
            return plan;
        }
        CalibrationPlan changed = plan;
        Matcher matcher = CALLED_CONSTRAINT.matcher(reference.call().substring(at));
        while (matcher.find()) {
            ParameterName name = name(matcher.group(2));
            List<Integer> items = numbers(matcher.group(1));
            for (String group : data.groups()) {
                changed = changed.withEqual(items.stream()
                        .map(item -> (ParameterKey)
                                new ParameterKey.OfItem(group, data.items().get(item - 1), name))
                        .collect(Collectors.toUnmodifiableSet()));
            }
        }
        return changed;
    }

    // Fixed items

    /** Items with known parameters, if the case has any: the distribution of ability is then estimated. */
    private CalibrationPlan withFixed(CalibrationPlan plan, ResponseMatrix data) {
        for (String input : List.of("anchors", "fixed", "fixed_parameters", "anchor_parameters", "bank")) {
            if (reference.hasInput(input)) {
                DataTable table = reference.input(input);
                CalibrationPlan changed = plan.withLatent(data.groups().getFirst(), LatentPlan.free());
                for (int row = 0; row < table.size(); row++) {
                    changed = table.has("par")
                            ? withFixedRow(changed, data, table, row)
                            : withFixedItem(changed, data, table, row);
                }
                return changed;
            }
        }
        return plan;
    }

    private static CalibrationPlan withFixedRow(CalibrationPlan plan, ResponseMatrix data, DataTable table, int row) {
        String parameter = table.text(row, "par");
        if (!data.items().contains(table.text(row, "item"))) {
            return plan;
        }
        double value = table.number(row, table.has("est") ? "est" : "value");
        boolean asymptote = parameter.equals("g") || parameter.equals("u");
        boolean constant = asymptote && (value == 0 || value == 1);
        if (constant || parameter.startsWith("ak") || parameter.equals("d0")) {
            return plan;
        }
        ParameterName name = name(parameter.replace("logit(", "").replace(")", ""));
        return plan.withFixed(
                new ParameterKey.OfItem(data.groups().getFirst(), table.text(row, "item"), name),
                asymptote ? Math.log(value / (1 - value)) : value);
    }

    /** One row for each item: a and b, with g and u where they are. */
    private static CalibrationPlan withFixedItem(CalibrationPlan plan, ResponseMatrix data, DataTable table, int row) {
        String item = table.text(row, "item");
        if (!data.items().contains(item)) {
            return plan;
        }
        double slope = table.number(row, table.has("a") ? "a" : "a1");
        if (!table.has("b") && !table.has("d")) {
            throw new UnsupportedValueException(
                    "The fixed item (%s) has neither difficulty nor intercept.".formatted(item));
        }
        double difficulty = table.has("b") ? table.number(row, "b") : -table.number(row, "d") / slope;
        return plan.withAnchor(
                data.groups().getFirst(),
                item,
                new LogisticModel(
                        slope,
                        difficulty,
                        table.has("g") ? table.number(row, "g") : 0,
                        table.has("u") ? table.number(row, "u") : 1));
    }

    // Groups

    /** The group whose distribution is standard normal: the one that is named, else the first. */
    String referenceGroup(ResponseMatrix data) {
        String named =
                reference.option("reference").asString("").split(":", 2)[0].strip();
        return data.groups().contains(named) ? named : data.groups().getFirst();
    }

    /** The items that are equal across groups: named one by one, as a range, or all. */
    List<String> anchors(ResponseMatrix data) {
        JsonNode option = reference.option("anchors");
        if (option.isArray()) {
            return option.valueStream().map(JsonNode::asString).toList();
        }
        String text = option.asString("").strip();
        if (text.isEmpty() || text.equalsIgnoreCase("none")) {
            return List.of();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("all")) {
            return data.items();
        }
        List<String> anchors = new ArrayList<>();
        for (String part : text.split("\\s*[,;]\\s*|\\s+and\\s+", -1)) {
            String[] ends = part.strip().split("\\s*(?:\\.\\.+|…|–|\\bto\\b)\\s*", -1);
            int first = data.items().indexOf(ends[0].strip());
            int last = data.items().indexOf(ends[ends.length - 1].strip());
            if (first < 0 || last < first) {
                throw new UnsupportedValueException("The anchors (%s) are not known.".formatted(text));
            }
            anchors.addAll(data.items().subList(first, last + 1));
        }
        return anchors;
    }
}
