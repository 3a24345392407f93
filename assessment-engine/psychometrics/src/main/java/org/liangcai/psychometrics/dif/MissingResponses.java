package org.liangcai.psychometrics.dif;

/** What becomes of missing responses when persons are matched by a sum score. A person who did not answer the studied item never counts. */
public enum MissingResponses {
    /** A person with a missing response to the studied item or to any matching item is left out. */
    LEAVE_PERSON_OUT,
    /** A missing response adds nothing to the matching score: right where leaving out means not knowing, wrong where it means not reached. */
    ADD_NOTHING,
    /** A missing response is an error. */
    REFUSE
}
