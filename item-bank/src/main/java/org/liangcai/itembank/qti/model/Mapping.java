package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code qti-mapping}: points for each value of a response (QTI 3.0 ASI, mapping).
 *
 * @param defaultValue the points of a value without an entry
 * @param lowerBound the least sum, if bounded
 * @param upperBound the greatest sum, if bounded
 * @param entries the points
 */
public record Mapping(
        double defaultValue, Optional<Double> lowerBound, Optional<Double> upperBound, List<Entry> entries) {

    public Mapping {
        entries = List.copyOf(entries);
    }

    /** The points of one value; the case matters only for strings. */
    public record Entry(Scalar key, double mappedValue, boolean caseSensitive) {}

    /** The sum within the bounds. */
    public double bounded(double sum) {
        double atLeast = Math.max(sum, lowerBound.orElse(Double.NEGATIVE_INFINITY));
        return Math.min(atLeast, upperBound.orElse(Double.POSITIVE_INFINITY));
    }
}
