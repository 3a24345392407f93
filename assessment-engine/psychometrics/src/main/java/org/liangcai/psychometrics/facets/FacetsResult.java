package org.liangcai.psychometrics.facets;

import java.util.List;

/** What became of a calibration. */
public sealed interface FacetsResult {

    /** The ratings could be put on one scale. */
    record Estimated(FacetsCalibration calibration) implements FacetsResult {}

    /**
     * The ratings do not determine the parameters.
     *
     * @param reason why
     * @param explanation a sentence that names the raters or items
     * @param subsets for {@link Reason#NOT_CONNECTED} the ids of the raters or items that can be compared with each other only; otherwise
     *     the ids of the raters or items, or the categories, that the reason is about
     */
    record Refused(Reason reason, String explanation, List<List<String>> subsets) implements FacetsResult {

        public Refused {
            subsets = subsets.stream().map(List::copyOf).toList();
        }
    }

    /** Why ratings do not determine the parameters. */
    enum Reason {
        /** Every candidate has a single rating, or all ratings of each are the lowest or the highest possible. */
        NOTHING_TO_COMPARE,
        /** Some raters, or items, have no candidate in common with the others, directly or through others. */
        NOT_CONNECTED,
        /** All ratings by a rater, or on an item, are the lowest or the highest possible. */
        EXTREME_RATINGS,
        /** Nobody gave a category of the scale. */
        UNUSED_CATEGORY
    }
}
