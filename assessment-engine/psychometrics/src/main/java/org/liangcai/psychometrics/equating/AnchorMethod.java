package org.liangcai.psychometrics.equating;

/** What is assumed of groups that are not equivalent but took the same anchor. */
public enum AnchorMethod {
    /** The ratio of test lengths takes the place of the regression slope (Babcock, Albano and Raymond 2012); for means and lines. */
    NOMINAL_WEIGHTS,
    /** Equal regression of score on anchor (Tucker; Gulliksen 1950); for means and lines. */
    TUCKER,
    /** Equal regression of true scores, anchor part of the form (Levine 1955, observed scores); for means and lines. */
    LEVINE_INTERNAL,
    /** Equal regression of true scores, anchor apart (Levine 1955, observed scores); for means and lines. */
    LEVINE_EXTERNAL,
    /** Levine's method for true scores, anchor part of the form (Levine 1955; Hanson 1991). */
    LEVINE_TRUE_INTERNAL,
    /** Levine's method for true scores, anchor apart (Levine 1955). */
    LEVINE_TRUE_EXTERNAL,
    /** Equal distributions of score given anchor (Angoff 1971). */
    FREQUENCY_ESTIMATION,
    /** The moments of the distributions of frequency estimation (Braun and Holland 1982); for means and lines. */
    BRAUN_HOLLAND,
    /** From the form to the anchor and on to the other form (Angoff 1971). */
    CHAINED
}
