package org.liangcai.psychometrics.linking;

/** How linking constants are found. */
public enum LinkingMethod {
    /** A = mean(a_from) / mean(a_to), B from the mean locations (Loyd and Hoover 1980). */
    MEAN_MEAN,
    /** As mean/mean with geometric means of the slopes (Mislevy and Bock 1990). */
    MEAN_GEOMETRIC_MEAN,
    /** A = sd(b_to) / sd(b_from), B from the mean locations (Marco 1977). */
    MEAN_SIGMA,
    /** The least sum over items of squared differences of category probabilities (Haebara 1980). */
    HAEBARA,
    /** The least squared difference of test characteristic curves (Stocking and Lord 1983). */
    STOCKING_LORD
}
