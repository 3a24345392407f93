package org.liangcai.itembank.design;

/**
 * An item of a released pool whose difficulty was estimated from people's answers.
 *
 * @param item its identifier
 * @param difficulty b on the logistic metric
 * @param standardError of the difficulty, positive
 */
public record CalibratedItem(String item, double difficulty, double standardError) {

    public CalibratedItem {
        if (!Double.isFinite(difficulty) || !Double.isFinite(standardError) || !(standardError > 0)) {
            throw new IllegalArgumentException(
                    "The difficulty (%s) of (%s) must be finite and its standard error (%s) positive."
                            .formatted(difficulty, item, standardError));
        }
    }
}
