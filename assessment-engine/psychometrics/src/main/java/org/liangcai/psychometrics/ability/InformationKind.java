package org.liangcai.psychometrics.ability;

/** Which information a standard error is the inverse square root of. */
public enum InformationKind {
    /** Fisher information: what the items can tell at the estimate, whatever was answered. */
    EXPECTED,
    /** Minus the second derivative of the function that was maximised. */
    OBSERVED
}
