package org.liangcai.psychometrics.dif;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.linking.LinkedForm;
import org.liangcai.psychometrics.linking.LinkingConstants;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * The estimated parameters of a dichotomous item in one group, with their sampling covariance. A parameter that was held has variance 0.
 *
 * @param item the id of the item
 * @param model the estimates
 * @param covariance 3 × 3, row by row, of discrimination, difficulty and lower asymptote
 */
public record ItemEstimate(String item, LogisticModel model, List<Double> covariance) {

    static final int PARAMETERS = 3;

    public ItemEstimate {
        covariance = List.copyOf(covariance);
        if (covariance.size() != PARAMETERS * PARAMETERS) {
            throw new IllegalArgumentException(
                    "The covariance of item (%s) must have 9 numbers (%d).".formatted(item, covariance.size()));
        }
        for (int i = 0; i < PARAMETERS; i++) {
            double variance = covariance.get(i * PARAMETERS + i);
            if (!(variance >= 0) || Double.isInfinite(variance)) {
                throw new IllegalArgumentException(
                        "The variance (%s) of an estimate of item (%s) must be 0 or more and finite."
                                .formatted(variance, item));
            }
            for (int j = 0; j < i; j++) {
                double above = covariance.get(j * PARAMETERS + i);
                double below = covariance.get(i * PARAMETERS + j);
                if (Math.abs(above - below) > 1e-9 * (Math.abs(above) + Math.abs(below))) {
                    throw new IllegalArgumentException(
                            "The covariance of item (%s) must be symmetric (%s, %s).".formatted(item, above, below));
                }
            }
        }
    }

    /** Only the difficulty was estimated, as in the Rasch model. */
    public static ItemEstimate rasch(String item, double difficulty, double standardError) {
        double variance = standardError * standardError;
        return new ItemEstimate(
                item, LogisticModel.rasch(difficulty), List.of(0.0, 0.0, 0.0, 0.0, variance, 0.0, 0.0, 0.0, 0.0));
    }

    /** Discrimination and difficulty were estimated. */
    public static ItemEstimate twoParameter(
            String item, LogisticModel model, double slopeError, double difficultyError, double covariance) {
        return new ItemEstimate(
                item,
                model,
                List.of(
                        slopeError * slopeError,
                        covariance,
                        0.0,
                        covariance,
                        difficultyError * difficultyError,
                        0.0,
                        0.0,
                        0.0,
                        0.0));
    }

    /**
     * The items of a form with known covariance, as {@link org.liangcai.psychometrics.linking.CalibratedForm} makes it.
     *
     * @throws IllegalArgumentException if an item is not dichotomous or the covariance is not known
     */
    public static List<ItemEstimate> of(LinkedForm form) {
        int size = form.parameters();
        if (form.covariance().isEmpty()) {
            throw new IllegalArgumentException(
                    "The covariance of the estimates of form (%s) is not known.".formatted(form.name()));
        }
        List<ItemEstimate> estimates = new ArrayList<>();
        form.items().forEach((item, model) -> {
            if (!(model instanceof LogisticModel logistic)) {
                throw new IllegalArgumentException(
                        "The item (%s) of form (%s) is not dichotomous.".formatted(item, form.name()));
            }
            // A logistic model has four places: discrimination, difficulty and both asymptotes.
            int first = 4 * estimates.size();
            Double[] block = new Double[PARAMETERS * PARAMETERS];
            for (int i = 0; i < PARAMETERS; i++) {
                for (int j = 0; j < PARAMETERS; j++) {
                    block[i * PARAMETERS + j] = form.covariance().get((first + i) * size + first + j);
                }
            }
            estimates.add(new ItemEstimate(item, logistic, List.of(block)));
        });
        return estimates;
    }

    /** The standard error of the discrimination, 0 if it was held. */
    public double discriminationError() {
        return Math.sqrt(covariance.get(0));
    }

    /** The standard error of the difficulty. */
    public double difficultyError() {
        return Math.sqrt(covariance.get(PARAMETERS + 1));
    }

    /** The covariance of discrimination and difficulty. */
    public double discriminationDifficultyCovariance() {
        return covariance.get(1);
    }

    /** The same on another scale, the constants taken as known. */
    public ItemEstimate on(LinkingConstants constants) {
        double[] factor = {1 / constants.slope(), constants.slope(), 1};
        Double[] scaled = new Double[PARAMETERS * PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            for (int j = 0; j < PARAMETERS; j++) {
                scaled[i * PARAMETERS + j] = factor[i] * factor[j] * covariance.get(i * PARAMETERS + j);
            }
        }
        ItemResponseModel transformed = constants.model(model);
        return new ItemEstimate(item, (LogisticModel) transformed, List.of(scaled));
    }
}
