package org.liangcai.assessment.forms;

import java.util.List;
import org.liangcai.itembank.kept.FormBlueprint.TagBound;

/**
 * How a pool is to be used, not yet checked.
 *
 * @param minimumLength items at least
 * @param maximumLength items at most
 * @param targetStandardError stop when the standard error of ability is at or below it
 * @param randomesque choose at random among this many most informative items
 * @param bounds how many items of a tag a person gets
 */
public record PoolWish(
        int minimumLength, int maximumLength, double targetStandardError, int randomesque, List<TagBound> bounds) {

    public PoolWish {
        bounds = List.copyOf(bounds);
    }
}
