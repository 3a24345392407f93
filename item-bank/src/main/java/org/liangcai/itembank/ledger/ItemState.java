package org.liangcai.itembank.ledger;

/** How far a version has come. */
public enum ItemState {
    /** Its author is not done with it. */
    DRAFT,
    /** Waits for a second person. */
    IN_REVIEW,
    /** Approved to be answered unscored, so that it can be calibrated. */
    PILOT,
    /** In use. */
    ACTIVE,
    /** No longer given to anybody; what was answered stays. */
    RETIRED
}
