package org.liangcai.psychometrics.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** From response models to parameters in slope–intercept form and back. */
final class ModelParameters {

    private static final ParameterName SLOPE = ParameterName.of(Kind.SLOPE);

    private ModelParameters() {}

    static Map<ParameterName, Double> of(String item, ItemModel planned, ItemResponseModel model) {
        Map<ParameterName, Double> parameters = new LinkedHashMap<>();
        switch (model) {
            case LogisticModel logistic
            when planned.dichotomous() -> {
                parameters.put(SLOPE, logistic.discrimination());
                parameters.put(ParameterName.of(Kind.INTERCEPT), logistic.intercept());
                asymptotes(item, planned, logistic, parameters);
            }
            case GradedResponseModel graded
            when planned == ItemModel.GRADED -> {
                parameters.put(SLOPE, graded.discrimination());
                for (int k = 1; k < graded.categoryCount(); k++) {
                    parameters.put(
                            new ParameterName(Kind.INTERCEPT, k),
                            -graded.discrimination() * graded.thresholds().get(k - 1));
                }
            }
            case GeneralisedPartialCreditModel steps
            when planned == ItemModel.GENERALISED_PARTIAL_CREDIT || planned == ItemModel.PARTIAL_CREDIT -> {
                parameters.put(SLOPE, steps.discrimination());
                double intercept = 0;
                for (int k = 1; k < steps.categoryCount(); k++) {
                    intercept -= steps.discrimination() * steps.steps().get(k - 1);
                    parameters.put(new ParameterName(Kind.INTERCEPT, k), intercept);
                }
            }
            case NominalModel nominal
            when planned == ItemModel.NOMINAL -> {
                for (int k = 1; k < nominal.categoryCount(); k++) {
                    parameters.put(
                            new ParameterName(Kind.CATEGORY_SLOPE, k),
                            nominal.slopes().get(k) - nominal.slopes().getFirst());
                    parameters.put(
                            new ParameterName(Kind.INTERCEPT, k),
                            nominal.intercepts().get(k) - nominal.intercepts().getFirst());
                }
            }
            case LogisticModel other -> throw cannotAnchor(item, planned, other);
            case GradedResponseModel other -> throw cannotAnchor(item, planned, other);
            case GeneralisedPartialCreditModel other -> throw cannotAnchor(item, planned, other);
            case NominalModel other -> throw cannotAnchor(item, planned, other);
        }
        return parameters;
    }

    private static void asymptotes(
            String item, ItemModel planned, LogisticModel model, Map<ParameterName, Double> parameters) {
        boolean lower = planned == ItemModel.THREE_PARAMETER || planned == ItemModel.FOUR_PARAMETER;
        boolean upper = planned == ItemModel.FOUR_PARAMETER;
        boolean fits = lower == model.lowerAsymptote() > 0 && upper == model.upperAsymptote() < 1;
        if (!fits) {
            throw cannotAnchor(item, planned, model);
        }
        if (lower) {
            parameters.put(ParameterName.of(Kind.LOWER_ASYMPTOTE), logit(model.lowerAsymptote()));
        }
        if (upper) {
            parameters.put(ParameterName.of(Kind.UPPER_ASYMPTOTE), logit(model.upperAsymptote()));
        }
    }

    private static IllegalArgumentException cannotAnchor(String item, ItemModel planned, ItemResponseModel model) {
        return new IllegalArgumentException(
                "The item (%s) is planned as %s and cannot be held at %s.".formatted(item, planned, model));
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /**
     * The response model with these parameters.
     *
     * @throws IllegalArgumentException if a slope is not positive: then the item is probably scored in the wrong direction
     */
    static ItemResponseModel model(String item, ItemModel planned, ItemFamily family, double[] parameters) {
        Map<ParameterName, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            values.put(family.names().get(i), parameters[i]);
        }
        int steps = family.categories() - 1;
        if (planned == ItemModel.NOMINAL) {
            return nominal(values, steps);
        }
        double slope = parameters[0];
        if (!(slope > 0)) {
            throw new IllegalArgumentException(
                    "The slope (%s) of item (%s) is not positive.\nMaybe the item is scored in the wrong direction: reverse its categories."
                            .formatted(slope, item));
        }
        if (planned.dichotomous()) {
            double intercept = parameters[1];
            double lower =
                    logistic(values.getOrDefault(ParameterName.of(Kind.LOWER_ASYMPTOTE), Double.NEGATIVE_INFINITY));
            double upper =
                    logistic(values.getOrDefault(ParameterName.of(Kind.UPPER_ASYMPTOTE), Double.POSITIVE_INFINITY));
            return new LogisticModel(slope, -intercept / slope, lower, upper);
        }
        List<Double> positions = new ArrayList<>();
        double previous = 0;
        for (int k = 1; k <= steps; k++) {
            if (planned == ItemModel.RATING_SCALE) {
                positions.add((parameters[k] - parameters[steps + 1]) / slope);
            } else {
                positions.add((previous - parameters[k]) / slope);
                previous = planned == ItemModel.GRADED ? 0 : parameters[k];
            }
        }
        return planned == ItemModel.GRADED
                ? new GradedResponseModel(slope, positions)
                : new GeneralisedPartialCreditModel(slope, positions);
    }

    private static NominalModel nominal(Map<ParameterName, Double> values, int steps) {
        List<Double> slopes = new ArrayList<>(List.of(0.0));
        List<Double> intercepts = new ArrayList<>(List.of(0.0));
        for (int k = 1; k <= steps; k++) {
            slopes.add(values.getOrDefault(new ParameterName(Kind.CATEGORY_SLOPE, k), 0.0));
            intercepts.add(values.getOrDefault(new ParameterName(Kind.INTERCEPT, k), 0.0));
        }
        return new NominalModel(slopes, intercepts);
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
