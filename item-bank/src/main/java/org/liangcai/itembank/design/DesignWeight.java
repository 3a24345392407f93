package org.liangcai.itembank.design;

import java.util.OptionalDouble;
import org.liangcai.itembank.LocalizedText;

/**
 * The weight of one feature of a design.
 *
 * @param feature its name in the rules of the family
 * @param value what it adds to the difficulty on the logistic metric
 * @param standardError where it was estimated from people; positive
 * @param source where the value comes from
 */
public record DesignWeight(String feature, double value, OptionalDouble standardError, LocalizedText source) {

    public DesignWeight {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The weight (%s) of (%s) must be finite.".formatted(value, feature));
        }
        if (standardError.isPresent() && !(standardError.getAsDouble() > 0)) {
            throw new IllegalArgumentException("The standard error (%s) of the weight of (%s) must be positive."
                    .formatted(standardError.getAsDouble(), feature));
        }
    }
}
