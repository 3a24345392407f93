package org.liangcai.itembank.ledger;

/** How the wording in one language came to be. */
public enum Translation {
    /** Written in this language. */
    ORIGINAL,
    /** The other language's wording stands here too, on purpose: figures, or a test of that language. */
    SAME_WORDING,
    /** Translated by one person. */
    TRANSLATED,
    /** Translated, and read against the original by a second person. */
    REVIEWED,
    /** Translated, translated back by another person, and compared (International Test Commission 2017, C-3). */
    BACK_TRANSLATED;

    /** Whether people may be shown it. */
    public boolean isSettled() {
        return this != TRANSLATED;
    }
}
