package org.liangcai.selfcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** Items whose parameters a case gives, one row for each, in slope–intercept or in traditional form. */
final class KnownItems {

    private final DataTable table;
    private final String words;
    private final double scaling;

    private KnownItems(DataTable table, String words, double scaling) {
        this.table = table;
        this.words = words;
        this.scaling = scaling;
    }

    /** The models of the input {@code parameters} by item id. */
    static Map<String, ItemResponseModel> of(ReferenceCase reference) {
        String words = String.join(
                        " ",
                        reference.option("model").asString(""),
                        reference.option("itemtype").asString(""),
                        reference.inputDescription("parameters"),
                        reference.title(),
                        reference.call())
                .toLowerCase(Locale.ROOT);
        double scaling = reference.option("D").asDouble(1);
        KnownItems items = new KnownItems(reference.input("parameters"), words, scaling);
        Map<String, ItemResponseModel> models = new LinkedHashMap<>();
        for (int row = 0; row < items.table.size(); row++) {
            models.put(items.id(row), items.model(row));
        }
        return models;
    }

    private String id(int row) {
        return table.has("item") ? table.text(row, "item") : Integer.toString(row + 1);
    }

    private ItemResponseModel model(int row) {
        String kind = kind(row);
        double slope = scaling * value(row, 1, "a1", "a", "alphaj", "alpha");
        List<Double> positions = values(row, 1, "b", "betaj", "beta", "delta", "deltaj");
        List<Double> intercepts = values(row, has(row, "d0") ? 0 : 1, "d");
        boolean slopeIntercept = table.has("a1");
        if (isNominal(row, kind)) {
            return nominal(row);
        }
        if (isRatingScale(row)) {
            return ratingScale(row, slope, positions);
        }
        boolean several = intercepts.size() > 1 || positions.size() > 1;
        if (!several && (has(row, "d") || has(row, "b") || has(row, "b1"))) {
            return dichotomous(row, slope, slopeIntercept);
        }
        if (isPartialCredit(row, kind)) {
            return partialCredit(row, slope, intercepts, positions);
        }
        List<Double> thresholds = positions.isEmpty()
                ? intercepts.stream().map(d -> -scaling * d / slope).toList()
                : positions;
        return new GradedResponseModel(slope, thresholds);
    }

    private String kind(int row) {
        for (String column : List.of("model", "itemtype", "type")) {
            if (table.has(column)) {
                return table.text(row, column).toLowerCase(Locale.ROOT);
            }
        }
        return words;
    }

    private boolean isNominal(int row, String kind) {
        return has(row, "ak0") && (kind.contains("nrm") || kind.contains("nominal"))
                || has(row, "c1") && has(row, "a2");
    }

    private boolean isRatingScale(int row) {
        return has(row, "b1") && has(row, "b2") && has(row, "c");
    }

    /** Where a file has scores of categories, only the items that have them are partial credit items. */
    private boolean isPartialCredit(int row, String kind) {
        return table.has("ak0")
                ? has(row, "ak0")
                : kind.contains("pcm")
                        || kind.contains("partial credit")
                        || kind.contains("exp(") && !kind.contains("logis");
    }

    private ItemResponseModel dichotomous(int row, double slope, boolean slopeIntercept) {
        boolean intercept = slopeIntercept && has(row, "d");
        if (slope < 0 && intercept && !(value(row, 0, "g") > 0) && !(value(row, 1, "u") < 1)) {
            return new NominalModel(List.of(0.0, slope), List.of(0.0, scaling * value(row, 0, "d")));
        }
        double difficulty = intercept ? -scaling * value(row, 0, "d") / slope : value(row, 0, "b", "b1");
        double lower = has(row, "g") ? value(row, 0, "g") : value(row, 0, "c");
        double upper = has(row, "u") ? value(row, 1, "u") : intercept ? 1 : value(row, 1, "d");
        return new LogisticModel(slope, difficulty, lower, upper);
    }

    private ItemResponseModel partialCredit(int row, double slope, List<Double> intercepts, List<Double> positions) {
        if (intercepts.isEmpty()) {
            return new GeneralisedPartialCreditModel(slope, positions);
        }
        List<Double> cumulative = new ArrayList<>(intercepts);
        if (!has(row, "d0")) {
            cumulative.addFirst(0.0);
        }
        List<Double> scores = values(row, 0, "ak");
        List<Double> steps = new ArrayList<>();
        boolean plain = true;
        for (int k = 1; k < cumulative.size(); k++) {
            steps.add(scaling * (cumulative.get(k - 1) - cumulative.get(k)) / slope);
            plain &= scores.isEmpty() || scores.get(k) == k;
        }
        return plain ? new GeneralisedPartialCreditModel(slope, steps) : nominal(row);
    }

    private ItemResponseModel ratingScale(int row, double slope, List<Double> thresholds) {
        double shift = value(row, 0, "c");
        return new GeneralisedPartialCreditModel(
                slope,
                thresholds.stream()
                        .map(threshold -> (threshold - shift) * scaling / slope)
                        .toList());
    }

    /** Either a₁ akₖ θ + dₖ, or Bock's own aₖ θ + cₖ. */
    private NominalModel nominal(int row) {
        if (has(row, "ak0")) {
            double slope = value(row, 1, "a1", "a");
            return new NominalModel(
                    values(row, 0, "ak").stream()
                            .map(ak -> scaling * slope * ak)
                            .toList(),
                    values(row, 0, "d").stream().map(d -> scaling * d).toList());
        }
        return new NominalModel(
                values(row, 1, "a").stream().map(a -> scaling * a).toList(),
                values(row, 1, "c").stream().map(c -> scaling * c).toList());
    }

    private boolean has(int row, String column) {
        return table.has(column) && !Double.isNaN(table.number(row, column));
    }

    private double value(int row, double absent, String... columns) {
        for (String column : columns) {
            if (has(row, column)) {
                return table.number(row, column);
            }
        }
        return absent;
    }

    /** The numbered columns of the first stem that has any, as far as the row fills them. */
    private List<Double> values(int row, int first, String... stems) {
        List<Double> values = new ArrayList<>();
        for (String stem : stems) {
            for (int k = first; table.has(stem + k); k++) {
                if (has(row, stem + k)) {
                    values.add(table.number(row, stem + k));
                }
            }
            if (!values.isEmpty()) {
                return values;
            }
        }
        return values;
    }
}
