package org.liangcai.psychometrics.multidimensional;

import java.util.ArrayList;
import java.util.List;

/**
 * An item on several dimensions with known parameters, in slope–intercept form on the logistic metric (D = 1).
 *
 * @param model the response model
 * @param slopes a of every dimension, 0 where the item does not depend on it
 * @param intercepts d of every category but the first; one for a dichotomous model
 * @param scoring s of every inner category of the nominal model, otherwise empty
 * @param lowerAsymptote 0 where the model has none
 * @param upperAsymptote 1 where the model has none
 */
public record CompensatoryItem(
        CompensatoryModel model,
        List<Double> slopes,
        List<Double> intercepts,
        List<Double> scoring,
        double lowerAsymptote,
        double upperAsymptote) {

    public CompensatoryItem {
        slopes = List.copyOf(slopes);
        intercepts = List.copyOf(intercepts);
        scoring = List.copyOf(scoring);
        for (List<Double> values : List.of(slopes, intercepts, scoring)) {
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "The parameters (%s) of an item must be finite.".formatted(values));
                }
            }
        }
        if (slopes.isEmpty() || intercepts.isEmpty() || (model.dichotomous() && intercepts.size() != 1)) {
            throw new IllegalArgumentException(
                    "The slopes (%s) must not be empty, and the model %s must have %s, not (%s)."
                            .formatted(
                                    slopes, model, model.dichotomous() ? "one intercept" : "intercepts", intercepts));
        }
        int free = model == CompensatoryModel.NOMINAL ? intercepts.size() - 1 : 0;
        if (scoring.size() != free) {
            throw new IllegalArgumentException(
                    "The scoring weights (%s) must be %d for the model %s with %d categories."
                            .formatted(scoring, free, model, intercepts.size() + 1));
        }
        boolean lower = model == CompensatoryModel.THREE_PARAMETER || model == CompensatoryModel.FOUR_PARAMETER;
        boolean upper = model == CompensatoryModel.FOUR_PARAMETER;
        boolean ordered = lowerAsymptote >= 0 && lowerAsymptote < upperAsymptote && upperAsymptote <= 1;
        if (!ordered || (!lower && lowerAsymptote != 0) || (!upper && upperAsymptote != 1)) {
            throw new IllegalArgumentException(
                    "The asymptotes (%s, %s) must satisfy 0 ≤ lower < upper ≤ 1 and belong to the model %s."
                            .formatted(lowerAsymptote, upperAsymptote, model));
        }
        if (model == CompensatoryModel.GRADED) {
            for (int k = 1; k < intercepts.size(); k++) {
                if (!(intercepts.get(k) < intercepts.get(k - 1))) {
                    throw new IllegalArgumentException(
                            "The intercepts (%s) of the graded model must fall.".formatted(intercepts));
                }
            }
        }
    }

    /** The two-parameter model. */
    public static CompensatoryItem twoParameter(List<Double> slopes, double intercept) {
        return new CompensatoryItem(CompensatoryModel.TWO_PARAMETER, slopes, List.of(intercept), List.of(), 0, 1);
    }

    /** The three-parameter model. */
    public static CompensatoryItem threeParameter(List<Double> slopes, double intercept, double lowerAsymptote) {
        return new CompensatoryItem(
                CompensatoryModel.THREE_PARAMETER, slopes, List.of(intercept), List.of(), lowerAsymptote, 1);
    }

    /** The graded response model with falling intercepts. */
    public static CompensatoryItem graded(List<Double> slopes, List<Double> intercepts) {
        return new CompensatoryItem(CompensatoryModel.GRADED, slopes, intercepts, List.of(), 0, 1);
    }

    /** The generalised partial credit model. */
    public static CompensatoryItem generalisedPartialCredit(List<Double> slopes, List<Double> intercepts) {
        return new CompensatoryItem(CompensatoryModel.GENERALISED_PARTIAL_CREDIT, slopes, intercepts, List.of(), 0, 1);
    }

    /** The nominal model; {@code scoring} holds the weights of the inner categories. */
    public static CompensatoryItem nominal(List<Double> slopes, List<Double> intercepts, List<Double> scoring) {
        return new CompensatoryItem(CompensatoryModel.NOMINAL, slopes, intercepts, scoring, 0, 1);
    }

    /** The number of categories. */
    public int categoryCount() {
        return intercepts.size() + 1;
    }

    /**
     * The probability of every category.
     *
     * @param theta ability on every dimension
     */
    public double[] probabilities(List<Double> theta) {
        if (theta.size() != slopes.size()) {
            throw new IllegalArgumentException(
                    "The ability (%s) must have as many dimensions as the item (%d).".formatted(theta, slopes.size()));
        }
        double z = 0;
        for (int m = 0; m < slopes.size(); m++) {
            z += slopes.get(m) * theta.get(m);
        }
        double[] probabilities = new double[categoryCount()];
        curves().probabilities(others(), z, probabilities, 0, 1);
        return probabilities;
    }

    /** √Σa²: the discrimination in the direction in which the item discriminates best (Reckase and McKinley 1991). */
    public double multidimensionalDiscrimination() {
        double squares = 0;
        for (double slope : slopes) {
            squares += slope * slope;
        }
        return Math.sqrt(squares);
    }

    /**
     * −dₖ / √Σa²: the distance from the origin to where the category's composite is 0, in the best direction (Reckase 1985).
     *
     * @param category from 1
     */
    public double multidimensionalDifficulty(int category) {
        return -intercepts.get(category - 1) / multidimensionalDiscrimination();
    }

    Curves curves() {
        return model.curves(categoryCount());
    }

    double[] others() {
        List<Double> others = new ArrayList<>(intercepts);
        others.addAll(scoring);
        Curves curves = curves();
        if (curves instanceof LogisticCurves logistic) {
            if (logistic.lower()) {
                others.add(Curves.logit(lowerAsymptote));
            }
            if (logistic.upper()) {
                others.add(Curves.logit(upperAsymptote));
            }
        }
        return others.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The item with these slopes on all dimensions and these others. */
    static CompensatoryItem of(CompensatoryModel model, Curves curves, double[] slopes, double[] others) {
        List<Double> all = new ArrayList<>();
        for (double slope : slopes) {
            all.add(slope);
        }
        List<Double> intercepts = new ArrayList<>();
        for (int i = 0; i < curves.intercepts(); i++) {
            intercepts.add(others[i]);
        }
        List<Double> scoring = new ArrayList<>();
        double lower = 0;
        double upper = 1;
        switch (curves) {
            case LogisticCurves logistic -> {
                lower = logistic.lowerOf(others);
                upper = logistic.upperOf(others);
            }
            case GradedCurves ignored -> {}
            case MultinomialCurves multinomial -> {
                for (int i = multinomial.intercepts(); i < others.length; i++) {
                    scoring.add(others[i]);
                }
            }
        }
        return new CompensatoryItem(model, all, intercepts, scoring, lower, upper);
    }
}
