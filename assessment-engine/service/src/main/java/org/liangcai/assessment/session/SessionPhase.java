package org.liangcai.assessment.session;

/** Where a person is in a session; the page that is shown. */
public enum SessionPhase {
    /** Choosing the language; nothing has been agreed to yet. */
    LANGUAGE,
    /** Reading what is measured and deciding. */
    CONSENT,
    /** Reading the instructions of a section. */
    INSTRUCTIONS,
    /**
     * Trying out practice items, unscored and untimed. After the last one no item is shown: the person either begins the section or
     * practises again.
     */
    PRACTICE,
    /** Answering an item that counts. */
    ITEM,
    /** Looking at what is answered, open and marked before a section ends; its clock runs. */
    REVIEW,
    /** A section has ended and another follows. */
    SECTION_END,
    /** The last section has ended. */
    FINISHED,
    /** Consent to both uses was refused; nothing is measured. */
    REFUSED,
    /** The invigilator has ended the session before its end. */
    TERMINATED
}
