package org.liangcai.assessment.norming;

/** Where a version of a norm table stands. */
public enum NormState {
    /** It is here and nobody has approved it. */
    CANDIDATE,
    /** A person has approved it; it is in use for nothing today. */
    APPROVED,
    /** Scores are compared by it today. */
    IN_USE,
    /** It is not used any more and stays readable. */
    RETIRED
}
