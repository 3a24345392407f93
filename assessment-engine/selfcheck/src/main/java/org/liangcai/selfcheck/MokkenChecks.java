package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.mokken.InvariantItemOrdering;
import org.liangcai.psychometrics.mokken.ItemSelection;
import org.liangcai.psychometrics.mokken.Monotonicity;
import org.liangcai.psychometrics.mokken.NonIntersection;
import org.liangcai.psychometrics.mokken.Scalability;
import org.liangcai.psychometrics.mokken.ScaleReliability;
import org.liangcai.psychometrics.mokken.Violations;
import org.liangcai.psychometrics.mokken.ZStatistic;
import org.liangcai.psychometrics.mokken.ZValues;
import tools.jackson.databind.JsonNode;

/** Mokken scale analysis. */
final class MokkenChecks implements Answers {

    private static final Pattern SELECTION = Pattern.compile("aisp(?:_c(\\d*\\.?\\d+))?");

    private final ReferenceCase reference;
    private final ResponseMatrix responses;
    private @Nullable Scalability scalability;

    private MokkenChecks(ReferenceCase reference) {
        this.reference = reference;
        responses = read(reference.input("responses"));
    }

    static Map<String, Capability> capabilities() {
        return Map.of("nirt.mokken", MokkenChecks::new);
    }

    @Override
    public Answer value(String name) {
        Matcher selection = SELECTION.matcher(name);
        if (selection.matches()) {
            return selection(name, bound(selection.group(1)));
        }
        int items = responses.itemCount();
        return switch (name) {
            case "Hij" -> pairs(name, scalability()::pair, 1);
            case "Hij_se", "se_Hij", "se.Hij" -> pairs(name, scalability()::pairStandardError, 0);
            case "Hi" -> itemwise(name, scalability()::item);
            case "Hi_se", "se_Hi", "se.Hi" -> itemwise(name, scalability()::itemStandardError);
            case "H" -> Answer.of(scalability().scale());
            case "H_se", "se_H", "se.H" -> Answer.of(scalability().scaleStandardError());
            case "Zij" -> pairs(name, z()::pair, 0);
            case "Zi" -> itemwise(name, z()::item);
            case "Z" -> Answer.of(z().scale());
            case "reliability", "reliability_MS" -> reliability();
            case "monotonicity_summary" -> monotonicity(name);
            case "iio_summary", "iio" -> ordering(name);
            case "restscore_summary", "restscore" -> nonIntersection(name);
            case "HT", "iio_HT" -> Answer.of(orderingResult().accuracy().orElse(Double.NaN));
            case "iio_items_removed", "items_removed" ->
                Answer.texts(orderingResult().removed());
            case "n", "N" -> Answer.of(responses.personCount());
            case "items" -> Answer.of(items);
            default -> throw new UnsupportedValueException("Nothing computes the value (%s).".formatted(name));
        };
    }

    /** The responses, from the lowest category of the whole table. */
    private static ResponseMatrix read(DataTable table) {
        return CodedResponses.FROM_COMMON_LEAST.of(table, CodedResponses.items(table));
    }

    private Scalability scalability() {
        if (scalability == null) {
            scalability = Scalability.of(responses);
        }
        return scalability;
    }

    private ZValues z() {
        return ZValues.of(responses, statistic(), number("lowerbound", 0));
    }

    private ZStatistic statistic() {
        String type = reference.option("type.z").asString("Z");
        return switch (type) {
            case "Z" -> ZStatistic.COVARIANCE;
            case "WB" -> ZStatistic.WALD;
            case "RP" -> ZStatistic.RANGE_PRESERVING;
            default -> throw new UnsupportedValueException("Nothing computes the z statistic (%s).".formatted(type));
        };
    }

    private double number(String option, double otherwise) {
        return reference.option(option).asDouble(otherwise);
    }

    private OptionalInt leastSize() {
        JsonNode given = reference.option("minsize");
        return given.isNumber() ? OptionalInt.of(given.asInt()) : OptionalInt.empty();
    }

    /** The bound in the name of a value, as hundredths or as a decimal number, or that of the options. */
    private double bound(@Nullable String digits) {
        if (digits == null) {
            return number("lowerbound", 0.3);
        }
        return digits.contains(".") ? Double.parseDouble(digits) : Double.parseDouble("0." + digits);
    }

    private Answer selection(String name, double bound) {
        boolean testBound = reference.option("test.Hi").asBoolean(false);
        ZStatistic statistic = testBound && statistic() == ZStatistic.COVARIANCE ? ZStatistic.WALD : statistic();
        List<Integer> start = reference
                .option("StartSet")
                .valueStream()
                .map(place -> place.asInt() - 1)
                .toList();
        String search = reference.option("search").asString("normal");
        if (!search.equals("normal")) {
            throw new UnsupportedValueException("Nothing searches scales in the way (%s).".formatted(search));
        }
        int[] scales = new ItemSelection(bound, number("alpha", 0.05), statistic, testBound, start).select(responses);
        return itemwise(name, item -> scales[item]);
    }

    /** Named columns, a named number for each item or only the numbers: as the reference has them. */
    private Answer itemwise(String name, IntToDoubleFunction value) {
        double[] values =
                IntStream.range(0, responses.itemCount()).mapToDouble(value).toArray();
        JsonNode shape = reference.reference(name);
        if (shape.isArray()) {
            return Answer.of(values);
        }
        if (shape.has("$csv")) {
            Answer.TableBuilder rows = Answer.table();
            for (JsonNode column : shape.path("columns")) {
                if (column.asString().equals("item")) {
                    rows.text("item", responses.items());
                } else {
                    rows.number(column.asString(), values);
                }
            }
            return rows.build();
        }
        Answer.FieldsBuilder fields = Answer.fields();
        if (shape.has("item")) {
            return fields.with("item", responses.items()).with("value", values).build();
        }
        for (int item = 0; item < values.length; item++) {
            fields.with(responses.items().get(item), values[item]);
        }
        return fields.build();
    }

    /** A coefficient of two items. */
    private interface Pairwise {
        double of(int item, int other);
    }

    private Answer pairs(String name, Pairwise coefficient, double diagonal) {
        int items = responses.itemCount();
        double[][] rows = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                rows[i][j] = i == j ? diagonal : coefficient.of(i, j);
            }
        }
        if (!reference.reference(name).has("$csv")) {
            return Answer.of(rows);
        }
        Answer.TableBuilder table = Answer.table().text("item", responses.items());
        for (int j = 0; j < items; j++) {
            int column = j;
            table.number(responses.items().get(j), items, row -> rows[row][column]);
        }
        return table.build();
    }

    private Answer reliability() {
        ScaleReliability reliability = ScaleReliability.of(responses);
        return Answer.fields()
                .with("MS", reliability.molenaarSijtsma())
                .with("alpha", reliability.alpha())
                .with("lambda.2", reliability.lambda2())
                .build();
    }

    private Answer monotonicity(String name) {
        List<Monotonicity.ItemCheck> checks = new Monotonicity(number("minvi", 0.03), leastSize()).check(responses);
        return summary(
                name,
                checks.stream().map(Monotonicity.ItemCheck::item).toList(),
                checks.stream().mapToDouble(Monotonicity.ItemCheck::scalability).toArray(),
                checks.stream().map(Monotonicity.ItemCheck::total).toList(),
                checks.stream().mapToDouble(Monotonicity.ItemCheck::seriousness).toArray());
    }

    private Answer nonIntersection(String name) {
        List<NonIntersection.ItemCheck> checks =
                new NonIntersection(number("minvi", 0.03), leastSize()).check(responses);
        return summary(
                name,
                checks.stream().map(NonIntersection.ItemCheck::item).toList(),
                checks.stream()
                        .mapToDouble(NonIntersection.ItemCheck::scalability)
                        .toArray(),
                checks.stream().map(NonIntersection.ItemCheck::total).toList(),
                checks.stream()
                        .mapToDouble(NonIntersection.ItemCheck::seriousness)
                        .toArray());
    }

    private InvariantItemOrdering.Result orderingResult() {
        JsonNode least = reference.option("minvi");
        return new InvariantItemOrdering(
                        least.isNumber() ? OptionalDouble.of(least.asDouble()) : OptionalDouble.empty(),
                        leastSize(),
                        number("alpha", 0.05))
                .check(responses);
    }

    private Answer ordering(String name) {
        List<InvariantItemOrdering.ItemCheck> checks = orderingResult().items();
        return summary(
                name,
                checks.stream().map(InvariantItemOrdering.ItemCheck::item).toList(),
                checks.stream()
                        .mapToDouble(InvariantItemOrdering.ItemCheck::scalability)
                        .toArray(),
                checks.stream().map(InvariantItemOrdering.ItemCheck::total).toList(),
                checks.stream()
                        .mapToDouble(InvariantItemOrdering.ItemCheck::seriousness)
                        .toArray());
    }

    private Answer summary(
            String name, List<String> items, double[] scalabilities, List<Violations> totals, double[] crit) {
        List<Map.Entry<String, double[]>> columns = new ArrayList<>();
        columns.add(Map.entry("ItemH", scalabilities));
        columns.add(Map.entry("#ac", column(totals, Violations::activeComparisons)));
        columns.add(Map.entry("#vi", column(totals, Violations::count)));
        columns.add(Map.entry("#vi/#ac", column(totals, Violations::countShare)));
        columns.add(Map.entry("maxvi", column(totals, Violations::largest)));
        columns.add(Map.entry("sum", column(totals, Violations::sum)));
        columns.add(Map.entry("sum/#ac", column(totals, Violations::sumShare)));
        for (String statistic : List.of("zmax", "tmax")) {
            columns.add(Map.entry(statistic, column(totals, Violations::largestStatistic)));
        }
        for (String significant : List.of("#zsig", "#tsig")) {
            columns.add(Map.entry(significant, column(totals, Violations::significant)));
        }
        columns.add(Map.entry("crit", crit));
        if (reference.reference(name).has("$csv")) {
            Answer.TableBuilder rows = Answer.table().text("item", items);
            columns.forEach(column -> rows.number(column.getKey(), column.getValue()));
            return rows.build();
        }
        Answer.FieldsBuilder fields = Answer.fields().with("item", items);
        columns.forEach(column -> fields.with(column.getKey(), column.getValue()));
        return fields.build();
    }

    private static double[] column(List<Violations> totals, ToDoubleFunction<Violations> of) {
        return totals.stream().mapToDouble(of).toArray();
    }
}
