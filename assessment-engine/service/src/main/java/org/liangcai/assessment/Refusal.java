package org.liangcai.assessment;

import org.liangcai.itembank.LocalizedText;

/**
 * A documented reason for which something is refused. Each package that refuses has one enum of them; each constant says in both
 * languages what happened and what to do.
 */
public interface Refusal {

    /** The stable name that scripts and tests rely on, for example {@code SEAT_CODE_UNKNOWN}. */
    String name();

    Kind kind();

    /** The message, with {@code %s} for the arguments of {@link RefusedException}. */
    LocalizedText message();

    /** What sort of refusal it is; the HTTP interface makes a status of it. */
    enum Kind {
        /** The input is wrong (400). */
        INVALID,
        /** Nobody is signed in (401). */
        NOT_SIGNED_IN,
        /** The actor may not (403). */
        FORBIDDEN,
        /** There is no such thing, as far as the actor may know (404). */
        NOT_FOUND,
        /** It did not arrive in time (408). */
        TOO_SLOW,
        /** The state of things does not allow it now (409). */
        CONFLICT,
        /** It was there and is over (410). */
        GONE,
        /** Too much at once (413). */
        TOO_LARGE,
        /** Too often (429). */
        TOO_MANY
    }
}
