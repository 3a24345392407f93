package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** {@code qti-area-mapping}: points for each area of an image; the first area that holds a point counts (QTI 3.0 ASI, areaMapping). */
public record AreaMapping(
        double defaultValue, Optional<Double> lowerBound, Optional<Double> upperBound, List<Entry> entries) {

    public AreaMapping {
        entries = List.copyOf(entries);
    }

    /** The points of one area. */
    public record Entry(Area area, double mappedValue) {}
}
