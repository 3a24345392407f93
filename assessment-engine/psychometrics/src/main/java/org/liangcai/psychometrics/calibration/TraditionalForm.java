package org.liangcai.psychometrics.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;

/**
 * Item parameters as the literature prints them: discrimination a, difficulty or thresholds b, asymptotes g and u as probabilities; for
 * the nominal model Bock's slopes a and intercepts c, each with sum zero over the categories.
 */
final class TraditionalForm {

    private final Calibration calibration;
    private final Covariance<ParameterKey> covariance;
    private final List<ParameterKey.OfItem> keys;
    private final Map<String, DerivedValue> form = new LinkedHashMap<>();

    private TraditionalForm(
            Calibration calibration, Covariance<ParameterKey> covariance, List<ParameterKey.OfItem> keys) {
        this.calibration = calibration;
        this.covariance = covariance;
        this.keys = keys;
    }

    static Map<String, DerivedValue> of(
            Calibration calibration, String group, String item, ItemModel model, Covariance<ParameterKey> covariance) {
        List<ParameterKey.OfItem> keys = calibration.parameters(group, item).keySet().stream()
                .map(name -> new ParameterKey.OfItem(group, item, name))
                .toList();
        TraditionalForm traditional = new TraditionalForm(calibration, covariance, keys);
        switch (model) {
            case RASCH, ONE_PARAMETER, TWO_PARAMETER, THREE_PARAMETER, FOUR_PARAMETER -> traditional.logistic();
            case GRADED -> traditional.graded();
            case PARTIAL_CREDIT, GENERALISED_PARTIAL_CREDIT -> traditional.partialCredit();
            case RATING_SCALE -> traditional.ratingScale();
            case NOMINAL -> traditional.nominal();
        }
        return traditional.form;
    }

    private void put(String name, ToDoubleFunction<double[]> function) {
        form.put(name, calibration.derived(covariance, keys, function));
    }

    private int place(Kind kind) {
        for (int place = 0; place < keys.size(); place++) {
            if (keys.get(place).name().kind() == kind) {
                return place;
            }
        }
        return -1;
    }

    private void logistic() {
        put("a", values -> values[0]);
        put("b", values -> -values[1] / values[0]);
        asymptote("g", Kind.LOWER_ASYMPTOTE, 0);
        asymptote("u", Kind.UPPER_ASYMPTOTE, 1);
    }

    private void asymptote(String name, Kind kind, double without) {
        int place = place(kind);
        if (place < 0) {
            form.put(name, new DerivedValue(without, OptionalDouble.empty()));
        } else {
            put(name, values -> 1 / (1 + Math.exp(-values[place])));
        }
    }

    private void graded() {
        put("a", values -> values[0]);
        for (int k = 1; k < keys.size(); k++) {
            int place = k;
            put("b" + k, values -> -values[place] / values[0]);
        }
    }

    private void partialCredit() {
        put("a", values -> values[0]);
        for (int k = 1; k < keys.size(); k++) {
            int place = k;
            put("b" + k, values -> ((place == 1 ? 0 : values[place - 1]) - values[place]) / values[0]);
        }
    }

    private void ratingScale() {
        int shift = keys.size() - 1;
        put("a", values -> values[0]);
        for (int k = 1; k < shift; k++) {
            int place = k;
            put("b" + k, values -> (values[place] - values[shift]) / values[0]);
        }
    }

    private void nominal() {
        int steps = keys.size() / 2;
        for (int k = 0; k <= steps; k++) {
            int category = k;
            put("a" + (k + 1), values -> centred(values, 0, steps, category));
        }
        for (int k = 0; k <= steps; k++) {
            int category = k;
            put("c" + (k + 1), values -> centred(values, steps, steps, category));
        }
    }

    private static double centred(double[] values, int first, int steps, int category) {
        double sum = 0;
        for (int k = 0; k < steps; k++) {
            sum += values[first + k];
        }
        return (category == 0 ? 0 : values[first + category - 1]) - sum / (steps + 1);
    }
}
