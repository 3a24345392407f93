package org.liangcai.psychometrics.ability;

/** The scored response of one person to one item. */
public sealed interface Response {

    /** A response in a category, counted from 0. */
    static Response of(int category) {
        return new Observed(category);
    }

    /** No response: the item does not count. */
    static Response missing() {
        return Missing.MISSING;
    }

    /**
     * A response was given and scored.
     *
     * @param category from 0
     */
    record Observed(int category) implements Response {
        public Observed {
            if (category < 0) {
                throw new IllegalArgumentException(
                        "The category (%d) must be 0 or more.\nMaybe the response is missing: use Response.missing()."
                                .formatted(category));
            }
        }
    }

    /** No response was given, or the item was not presented. */
    enum Missing implements Response {
        MISSING
    }
}
