package org.liangcai.psychometrics.mokken;

import java.util.List;
import org.liangcai.psychometrics.data.ResponseMatrix;

/**
 * Scalability coefficients (Loevinger 1948; Mokken 1971; for polytomous items Molenaar 1991): covariances as shares of the largest ones
 * that the distributions of the items allow, for every pair, for every item with the others, and for the whole scale. Equivalently one
 * minus the Guttman errors observed over those expected of unrelated items. Standard errors are by the delta method for multinomial
 * sampling (Kuijpers, Van der Ark and Croon 2013). Immutable.
 */
public final class Scalability {

    private final List<String> items;
    private final double[][] pairs;
    private final double[][] pairErrors;
    private final double[] ofItems;
    private final double[] itemErrors;
    private final double scale;
    private final double scaleError;

    private Scalability(ScoreTable table) {
        items = table.items();
        Coefficients coefficients = Coefficients.of(table);
        pairs = coefficients.pairs();
        ofItems = coefficients.items();
        scale = coefficients.scale();
        GuttmanErrors errors = new GuttmanErrors(table);
        pairErrors = errors.pairStandardErrors();
        itemErrors = errors.itemStandardErrors();
        scaleError = errors.scaleStandardError();
    }

    /**
     * Computes the coefficients.
     *
     * @throws IllegalArgumentException if a response is missing or an item has no variance
     */
    public static Scalability of(ResponseMatrix responses) {
        return of(ScoreTable.of(responses));
    }

    static Scalability of(ScoreTable table) {
        return new Scalability(table);
    }

    /** The ids of the items, in order. */
    public List<String> items() {
        return items;
    }

    /** Hᵢⱼ of two items, up to 1; that of an item with itself is 1. */
    public double pair(int item, int other) {
        return pairs[item][other];
    }

    /** The standard error of Hᵢⱼ of two different items. */
    public double pairStandardError(int item, int other) {
        return pairErrors[item][other];
    }

    /** Hᵢ of an item with the others. */
    public double item(int item) {
        return ofItems[item];
    }

    /** The standard error of Hᵢ. */
    public double itemStandardError(int item) {
        return itemErrors[item];
    }

    /** H of all items. By convention a scale is weak from 0.3, medium from 0.4 and strong from 0.5 (Mokken 1971). */
    public double scale() {
        return scale;
    }

    /** The standard error of H. */
    public double scaleStandardError() {
        return scaleError;
    }
}
