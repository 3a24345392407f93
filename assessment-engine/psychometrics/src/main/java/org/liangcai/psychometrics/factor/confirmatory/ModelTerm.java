package org.liangcai.psychometrics.factor.confirmatory;

/**
 * What a parameter of a model is: how two variables, observed or latent, are related, or where one of them is located.
 *
 * @param left the factor of a loading, the outcome of a regression, one of two that covary, or the one that has the intercept
 * @param operator how they are related
 * @param right the indicator, the predictor, or the other of two that covary; empty for an intercept, the number of a threshold from 1
 */
public record ModelTerm(String left, Operator operator, String right) {

    /** How two variables are related. */
    public enum Operator {
        /** A factor has an indicator. */
        LOADING("=~"),
        /** An outcome depends on a predictor. */
        REGRESSION("~"),
        /** Two variables, or their residuals, covary; of one with itself, the variance. */
        COVARIANCE("~~"),
        /** The intercept of an observed variable or the mean of a factor. */
        INTERCEPT("~1"),
        /** A threshold of a categorised variable. */
        THRESHOLD("|"),
        /** The scale of the normal variable behind a categorised one: the inverse of its standard deviation. */
        SCALE("~*~");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** The usual sign of model syntax. */
        public String symbol() {
            return symbol;
        }
    }

    /** A factor has an indicator. */
    public static ModelTerm loading(String factor, String indicator) {
        return new ModelTerm(factor, Operator.LOADING, indicator);
    }

    /** An outcome depends on a predictor. */
    public static ModelTerm regression(String outcome, String predictor) {
        return new ModelTerm(outcome, Operator.REGRESSION, predictor);
    }

    /** Two variables, or their residuals, covary. */
    public static ModelTerm covariance(String first, String second) {
        return new ModelTerm(first, Operator.COVARIANCE, second);
    }

    /** A variance, or that of a residual. */
    public static ModelTerm variance(String variable) {
        return new ModelTerm(variable, Operator.COVARIANCE, variable);
    }

    /** The intercept of an observed variable or the mean of a factor. */
    public static ModelTerm intercept(String variable) {
        return new ModelTerm(variable, Operator.INTERCEPT, "");
    }

    /** A threshold, numbered from 1. */
    public static ModelTerm threshold(String variable, int number) {
        return new ModelTerm(variable, Operator.THRESHOLD, "t" + number);
    }

    /** The scale of the normal variable behind a categorised one. */
    public static ModelTerm scale(String variable) {
        return new ModelTerm(variable, Operator.SCALE, variable);
    }

    /** Whether this is a variance. */
    public boolean isVariance() {
        return operator == Operator.COVARIANCE && left.equals(right);
    }

    /** The same with the two that covary in the other order; itself for anything else. */
    public ModelTerm mirrored() {
        return operator == Operator.COVARIANCE ? new ModelTerm(right, operator, left) : this;
    }

    @Override
    public String toString() {
        return left + " " + operator.symbol() + (right.isEmpty() ? "" : " " + right);
    }
}
