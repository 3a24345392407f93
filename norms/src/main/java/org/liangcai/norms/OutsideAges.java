package org.liangcai.norms;

/** What a norm table does for a person younger or older than its people. */
public enum OutsideAges {
    /** There is no normed score, and the reason is given. */
    REFUSE,
    /** The nearest age is used, and the score carries a note that says so. */
    NEAREST_AGE
}
