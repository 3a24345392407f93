package org.liangcai.psychometrics.factor.confirmatory;

/** How the scale of factors is set. */
public enum Identification {
    /** The first loading of each factor is 1. */
    MARKER,
    /** The variance of each factor is 1. */
    STANDARDISED
}
