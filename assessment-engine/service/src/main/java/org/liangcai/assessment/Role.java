package org.liangcai.assessment;

/** What an account may do. A candidate has no account: the role comes from a seat. */
public enum Role {
    ADMINISTRATOR,
    COUNSELLOR,
    /** Rates structured interviews to which a counsellor has invited the account; sees nothing else. */
    INTERVIEWER,
    EMPLOYER,
    /** Runs sittings in a hall: sees who sits where and how far they are, never an answer and never a score. */
    INVIGILATOR,
    /** Keeps the item bank: writes, reviews, imports and watches items; sees no person and no score. */
    PSYCHOMETRICIAN,
    CANDIDATE
}
