package org.liangcai.psychometrics.forcedchoice;

/**
 * A statement of a forced-choice block.
 *
 * @param id its id
 * @param trait the trait it speaks of
 * @param direction whether agreement shows much of the trait or little; the search begins there, the estimate may differ
 */
public record Statement(String id, String trait, Direction direction) {

    /** What agreement with a statement shows. */
    public enum Direction {
        /** Much of the trait. */
        POSITIVE,
        /** Little of the trait. */
        NEGATIVE
    }

    /** A statement whose endorsement shows much of the trait. */
    public static Statement positive(String id, String trait) {
        return new Statement(id, trait, Direction.POSITIVE);
    }

    /** A statement whose endorsement shows little of the trait. */
    public static Statement negative(String id, String trait) {
        return new Statement(id, trait, Direction.NEGATIVE);
    }
}
