package org.liangcai.psychometrics.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** From a calibration, which is in slope–intercept form, to a form with the covariance of slopes and locations by the delta method. */
public final class CalibratedForm {

    private static final ParameterName SLOPE = ParameterName.of(Kind.SLOPE);

    private CalibratedForm() {}

    /**
     * The items of one group of a calibration.
     *
     * @param name what the form is called
     * @throws IllegalArgumentException if the covariance is not positive definite, or an item's slope is not positive
     */
    public static LinkedForm of(
            String name, Calibration calibration, Covariance<ParameterKey> covariance, String group) {
        if (!covariance.positiveDefinite()) {
            throw new IllegalArgumentException(
                    "The covariance of the calibration of form (%s) is not known: its information is not positive definite."
                            .formatted(name));
        }
        Map<String, ItemResponseModel> items = new LinkedHashMap<>();
        List<ParameterKey> keys = new ArrayList<>();
        List<Map<ParameterKey, Double>> rows = new ArrayList<>();
        for (String item : calibration.items()) {
            ItemResponseModel model = calibration.model(group, item);
            items.put(item, model);
            Map<ParameterName, Double> values = calibration.parameters(group, item);
            values.keySet().forEach(parameter -> keys.add(new ParameterKey.OfItem(group, item, parameter)));
            for (Map<ParameterName, Double> derivatives : jacobian(model, values)) {
                Map<ParameterKey, Double> row = new LinkedHashMap<>();
                derivatives.forEach((parameter, derivative) ->
                        row.put(new ParameterKey.OfItem(group, item, parameter), derivative));
                rows.add(row);
            }
        }
        return new LinkedForm(name, items, propagated(keys, rows, covariance));
    }

    /** J Σ Jᵀ. */
    private static List<Double> propagated(
            List<ParameterKey> keys, List<Map<ParameterKey, Double>> rows, Covariance<ParameterKey> covariance) {
        int size = rows.size();
        double[][] half = new double[size][keys.size()];
        for (int i = 0; i < size; i++) {
            for (Map.Entry<ParameterKey, Double> entry : rows.get(i).entrySet()) {
                for (int k = 0; k < keys.size(); k++) {
                    half[i][k] += entry.getValue()
                            * covariance.between(entry.getKey(), keys.get(k)).orElse(0);
                }
            }
        }
        Map<ParameterKey, Integer> places = new LinkedHashMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        Double[] product = new Double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (Map.Entry<ParameterKey, Double> entry : rows.get(j).entrySet()) {
                    sum += half[i][places.getOrDefault(entry.getKey(), 0)] * entry.getValue();
                }
                product[i * size + j] = sum;
            }
        }
        return Arrays.asList(product);
    }

    /** For each parameter of the model its derivatives with respect to those of the calibration. */
    private static List<Map<ParameterName, Double>> jacobian(
            ItemResponseModel model, Map<ParameterName, Double> values) {
        return switch (model) {
            case LogisticModel logistic -> logistic(logistic, values);
            case GradedResponseModel graded -> graded(graded);
            case GeneralisedPartialCreditModel credit ->
                values.containsKey(ParameterName.of(Kind.SHIFT)) ? ratingScale(credit) : partialCredit(credit);
            case NominalModel nominal -> nominal(nominal, values);
        };
    }

    private static List<Map<ParameterName, Double>> logistic(LogisticModel model, Map<ParameterName, Double> values) {
        double a = model.discrimination();
        double c = model.lowerAsymptote();
        double u = model.upperAsymptote();
        ParameterName lower = ParameterName.of(Kind.LOWER_ASYMPTOTE);
        ParameterName upper = ParameterName.of(Kind.UPPER_ASYMPTOTE);
        return List.of(
                Map.of(SLOPE, 1.0),
                Map.of(SLOPE, -model.difficulty() / a, ParameterName.of(Kind.INTERCEPT), -1 / a),
                values.containsKey(lower) ? Map.of(lower, c * (1 - c)) : Map.of(),
                values.containsKey(upper) ? Map.of(upper, u * (1 - u)) : Map.of());
    }

    private static List<Map<ParameterName, Double>> graded(GradedResponseModel model) {
        double a = model.discrimination();
        List<Map<ParameterName, Double>> rows = new ArrayList<>(List.of(Map.of(SLOPE, 1.0)));
        for (int k = 1; k < model.categoryCount(); k++) {
            rows.add(Map.of(SLOPE, -model.thresholds().get(k - 1) / a, new ParameterName(Kind.INTERCEPT, k), -1 / a));
        }
        return rows;
    }

    private static List<Map<ParameterName, Double>> partialCredit(GeneralisedPartialCreditModel model) {
        double a = model.discrimination();
        List<Map<ParameterName, Double>> rows = new ArrayList<>(List.of(Map.of(SLOPE, 1.0)));
        for (int k = 1; k < model.categoryCount(); k++) {
            Map<ParameterName, Double> row = new LinkedHashMap<>();
            row.put(SLOPE, -model.steps().get(k - 1) / a);
            row.put(new ParameterName(Kind.INTERCEPT, k), -1 / a);
            if (k > 1) {
                row.put(new ParameterName(Kind.INTERCEPT, k - 1), 1 / a);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<ParameterName, Double>> ratingScale(GeneralisedPartialCreditModel model) {
        double a = model.discrimination();
        List<Map<ParameterName, Double>> rows = new ArrayList<>(List.of(Map.of(SLOPE, 1.0)));
        for (int k = 1; k < model.categoryCount(); k++) {
            rows.add(Map.of(
                    SLOPE,
                    -model.steps().get(k - 1) / a,
                    new ParameterName(Kind.THRESHOLD, k),
                    1 / a,
                    ParameterName.of(Kind.SHIFT),
                    -1 / a));
        }
        return rows;
    }

    private static List<Map<ParameterName, Double>> nominal(NominalModel model, Map<ParameterName, Double> values) {
        List<Map<ParameterName, Double>> rows = new ArrayList<>();
        for (Kind kind : new Kind[] {Kind.CATEGORY_SLOPE, Kind.INTERCEPT}) {
            for (int k = 0; k < model.categoryCount(); k++) {
                ParameterName name = new ParameterName(kind, k);
                rows.add(values.containsKey(name) ? Map.of(name, 1.0) : Map.of());
            }
        }
        return rows;
    }
}
