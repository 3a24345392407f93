package org.liangcai.psychometrics.fit;

import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.ParameterName.Kind;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.GradedResponseModel;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.psychometrics.model.NominalModel;

/** How the category probabilities of an item move with one of its parameters in slope–intercept form. */
final class CategoryGradient {

    private CategoryGradient() {}

    /** d Pₖ / d parameter at θ for every category; the elements sum to 0. */
    static double[] at(ItemResponseModel model, ParameterName name, double theta) {
        return switch (model) {
            case LogisticModel logistic -> logistic(logistic, name.kind(), theta);
            case GradedResponseModel graded -> graded(graded, name, theta);
            case GeneralisedPartialCreditModel steps -> multinomial(steps, name, theta);
            case NominalModel nominal -> multinomial(nominal, name, theta);
        };
    }

    private static double[] logistic(LogisticModel model, Kind kind, double theta) {
        double share = 1 / (1 + Math.exp(-model.discrimination() * (theta - model.difficulty())));
        double lower = model.lowerAsymptote();
        double upper = model.upperAsymptote();
        double rise = (upper - lower) * share * (1 - share);
        double change = switch (kind) {
            case SLOPE -> rise * theta;
            case INTERCEPT -> rise;
            case LOWER_ASYMPTOTE -> (1 - share) * lower * (1 - lower);
            case UPPER_ASYMPTOTE -> share * upper * (1 - upper);
            case CATEGORY_SLOPE, THRESHOLD, SHIFT, MEAN, VARIANCE -> throw unknown(model, kind);
        };
        return new double[] {-change, change};
    }

    private static double[] graded(GradedResponseModel model, ParameterName name, double theta) {
        double[] boundaries = new double[model.categoryCount() + 1];
        for (int k = 1; k < model.categoryCount(); k++) {
            double share = 1
                    / (1
                            + Math.exp(-model.discrimination()
                                    * (theta - model.thresholds().get(k - 1))));
            double rise = share * (1 - share);
            boundaries[k] = switch (name.kind()) {
                case SLOPE -> rise * theta;
                case INTERCEPT -> name.index() == k ? rise : 0;
                case CATEGORY_SLOPE, THRESHOLD, SHIFT, LOWER_ASYMPTOTE, UPPER_ASYMPTOTE, MEAN, VARIANCE ->
                    throw unknown(model, name.kind());
            };
        }
        double[] gradient = new double[model.categoryCount()];
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = boundaries[k] - boundaries[k + 1];
        }
        return gradient;
    }

    private static double[] multinomial(ItemResponseModel model, ParameterName name, double theta) {
        double[] probabilities = model.probabilities(theta);
        double[] gradient = new double[probabilities.length];
        double mean = 0;
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = switch (name.kind()) {
                case SLOPE -> k * theta;
                case CATEGORY_SLOPE -> k == name.index() ? theta : 0;
                case INTERCEPT -> k == name.index() ? 1 : 0;
                case THRESHOLD -> k >= name.index() ? -1 : 0;
                case SHIFT -> k;
                case LOWER_ASYMPTOTE, UPPER_ASYMPTOTE, MEAN, VARIANCE -> throw unknown(model, name.kind());
            };
            mean += probabilities[k] * gradient[k];
        }
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = probabilities[k] * (gradient[k] - mean);
        }
        return gradient;
    }

    private static IllegalArgumentException unknown(ItemResponseModel model, Kind kind) {
        return new IllegalArgumentException("The model %s has no parameter of kind %s.".formatted(model, kind));
    }
}
