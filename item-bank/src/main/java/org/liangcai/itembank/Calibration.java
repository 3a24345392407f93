package org.liangcai.itembank;

/**
 * Where the parameters of an item come from.
 *
 * @param basis design rules or people
 * @param note in both languages, to be shown wherever a score that rests on it is shown
 */
public record Calibration(Basis basis, LocalizedText note) {

    /** What a parameter was worked out from. */
    public enum Basis {
        /** Difficulty predicted from the rules that generated the item; nobody has answered it yet. */
        DESIGN_RULES,
        /** Estimated from the answers of people. */
        PEOPLE
    }
}
