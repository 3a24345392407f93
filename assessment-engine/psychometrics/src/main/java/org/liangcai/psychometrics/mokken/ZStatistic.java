package org.liangcai.psychometrics.mokken;

/** How scalability coefficients are tested. */
public enum ZStatistic {
    /** The covariance over its standard deviation when items are unrelated (Mokken 1971, p. 160). */
    COVARIANCE,
    /** The coefficient, less the value it is tested against, over its standard error (Koopman, Zijlstra and Van der Ark 2020). */
    WALD,
    /** As {@link #WALD}, for the logarithm of one minus the coefficient, which cannot leave the range. */
    RANGE_PRESERVING
}
