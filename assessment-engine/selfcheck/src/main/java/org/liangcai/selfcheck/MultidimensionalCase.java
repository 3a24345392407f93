package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.ItemPlan;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.NodeRule;
import org.liangcai.psychometrics.multidimensional.Parameter;
import tools.jackson.databind.JsonNode;

/** Reads what a case asks for. */
final class MultidimensionalCase {

    private static final String GROUP = ResponseMatrix.ONLY_GROUP;

    /** What kind of model a case is about. */
    enum Kind {
        BIFACTOR,
        CONFIRMATORY,
        EXPLORATORY
    }

    static final Pattern LIMITS = Pattern.compile("\\[\\s*(-?[\\d.]+)\\s*,\\s*([\\d.]+)\\s*]");

    private static final List<Pattern> NODES =
            List.of(Pattern.compile("(\\d+)\\s*(?:x|×|points|nodes|quad)"), Pattern.compile("quadpts\\s*=\\s*(\\d+)"));

    private final ReferenceCase reference;
    private final Kind kind;
    private final List<String> items;
    private final ResponseMatrix data;

    MultidimensionalCase(ReferenceCase reference, Kind kind, List<String> items, ResponseMatrix data) {
        this.reference = reference;
        this.kind = kind;
        this.items = items;
        this.data = data;
    }

    MultidimensionalPlan plan() {
        MultidimensionalPlan plan = switch (kind) {
            case BIFACTOR -> bifactor();
            case CONFIRMATORY -> confirmatory();
            case EXPLORATORY -> MultidimensionalPlan.exploratory(models(), dimensions());
        };
        if (rasch()) {
            for (String item : items) {
                for (String dimension : plan.item(item).dimensions()) {
                    plan = plan.withFixed(new Parameter.Slope(GROUP, item, dimension), 1);
                }
            }
            for (String dimension : plan.dimensions()) {
                plan = plan.withEstimated(new Parameter.Covariance(GROUP, dimension, dimension));
            }
        }
        return withAsymptotePrior(plan).withNodes(nodes(plan));
    }

    private NodeRule nodes(MultidimensionalPlan plan) {
        String text = reference.option("quadrature").asString("");
        Matcher limits = LIMITS.matcher(text);
        double lower = limits.find() ? Double.parseDouble(limits.group(1)) : -6;
        double upper = limits.hasMatch() ? Double.parseDouble(limits.group(2)) : 6;
        int nodes = NODES.stream()
                .map(pattern -> pattern.matcher(text.replaceAll("\\[.*?]", " ") + " " + reference.call()))
                .filter(Matcher::find)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElseGet(() -> reference.option("quadpts").asInt(usualNodes(plan)));
        return NodeRule.equallySpaced(new Quadrature(lower, upper, nodes));
    }

    /** What the peer takes where nothing is said. */
    private static int usualNodes(MultidimensionalPlan plan) {
        if (!plan.specific().isEmpty()) {
            return 21;
        }
        return switch (plan.primary().size()) {
            case 1 -> 61;
            case 2 -> 31;
            case 3 -> 15;
            default -> 9;
        };
    }

    private String modelName() {
        for (String option : List.of("itemtype", "model")) {
            String word = reference.option(option).asString("");
            if (!word.isEmpty() && !word.contains("=")) {
                return word;
            }
        }
        Matcher quoted = Pattern.compile("['\"](Rasch|2PL|3PL|4PL|graded|gpcm|nominal|grm|GRM|GPCM|NRM)['\"]")
                .matcher(reference.call());
        return quoted.find() ? quoted.group(1) : "";
    }

    private boolean rasch() {
        String name = modelName().toLowerCase(Locale.ROOT);
        return name.equals("rasch") || name.equals("pcm");
    }

    private CompensatoryModel model(int item, String name) {
        boolean several = data.categoryCount(item) > 2;
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "2pl", "graded", "grm", "graded response model" ->
                several ? CompensatoryModel.GRADED : CompensatoryModel.TWO_PARAMETER;
            case "rasch", "pcm", "gpcm", "generalised partial credit" ->
                several ? CompensatoryModel.GENERALISED_PARTIAL_CREDIT : CompensatoryModel.TWO_PARAMETER;
            case "3pl" -> several ? CompensatoryModel.GRADED : CompensatoryModel.THREE_PARAMETER;
            case "4pl" -> several ? CompensatoryModel.GRADED : CompensatoryModel.FOUR_PARAMETER;
            case "nominal", "nrm" -> CompensatoryModel.NOMINAL;
            default -> {
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.contains("2pl") || lower.contains("graded") || lower.contains("grm")) {
                    yield several ? CompensatoryModel.GRADED : CompensatoryModel.TWO_PARAMETER;
                }
                throw new UnsupportedValueException("The model (%s) is not known.".formatted(name));
            }
        };
    }

    private Map<String, CompensatoryModel> models() {
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        JsonNode types = reference.option("itemtype");
        for (int item = 0; item < items.size(); item++) {
            String name = types.isArray() && types.size() == items.size()
                    ? types.get(item).asString()
                    : modelName();
            models.put(items.get(item), model(item, name));
        }
        return models;
    }

    private int dimensions() {
        for (String option : List.of("dimensions", "factors", "nfact")) {
            if (reference.option(option).isNumber()) {
                return reference.option(option).asInt();
            }
        }
        Matcher called = Pattern.compile("mirt\\(\\s*[\\w.$\\[\\],-]+\\s*,\\s*(?:model\\s*=\\s*)?(\\d+)")
                .matcher(reference.call());
        if (called.find()) {
            return Integer.parseInt(called.group(1));
        }
        for (String value : reference.values()) {
            if (reference.reference(value).has("cols")) {
                return reference.reference(value).path("cols").size();
            }
        }
        throw new UnsupportedValueException("The case does not say how many dimensions there are.");
    }

    /** The model where an option or the call writes it down; an option in other words is left to the call. */
    private Optional<FactorSyntax> syntax() {
        for (String option : List.of("syntax", "model", "factors")) {
            String text = reference.option(option).asString("");
            if (text.contains("=")) {
                try {
                    Optional<FactorSyntax> found = FactorSyntax.in(text, items);
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (UnsupportedValueException otherWords) {
                    continue;
                }
            }
        }
        return FactorSyntax.in(reference.call(), items);
    }

    /** The items of every factor where an option lists them, by name or by number from 1. */
    private Map<String, Set<String>> listed() {
        Map<String, Set<String>> listed = new LinkedHashMap<>();
        for (String option : List.of("factors", "pattern", "loadings")) {
            JsonNode node = reference.option(option);
            if (node.isObject()) {
                for (Map.Entry<String, JsonNode> factor : node.properties()) {
                    Set<String> own = new HashSet<>();
                    for (JsonNode item : factor.getValue()) {
                        own.add(item.isNumber() ? items.get(item.asInt() - 1) : item.asString());
                    }
                    listed.put(factor.getKey(), own);
                }
            } else if (node.isArray() && node.size() == items.size()) {
                for (int item = 0; item < node.size(); item++) {
                    String name = node.get(item).isNumber()
                            ? "F" + node.get(item).asInt()
                            : node.get(item).asString();
                    listed.computeIfAbsent(name, key -> new HashSet<>()).add(items.get(item));
                }
            }
        }
        return listed;
    }

    /** The names of the dimensions where the case lays out their covariance. */
    private List<String> names(int count) {
        List<String> names = reference
                .reference("factor_cov")
                .path("rows")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return names.size() == count ? names : List.of();
    }

    private MultidimensionalPlan bifactor() {
        JsonNode specific = reference.option("specific");
        if (specific.size() != items.size()) {
            throw new UnsupportedValueException("The specific dimension of every item is not said.");
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        specific.valueStream().filter(JsonNode::isNumber).forEach(node -> numbers.add(node.asInt()));
        List<Integer> ascending = List.copyOf(numbers);
        Optional<FactorSyntax> upper = syntax();
        List<String> primary =
                upper.map(syntax -> List.copyOf(syntax.factors().keySet())).orElse(List.of("G"));
        List<String> names = names(primary.size() + ascending.size());
        List<String> specifics = new ArrayList<>();
        for (int s = 0; s < ascending.size(); s++) {
            specifics.add(names.isEmpty() ? "S" + ascending.get(s) : names.get(primary.size() + s));
        }
        List<String> primaries = names.isEmpty() ? primary : names.subList(0, primary.size());
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        Map<String, CompensatoryModel> models = models();
        for (int item = 0; item < items.size(); item++) {
            String id = items.get(item);
            Set<String> own = new HashSet<>();
            for (int m = 0; m < primary.size(); m++) {
                if (upper.isEmpty() || isOn(upper.get(), primary.get(m), id)) {
                    own.add(primaries.get(m));
                }
            }
            if (specific.get(item).isNumber()) {
                own.add(specifics.get(ascending.indexOf(specific.get(item).asInt())));
            }
            plans.put(id, new ItemPlan(model(models, id), own));
        }
        MultidimensionalPlan plan = MultidimensionalPlan.twoTier(primaries, specifics, plans);
        return upper.isPresent() ? constrained(plan, upper.get()) : plan;
    }

    private static boolean isOn(FactorSyntax syntax, String factor, String item) {
        List<String> own = syntax.factors().get(factor);
        return own != null && own.contains(item);
    }

    private static CompensatoryModel model(Map<String, CompensatoryModel> models, String item) {
        CompensatoryModel model = models.get(item);
        if (model == null) {
            throw new UnsupportedValueException("The item (%s) has no model.".formatted(item));
        }
        return model;
    }

    private MultidimensionalPlan confirmatory() {
        Optional<FactorSyntax> syntax = syntax();
        Map<String, Set<String>> itemsOf = new LinkedHashMap<>(listed());
        if (syntax.isPresent()) {
            itemsOf.clear();
            syntax.get().factors().forEach((factor, own) -> itemsOf.put(factor, Set.copyOf(own)));
        }
        if (itemsOf.isEmpty()) {
            return fromLayout();
        }
        List<String> factors = List.copyOf(itemsOf.keySet());
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        Map<String, CompensatoryModel> models = models();
        for (String item : items) {
            Set<String> own = new HashSet<>();
            itemsOf.forEach((factor, members) -> {
                if (members.contains(item)) {
                    own.add(factor);
                }
            });
            plans.put(item, new ItemPlan(model(models, item), own));
        }
        MultidimensionalPlan plan = MultidimensionalPlan.confirmatory(factors, plans);
        return syntax.isPresent() ? constrained(plan, syntax.get()) : withCovariances(plan);
    }

    /** The covariances that the case does not leave at 0 are estimated. */
    private MultidimensionalPlan withCovariances(MultidimensionalPlan begun) {
        MultidimensionalPlan plan = begun;
        List<String> factors = begun.dimensions();
        JsonNode cells = reference.reference("factor_cov").path("data");
        for (int m = 0; m < cells.size(); m++) {
            for (int k = 0; k < m; k++) {
                if (cells.get(m).get(k).asDouble() != 0) {
                    plan = plan.withEstimated(new Parameter.Covariance(GROUP, factors.get(m), factors.get(k)));
                }
            }
        }
        return plan;
    }

    /** Where a case does not write its model down, the cells that it leaves at 0 show which slopes and covariances there are. */
    private MultidimensionalPlan fromLayout() {
        DataTable layout = reference.layout("parameters");
        int count = (int) layout.columns().stream()
                .filter(column -> column.matches("a\\d+"))
                .count();
        List<String> names = names(count);
        List<String> factors = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            factors.add(names.isEmpty() ? "F" + (m + 1) : names.get(m));
        }
        Map<String, ItemPlan> plans = new LinkedHashMap<>();
        Map<String, CompensatoryModel> models = models();
        for (int row = 0; row < layout.size(); row++) {
            String item = layout.text(row, "item");
            Set<String> own = new HashSet<>();
            for (int m = 0; m < count; m++) {
                if (!layout.text(row, "a" + (m + 1)).equals("0")) {
                    own.add(factors.get(m));
                }
            }
            plans.put(item, new ItemPlan(model(models, item), own));
        }
        return withCovariances(MultidimensionalPlan.confirmatory(factors, plans));
    }

    private MultidimensionalPlan constrained(MultidimensionalPlan begun, FactorSyntax syntax) {
        MultidimensionalPlan plan = begun;
        List<String> spoken = List.copyOf(syntax.factors().keySet());
        Function<String, String> name = factor -> plan(begun, spoken, factor);
        for (List<String> product : syntax.covariances()) {
            List<String> factors = product.stream().map(name).toList();
            for (int m = 0; m < factors.size(); m++) {
                for (int k = 0; k < m; k++) {
                    plan = plan.withEstimated(new Parameter.Covariance(GROUP, factors.get(m), factors.get(k)));
                }
            }
        }
        for (String factor : syntax.means()) {
            plan = plan.withEstimated(new Parameter.Mean(GROUP, name.apply(factor)));
        }
        for (FactorSyntax.Bracket bracket : syntax.equalities()) {
            Set<Parameter> set = new HashSet<>();
            for (String word : bracket.rest()) {
                for (String item : bracket.items()) {
                    set.add(key(begun, item, word));
                }
            }
            plan = plan.withEqual(set);
        }
        for (FactorSyntax.Bracket bracket : syntax.priors()) {
            List<String> rest = bracket.rest();
            Prior prior = prior(rest.get(1), Double.parseDouble(rest.get(2)), Double.parseDouble(rest.get(3)));
            for (String item : bracket.items()) {
                plan = plan.withPrior(key(begun, item, rest.get(0)), prior);
            }
        }
        Map<Parameter, Double> starts = new LinkedHashMap<>();
        for (FactorSyntax.Bracket bracket : syntax.starts()) {
            for (String item : bracket.items()) {
                starts.put(
                        key(begun, item, bracket.rest().get(0)),
                        Double.parseDouble(bracket.rest().get(1)));
            }
        }
        for (FactorSyntax.Bracket bracket : syntax.fixed()) {
            for (String item : bracket.items()) {
                Double value = starts.get(key(begun, item, bracket.rest().get(0)));
                if (value == null) {
                    throw new UnsupportedValueException("A parameter is fixed without a value.");
                }
                plan = plan.withFixed(key(begun, item, bracket.rest().get(0)), value);
            }
        }
        return plan;
    }

    private static String plan(MultidimensionalPlan plan, List<String> spoken, String factor) {
        int index = spoken.indexOf(factor);
        if (index < 0) {
            throw new UnsupportedValueException("The factor (%s) is not known.".formatted(factor));
        }
        return plan.primary().get(index);
    }

    private static Parameter key(MultidimensionalPlan plan, String item, String word) {
        Matcher matcher = Pattern.compile("(a|d)(\\d*)").matcher(word);
        if (matcher.matches()) {
            int index = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
            return matcher.group(1).equals("a")
                    ? new Parameter.Slope(GROUP, item, plan.dimensions().get(index - 1))
                    : new Parameter.Intercept(GROUP, item, index);
        }
        return switch (word) {
            case "g" -> new Parameter.LowerAsymptote(GROUP, item);
            case "u" -> new Parameter.UpperAsymptote(GROUP, item);
            default -> throw new UnsupportedValueException("The parameter (%s) is not known.".formatted(word));
        };
    }

    private static Prior prior(String distribution, double first, double second) {
        return switch (distribution) {
            case "norm" -> Prior.normal(first, second);
            case "lnorm" -> Prior.logNormal(first, second);
            case "beta", "expbeta" -> Prior.beta(first, second);
            default -> throw new UnsupportedValueException("The prior (%s) is not known.".formatted(distribution));
        };
    }

    private MultidimensionalPlan withAsymptotePrior(MultidimensionalPlan begun) {
        Matcher stated = Pattern.compile("logit\\(g\\)\\s*~\\s*N\\(\\s*(-?[\\d.]+)\\s*,\\s*([\\d.]+)(\\^2)?\\s*\\)")
                .matcher(reference.option("prior").asString(""));
        if (!stated.find() || !begun.constraints().priors().isEmpty()) {
            return begun;
        }
        double spread = Double.parseDouble(stated.group(2));
        Prior prior =
                Prior.normal(Double.parseDouble(stated.group(1)), stated.group(3) == null ? Math.sqrt(spread) : spread);
        MultidimensionalPlan plan = begun;
        for (String item : items) {
            if (plan.item(item).model() == CompensatoryModel.THREE_PARAMETER) {
                plan = plan.withPrior(new Parameter.LowerAsymptote(GROUP, item), prior);
            }
        }
        return plan;
    }
}
