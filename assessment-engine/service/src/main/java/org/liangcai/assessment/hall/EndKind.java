package org.liangcai.assessment.hall;

/** How an invigilator ends a person's test before its end. */
public enum EndKind {
    /** What was answered counts as far as it goes. */
    TERMINATED,
    /** What was answered must not be used. */
    INVALIDATED
}
