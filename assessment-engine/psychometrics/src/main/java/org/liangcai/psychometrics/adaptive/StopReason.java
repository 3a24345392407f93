package org.liangcai.psychometrics.adaptive;

/** Why an adaptive test ended. */
public enum StopReason {
    /** The estimate is as precise as was asked for. */
    PRECISE_ENOUGH,
    /** The greatest number of items was shown. */
    MAXIMUM_LENGTH,
    /** Every item of the pool was shown. */
    POOL_EXHAUSTED
}
