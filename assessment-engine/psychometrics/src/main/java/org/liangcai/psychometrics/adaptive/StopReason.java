package org.liangcai.psychometrics.adaptive;

/** Why an adaptive test ended. */
public enum StopReason {
    /** The estimate is as precise as was asked for. */
    PRECISE_ENOUGH,
    /** It is decided on which side of every cut ability lies. */
    CLASSIFIED,
    /** No item that is left would tell enough. */
    NOTHING_INFORMATIVE,
    /** The estimate hardly moved any more. */
    STABLE,
    /** The greatest number of items was shown. */
    MAXIMUM_LENGTH,
    /** Every item of the pool was shown. */
    POOL_EXHAUSTED
}
