package org.liangcai.itembank;

import java.util.Optional;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * One item in one version.
 *
 * @param id the item
 * @param version from 1; an item is never changed, a new version is added
 * @param instrument the instrument it belongs to
 * @param content what a person sees
 * @param scoring how the answer counts
 * @param parameters the response model and where it comes from, for items that are scored by one
 */
public record Item(
        ItemId id,
        int version,
        InstrumentId instrument,
        ItemContent content,
        ScoringRule scoring,
        Optional<Parameters> parameters) {

    public Item {
        if (version < 1) {
            throw new IllegalArgumentException(
                    "The version (%d) of item (%s) must be 1 or more.".formatted(version, id));
        }
    }

    /** A response model on the logistic metric with its calibration. */
    public record Parameters(ItemResponseModel model, Calibration calibration) {}
}
