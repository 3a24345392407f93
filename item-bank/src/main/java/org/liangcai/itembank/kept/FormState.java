package org.liangcai.itembank.kept;

/** How far a version of a form or battery has come. */
public enum FormState {
    /** Waits for a second person. */
    DRAFT,
    /** May be given to people; nobody has been given it yet. */
    APPROVED,
    /** A visit was opened with it: frozen. */
    IN_USE,
    /** No longer given to anybody new; what was begun goes on and what was answered stays. */
    WITHDRAWN;

    /** Whether new visits may be opened with it. */
    public boolean isOffered() {
        return this == APPROVED || this == IN_USE;
    }
}
