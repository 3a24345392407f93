package org.liangcai.psychometrics.facets;

/**
 * What one rater gave one candidate on one item.
 *
 * @param candidate the id of the candidate
 * @param item the id of the item: a question, a task, a competency
 * @param rater the id of the rater
 * @param category from 0
 */
public record Rating(String candidate, String item, String rater, int category) {

    public Rating {
        if (category < 0) {
            throw new IllegalArgumentException(
                    "The rating (%d) of candidate (%s) on item (%s) by rater (%s) must be 0 or more."
                            .formatted(category, candidate, item, rater));
        }
    }
}
