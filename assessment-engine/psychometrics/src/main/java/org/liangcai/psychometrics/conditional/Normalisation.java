package org.liangcai.psychometrics.conditional;

/**
 * How the origin of the scale is chosen. The likelihood does not change when h · c is added to every easiness β of a category h, so
 * that one restriction is free.
 */
public enum Normalisation {
    /**
     * The easiness parameters β of all categories of all items sum to 0; for the rating scale model the item shifts do, which are the
     * easiness parameters of the first categories.
     */
    EASINESS_SUM_ZERO,
    /** The easiness of the first category of the first item is 0. */
    FIRST_EASINESS_ZERO,
    /** The locations of the items, each the mean of the item's thresholds, sum to 0. */
    MEAN_LOCATION_ZERO
}
