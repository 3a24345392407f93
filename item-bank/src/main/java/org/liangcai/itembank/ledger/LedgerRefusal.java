package org.liangcai.itembank.ledger;

/** Why something is not done to a version. */
public enum LedgerRefusal {
    /** The step does not lead from the state the version is in. */
    NOT_FROM_THIS_STATE,
    /** Every step says why. */
    REASON_MISSING,
    /** The author of a version cannot approve it. */
    SECOND_PERSON_NEEDED,
    /** The station cannot show the item, so nobody can be given it. */
    NOT_DELIVERABLE,
    /** A translation has not been reviewed. */
    TRANSLATION_NOT_REVIEWED,
    /** The wording of a language is missing. */
    LANGUAGE_MISSING,
    /** Only active versions are quarantined. */
    NOT_ACTIVE,
    /** The version is not quarantined. */
    NOT_QUARANTINED
}
