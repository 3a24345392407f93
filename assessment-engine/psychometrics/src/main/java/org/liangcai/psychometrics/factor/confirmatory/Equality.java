package org.liangcai.psychometrics.factor.confirmatory;

/** What is equal in all groups. */
public enum Equality {
    /** Loadings. */
    LOADINGS,
    /** Intercepts of observed variables; the means of factors are then free in all groups but the first. */
    INTERCEPTS,
    /** Thresholds of categorised variables. */
    THRESHOLDS,
    /** Residual variances of observed variables. */
    RESIDUALS,
    /** Residual covariances of observed variables. */
    RESIDUAL_COVARIANCES,
    /** Variances of factors. */
    FACTOR_VARIANCES,
    /** Covariances of factors. */
    FACTOR_COVARIANCES,
    /** Means of factors. */
    FACTOR_MEANS
}
