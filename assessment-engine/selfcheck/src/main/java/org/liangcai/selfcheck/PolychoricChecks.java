package org.liangcai.selfcheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.factor.EmptyCells;
import org.liangcai.psychometrics.factor.PolychoricCorrelation;
import org.liangcai.psychometrics.factor.PolychoricMatrix;
import org.liangcai.psychometrics.factor.PolyserialCorrelation;
import org.liangcai.psychometrics.numerics.Matrix;
import tools.jackson.databind.JsonNode;

/** Correlations of categorised variables. */
final class PolychoricChecks implements Answers {

    private static final Pattern SERIAL =
            Pattern.compile("(polyserial|biserial)_(.+)_([^_]+)(?:_(twostep|ml|ml_se|se))");

    private final ReferenceCase reference;
    private final Map<PolychoricMatrix.Method, PolychoricMatrix> matrices = new HashMap<>();
    private @Nullable ResponseMatrix cached;

    private PolychoricChecks(ReferenceCase reference) {
        this.reference = reference;
    }

    static Map<String, Capability> capabilities() {
        return Map.of("factor.polychoric", PolychoricChecks::new);
    }

    @Override
    public Answer value(String name) {
        Matcher serial = SERIAL.matcher(name);
        if (serial.matches()) {
            return serial(serial.group(2), serial.group(3), serial.group(4));
        }
        return switch (name) {
            case "polychoric", "tetrachoric", "rho", "polychoric_twostep", "tetrachoric_twostep" ->
                correlations(name, PolychoricMatrix.Method.TWO_STEP);
            case "polychoric_pairwise", "tetrachoric_pairwise" ->
                correlations(name, PolychoricMatrix.Method.TWO_STEP_BY_PAIR);
            case "polychoric_ml", "tetrachoric_ml" -> correlations(name, PolychoricMatrix.Method.MAXIMUM_LIKELIHOOD);
            case "thresholds", "tau" -> thresholds(name);
            case "eigenvalues" ->
                Answer.of(
                        matrix(PolychoricMatrix.Method.TWO_STEP).correlations().eigenvalues());
            default -> {
                if (reference.reference(name).has("$csv")) {
                    yield pairs(name);
                }
                throw new UnsupportedValueException("The value (%s) is not known.".formatted(name));
            }
        };
    }

    private Answer correlations(String name, PolychoricMatrix.Method method) {
        PolychoricMatrix matrix = matrix(method);
        JsonNode asked = reference.reference(name);
        if (asked.has("rows")) {
            List<String> rows = FactorLayout.texts(asked.path("rows"));
            List<String> columns = FactorLayout.texts(asked.path("cols"));
            Matrix values = matrix.correlations().values().select(places(rows), places(columns));
            return FactorLayout.named(values, rows, columns);
        }
        return Answer.of(matrix.correlations().values().toArray());
    }

    private int[] places(List<String> items) {
        return items.stream().mapToInt(responses().items()::indexOf).toArray();
    }

    /** One row for each item; the columns are the cuts between the codes that any item has. */
    private Answer thresholds(String name) {
        ResponseMatrix responses = responses();
        JsonNode asked = reference.reference(name);
        List<String> columns = FactorLayout.texts(asked.path("cols"));
        int lowest = lowestCategory(responses);
        double[][] rows = new double[responses.itemCount()][];
        for (int item = 0; item < rows.length; item++) {
            double[] own = matrix(PolychoricMatrix.Method.TWO_STEP)
                    .thresholds()
                    .get(item)
                    .toArray();
            int wanted = columns.isEmpty() ? own.length - lowest : columns.size();
            double[] row = new double[wanted];
            Arrays.fill(row, Double.POSITIVE_INFINITY);
            for (int k = 0; k < wanted && k + lowest < own.length; k++) {
                row[k] = own[k + lowest];
            }
            rows[item] = row;
        }
        boolean onlyOne = Arrays.stream(rows).allMatch(row -> row.length == 1);
        if (onlyOne && asked.has("value")) {
            return Answer.fields()
                    .with("item", responses.items())
                    .with("value", FactorLayout.column(rows, 0))
                    .build();
        }
        if (asked.isArray()) {
            boolean flat = onlyOne && !asked.path(0).isArray();
            return flat ? Answer.of(FactorLayout.column(rows, 0)) : Answer.of(rows);
        }
        return Answer.fields()
                .with("rows", responses.items())
                .with("cols", columns)
                .with("data", Answer.of(rows))
                .build();
    }

    private static int lowestCategory(ResponseMatrix responses) {
        int lowest = ResponseMatrix.MOST_CATEGORIES;
        for (int person = 0; person < responses.personCount(); person++) {
            for (int item = 0; item < responses.itemCount(); item++) {
                int stored = responses.stored(person, item);
                if (stored > 0) {
                    lowest = Math.min(lowest, stored - 1);
                }
            }
        }
        return lowest;
    }

    private Answer pairs(String name) {
        DataTable asked = reference.layout(name);
        Answer.TableBuilder table = Answer.table();
        String first = asked.has("i") ? "i" : asked.columns().get(0);
        String second = asked.has("j") ? "j" : asked.columns().get(1);
        PolychoricCorrelation[] twoStep = new PolychoricCorrelation[asked.size()];
        PolychoricCorrelation[] joint = new PolychoricCorrelation[asked.size()];
        for (int row = 0; row < asked.size(); row++) {
            int i = responses().items().indexOf(asked.text(row, first));
            int j = responses().items().indexOf(asked.text(row, second));
            if (i < 0 || j < 0) {
                throw new UnsupportedValueException("The value (%s) is not of pairs of items.".formatted(name));
            }
            Matrix counts = PolychoricMatrix.table(responses(), i, j);
            twoStep[row] = PolychoricCorrelation.twoStep(counts, emptyCells());
            joint[row] = PolychoricCorrelation.maximumLikelihood(counts, emptyCells());
        }
        table.text(first, asked.texts(first)).text(second, asked.texts(second));
        for (String column : asked.columns()) {
            if (!column.equals(first) && !column.equals(second)) {
                table.number(column, asked.size(), row -> pair(column, twoStep[row], joint[row]));
            }
        }
        return table.build();
    }

    private static double pair(String column, PolychoricCorrelation twoStep, PolychoricCorrelation joint) {
        return switch (column) {
            case "rho_twostep", "rho" -> twoStep.correlation();
            case "se_twostep", "se" -> twoStep.standardError();
            case "rho_ml" -> joint.correlation();
            case "se_ml" -> joint.standardError();
            case "chisq_ml", "chisq" -> joint.chiSquare();
            case "chisq_twostep" -> twoStep.chiSquare();
            case "p_ml", "p" -> joint.pValue();
            case "p_twostep" -> twoStep.pValue();
            case "logl_ml" -> joint.logLikelihood();
            case "logl_twostep" -> twoStep.logLikelihood();
            case "df" -> joint.degreesOfFreedom();
            default -> throw new UnsupportedValueException("The column (%s) is not known.".formatted(column));
        };
    }

    private Answer serial(String measured, String categories, String kind) {
        DataTable table = CaseObservations.table(reference);
        double[] x = table.numbers(measured);
        double[] y = table.numbers(categories);
        return switch (kind) {
            case "twostep" -> Answer.of(PolyserialCorrelation.twoStep(x, y).correlation());
            case "ml" -> Answer.of(PolyserialCorrelation.maximumLikelihood(x, y).correlation());
            default -> Answer.of(PolyserialCorrelation.maximumLikelihood(x, y).standardError());
        };
    }

    private PolychoricMatrix matrix(PolychoricMatrix.Method method) {
        return matrices.computeIfAbsent(method, chosen -> PolychoricMatrix.of(responses(), chosen, emptyCells()));
    }

    private ResponseMatrix responses() {
        if (cached == null) {
            DataTable table = CaseObservations.table(reference);
            cached = CodedResponses.AS_THEY_ARE.of(table, table.columns());
        }
        return cached;
    }

    /** What the options say of empty cells; a number is put into each of them. */
    private EmptyCells emptyCells() {
        double count = reference.option("correct").asDouble(0);
        return count > 0 ? EmptyCells.fill(count) : EmptyCells.keep();
    }
}
