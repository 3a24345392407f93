package org.liangcai.psychometrics.dif;

import java.util.List;

/**
 * One fitted regression of an item. Immutable.
 *
 * @param model which terms it has
 * @param intercepts one, or for ordered categories the thresholds ζ of logit P(Y ≤ k) = ζₖ − η
 * @param score the coefficient of the matching score
 * @param group the coefficient of each focal group, none without such a term
 * @param product the coefficient of score × group for each focal group, none without such a term
 * @param standardErrors of all coefficients in the order above, none if there is no maximum
 * @param logLikelihood at the maximum
 * @param converged whether there is a maximum and it was found; there is none where score and group separate the responses
 */
public record Regression(
        RegressionModel model,
        List<Double> intercepts,
        double score,
        List<Double> group,
        List<Double> product,
        List<Double> standardErrors,
        double logLikelihood,
        boolean converged) {

    public Regression {
        intercepts = List.copyOf(intercepts);
        group = List.copyOf(group);
        product = List.copyOf(product);
        standardErrors = List.copyOf(standardErrors);
    }
}
