package org.liangcai.psychometrics.conditional;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.model.GeneralisedPartialCreditModel;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Item parameters estimated by conditional maximum likelihood. The probability of category h is proportional to exp(hθ + βₕ) with
 * β₀ = 0; the easiness βₕ is minus the sum of the first h thresholds. Immutable and safe for use by many threads.
 */
public final class ConditionalCalibration {

    private final ConditionalModel model;
    private final Normalisation normalisation;
    private final Easiness layout;
    private final double[] easiness;
    private final double[][] covariance;
    private final Report report;

    ConditionalCalibration(
            ConditionalModel model,
            Normalisation normalisation,
            Easiness layout,
            double[] easiness,
            double[][] covariance,
            Report report) {
        this.model = model;
        this.normalisation = normalisation;
        this.layout = layout;
        this.easiness = easiness;
        this.covariance = covariance;
        this.report = report;
    }

    /**
     * How the estimation went.
     *
     * @param logLikelihood Σ weight · ln P(responses | raw score), 0 for persons with an extreme score
     * @param freeParameters how many parameters were estimated
     * @param informativePersons the sum of the weights of persons whose score is neither the lowest nor the highest possible
     * @param iterations Newton steps
     * @param converged whether the gain still to be expected vanished while all parameters stayed finite
     * @param gradientNorm the largest absolute derivative of the log-likelihood at the estimates
     */
    public record Report(
            double logLikelihood,
            int freeParameters,
            double informativePersons,
            int iterations,
            boolean converged,
            double gradientNorm) {}

    /** The model. */
    public ConditionalModel model() {
        return model;
    }

    /** The origin of the scale. */
    public Normalisation normalisation() {
        return normalisation;
    }

    /** How the estimation went. */
    public Report report() {
        return report;
    }

    /** The ids of the items, in order. */
    public List<String> items() {
        return layout.items();
    }

    /** The highest category of an item, 1 or more. */
    public int highestCategory(int item) {
        return layout.highest(item);
    }

    /**
     * The easiness βₕ of a category, in logits; that of category 0 is 0.
     *
     * @param item the place of the item in {@link #items()}
     * @param category from 0 to {@link #highestCategory}
     */
    public double easiness(int item, int category) {
        return category == 0 ? 0 : easiness[layout.index(item, category)];
    }

    /** The standard error of an easiness, from the observed information; NaN if that is not positive definite. */
    public double easinessStandardError(int item, int category) {
        if (category == 0) {
            return 0;
        }
        int index = layout.index(item, category);
        return Math.sqrt(covariance[index][index]);
    }

    /** The covariance of two easiness parameters. */
    public double easinessCovariance(int item, int category, int otherItem, int otherCategory) {
        return category == 0 || otherCategory == 0
                ? 0
                : covariance[layout.index(item, category)][layout.index(otherItem, otherCategory)];
    }

    /** Threshold {@code step}: where categories {@code step} − 1 and {@code step} are equally likely, in logits; from 1. */
    public double threshold(int item, int step) {
        return easiness(item, step - 1) - easiness(item, step);
    }

    /** The standard error of a threshold. */
    public double thresholdStandardError(int item, int step) {
        double variance = easinessCovariance(item, step, item, step)
                + easinessCovariance(item, step - 1, item, step - 1)
                - 2 * easinessCovariance(item, step, item, step - 1);
        return Math.sqrt(variance);
    }

    /** The thresholds of an item. */
    public double[] thresholds(int item) {
        double[] thresholds = new double[highestCategory(item)];
        for (int step = 1; step <= thresholds.length; step++) {
            thresholds[step - 1] = threshold(item, step);
        }
        return thresholds;
    }

    /** The location of an item: the mean of its thresholds, in logits. For two categories it is the difficulty. */
    public double location(int item) {
        return -easiness(item, highestCategory(item)) / highestCategory(item);
    }

    /** The standard error of a location. */
    public double locationStandardError(int item) {
        return easinessStandardError(item, highestCategory(item)) / highestCategory(item);
    }

    /** The items as response models with discrimination 1. */
    public List<ItemResponseModel> models() {
        List<ItemResponseModel> models = new ArrayList<>();
        for (int item = 0; item < layout.itemCount(); item++) {
            List<Double> steps = new ArrayList<>();
            for (double threshold : thresholds(item)) {
                steps.add(threshold);
            }
            models.add(GeneralisedPartialCreditModel.partialCredit(steps));
        }
        return List.copyOf(models);
    }
}
