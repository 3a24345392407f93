package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liangcai.psychometrics.equating.EquipercentileConversion;
import org.liangcai.psychometrics.linking.AbilityWeights;
import org.liangcai.psychometrics.linking.CommonItem;
import org.liangcai.psychometrics.linking.Link;
import org.liangcai.psychometrics.linking.LinkedForm;
import org.liangcai.psychometrics.linking.Linking;
import org.liangcai.psychometrics.linking.LinkingConstants;
import org.liangcai.psychometrics.linking.LinkingMethod;
import org.liangcai.psychometrics.linking.LinkingPlan;
import org.liangcai.psychometrics.linking.ObservedScoreEquating;
import org.liangcai.psychometrics.linking.TrueScoreEquating;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Linking of item response theory scales, {@code linking.irt}. */
final class LinkingChecks {

    private LinkingChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("linking.irt", Case::new);
    }

    /** The items of a form, by id, on the scale of the form. */
    private record Form(Map<String, ItemResponseModel> items, boolean unitSlope) {

        List<ItemResponseModel> models() {
            return List.copyOf(items.values());
        }

        List<ItemResponseModel> models(LinkingConstants constants) {
            return items.values().stream().map(constants::model).toList();
        }
    }

    private record Case(ReferenceCase reference) implements Answers {

        private static final Pattern AS = Pattern.compile("(.+)\\.as\\.(.+)");

        @Override
        public Answer value(String name) {
            return switch (name) {
                case "direct_coefficients" -> coefficients(name, normalNodes());
                case "chain_coefficients" -> coefficients(name, normalNodes());
                case "constants" -> coefficients(name, equalNodes());
                case "tse_score_equating" -> trueScores(name);
                case "ose_score_equating" -> observedScores(name);
                default -> throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            };
        }

        private AbilityWeights normalNodes() {
            return AbilityWeights.standardNormal(reference.option("nq").asInt(30));
        }

        private AbilityWeights equalNodes() {
            if (reference.option("nq").isNumber()) {
                return normalNodes();
            }
            double lower = reference.option("lower").asDouble(-4);
            double upper = reference.option("upper").asDouble(4);
            return AbilityWeights.uniform(
                    lower, upper, reference.option("nodes").asInt(40));
        }

        private LinkingPlan plan(LinkingMethod method, AbilityWeights weights, boolean unitSlope) {
            boolean symmetric = reference.option("symmetric").asBoolean(false);
            return LinkingPlan.of(method)
                    .withWeights(weights, weights)
                    .withDirection(symmetric ? LinkingPlan.Direction.SYMMETRIC : LinkingPlan.Direction.TO_SCALE)
                    .withSlope(unitSlope ? LinkingPlan.Slope.ONE : LinkingPlan.Slope.ESTIMATED);
        }

        private Answer coefficients(String value, AbilityWeights weights) {
            DataTable layout = reference.layout(value);
            double[] slopes = new double[layout.size()];
            double[] intercepts = new double[layout.size()];
            double[] common = new double[layout.size()];
            for (int row = 0; row < layout.size(); row++) {
                String to = layout.has("to") ? layout.text(row, "to") : base();
                String from = layout.has("from") ? layout.text(row, "from") : other(to);
                Link link = link(from, to, method(layout.text(row, "method")), weights);
                slopes[row] = link.constants().slope();
                intercepts[row] = link.constants().intercept();
                common[row] = link.commonItems();
            }
            Answer.TableBuilder table =
                    Answer.table().number("A", slopes).number("B", intercepts).number("n_common", common);
            for (String key : List.of("from", "to", "method", "path", "link")) {
                if (layout.has(key)) {
                    table.text(key, layout.texts(key));
                }
            }
            return table.build();
        }

        private String base() {
            return reference.option("base").asString("form1");
        }

        private String other(String form) {
            return Stream.of("form1", "form2", "formX", "formY", "form_x", "form_y", "x", "y", "old", "new")
                    .filter(name -> reference.hasInput(name) && !name.equals(form))
                    .findFirst()
                    .orElseThrow(() -> new UnsupportedValueException(
                            "The case does not say which form is linked to (%s).".formatted(form)));
        }

        private static LinkingMethod method(String name) {
            return switch (name.toLowerCase(Locale.ROOT).replace('_', '-').replace('/', '-')) {
                case "mean-mean", "mm" -> LinkingMethod.MEAN_MEAN;
                case "mean-gmean", "mgm", "mean-geometric-mean" -> LinkingMethod.MEAN_GEOMETRIC_MEAN;
                case "mean-sigma", "ms" -> LinkingMethod.MEAN_SIGMA;
                case "haebara", "hb" -> LinkingMethod.HAEBARA;
                case "stocking-lord", "sl" -> LinkingMethod.STOCKING_LORD;
                default -> throw new UnsupportedValueException("The linking method (%s) is not known.".formatted(name));
            };
        }

        /** Directly where the forms share items, otherwise from form to neighbouring form. */
        private Link link(String from, String to, LinkingMethod method, AbilityWeights weights) {
            Form first = form(from);
            Form last = form(to);
            List<CommonItem> common = LinkedForm.of(from, first.items()).commonItems(LinkedForm.of(to, last.items()));
            if (!common.isEmpty()) {
                return Linking.estimate(plan(method, weights, first.unitSlope() && last.unitSlope()), common);
            }
            int start = number(from);
            int end = number(to);
            if (Math.abs(start - end) < 2) {
                throw new UnsupportedValueException("The forms (%s, %s) share no item.".formatted(from, to));
            }
            LinkingConstants chained = LinkingConstants.IDENTITY;
            for (int at = start; at != end; at += Integer.signum(end - start)) {
                int next = at + Integer.signum(end - start);
                chained = chained.then(
                        link("form" + at, "form" + next, method, weights).constants());
            }
            return new Link(chained, 0, true, 0, OptionalDouble.empty());
        }

        private static int number(String form) {
            return Integer.parseInt(form.replaceAll("\\D", ""));
        }

        private Form form(String name) {
            DataTable table = reference.input(name);
            Map<String, ItemResponseModel> items = new LinkedHashMap<>();
            for (int row = 0; row < table.size(); row++) {
                items.put(table.text(row, "item"), model(table, row));
            }
            return new Form(items, items.values().stream().allMatch(Case::unitSlope));
        }

        private static boolean unitSlope(ItemResponseModel model) {
            return switch (model) {
                case LogisticModel logistic -> logistic.discrimination() == 1;
                case GradedResponseModel graded -> graded.discrimination() == 1;
                case GeneralisedPartialCreditModel credit -> credit.discrimination() == 1;
                case NominalModel nominal -> false;
            };
        }

        private String modelName(DataTable table, int row) {
            if (table.has("model")) {
                return table.text(row, "model").toLowerCase(Locale.ROOT);
            }
            String option = reference.option("model").asString("");
            return (option.isEmpty() ? reference.name() : option).toLowerCase(Locale.ROOT);
        }

        private ItemResponseModel model(DataTable table, int row) {
            double scaling = reference.option("D").asDouble(1);
            List<Double> categorySlopes = numbers(table, row, "a");
            if (!categorySlopes.isEmpty()) {
                return new NominalModel(categorySlopes, numbers(table, row, "c"));
            }
            double slope = scaling * optional(table, row, "a").orElse(1.0);
            List<Double> thresholds = numbers(table, row, "b");
            Optional<Double> difficulty = optional(table, row, "b");
            if (thresholds.isEmpty() && difficulty.isPresent()) {
                return logistic(table, row, slope, difficulty.get());
            }
            String name = modelName(table, row);
            boolean partialCredit = name.contains("pcm") || name.contains("partial") || name.contains("rsm");
            if (partialCredit) {
                double location = difficulty.orElse(0.0);
                return new GeneralisedPartialCreditModel(
                        slope, thresholds.stream().map(step -> location + step).toList());
            }
            return thresholds.size() == 1
                    ? logistic(table, row, slope, thresholds.getFirst())
                    : new GradedResponseModel(slope, thresholds);
        }

        private static LogisticModel logistic(DataTable table, int row, double slope, double difficulty) {
            return new LogisticModel(
                    slope,
                    difficulty,
                    optional(table, row, "c")
                            .or(() -> optional(table, row, "g"))
                            .orElse(0.0),
                    optional(table, row, "d")
                            .or(() -> optional(table, row, "u"))
                            .orElse(1.0));
        }

        private static Optional<Double> optional(DataTable table, int row, String column) {
            return Optional.of(column)
                    .filter(table::has)
                    .map(name -> table.number(row, name))
                    .filter(value -> !Double.isNaN(value));
        }

        /** The cells of columns b1, b2, … as far as they go. */
        private static List<Double> numbers(DataTable table, int row, String letter) {
            List<Double> values = new ArrayList<>();
            int first = table.has(letter + "0") ? 0 : 1;
            for (int k = first; table.has(letter + k); k++) {
                optional(table, row, letter + k).ifPresent(values::add);
            }
            return values;
        }

        private record Pair(String target, String converted, String column) {}

        private Pair pair(String value) {
            for (String column : reference.layout(value).columns()) {
                Matcher matcher = AS.matcher(column);
                if (matcher.matches()) {
                    return new Pair(matcher.group(2), matcher.group(1), column);
                }
            }
            throw new UnsupportedValueException("The value (%s) names no pair of forms.".formatted(value));
        }

        private LinkingConstants scoreLink(Pair pair) {
            LinkingMethod method = method(reference.option("method").asString("Stocking-Lord"));
            return link(pair.converted(), pair.target(), method, normalNodes()).constants();
        }

        private Answer trueScores(String value) {
            Pair pair = pair(value);
            List<ItemResponseModel> target = form(pair.target()).models();
            List<ItemResponseModel> converted = form(pair.converted()).models(scoreLink(pair));
            List<TrueScoreEquating.Row> rows = TrueScoreEquating.of(target, converted).table().stream()
                    .filter(row -> row.score() > lowest(target))
                    .toList();
            return Answer.table()
                    .number(pair.target(), rows.size(), i -> rows.get(i).score())
                    .number(pair.column(), rows.size(), i -> rows.get(i).equivalent())
                    .build();
        }

        private static double lowest(List<ItemResponseModel> models) {
            return models.stream()
                    .mapToDouble(model -> model instanceof LogisticModel logistic ? logistic.lowerAsymptote() : 0)
                    .sum();
        }

        private Answer observedScores(String value) {
            Pair pair = pair(value);
            LinkingConstants constants = scoreLink(pair);
            AbilityWeights nodes = normalNodes();
            double share = reference.option("w").asDouble(0.5);
            AbilityWeights population = nodes.on(constants).mixedWith(nodes, share);
            EquipercentileConversion conversion = ObservedScoreEquating.equate(
                    form(pair.target()).models(), form(pair.converted()).models(constants), population);
            int highest = form(pair.target()).models().stream()
                    .mapToInt(model -> model.categoryCount() - 1)
                    .sum();
            double[] scores = IntStream.rangeClosed(0, highest).asDoubleStream().toArray();
            return Answer.table()
                    .number(pair.target(), scores)
                    .number(
                            pair.column(),
                            Arrays.stream(scores).map(conversion::convert).toArray())
                    .build();
        }
    }
}
